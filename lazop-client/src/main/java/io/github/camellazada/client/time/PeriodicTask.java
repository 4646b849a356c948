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
package io.github.camellazada.client.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Repeats rounds of work on a timer, one at a time: each begins an interval after the last one has ended, or sooner if asked. */
public final class PeriodicTask {
    private final ReentrantLock lock = new ReentrantLock();
    private final DelayTimer timer;
    private final Clock clock;
    private final Duration interval;
    private final Supplier<? extends CompletionStage<?>> round;
    private Runnable cancelNext = () -> {
    };
    private Instant next = Instant.MAX;
    private Duration asked;
    private boolean running;
    private boolean closed;

    /**
     * @param clock    the time by which the timer goes
     * @param interval the pause between the end of a round and the next one
     * @param round    one round; a failure does not end the task, so the round has to report it
     */
    public PeriodicTask(DelayTimer timer, Clock clock, Duration interval, Supplier<? extends CompletionStage<?>> round) {
        this.timer = timer;
        this.clock = clock;
        this.interval = interval;
        this.round = round;
    }

    /** Begins the next round after an interval. */
    public PeriodicTask start() {
        within(interval);
        return this;
    }

    /** Begins the next round after that delay at the latest; one that is under way ends before. */
    public void within(Duration delay) {
        lock.lock();
        try {
            Instant at = clock.instant().plus(delay);
            if (closed) {
                return;
            }
            if (running) {
                asked = asked == null || delay.compareTo(asked) < 0 ? delay : asked;
            } else if (at.isBefore(next)) {
                cancelNext.run();
                next = at;
                cancelNext = timer.after(delay, this::begin);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Begins no further round. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            cancelNext.run();
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            if (closed || running) {
                return;
            }
            running = true;
            asked = null;
            next = Instant.MAX;
        } finally {
            lock.unlock();
        }
        NonOverlappingTask.begun(round).whenComplete((done, failure) -> within(ended()));
    }

    private Duration ended() {
        lock.lock();
        try {
            running = false;
            return asked != null && asked.compareTo(interval) < 0 ? asked : interval;
        } finally {
            lock.unlock();
        }
    }
}
