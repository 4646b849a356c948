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
package io.github.camellazada.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulator's time: runs with the machine's clock, faster than it, or stands still until it is moved by hand; what is
 * scheduled on it happens when simulated time gets there, one thing at a time and in order.
 */
public final class SimulatedClock extends Clock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedClock.class);

    private final Clock machine;
    private final ReentrantLock state = new ReentrantLock();
    private final ReentrantLock turn = new ReentrantLock();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(
            Comparator.comparing(Alarm::at).thenComparingLong(Alarm::order));
    private final ScheduledThreadPoolExecutor timer;

    private final TimeFlow flow;
    private long lastOrder;

    private SimulatedClock(Clock machine, Instant start, double speed) {
        this.machine = machine;
        this.flow = new TimeFlow(machine, start, speed);
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "lazada-simulator-clock");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** A clock that shows the machine's time and can be moved ahead or sped up. */
    public static SimulatedClock running() {
        Clock machine = Clock.systemUTC();
        return new SimulatedClock(machine, machine.instant(), 1);
    }

    /** A clock that stands at an instant until {@link #advance} moves it. */
    public static SimulatedClock standingAt(Instant start) {
        return new SimulatedClock(Clock.systemUTC(), start, 0);
    }

    @Override
    public Instant instant() {
        state.lock();
        try {
            return flow.now();
        } finally {
            state.unlock();
        }
    }

    /** What the machine's own clock shows. */
    public Instant machineTime() {
        return machine.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource here = this::instant;
        return here.withZone(zone);
    }

    /** Whether time stands still until it is moved by hand. */
    public boolean isStanding() {
        state.lock();
        try {
            return flow.isStanding();
        } finally {
            state.unlock();
        }
    }

    /** Sets how many simulated seconds go by in one second; 0 stops the clock. */
    public void speed(double factor) {
        if (factor < 0 || Double.isNaN(factor) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("Time cannot run at the speed " + factor);
        }
        state.lock();
        try {
            flow.speed(factor);
            wakeUpForTheNext();
        } finally {
            state.unlock();
        }
    }

    /** Moves time ahead; what falls due on the way happens at its own time, on the calling thread. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time cannot run back: " + duration);
        }
        turn.lock();
        try {
            Instant target = instant().plus(duration);
            Alarm due = nextDue(target);
            while (due != null) {
                reach(due.at());
                due.run();
                due = nextDue(target);
            }
            reach(target);
        } finally {
            turn.unlock();
        }
    }

    /** When the next thing that is scheduled falls due; it may have been called off. */
    public Optional<Instant> next() {
        state.lock();
        try {
            return Optional.ofNullable(alarms.peek()).map(Alarm::at);
        } finally {
            state.unlock();
        }
    }

    /** Lets something happen at a simulated time; at once, on the clock's own thread, if that has passed. */
    public Alarm schedule(Instant at, Runnable action) {
        state.lock();
        try {
            Alarm alarm = new Alarm(at, ++lastOrder, action);
            alarms.add(alarm);
            wakeUpForTheNext();
            return alarm;
        } finally {
            state.unlock();
        }
    }

    /** Stops the clock's thread; what is scheduled does not happen any more. */
    @Override
    public void close() {
        timer.shutdownNow();
        state.lock();
        try {
            alarms.clear();
        } finally {
            state.unlock();
        }
    }

    private void reach(Instant instant) {
        state.lock();
        try {
            if (flow.now().isBefore(instant)) {
                flow.moveTo(instant);
                wakeUpForTheNext();
            }
        } finally {
            state.unlock();
        }
    }

    private Alarm nextDue(Instant until) {
        state.lock();
        try {
            Alarm first = alarms.peek();
            return first == null || first.at().isAfter(until) ? null : alarms.poll();
        } finally {
            state.unlock();
        }
    }

    private void wakeUpForTheNext() {
        Alarm first = alarms.peek();
        if (first == null || timer.isShutdown()) {
            return;
        }
        OptionalLong nanos = flow.machineNanosUntil(first.at());
        if (nanos.isEmpty()) {
            return;
        }
        timer.getQueue().clear();
        try {
            timer.schedule(this::runDue, nanos.getAsLong(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The clock was closed meanwhile", e);
        }
    }

    private void runDue() {
        turn.lock();
        try {
            Alarm due = nextDue(instant());
            while (due != null) {
                due.run();
                due = nextDue(instant());
            }
        } finally {
            turn.unlock();
        }
        state.lock();
        try {
            wakeUpForTheNext();
        } finally {
            state.unlock();
        }
    }
}
