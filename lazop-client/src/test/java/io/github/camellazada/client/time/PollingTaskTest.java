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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PollingTaskTest {
    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private boolean down;
    private int rounds;
    private final PollingTask round = new PollingTask("held writes", () -> {
        rounds++;
        return down
                ? CompletableFuture.failedStage(new IllegalStateException("no database"))
                : CompletableFuture.completedStage(null);
    }, clock);

    @Test
    void anOutageIsToldOnceAndAskedAboutMoreAndMoreSeldom() {
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            down = true;
            for (int i = 0; i < 2 * 600; i++) {
                round.run();
                clock.advance(Duration.ofMillis(500));
            }
            assertThat(rounds).isBetween(20, 27);
            assertThat(log.text().lines().filter(line -> line.contains(" WARN "))).singleElement().asString()
                    .contains("Polling held writes failed", "no database");

            down = false;
            clock.advance(Duration.ofSeconds(30));
            round.run();
            round.run();
            assertThat(log.text()).contains("Polling held writes works again");
        }
        assertThat(rounds).isBetween(22, 29);
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeARestLonger() {
        Instant[] now = {clock.instant()};
        InstantSource machine = () -> now[0];
        PollingTask task = new PollingTask("held writes", () -> {
            rounds++;
            return CompletableFuture.failedStage(new IllegalStateException("no database"));
        }, machine.withZone(ZoneOffset.UTC));
        task.run();
        task.run();
        assertThat(rounds).isEqualTo(1);

        now[0] = now[0].minus(Duration.ofHours(5));
        task.run();

        assertThat(rounds).isEqualTo(2);
    }
}
