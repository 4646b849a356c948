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
package io.github.camellazada.simulator.commerce;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static io.github.camellazada.simulator.commerce.ShopFloor.START;
import static io.github.camellazada.simulator.commerce.ShopFloor.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StockRulesTest {
    private static final String SET_ALL = "/product/price_quantity/update";
    private static final String SET = "/product/stock/sellable/update";
    private static final String ADJUST = "/product/stock/sellable/adjust";

    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void anUnpaidOrderWithholdsStockAndGivesItBackAfterThirtyMinutes() {
        long sku = floor.skuWithStock(10);
        long order = floor.commerce.placeOrder(SELLER, sku);
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 9, 1, 0));

        floor.advance(Duration.ofMinutes(29));
        assertThat(floor.stock(sku).withheld()).isEqualTo(1);
        floor.advance(Duration.ofMinutes(1));

        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 10, 0, 0));
        assertThat(floor.statuses(order)).containsExactly("canceled");
    }

    @Test
    void paymentOccupiesStockAndReadyToShipConsumesIt() {
        long sku = floor.skuWithStock(10);
        long order = floor.paidOrder(sku);
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 9, 0, 1));
        floor.advance(Duration.ofHours(1));
        assertThat(floor.stock(sku).occupied()).isEqualTo(1);

        floor.commerce.packAndReady(SELLER, order);

        assertThat(floor.statuses(order)).containsExactly("ready_to_ship");
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 9, 0, 0));
        assertThat(floor.stock(sku).total()).isEqualTo(9);
    }

    @Test
    void caseOneASingleWarehouseTakesAnAbsoluteQuantity() {
        long first = floor.skuWithStock(10);
        long second = floor.skuWithStock(20);
        floor.commerce.placeOrder(SELLER, first);

        JsonNode answer = floor.post(SET_ALL, "payload", """
                {"Product":{"Skus":{"Sku":[{"SkuId":"%d","Quantity":"11"},{"SkuId":%d,"Quantity":18}]}}}""".formatted(first,
                second));

        assertThat(code(answer)).isEqualTo("0");
        assertThat(floor.stock(first)).isEqualTo(new Commerce.StockLevel("dropshipping", 11, 1, 0));
        assertThat(floor.stock(second).sellable()).isEqualTo(18);
    }

    @Test
    void caseTwoSeveralWarehousesAreWrittenByTheirCodes() {
        long sku = floor.commerce.product(SELLER).sku("PHONE").warehouse("warehouseTest1", 1).warehouse("warehouseTest2", 2)
                .add().skuId();

        JsonNode answer = floor.post(SET_ALL, "payload", """
                {"Request":{"Product":{"Skus":{"Sku":{"SkuId":"%d","MultiWarehouseInventories":{"MultiWarehouseInventory":[
                {"WarehouseCode":"warehouseTest1","Quantity":"20"},{"WarehouseCode":"warehouseTest2","Quantity":"30"}]}}}}}}"""
                .formatted(sku));

        assertThat(code(answer)).isEqualTo("0");
        assertThat(floor.commerce.stock(SELLER, sku)).extracting(Commerce.StockLevel::sellable).containsExactly(20, 30);
        assertThat(code(set(sku, 5))).isEqualTo("501");
    }

    @Test
    void whileDecreasesAreFrozenStockCanOnlyBeRaised() {
        long sku = floor.skuWithStock(10);
        floor.commerce.freezeDecreases(SELLER, sku, true);

        assertThat(set(sku, 9).at("/detail/0/code").asText()).isEqualTo("4170");
        assertThat(code(set(sku, 11))).isEqualTo("0");
        floor.commerce.freezeDecreases(SELLER, sku, false);
        assertThat(code(set(sku, 9))).isEqualTo("0");
    }

    @Test
    void caseThreeStockIsWrittenTheSameWayWhoeverDelivers() {
        long sku = floor.skuWithStock(10);
        floor.commerce.pay(SELLER, floor.commerce.placeOrder(SELLER,
                new OrderWish(0, Map.of(sku, 1), Delivery.BY_SELLER, OrderWish.Payment.ONLINE)));

        assertThat(code(set(sku, 30))).isEqualTo("0");
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 30, 0, 1));
    }

    @Test
    void sellableStockMustCoverWhatCampaignsHold() {
        long sku = floor.commerce.product(SELLER).sku("PHONE").warehouse("A", 30).warehouse("B", 30)
                .campaign("11.11", 20, START, START.plus(Duration.ofDays(1)))
                .campaign("12.12", 20, START, START.plus(Duration.ofDays(30))).add().skuId();

        assertThat(code(setWarehouse(sku, "A", 9))).isEqualTo("501");
        assertThat(floor.commerce.stock(SELLER, sku)).extracting(Commerce.StockLevel::sellable).containsExactly(30, 30);
        // exactly what the campaigns hold is enough
        assertThat(code(setWarehouse(sku, "A", 10))).isEqualTo("0");

        floor.advance(Duration.ofDays(2));
        assertThat(code(setWarehouse(sku, "A", 0))).isEqualTo("0");
    }

    @Test
    void caseFourStockInALazadaWarehouseCannotBeWritten() {
        long sku = floor.commerce.product(SELLER).sku("PHONE").lazadaWarehouse(30).add().skuId();

        JsonNode answer = set(sku, 5);

        assertThat(code(answer)).isEqualTo("501");
        assertThat(answer.at("/detail/0/message").asText()).contains("Lazada warehouse");
        assertThat(code(setWarehouse(sku, "FBL_1", 5))).isEqualTo("501");
        assertThat(floor.stock(sku).sellable()).isEqualTo(30);
    }

    @Test
    void anAdjustmentIsRelativeAndTheSameSkuMayComeTwice() {
        long sku = floor.skuWithStock(20);

        JsonNode answer = floor.post(ADJUST, "payload", """
                <?xml version="1.0"?>
                <Request><Product><Skus> <!-- both ways -->
                  <Sku><SkuId>%d</SkuId><SellableQuantity>20</SellableQuantity></Sku>
                  <Sku><SkuId>%d</SkuId><SellableQuantity>-5</SellableQuantity></Sku>
                </Skus></Product></Request>""".formatted(sku, sku));

        assertThat(code(answer)).isEqualTo("0");
        assertThat(floor.stock(sku).sellable()).isEqualTo(35);
    }

    @Test
    void anAdjustmentBelowZeroIsRefused() {
        long sku = floor.skuWithStock(20);

        assertThat(code(adjust(sku, -21))).isEqualTo("212");
        assertThat(floor.stock(sku).sellable()).isEqualTo(20);
        assertThat(code(adjust(sku, -20))).isEqualTo("0");
    }

    @Test
    void whatCanBeWrittenIsWrittenAndTheRestIsListed() {
        long sku = floor.skuWithStock(20);

        JsonNode answer = floor.post(SET, "payload", """
                {"Request":{"Product":{"Skus":{"Sku":[{"SkuId":"%d","SellableQuantity":"7"},
                {"SkuId":"1","SellerSku":"gone","SellableQuantity":"7"},{"SkuId":"%d","SellableQuantity":"-1"}]}}}}"""
                .formatted(sku, sku));

        assertThat(code(answer)).isEqualTo("501");
        assertThat(ShopFloor.texts(answer.path("detail"), "code")).containsExactly("207", "212");
        assertThat(answer.at("/detail/0/seller_sku").asText()).isEqualTo("gone");
        assertThat(floor.stock(sku).sellable()).isEqualTo(7);
    }

    @Test
    void moreThanFiftySkusAreRefusedWithTheCodeOfTheCall() {
        String skus = IntStream.range(0, 51).mapToObj(i -> "{\"SkuId\":\"" + i + "\",\"Quantity\":\"1\"}")
                .collect(Collectors.joining(","));
        String payload = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + skus + "]}}}}";

        assertThat(code(floor.post(SET_ALL, "payload", payload))).isEqualTo("4171");
        assertThat(code(floor.post(SET, "payload", payload))).isEqualTo("204");
        assertThat(code(floor.post(ADJUST, "payload", payload))).isEqualTo("204");
    }

    @Test
    void aDocumentThatCannotBeReadIsRefused() {
        assertThat(code(floor.post(SET, "payload", "<Request><Product>"))).isEqualTo("5");
        assertThat(code(floor.post(SET, "payload", "{\"Request\":1}"))).isEqualTo("5");
        assertThat(code(floor.post(SET, "payload", "{\"Request\":{\"Product\":{\"Skus\":{}}}}"))).isEqualTo("30");
    }

    @Test
    void aDocumentCannotReachOutsideItself() {
        assertThat(code(floor.post(SET, "payload",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Request><Product>&x;</Product></Request>")))
                .isEqualTo("5");
    }

    @Test
    void aPriceIsSetTogetherWithStockAndMustMakeSense() {
        long sku = floor.skuWithStock(20);

        assertThat(code(floor.post(SET_ALL, "payload", """
                {"Request":{"Product":{"Skus":{"Sku":[{"SkuId":"%d","Price":"1099.00","SalePrice":"900.00",
                "SaleStartDate":"2026-11-01","SaleEndDate":"2026-12-01"}]}}}}""".formatted(sku)))).isEqualTo("0");
        long order = floor.commerce.placeOrder(SELLER, sku);
        assertThat(floor.get("/order/get", Map.of("order_id", Long.toString(order))).at("/data/price").asText())
                .isEqualTo("900.00");
        assertThat(code(floor.post(SET_ALL, "payload", """
                {"Request":{"Product":{"Skus":{"Sku":[{"SkuId":"%d","Price":"-1"}]}}}}""".formatted(sku)))).isEqualTo("501");
    }

    @Test
    void stockThatFallsBelowFiveIsPushedOnce() {
        long sku = floor.skuWithStock(6);

        floor.commerce.placeOrder(SELLER, sku);
        assertThat(floor.pushes(6)).isEmpty();
        floor.commerce.placeOrder(SELLER, sku);
        floor.commerce.placeOrder(SELLER, sku);

        assertThat(floor.pushes(6)).hasSize(1);
        JsonNode push = floor.pushes(6).get(0);
        assertThat(push.path("real_quantity").asInt() - push.path("withhold_quantity").asInt()
                - push.path("occupy_quantity").asInt()).isEqualTo(4);
        assertThat(push.path("sku_id").asLong()).isEqualTo(sku);
    }

    @Test
    void whatIsNotThereCannotBeOrdered() {
        Listed product = floor.commerce.product(SELLER).sku("LAST").stock(1).add();

        floor.commerce.placeOrder(SELLER, product.skuId());

        assertThatThrownBy(() -> floor.commerce.placeOrder(SELLER, product.skuId()))
                .hasMessageContaining("0 to sell");
    }

    @Test
    void anEaseSellersStockChangesOnlyByProductUpdateAndAdjustment() {
        floor.simulator.sellers().addEase("3003", "my");
        var client = floor.clientOf("3003", "my");
        Listed product = floor.commerce.product("3003").sku("EASE").price("35").stock(20).add();
        String payload = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":\"%d\",\"%s\":\"5\"}]}}}}";

        assertThat(code(client.post(SET_ALL, Map.of("payload", payload.formatted(product.skuId(), "Price")))))
                .isEqualTo("4225");
        assertThat(code(client.post(ADJUST, Map.of("payload", payload.formatted(product.skuId(), "SellableQuantity")))))
                .isEqualTo("0");
        assertThat(code(client.post("/product/update", Map.of("payload", payload.formatted(product.skuId(), "price")))))
                .isEqualTo("501");
        assertThat(code(client.post("/product/update", Map.of("payload", payload.formatted(product.skuId(), "quantity")))))
                .isEqualTo("0");
        assertThat(floor.commerce.stock("3003", product.skuId()).get(0).sellable()).isEqualTo(5);
        JsonNode sku = client.get("/product/item/get", Map.of("item_id", Long.toString(product.itemId()))).at("/data/skus/0");
        assertThat(sku.path("supply_price").decimalValue()).isEqualByComparingTo("35");
    }

    private JsonNode set(long sku, int quantity) {
        return floor.post(SET, "payload", ("{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":\"%d\","
                + "\"SellableQuantity\":\"%d\"}]}}}}").formatted(sku, quantity));
    }

    private JsonNode setWarehouse(long sku, String warehouse, int quantity) {
        return floor.post(SET, "payload", """
                <Request><Product><Skus><Sku><SkuId>%d</SkuId><MultiWarehouseInventories><MultiWarehouseInventory>
                <WarehouseCode>%s</WarehouseCode><SellableQuantity>%d</SellableQuantity>
                </MultiWarehouseInventory></MultiWarehouseInventories></Sku></Skus></Product></Request>"""
                .formatted(sku, warehouse, quantity));
    }

    private JsonNode adjust(long sku, int difference) {
        return floor.post(ADJUST, "payload", ("<Request><Product><Skus><Sku><SkuId>%d</SkuId><SellableQuantity>%d"
                + "</SellableQuantity></Sku></Skus></Product></Request>").formatted(sku, difference));
    }
}
