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
package io.github.camellazada.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import io.github.camellazada.push.event.PushEnvelope;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushQueueTest {
    private final Deque<Runnable> scheduled = new ArrayDeque<>();
    private final List<PushEvent> started = new ArrayList<>();
    private final Map<PushEvent, Consumer<Throwable>> running = new HashMap<>();
    private final List<Throwable> outcomes = new ArrayList<>();

    @Test
    void pushesOfOneOrderRunOneAfterTheOther() {
        PushQueue<PushEvent> queue = queue(10);
        PushEvent first = order(1, "pending");
        PushEvent second = order(1, "shipped");

        queue.offer(first, outcomes::add);
        queue.offer(second, outcomes::add);
        runScheduled();
        assertThat(started).containsExactly(first);

        running.get(first).accept(null);
        runScheduled();
        assertThat(started).containsExactly(first, second);
    }

    @Test
    void pushesOfTwoOrdersRunSideBySide() {
        PushQueue<PushEvent> queue = queue(10);

        queue.offer(order(1, "pending"), outcomes::add);
        queue.offer(order(2, "pending"), outcomes::add);
        runScheduled();

        assertThat(running).hasSize(2);
    }

    @Test
    void aFailureDoesNotHoldUpWhatComesBehind() {
        PushQueue<PushEvent> queue = queue(10);
        IllegalStateException failure = new IllegalStateException("no");
        queue.offer(order(1, "pending"), outcomes::add);
        queue.offer(order(1, "shipped"), outcomes::add);
        runScheduled();

        running.get(started.get(0)).accept(failure);
        runScheduled();

        assertThat(outcomes).containsExactly(failure);
        assertThat(started).hasSize(2);
    }

    @Test
    void aRunnerThatThrowsHasFailed() {
        PushQueue<PushEvent> queue = new PushQueue<>(1, Runnable::run, PushQueueTest::object, (event, done) -> {
            throw new IllegalStateException("no");
        });

        assertThat(queue.offer(order(1, "pending"), outcomes::add)).isTrue();
        assertThat(outcomes).hasSize(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void aRunnerThatLacksAClassHasFailedToo() {
        PushQueue<PushEvent> queue = new PushQueue<>(1, Runnable::run, PushQueueTest::object, (event, done) -> {
            throw new NoClassDefFoundError("ERP client");
        });

        queue.offer(order(1, "pending"), outcomes::add);

        assertThat(outcomes).singleElement().isInstanceOf(NoClassDefFoundError.class);
        assertThat(queue.size()).isZero();
    }

    @Test
    void doneCountsOnce() {
        PushQueue<PushEvent> queue = queue(10);
        queue.offer(order(1, "pending"), outcomes::add);
        runScheduled();

        running.get(started.get(0)).accept(null);
        running.get(started.get(0)).accept(null);

        assertThat(outcomes).hasSize(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void aFullQueueTakesNothingUntilSomethingIsDone() {
        PushQueue<PushEvent> queue = queue(2);
        assertThat(queue.offer(order(1, "pending"), outcomes::add)).isTrue();
        assertThat(queue.offer(order(1, "shipped"), outcomes::add)).isTrue();
        assertThat(queue.offer(order(2, "pending"), outcomes::add)).isFalse();

        runScheduled();
        running.get(started.get(0)).accept(null);

        assertThat(queue.offer(order(2, "pending"), outcomes::add)).isTrue();
    }

    @Test
    void whatIsDiscardedIsToldSo() {
        PushQueue<PushEvent> queue = queue(10);
        queue.offer(order(1, "pending"), outcomes::add);
        queue.offer(order(1, "shipped"), outcomes::add);
        runScheduled();

        assertThat(queue.discard()).isEqualTo(1);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(outcomes).hasSize(1).first().isInstanceOf(RejectedExecutionException.class);

        running.get(started.get(0)).accept(null);
        assertThat(queue.size()).isZero();
    }

    @Test
    void whatHasAThreadButHasNotBegunIsDiscardedToo() {
        PushQueue<PushEvent> queue = queue(10);
        queue.offer(order(1, "pending"), outcomes::add);
        queue.offer(order(2, "pending"), outcomes::add);
        scheduled.poll().run();

        assertThat(queue.discard()).isEqualTo(1);
        runScheduled();

        assertThat(started).hasSize(1);
        assertThat(outcomes).singleElement().isInstanceOf(RejectedExecutionException.class);
        assertThat(queue.offer(order(3, "pending"), outcomes::add)).isFalse();
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void anExecutorThatRefusesIsAFailure() {
        PushQueue<PushEvent> queue = new PushQueue<>(10, task -> {
            throw new RejectedExecutionException("stopped");
        }, PushQueueTest::object, (event, done) -> done.accept(null));

        queue.offer(order(1, "pending"), outcomes::add);

        assertThat(outcomes).hasSize(1);
        assertThat(queue.size()).isZero();
    }

    private PushQueue<PushEvent> queue(int capacity) {
        return new PushQueue<>(capacity, scheduled::add, PushQueueTest::object, (event, done) -> {
            started.add(event);
            running.put(event, done);
        });
    }

    private void runScheduled() {
        while (!scheduled.isEmpty()) {
            scheduled.poll().run();
        }
    }

    static String object(PushEvent event) {
        return event.key().object();
    }

    static PushEvent order(int order, String status) {
        byte[] body = ("{\"seller_id\":\"1\",\"message_type\":0,\"data\":{\"trade_order_id\":" + order + ",\"order_status\":\""
                + status
                + "\",\"status_update_time\":1763610011}}").getBytes(StandardCharsets.UTF_8);
        try {
            return PushEvent.of("1", PushEnvelope.parse(body), body);
        } catch (PushRefusedException e) {
            throw new AssertionError(e);
        }
    }
}
