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
import java.util.Map;

import io.github.camellazada.examples.stock.StockRules.Counts;
import io.github.camellazada.examples.support.StockBuffer;
import io.github.camellazada.model.CampaignStock;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StockPlannerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final WarehouseStock MAIN = new WarehouseStock("dropshipping", 10, 2, 3, 15);

    @Test
    void eachOperationGetsTheNumberThatItsFieldMeans() {
        assertThat(number("product-stock-sellable-update", 0, Counts.SELLABLE, 8, 0)).isEqualTo(8);
        assertThat(number("product-stock-sellable-adjust", 0, Counts.SELLABLE, 8, 0)).isEqualTo(-2);
        assertThat(number("product-price-quantity-update", 0, Counts.SELLABLE, 8, 0)).isEqualTo(13);
    }

    @Test
    void noOperationGoesBelowWhatOrdersAndCampaignsHold() {
        assertThat(number("product-stock-sellable-update", 0, Counts.TOTAL, 3, 4)).isEqualTo(4);
        assertThat(number("product-stock-sellable-adjust", 0, Counts.TOTAL, 3, 4)).isEqualTo(-6);
        assertThat(number("product-price-quantity-update", 0, Counts.TOTAL, 3, 4)).isEqualTo(9);
    }

    @Test
    void aBufferIsKeptBackAndOpenOrdersAreTakenOffATotal() {
        assertThat(number("product-stock-sellable-update", 10, Counts.SELLABLE, 15, 0)).isEqualTo(13);
        assertThat(number("product-stock-sellable-update", 10, Counts.TOTAL, 15, 0)).isEqualTo(8);
    }

    @Test
    void warehousesOfASkuTravelTogetherAndHoldTheCampaignTogether() {
        StockPlan plan = plan("product-stock-sellable-update", 0, Counts.SELLABLE, List.of(line("north", 1), line("south", 2)),
                List.of(new WarehouseStock("north", 5, 0, 0, 5), new WarehouseStock("south", 5, 0, 0, 5),
                        new WarehouseStock("west", 1, 0, 0, 1)),
                6);

        assertThat(plan.lines()).extracting(StockPlan.Line::number).containsExactly(3L, 2L);
        assertThat(plan.getDocument().toString()).contains("WarehouseCode=north").contains("WarehouseCode=south");
        assertThat(plan.lines()).extracting(StockPlan.Line::note).first().asString().contains("raised from 1 to 3");
    }

    @Test
    void aCodeOfTwoSkusIsRefused() {
        SkuDirectory directory = new SkuDirectory(CLOCK, Duration.ZERO);
        StockBatch batch = new StockBatch("s", "SG", "c", List.of(line("", 1)));
        directory.learn(batch, List.of(product(List.of(MAIN), 0, "1"), product(List.of(MAIN), 0, "2")).iterator());

        StockPlan plan = new StockPlanner(directory, new Warehouses(CLOCK), new StockRules(new StockBuffer(0), Counts.SELLABLE),
                "product-stock-sellable-update", CLOCK)
                .plan(batch);

        assertThat(plan.getOperation()).isNull();
        assertThat(plan.refused().values()).singleElement().asString().contains("Several SKUs");
    }

    private static long number(String operation, int buffer, Counts counts, long quantity, int held) {
        return plan(operation, buffer, counts, List.of(line("", quantity)), List.of(MAIN), held).lines().get(0).number();
    }

    private static StockPlan plan(String operation, int buffer, Counts counts, List<StockLine> lines,
            List<WarehouseStock> stock, int held) {
        SkuDirectory directory = new SkuDirectory(CLOCK, Duration.ZERO);
        StockBatch batch = new StockBatch("s", "SG", "c", lines);
        directory.learn(batch, List.of(product(stock, held, "1")).iterator());
        return new StockPlanner(directory, new Warehouses(CLOCK), new StockRules(new StockBuffer(buffer), counts), operation,
                CLOCK).plan(batch);
    }

    private static StockLine line(String warehouse, long quantity) {
        return new StockLine("s", "a", warehouse, quantity, false, false, null, 1, 0);
    }

    private static Product product(List<WarehouseStock> stock, int held, String skuId) {
        Sku sku = new Sku(skuId, "a", null, "active", null, null, null, null, null, null, null, stock, List.of(),
                List.of(new CampaignStock("Mega", held, null, null)), List.of(), null, null);
        return new Product("s", "i", null, null, null, null, Map.of(), List.of(), List.of(sku), null, null, null);
    }
}
