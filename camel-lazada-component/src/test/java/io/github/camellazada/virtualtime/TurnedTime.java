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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;

/** Turns the one clock of simulator and component: on to whatever is due next, as soon as all that was due before has ended. */
public final class TurnedTime {
    private static final long PATIENCE_SECONDS = 600;
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private final SimulatedClock clock;
    private final Activity activity;
    private final BooleanSupplier idle;

    public TurnedTime(LazadaSimulator simulator, Activity activity) {
        this(simulator.clock(), activity, simulator.push()::isIdle);
    }

    /** @param idle whether nothing is under way besides what the activity counts */
    public TurnedTime(SimulatedClock clock, Activity activity, BooleanSupplier idle) {
        this.clock = clock;
        this.activity = activity;
        this.idle = idle;
    }

    /** Turns the clock until then, or until nothing is left to wait for; says whether that came about. */
    public boolean turn(Instant end, BooleanSupplier over) {
        awaitQuiet();
        while (!over.getAsBoolean()) {
            Instant next = clock.next().filter(due -> due.isBefore(end)).orElse(end);
            clock.advance(next.isAfter(clock.instant()) ? Duration.between(clock.instant(), next) : Duration.ZERO);
            awaitQuiet();
            if (!clock.instant().isBefore(end)) {
                return over.getAsBoolean();
            }
        }
        return true;
    }

    private void awaitQuiet() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long before;
        long after;
        do {
            before = activity.awaitQuiet(PATIENCE_SECONDS);
            while (!idle.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("A push did not end within " + PATIENCE_SECONDS + " seconds");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            after = activity.awaitQuiet(PATIENCE_SECONDS);
        } while (before != after);
    }
}
