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
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.client.time.Backoff;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailingRowsTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final DeadRows dead = new DeadRows() {
        @Override
        public boolean isKeeping() {
            return true;
        }

        @Override
        public CompletionStage<Void> keep(ListingRow row, String reason) {
            return CompletableFuture.completedStage(null);
        }
    };
    private final FailingRows failing = new FailingRows("orders", new GiveWay(3, new Backoff(Duration.ofSeconds(1),
            Duration.ofMinutes(1)), Duration.ofHours(1), clock.withZone(ZoneOffset.UTC), () -> 0, dead));

    @Test
    void aClockThatIsSetBackDoesNotLetARowHoldItsWatermarkLonger() {
        ListingRow row = new ListingRow(JsonNodeFactory.instance.objectNode(), "7", now, "v1");
        failing.failed(row, new IllegalStateException("refused"));

        now = now.minus(Duration.ofHours(5));
        for (int minute = 0; minute < 70; minute++) {
            failing.failed(row, new IllegalStateException("refused"));
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(failing.givesWay(row)).isTrue();
    }
}
