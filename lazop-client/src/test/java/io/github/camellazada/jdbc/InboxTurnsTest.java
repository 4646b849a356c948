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
package io.github.camellazada.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import io.github.camellazada.client.ratelimit.VirtualTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTurnsTest {
    private final List<Runnable> begun = new ArrayList<>();
    private Throwable failure;

    @ParameterizedTest
    @ValueSource(classes = {RejectedExecutionException.class, IllegalStateException.class, InternalError.class})
    void aTurnThatGotNoThreadIsNotTheLastOne(Class<? extends Throwable> kind) throws Exception {
        failure = kind.getConstructor().newInstance();
        InboxTurns turns = new InboxTurns("app", turn -> {
            if (failure != null) {
                InboxTurnsTest.<RuntimeException>fail(failure);
            }
            begun.add(turn);
        }, new VirtualTime(), () -> {
        }, () -> {
        });
        turns.wake();
        failure = null;

        turns.wake();

        assertThat(begun).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }
}
