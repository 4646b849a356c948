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
package io.github.camellazada.client.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camellazada.client.time.DelayTimer;

/** Clock, timer and executor of one thread, in which time goes by only when the test says so. */
public final class VirtualTime extends Clock implements DelayTimer {
    private record Task(Instant due, long number, Runnable work, AtomicBoolean over) {
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparing(Task::due).thenComparingLong(Task::number));
    static final Instant START = Instant.parse("2026-01-15T00:00:00Z");

    private Instant now = START;
    private long numbers;

    @Override
    public Runnable after(Duration delay, Runnable work) {
        Task task = new Task(now.plus(delay), numbers++, work, new AtomicBoolean());
        tasks.add(task);
        // to search the queue for it would take long where thousands wait
        return () -> task.over().set(true);
    }

    public void execute(Runnable work) {
        after(Duration.ZERO, work);
    }

    /** Runs whatever is due until then, each at its own time. */
    public void advance(Duration duration) {
        Instant end = now.plus(duration);
        while (!tasks.isEmpty() && !tasks.peek().due().isAfter(end)) {
            Task task = tasks.poll();
            now = task.due();
            if (task.over().compareAndSet(false, true)) {
                task.work().run();
            }
        }
        now = end;
    }

    int waiting() {
        return (int) tasks.stream().filter(task -> !task.over().get()).count();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
