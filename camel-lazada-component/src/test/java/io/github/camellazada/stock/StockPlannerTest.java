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
package io.github.camellazada.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camellazada.model.CampaignStock;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class StockPlannerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final WarehouseStock MAIN = new WarehouseStock("dropshipping", 10, 2, 3, 15);

    private final StockPlanner planner = new StockPlanner(CLOCK);

    @Test
    void eachOperationGetsTheNumberThatItsFieldMeans() {
        assertThat(number("product-stock-sellable-update", 0, StockCounts.SELLABLE, 8, 0)).isEqualTo(8);
        assertThat(number("product-stock-sellable-adjust", 0, StockCounts.SELLABLE, 8, 0)).isEqualTo(-2);
        assertThat(number("product-price-quantity-update", 0, StockCounts.SELLABLE, 8, 0)).isEqualTo(13);
    }

    @Test
    void noOperationGoesBelowWhatOrdersAndCampaignsHold() {
        assertThat(number("product-stock-sellable-update", 0, StockCounts.TOTAL, 3, 4)).isEqualTo(4);
        assertThat(number("product-stock-sellable-adjust", 0, StockCounts.TOTAL, 3, 4)).isEqualTo(-6);
        assertThat(number("product-price-quantity-update", 0, StockCounts.TOTAL, 3, 4)).isEqualTo(9);
    }

    @Test
    void aBufferIsKeptBackAndOpenOrdersAreTakenOffATotal() {
        assertThat(number("product-stock-sellable-update", 10, StockCounts.SELLABLE, 15, 0)).isEqualTo(13);
        assertThat(number("product-stock-sellable-update", 10, StockCounts.TOTAL, 15, 0)).isEqualTo(8);
        assertThat(planner.offered(55)).isEqualTo(49);
    }

    @Test
    void aChangeIsClampedAndTold() {
        learn(product("1", List.of(MAIN), 4));

        StockPlan plan = planner.plan("s", List.of(StockLevel.change("a", -9)));

        assertThat(plan.getOperation()).isEqualTo("product-stock-sellable-adjust");
        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(-6);
            assertThat(line.note()).isEqualTo(
                    "raised from 1 to 4 sellable pieces: none may be below 0, and campaigns hold 4");
        });
    }

    @Test
    void aRepairIsWrittenOnlyWhereLazadaHasAnotherNumberAndNewOrdersStayTakenOff() {
        learn(product("1", List.of(MAIN), 0));

        StockLevel right = repair(10, 5);
        StockLevel ordered = repair(12, 3);
        StockLevel wrong = repair(11, 5);

        assertThat(planner.plan("s", List.of(right)).unchanged()).containsExactly(right);
        assertThat(planner.plan("s", List.of(ordered)).unchanged()).as("two more pieces are ordered").containsExactly(ordered);
        assertThat(planner.plan("s", List.of(wrong)).lines()).extracting(StockWrite::number).containsExactly(11L);
    }

    @Test
    void warehousesOfASkuTravelTogetherAndHoldTheCampaignTogether() {
        learn(product("1", List.of(new WarehouseStock("north", 5, 0, 0, 5), new WarehouseStock("south", 5, 0, 0, 5),
                new WarehouseStock("west", 1, 0, 0, 1)), 6));
        planner.learnWarehouses("s", Map.of("warehouse_code", "south", "name", "Hall 1"));

        StockPlan plan = planner.plan("s", List.of(StockLevel.of("a", 1).in("north"), StockLevel.of("a", 2).in("hall 1")));

        assertThat(plan.lines()).extracting(StockWrite::number).containsExactly(3L, 2L);
        assertThat(plan.getDocument().toString()).contains("WarehouseCode=north").contains("WarehouseCode=south");
        assertThat(plan.lines()).extracting(StockWrite::note).first().asString().contains("raised from 1 to 3");
    }

    @Test
    void eachLevelHasAnOutcomeWhetherItWasSentOrNot() {
        learn(product("1", List.of(MAIN), 0));
        StockLevel known = StockLevel.of("a", 3);
        StockLevel unknown = StockLevel.of("nobody", 3);

        StockPlan plan = planner.plan("s", List.of(known, unknown));

        assertThat(plan.outcomes(List.of(new LazadaItemOutcome("1", State.HELD, null, null, false))))
                .extracting(StockOutcome::level, StockOutcome::state)
                .containsExactlyInAnyOrder(tuple(known, State.HELD), tuple(unknown, State.REJECTED));
        assertThat(plan.outcomes(List.of())).extracting(StockOutcome::state).contains(State.UNKNOWN);
        assertThat(planner.plan("s", List.of(unknown)).getOperation()).isNull();
    }

    @Test
    void aCodeOfTwoSkusIsRefused() {
        learn(product("1", List.of(MAIN), 0), product("2", List.of(MAIN), 0));

        assertThat(planner.plan("s", List.of(StockLevel.of("a", 1))).refused().values()).singleElement().asString()
                .contains("Several SKUs");
    }

    @Test
    void aSkuWithoutWarehousesIsRefusedWithWhatToAskFor() {
        learn(product("1", List.of(), 0));

        assertThat(planner.plan("s", List.of(StockLevel.of("a", 1))).refused().values()).singleElement().asString()
                .contains("options=1");
    }

    @Test
    void batchesHoldTheLastLevelOfEachSkuAndAreOfOneKind() {
        planner.setBatchSize(2);

        List<List<StockLevel>> batches = planner.batches(List.of(StockLevel.of("a", 5), StockLevel.change("b", 2),
                StockLevel.of("c", 1).in("north"), StockLevel.of("c", 1).in("south"), StockLevel.of("d", 1),
                StockLevel.of("a", 7), StockLevel.change("a", 1), StockLevel.change("b", -5)));

        assertThat(batches).containsExactly(
                List.of(StockLevel.of("a", 8), StockLevel.of("c", 1).in("north"), StockLevel.of("c", 1).in("south")),
                List.of(StockLevel.of("d", 1)), List.of(StockLevel.change("b", -3)));
    }

    @Test
    void whatDependsOnLazadasOwnNumberIsReadJustBeforeItIsWritten() {
        learn(product("1", List.of(MAIN), 0));

        assertThat(planner.toRead("s", List.of(StockLevel.of("a", 1)))).isNull();
        assertThat(planner.toRead("s", List.of(StockLevel.change("a", 1)))).containsExactly("a");
        assertThat(planner.toRead("s", List.of(repair(1, 0)))).containsExactly("a");
        planner.setCounts(StockCounts.TOTAL);
        assertThat(planner.toRead("s", List.of(StockLevel.of("a", 1)))).containsExactly("a");
    }

    @Test
    void wrongOptionsAreRefusedWithWhatIsAllowed() {
        assertThatIllegalArgumentException().isThrownBy(() -> planner.setBatchSize(51)).withMessageContaining("1 to 50");
        assertThatIllegalArgumentException().isThrownBy(() -> planner.setBufferPercent(101)).withMessageContaining("0 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> planner.setOperation("product-update"))
                .withMessageContaining("product-stock-sellable-update");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.plan("s", List.of(StockLevel.of("a", 1), StockLevel.change("b", 1))))
                .withMessageContaining("batches()");
    }

    private long number(String operation, int buffer, StockCounts counts, long quantity, int held) {
        planner.setOperation(operation);
        planner.setBufferPercent(buffer);
        planner.setCounts(counts);
        learn(product("1", List.of(MAIN), held));
        return planner.plan("s", List.of(StockLevel.of("a", quantity))).lines().get(0).number();
    }

    private void learn(Product... products) {
        planner.skus().learn("s", List.of("a"), List.of(products).iterator());
    }

    private static StockLevel repair(long quantity, Integer committed) {
        return new StockLevel("a", "", quantity, StockLevel.Kind.REPAIR, committed);
    }

    private static Product product(String skuId, List<WarehouseStock> stock, int held) {
        Sku sku = new Sku(skuId, "a", null, "active", null, null, null, null, null, null, null, stock, List.of(),
                List.of(new CampaignStock("Mega", held, null, null)), List.of(), null, null);
        return new Product("s", "i", null, null, null, null, Map.of(), List.of(), List.of(sku), null, null, null);
    }
}
