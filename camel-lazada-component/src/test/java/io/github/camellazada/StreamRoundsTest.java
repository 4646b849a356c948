/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StreamRoundsTest {
    private final List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
    private CamelContext context;

    @BeforeEach
    void start() {
        context = new DefaultCamelContext();
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void whateverARoundFailsWithTheNextOneComes(Class<? extends Throwable> kind) throws Exception {
        Throwable failure = kind.getConstructor().newInstance();
        CountDownLatch rounds = new CountDownLatch(3);

        try (StreamRounds running = new StreamRounds(context.getExecutorServiceManager(), "Rounds", Duration.ofMillis(1),
                () -> {
                    rounds.countDown();
                    StreamRoundsTest.<RuntimeException>fail(failure);
                }, told::add)) {
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(told).hasSizeGreaterThan(1).containsOnly(failure);
    }

    @Test
    void aSellerWhoseStepFailsHoldsUpNoOther() throws Exception {
        List<String> done = new ArrayList<>();

        for (String seller : List.of("1", "2")) {
            StreamRounds.attempt(() -> {
                done.add(seller);
                throw new StackOverflowError();
            }, told::add);
        }

        assertThat(done).containsExactly("1", "2");
        assertThat(told).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }
}
