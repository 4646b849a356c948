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

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.client.freeze.LearnedFreezes.Subject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LearnedFreezesTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Subject STOCK = Subject.operation("sg", "/product/stock/sellable/update");

    private final LearnedFreezes freezes = new LearnedFreezes();

    @Test
    void aFreezeIsBelievedForItsTimeAndTheLongestOneCounts() {
        freezes.learn(STOCK, NOW, MINUTE.multipliedBy(2));
        freezes.learn(STOCK, NOW, MINUTE);

        assertThat(freezes.end(STOCK, NOW)).isEqualTo(NOW.plus(MINUTE.multipliedBy(2)));
        assertThat(freezes.end(STOCK, NOW.plus(MINUTE.multipliedBy(2)))).isNull();
    }

    @Test
    void aFreezeIsProbedAgainAfterTheClockWasSetBack() {
        freezes.learn(STOCK, NOW, MINUTE);
        Instant back = NOW.minus(Duration.ofHours(1));
        assertThat(freezes.end(STOCK, back)).isNull();

        freezes.learn(STOCK, back, MINUTE);

        assertThat(freezes.end(STOCK, back)).isEqualTo(back.plus(MINUTE));
    }
}
