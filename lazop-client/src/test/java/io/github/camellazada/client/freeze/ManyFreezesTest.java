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
package io.github.camellazada.client.freeze;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.client.Retained;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a million SKUs whose stock was written or frozen. */
class ManyFreezesTest {
    private static final int SKUS = 1_000_000;
    private static final Instant TIME = Instant.parse("2026-11-11T00:00:00Z");

    @Test
    void aMillionSkusLeaveTheLatestOnesAlone() {
        LearnedFreezes freezes = new LearnedFreezes();
        LastKnownStock stock = new LastKnownStock();

        for (int sku = 0; sku < SKUS; sku++) {
            HeldKey key = new HeldKey("100001", "1001", "SG", Integer.toString(sku), "", HeldKey.STOCK);
            freezes.learn(LearnedFreezes.Subject.decreases(key), TIME, Duration.ofHours(1));
            stock.written(key, BigDecimal.TEN);
        }

        assertThat(Retained.entriesOf(freezes)).isEqualTo(10_000);
        assertThat(Retained.entriesOf(stock)).isEqualTo(50_000);
    }
}
