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
package io.github.camellazada.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import io.github.camellazada.simulator.world.SimulatedClock;

/** The hour's time-table: what happens when, by chance from a seed. */
final class Schedule {
    static final Duration LENGTH = Duration.ofHours(1);

    private final SimulatedClock clock;
    private final Random random;
    private final Instant start;
    private final int part;
    private final int parts;

    Schedule(SimulatedClock clock, long seed) {
        this(clock, new Random(seed), clock.instant(), 0, 1);
    }

    private Schedule(SimulatedClock clock, Random random, Instant start, int part, int parts) {
        this.clock = clock;
        this.random = random;
        this.start = start;
        this.part = part;
        this.parts = parts;
    }

    /** The same hour, for one of several who together do what one does otherwise. */
    Schedule part(int which, int of) {
        return new Schedule(clock, random, start, which, of);
    }

    Instant start() {
        return start;
    }

    Instant end() {
        return start.plus(LENGTH);
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Does something that often, each time at any moment of the hour. */
    void atAnyTime(int times, Runnable action) {
        for (int i = part; i < times; i += parts) {
            at(Duration.ofMillis(number(1000, (int) LENGTH.toMillis() - 60_000)), action);
        }
    }

    /** Does something in every minute, at a moment at which nothing else is planned. */
    void everyMinute(Runnable action) {
        for (int minute = 1; minute < LENGTH.toMinutes(); minute++) {
            at(Duration.ofMinutes(minute).minusNanos(1), action);
        }
    }

    /** Does something soon after the start, the parts one after the other. */
    void first(Duration sinceStart, Runnable action) {
        at(sinceStart.plusSeconds(part), action);
    }

    /** Does something at that distance all through the hour. */
    void every(Duration distance, Runnable action) {
        for (int i = part + 1; i < LENGTH.dividedBy(distance); i += parts) {
            at(distance.multipliedBy(i), action);
        }
    }

    /** Does something at a moment of the hour. */
    void at(Duration sinceStart, Runnable action) {
        clock.schedule(start.plus(sinceStart), action);
    }

    /** Does something when so many seconds have gone by. */
    void after(int seconds, Runnable action) {
        clock.schedule(clock.instant().plusSeconds(seconds), action);
    }
}
