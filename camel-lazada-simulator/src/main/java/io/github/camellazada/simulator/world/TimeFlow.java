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
import java.util.OptionalLong;

/** How simulated time goes by as the machine's does; whoever holds one takes care that only one thread uses it. */
final class TimeFlow {
    private final Clock machine;
    private Instant simulatedBase;
    private Instant machineBase;
    private double speed;

    TimeFlow(Clock machine, Instant start, double speed) {
        this.machine = machine;
        this.speed = speed;
        moveTo(start);
    }

    Instant now() {
        if (isStanding()) {
            return simulatedBase;
        }
        Duration elapsed = Duration.between(machineBase, machine.instant());
        // a long of nanoseconds has more digits than a double
        return simulatedBase.plusNanos(speed == 1 ? elapsed.toNanos() : (long) (elapsed.toNanos() * speed));
    }

    void moveTo(Instant instant) {
        simulatedBase = instant;
        machineBase = machine.instant();
    }

    void speed(double factor) {
        moveTo(now());
        speed = factor;
    }

    boolean isStanding() {
        return speed == 0;
    }

    /** How long the machine has to wait for a simulated time; empty if that never comes by itself. */
    OptionalLong machineNanosUntil(Instant instant) {
        long nanos = Duration.between(now(), instant).toNanos();
        if (nanos <= 0) {
            return OptionalLong.of(0);
        }
        return isStanding() ? OptionalLong.empty() : OptionalLong.of((long) (nanos / speed));
    }
}
