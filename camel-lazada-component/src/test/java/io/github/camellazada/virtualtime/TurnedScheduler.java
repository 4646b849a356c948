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
package io.github.camellazada.virtualtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.simulator.world.Alarm;
import io.github.camellazada.simulator.world.SimulatedClock;

/** A timer of Camel's that goes by the simulator's clock and runs its tasks on the thread that turns it. */
public final class TurnedScheduler extends AbstractExecutorService implements ScheduledExecutorService {
    private final SimulatedClock clock;
    private volatile boolean shutdown;

    TurnedScheduler(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return schedule(() -> {
            task.run();
            return null;
        }, delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return new Task<>(task, null).in(Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(task, first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        Callable<Void> work = () -> {
            task.run();
            return null;
        };
        return new Task<>(work, Duration.of(delay, unit.toChronoUnit())).in(Duration.of(first, unit.toChronoUnit()));
    }

    @Override
    public void execute(Runnable task) {
        schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final Duration period;
        private volatile Instant due;
        private volatile Alarm alarm;

        private Task(Callable<V> work, Duration period) {
            super(work);
            this.period = period;
        }

        private Task<V> in(Duration delay) {
            // what is due at once would be run by a thread of the clock's own, which nobody waits for
            due = clock.instant().plus(delay.isZero() || delay.isNegative() ? Duration.ofNanos(1) : delay);
            alarm = clock.schedule(due, this::ring);
            return this;
        }

        private void ring() {
            if (shutdown || isCancelled()) {
                return;
            }
            if (period == null) {
                run();
            } else if (runAndReset()) {
                in(period);
            }
        }

        @Override
        public boolean cancel(boolean interrupt) {
            alarm.cancel();
            return super.cancel(interrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
