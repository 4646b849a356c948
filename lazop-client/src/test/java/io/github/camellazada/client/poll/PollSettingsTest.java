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
package io.github.camellazada.client.poll;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.TestCalls;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a poller may begin, and how far its windows reach. */
class PollSettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    @Test
    void aWatermarkOlderThanWhatLazadaKeepsIsRefused() {
        assertThatThrownBy(() -> settings("/review/seller/history/list", false).allowed(NOW.minus(Duration.ofDays(92)), NOW))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("72 hours")
                .hasMessageContaining("onWatermarkGap=resume");
    }

    @Test
    void whoeverMayResumeDoesSoFromTheOldestAndIsToldOfTheGap() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(settings("/review/seller/history/list", true).allowed(NOW.minus(Duration.ofDays(92)), NOW))
                    .isEqualTo(NOW.minus(Duration.ofDays(89)));
            assertThat(log.text()).contains("changes of 72 hours can no longer be polled");
        }
    }

    @Test
    void aWatermarkFromTheFutureIsRefusedEvenThen() {
        assertThatThrownBy(() -> settings("/review/seller/history/list", true).allowed(NOW.plus(Duration.ofHours(1)), NOW))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("would be missed");
    }

    @Test
    void aListingOfUnknownHistoryIsPolledFromAnyTime() {
        assertThat(settings("/orders/get", false).allowed(NOW.minus(Duration.ofDays(900)), NOW))
                .isEqualTo(NOW.minus(Duration.ofDays(900)));
    }

    @Test
    void aWindowReachesBackByTheOverlapAndEndsOnAWholeStep() {
        assertThat(settings("/orders/get", false).plan().next(NOW, NOW.plusMillis(60_700)))
                .contains(new PollWindow(NOW.minus(Duration.ofMinutes(10)), NOW.plusSeconds(55)));
        assertThat(settings("/orders/get", false).plan().next(NOW, NOW.plusSeconds(5))).as("nothing is old enough").isEmpty();
    }

    @Test
    void aWindowIsNoLongerThanLazadaTakes() {
        PollWindow window = settings("/review/seller/history/list", false).plan().next(NOW.minus(Duration.ofDays(30)), NOW)
                .orElseThrow();

        assertThat(Duration.between(window.from(), window.to())).isLessThan(Duration.ofDays(7))
                .isGreaterThan(Duration.ofDays(6));
    }

    private static PollSettings settings(String path, boolean resume) {
        PollPlan plan = new PollPlan(TestCalls.operation(path).paging(), LazadaCountry.SG.zone(), Duration.ofMinutes(10),
                Duration.ofSeconds(5), Duration.ofDays(20));
        return new PollSettings("123456", "test", plan, null, () -> Instant.EPOCH, resume, true);
    }
}
