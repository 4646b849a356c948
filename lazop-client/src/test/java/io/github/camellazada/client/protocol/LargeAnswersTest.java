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
package io.github.camellazada.client.protocol;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.client.protocol.LargeAnswers.BYTES;
import static io.github.camellazada.client.protocol.LargeAnswers.TURNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class LargeAnswersTest {
    private final AtomicInteger underWay = new AtomicInteger();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        end.complete("read");
        threads.shutdown();
    }

    @Test
    void asManyLargeAnswersAreReadAtOnceAsThereAreProcessors() {
        IntStream.range(0, TURNS + 3).forEach(i -> threads.execute(() -> read(BYTES)));
        await().until(() -> underWay.get() == TURNS);

        assertThat(LargeAnswers.read(BYTES - 1, () -> "a small one does not wait")).isNotNull();
        CompletableFuture<Void> another = CompletableFuture.runAsync(() -> read(BYTES), threads);
        assertThat(another).isNotDone();
        assertThat(underWay).hasValue(TURNS);
        end.complete("read");
        another.join();
        await().until(() -> underWay.get() == TURNS + 4);
    }

    @Test
    void aReadingThatFailsEndsItsTurn() {
        for (int i = 0; i <= TURNS; i++) {
            assertThatThrownBy(() -> LargeAnswers.read(BYTES, () -> {
                throw new IllegalStateException("not readable");
            })).isInstanceOf(IllegalStateException.class);
        }

        assertThat(LargeAnswers.read(BYTES, () -> "read")).isEqualTo("read");
    }

    private void read(int bytes) {
        LargeAnswers.read(bytes, () -> {
            underWay.incrementAndGet();
            return end.join();
        });
    }
}
