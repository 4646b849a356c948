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
package io.github.camellazada.examples.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SkuDirectoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final SkuDirectory directory = new SkuDirectory(CLOCK, Duration.ofMinutes(1));

    @Test
    void severalBatchesAreLookedUpTogetherInFullPages() {
        assertThat(directory.lookUps(List.of(levels(0, 20), levels(20, 40), levels(40, 60))))
                .extracting(lookUp -> lookUp.skus().size()).containsExactly(50, 10);
    }

    @Test
    void whatWasReadIsNotLookedUpAgain() {
        Sku sku = new Sku("1", "sku-0", null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        directory.learn(levels(0, 1),
                List.of(new Product("s", "7", null, null, null, null, null, null, List.of(sku), null, null, null)).iterator());

        assertThat(directory.lookUps(List.of(levels(0, 3)))).singleElement()
                .satisfies(lookUp -> assertThat(lookUp.skus()).containsExactly("sku-1", "sku-2"));
    }

    @Test
    void whatHasToBeReadJustBeforeItIsWrittenIsNotLookedUpAhead() {
        assertThat(directory.lookUps(List.of(lines(0, 3, true, false), lines(3, 6, false, true)))).isEmpty();
        assertThat(new SkuDirectory(CLOCK, Duration.ZERO).lookUps(List.of(levels(0, 3)))).isEmpty();
        assertThat(directory.lookUps(List.of())).isEmpty();
    }

    private static StockBatch levels(int from, int to) {
        return lines(from, to, false, false);
    }

    private static StockBatch lines(int from, int to, boolean relative, boolean repair) {
        return new StockBatch("s", "SG", "claim", IntStream.range(from, to)
                .mapToObj(number -> new StockLine("s", "sku-" + number, "", 1, relative, repair, null, 1, 0)).toList());
    }
}
