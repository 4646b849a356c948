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
package io.github.camellazada.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class SimulatedClockTest {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    @Test
    void aStandingClockMovesOnlyByHand() {
        try (SimulatedClock clock = SimulatedClock.standingAt(START)) {
            assertThat(clock.instant()).isEqualTo(START);
            clock.advance(Duration.ofMinutes(5));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
            assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
        }
    }

    @Test
    void whatFallsDueHappensInOrderAndAtItsOwnTime() {
        try (SimulatedClock clock = SimulatedClock.standingAt(START)) {
            List<String> seen = new ArrayList<>();
            clock.schedule(START.plusSeconds(20), () -> seen.add("second at " + clock.instant()));
            clock.schedule(START.plusSeconds(10), () -> {
                seen.add("first at " + clock.instant());
                clock.schedule(START.plusSeconds(15), () -> seen.add("between at " + clock.instant()));
            });
            clock.schedule(START.plusSeconds(40), () -> seen.add("too late"));

            clock.advance(Duration.ofSeconds(30));

            assertThat(seen).containsExactly("first at " + START.plusSeconds(10), "between at " + START.plusSeconds(15),
                    "second at " + START.plusSeconds(20));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
        }
    }

    @Test
    void itTellsWhenTheNextThingIsDue() {
        try (SimulatedClock clock = SimulatedClock.standingAt(START)) {
            assertThat(clock.next()).isEmpty();
            clock.schedule(START.plusSeconds(20), () -> {
            });
            clock.schedule(START.plusSeconds(10), () -> {
            });

            assertThat(clock.next()).contains(START.plusSeconds(10));
            clock.advance(Duration.ofSeconds(10));
            assertThat(clock.next()).contains(START.plusSeconds(20));
        }
    }

    @Test
    void whatIsCalledOffDoesNotHappen() {
        try (SimulatedClock clock = SimulatedClock.standingAt(START)) {
            List<String> seen = new ArrayList<>();
            clock.schedule(START.plusSeconds(1), () -> seen.add("happened")).cancel();

            clock.advance(Duration.ofSeconds(2));

            assertThat(seen).isEmpty();
        }
    }

    @Test
    void whatFailsDoesNotStopTheRest() {
        try (SimulatedClock clock = SimulatedClock.standingAt(START)) {
            List<String> seen = new ArrayList<>();
            clock.schedule(START.plusSeconds(1), () -> {
                throw new IllegalStateException("on purpose");
            });
            clock.schedule(START.plusSeconds(2), () -> seen.add("happened"));

            clock.advance(Duration.ofSeconds(3));

            assertThat(seen).containsExactly("happened");
        }
    }

    @Test
    void aClockThatRunsFastBringsThingsForward() {
        try (SimulatedClock clock = SimulatedClock.running()) {
            CountDownLatch happened = new CountDownLatch(1);
            clock.schedule(clock.instant().plus(Duration.ofHours(1)), happened::countDown);

            clock.speed(36_000);

            await().atMost(Duration.ofSeconds(5)).until(() -> happened.getCount() == 0);
        }
    }

    @Test
    void aRunningClockCanBeMovedAhead() {
        try (SimulatedClock clock = SimulatedClock.running()) {
            List<String> seen = new ArrayList<>();
            clock.schedule(clock.instant().plus(Duration.ofDays(1)), () -> seen.add("happened"));

            clock.advance(Duration.ofDays(2));

            assertThat(seen).containsExactly("happened");
            assertThat(clock.instant()).isAfter(clock.machineTime().plus(Duration.ofHours(47)));
        }
    }
}
