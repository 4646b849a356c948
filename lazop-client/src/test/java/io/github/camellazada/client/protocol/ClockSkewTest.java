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
package io.github.camellazada.client.protocol;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.client.CapturedLog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockSkewTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private final ClockSkew skew = new ClockSkew();

    @Test
    void clocksThatAgreeNeedNoCorrection() {
        skew.observe(NOW.minusSeconds(1), NOW, NOW.plusMillis(80));
        skew.observe(NOW.plusSeconds(4), NOW, NOW.plusMillis(80));
        skew.observe(null, NOW, NOW);

        assertThat(skew.current()).isZero();
    }

    @Test
    void aClockThatIsBehindIsCorrected() {
        skew.observe(NOW.plusSeconds(7200), NOW, NOW.plusMillis(80));

        assertThat(skew.current()).isCloseTo(Duration.ofHours(2), Duration.ofSeconds(1));
    }

    @Test
    void aSlowAnswerIsNotMistakenForSkew() {
        skew.observe(NOW.plusSeconds(25), NOW, NOW.plusSeconds(25));
        skew.observe(NOW, NOW, NOW.plusSeconds(25));

        assertThat(skew.current()).isZero();
    }

    @Test
    void theCorrectionEndsWhenTheClockIsSetRight() {
        skew.observe(NOW.minusSeconds(600), NOW, NOW);
        skew.observe(NOW, NOW, NOW);

        assertThat(skew.current()).isZero();
    }

    @Test
    void aChangeIsLoggedOnce() {
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 5; i++) {
                skew.observe(NOW.plusSeconds(600 + i), NOW.plusSeconds(i), NOW.plusSeconds(i));
            }

            assertThat(log.text()).containsOnlyOnce("600 s behind Lazada's");
        }
    }
}
