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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import io.github.camellazada.stock.StockCounts;
import io.github.camellazada.stock.StockLevel;
import io.github.camellazada.stock.StockLevel.Kind;
import io.github.camellazada.stock.StockPlanner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookAheadTest {
    private final StockPlanner planner = new StockPlanner(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    private final LookAhead ahead = new LookAhead(planner);

    @Test
    void severalBatchesAreLookedUpTogetherInFullPages() {
        assertThat(ahead.pages(List.of(levels(0, 20), levels(20, 40), levels(40, 60))))
                .extracting(page -> page.lines().size()).containsExactly(50, 10);
    }

    @Test
    void whatWasReadIsNotLookedUpAgain() {
        Sku sku = new Sku("1", "sku-0", null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        planner.skus().learn("s", List.of("sku-0"),
                List.of(new Product("s", "7", null, null, null, null, null, null, List.of(sku), null, null, null)).iterator());

        assertThat(ahead.pages(List.of(levels(0, 3)))).singleElement()
                .satisfies(page -> assertThat(page.getLevels()).extracting(StockLevel::sellerSku)
                        .containsExactly("sku-1", "sku-2"));
    }

    @Test
    void whatHasToBeReadJustBeforeItIsWrittenIsNotLookedUpAhead() {
        assertThat(ahead.pages(List.of(lines(0, 3, Kind.CHANGE), lines(3, 6, Kind.REPAIR)))).isEmpty();
        assertThat(ahead.pages(List.of())).isEmpty();
        planner.setCounts(StockCounts.TOTAL);
        assertThat(ahead.pages(List.of(levels(0, 3)))).isEmpty();
    }

    private static StockBatch levels(int from, int to) {
        return lines(from, to, Kind.LEVEL);
    }

    private static StockBatch lines(int from, int to, Kind kind) {
        return new StockBatch("s", "SG", "claim", IntStream.range(from, to)
                .mapToObj(number -> new StockLine("s", new StockLevel("sku-" + number, "", 1, kind, null), 1, 0)).toList());
    }
}
