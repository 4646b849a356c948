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
package io.github.camellazada.hour;

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

    Schedule(SimulatedClock clock, long seed) {
        this.clock = clock;
        this.random = new Random(seed);
        this.start = clock.instant();
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
        for (int i = 0; i < times; i++) {
            at(Duration.ofMillis(number(1000, (int) LENGTH.toMillis() - 60_000)), action);
        }
    }

    /** Does something in every minute, at a moment at which nothing else is planned. */
    void everyMinute(Runnable action) {
        for (int minute = 1; minute < LENGTH.toMinutes(); minute++) {
            at(Duration.ofMinutes(minute).minusNanos(1), action);
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
