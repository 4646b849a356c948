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
package io.github.camellazada.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundedExecutorTest {
    private final List<Runnable> called = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();
    private final BoundedExecutor executor = new BoundedExecutor(called::add, 2, 3);

    @Test
    void takesNoMoreThreadsThanItMay() {
        for (int task = 0; task < 5; task++) {
            execute(task);
        }

        assertThat(called).hasSize(2);
        called.get(0).run();
        assertThat(done).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void takesAThreadAgainWhenAllHaveEnded() {
        execute(0);
        called.get(0).run();

        execute(1);

        assertThat(called).hasSize(2);
        called.get(1).run();
        assertThat(done).containsExactly(0, 1);
    }

    @Test
    void refusesWhatCannotWait() {
        for (int task = 0; task < 5; task++) {
            execute(task);
        }

        assertThatThrownBy(() -> execute(5)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aTaskThatFailsKeepsNoOtherFromRunning() {
        executor.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        execute(1);

        called.get(0).run();

        assertThat(done).containsExactly(1);
    }

    @Test
    void aTaskThatEndsInAnErrorKeepsNoOtherFromRunning() {
        executor.execute(() -> {
            throw new NoClassDefFoundError("a class that a route needs");
        });
        execute(1);

        called.get(0).run();

        assertThat(done).containsExactly(1);
    }

    @Test
    void aThreadThatCannotStartCostsNoRoomForOthers() {
        boolean[] full = {true};
        BoundedExecutor one = new BoundedExecutor(task -> {
            if (full[0]) {
                throw new InternalError("no thread");
            }
            called.add(task);
        }, 1, 1);
        assertThatThrownBy(() -> one.execute(() -> done.add(0))).isInstanceOf(InternalError.class);
        full[0] = false;

        one.execute(() -> done.add(1));

        called.get(0).run();
        assertThat(done).containsExactly(1);
    }

    @Test
    void forgetsATaskWhoseThreadsHaveStopped() {
        BoundedExecutor stopped = new BoundedExecutor(task -> {
            throw new RejectedExecutionException("stopped");
        }, 1, 1);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> stopped.execute(() -> done.add(0))).hasMessage("stopped");
        }
    }

    private void execute(int number) {
        executor.execute(() -> done.add(number));
    }
}
