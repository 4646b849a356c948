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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static io.github.camellazada.simulator.commerce.ShopFloor.code;
import static org.assertj.core.api.Assertions.assertThat;

class OrdersTest {
    private final ShopFloor floor = new ShopFloor();
    private long sku;

    @BeforeEach
    void stock() {
        sku = floor.skuWithStock(1000);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void anOrderHasALineForEachPiece() {
        long order = floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, 3)));

        JsonNode header = floor.get("/order/get", id(order)).path("data");
        JsonNode lines = floor.get("/order/items/get", id(order)).path("data");

        assertThat(header.path("items_count").asInt()).isEqualTo(3);
        assertThat(header.path("price").asText()).isEqualTo("38.70");
        assertThat(lines).hasSize(3);
        assertThat(ShopFloor.texts(lines, "order_item_id")).doesNotHaveDuplicates();
        assertThat(ShopFloor.texts(lines, "status")).containsOnly("unpaid");
    }

    @Test
    void answersMixNumbersAndTextsAsTheLiveGatewayDoes() {
        long order = floor.paidOrder(sku);
        JsonNode header = floor.get("/order/get", id(order)).path("data");
        JsonNode line = floor.get("/order/items/get", id(order)).at("/data/0");

        assertThat(header.path("order_id").isNumber()).isTrue();
        assertThat(header.path("price").isTextual()).isTrue();
        assertThat(header.path("shipping_fee").isNumber()).isTrue();
        assertThat(header.path("created_at").asText()).isEqualTo("2026-11-21 12:00:00 +0800");
        assertThat(header.at("/address_shipping").has("addressDistrict")).isTrue();
        assertThat(line.path("item_price").isNumber()).isTrue();
        assertThat(line.path("is_digital").asText()).isEqualTo("0");
        assertThat(line.path("tracking_code").asText()).isEmpty();
        assertThat(line.path("shop_sku").asText()).matches("\\d+_SG-" + sku);
    }

    @Test
    void personalDataIsMasked() {
        long order = floor.paidOrder(sku);

        String answer = floor.get("/order/get", id(order)).toString();

        assertThat(answer).contains("E*").doesNotContain("Example Street");
    }

    @Test
    void eachStatusChangeOfALineIsPushed() {
        long order = floor.deliveredOrder(sku);

        assertThat(floor.pushed(0, "order_status"))
                .containsExactly("unpaid", "pending", "packed", "ready_to_ship", "shipped", "delivered");
        assertThat(floor.pushes(0)).allSatisfy(push -> {
            assertThat(push.path("trade_order_id").asText()).isEqualTo(Long.toString(order));
            assertThat(push.path("trade_order_line_id").asLong()).isEqualTo(floor.lineIds(order).get(0));
            assertThat(push.path("status_update_time").asLong()).isEqualTo(ShopFloor.START.getEpochSecond());
        });
        assertThat(floor.pushed(14, "status")).containsExactly("READY_TO_SHIP", "TRANSIT_TO_SHIP", "DELIVERED");
    }

    @Test
    void anOrderPaidOnDeliveryIsPendingFromTheStart() {
        long order = floor.commerce.placeOrder(SELLER,
                OrderWish.of(Map.of(sku, 1)).paidBy(OrderWish.Payment.ON_DELIVERY));

        assertThat(floor.statuses(order)).containsExactly("pending");
        assertThat(floor.get("/order/get", id(order)).at("/data/payment_method").asText()).isEqualTo("COD");
        floor.advance(Duration.ofHours(1));
        assertThat(floor.statuses(order)).containsExactly("pending");
    }

    @Test
    void twoSellersMayHaveOrdersOfTheSameId() {
        floor.simulator.sellers().add("2002", "sg");
        long other = floor.commerce.product("2002").sku("OTHER").price("3.00").stock(10).add().skuId();
        floor.paidOrder(sku);
        floor.commerce.placeOrder("2002", OrderWish.of(Map.of(other, 1)).withId(777));
        floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, 1)).withId(777));

        assertThat(floor.get("/order/get", id(777)).at("/data/price").asText()).isEqualTo("12.90");
        assertThat(floor.clientOf("2002", "sg").get("/order/get", id(777)).at("/data/price").asText()).isEqualTo("3.00");
        long next = floor.commerce.placeOrder("2002", other);
        assertThat(floor.commerce.orders(SELLER)).anyMatch(order -> order.id() == next);
    }

    @Test
    void anUnknownOrderIsRefused() {
        assertThat(code(floor.get("/order/get", id(1)))).isEqualTo("16");
        assertThat(code(floor.get("/order/items/get", id(1)))).isEqualTo("16");
    }

    @Test
    void ordersAreListedByWindowStatusAndPage() {
        List<Long> early = LongStream.range(0, 3).map(i -> floor.paidOrder(sku)).boxed().toList();
        floor.advance(Duration.ofMinutes(10));
        long late = floor.commerce.placeOrder(SELLER, sku);
        String noon = "2026-11-21T12:00:00+08:00";

        assertThat(ids(list("created_after", noon))).hasSize(4);
        assertThat(ids(list("created_after", "2026-11-21T12:05:00+0800"))).containsExactly(late);
        assertThat(ids(list("created_after", noon, "created_before", "2026-11-21T12:05:00+08:00"))).isEqualTo(early);
        assertThat(ids(list("update_after", noon, "status", "unpaid"))).containsExactly(late);
        assertThat(ids(list("created_after", noon, "status", "topack"))).isEqualTo(early);
        assertThat(ids(list("created_after", noon, "sort_direction", "DESC"))).startsWith(late);

        JsonNode page = list("created_after", noon, "limit", "2", "offset", "2");
        assertThat(ids(page)).containsExactly(early.get(2), late);
        assertThat(page.at("/data/count").asInt()).isEqualTo(2);
        assertThat(page.at("/data/countTotal").asInt()).isEqualTo(4);
        assertThat(page.at("/data/orders/0/address_shipping").has("addressDsitrict")).isTrue();
    }

    @Test
    void anOrderIsFoundAgainWhenItChanges() {
        long order = floor.paidOrder(sku);
        floor.advance(Duration.ofMinutes(10));
        assertThat(ids(list("update_after", "2026-11-21T12:05:00+08:00"))).isEmpty();

        floor.commerce.packAndReady(SELLER, order);

        assertThat(ids(list("update_after", "2026-11-21T12:05:00+08:00"))).containsExactly(order);
    }

    @Test
    void aListCallThatMakesNoSenseIsRefusedWithTheDocumentedCode() {
        String noon = "2026-11-21T12:00:00+08:00";

        assertThat(code(list("limit", "10"))).isEqualTo("17");
        assertThat(code(list("created_after", "yesterday"))).isEqualTo("17");
        assertThat(code(list("created_after", noon, "status", "gone"))).isEqualTo("36");
        assertThat(code(list("created_after", noon, "sort_by", "price"))).isEqualTo("75");
        assertThat(code(list("created_after", noon, "sort_direction", "UP"))).isEqualTo("74");
        assertThat(code(list("created_after", noon, "limit", "101"))).isEqualTo("19");
        assertThat(code(list("created_after", noon, "offset", "-1"))).isEqualTo("14");
    }

    @Test
    void linesOfSeveralOrdersComeInOneCall() {
        long first = floor.paidOrder(sku);
        long second = floor.paidOrder(sku);

        JsonNode data = lines("[" + first + "," + second + "]").path("data");

        assertThat(data).hasSize(2);
        assertThat(data.at("/1/order_id").asLong()).isEqualTo(second);
        assertThat(data.at("/1/order_items/0").has("show_gift_wrapping_tag")).isTrue();
        assertThat(code(lines("[1]"))).isEqualTo("39");
        assertThat(code(lines("[\"x\"]"))).isEqualTo("37");
        assertThat(code(lines(first + "," + second))).isEqualTo("56");
        assertThat(code(lines(LongStream.range(0, 51).boxed().toList().toString()))).isEqualTo("38");
    }

    private JsonNode lines(String ids) {
        return floor.get("/orders/items/get", Map.of("order_ids", ids));
    }

    private JsonNode list(String... parameters) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return floor.get("/orders/get", map);
    }

    private static List<Long> ids(JsonNode answer) {
        assertThat(code(answer)).isEqualTo("0");
        return ShopFloor.texts(answer.at("/data/orders"), "order_id").stream().map(Long::valueOf).toList();
    }

    private static Map<String, String> id(long order) {
        return Map.of("order_id", Long.toString(order));
    }
}
