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

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static io.github.camellazada.simulator.commerce.ShopFloor.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReverseOrdersTest {
    private static final String OUT_OF_STOCK = "1000017";
    private static final String WRONG_PRICE = "1000018";

    private final ShopFloor floor = new ShopFloor();
    private long sku;

    @BeforeEach
    void stock() {
        sku = floor.skuWithStock(100);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void aSellerCancelsWithAReasonThatWasOffered() {
        long order = floor.paidOrder(sku);
        JsonNode offered = cancel("validate", order, null).path("data");
        assertThat(ShopFloor.texts(offered.path("reason_options"), "reason_id")).contains(OUT_OF_STOCK, WRONG_PRICE);

        assertThat(code(cancel("create", order, "1"))).isEqualTo("104");
        assertThat(code(cancel("create", order, WRONG_PRICE))).isEqualTo("0");

        assertThat(floor.statuses(order)).containsExactly("canceled");
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 100, 0, 0));
        assertThat(floor.pushed(10, "reverse_status")).containsExactly("CANCEL_INIT", "CANCEL_SUCCESS", "CANCEL_REFUND_ISSUED");
        assertThat(floor.pushed(0, "order_status")).endsWith("canceled");
    }

    @Test
    void cancellingForLackOfStockLeavesNoneOnSale() {
        long order = floor.paidOrder(sku);

        cancel("create", order, OUT_OF_STOCK);

        assertThat(floor.stock(sku).sellable()).isZero();
    }

    @Test
    void whatIsReadyToShipCannotBeCancelled() {
        long order = floor.paidOrder(sku);
        floor.commerce.packAndReady(SELLER, order);

        JsonNode validated = cancel("validate", order, null);

        assertThat(validated.at("/data/tip_type").asText()).isEqualTo("error");
        assertThat(validated.at("/data/reason_options")).isEmpty();
        assertThat(code(cancel("create", order, WRONG_PRICE))).isEqualTo("123");
        assertThat(floor.statuses(order)).containsExactly("ready_to_ship");
    }

    @Test
    void aBuyersWishToCancelWaitsForTheSeller() {
        long order = floor.paidOrder(sku);
        long granted = floor.commerce.requestCancel(SELLER, order);
        JsonNode line = floor.get("/order/items/get", Map.of("order_id", Long.toString(order))).at("/data/0");
        assertThat(line.path("is_cancel_pending").asBoolean()).isTrue();
        assertThat(line.path("reverse_order_id").asLong()).isEqualTo(granted);

        // the call for returns does not decide it
        assertThat(code(floor.get("/order/reverse/return/update", Map.of("action", "agreeRefund", "reverse_order_id",
                Long.toString(granted), "reverse_order_item_ids", "[1]")))).isNotEqualTo("0");
        assertThat(code(decide(granted, true))).isEqualTo("0");

        assertThat(floor.statuses(order)).containsExactly("canceled");
        assertThat(code(decide(granted, true))).isEqualTo("131");
        assertThat(code(decide(1, true))).isEqualTo("105");
    }

    @Test
    void aRefusedWishToCancelLeavesTheOrderAsItIs() {
        long order = floor.paidOrder(sku);

        decide(floor.commerce.requestCancel(SELLER, order), false);

        assertThat(floor.statuses(order)).containsExactly("pending");
        floor.advance(Duration.ofDays(2));
        assertThat(floor.statuses(order)).containsExactly("pending");
    }

    @Test
    void aWishToCancelIsGrantedWhenTheSellerDoesNotDecide() {
        long order = floor.paidOrder(sku);
        floor.commerce.requestCancel(SELLER, order);

        floor.advance(Duration.ofHours(24));

        assertThat(floor.statuses(order)).containsExactly("canceled");
    }

    @Test
    void anUnpaidOrderIsCancelledByItsBuyerAtOnce() {
        long order = floor.commerce.placeOrder(SELLER, sku);

        floor.commerce.requestCancel(SELLER, order);

        assertThat(floor.statuses(order)).containsExactly("canceled");
        assertThat(floor.stock(sku).withheld()).isZero();
        floor.advance(Duration.ofHours(1));
        assertThat(floor.stock(sku).sellable()).isEqualTo(100);
    }

    @Test
    void goodsGoBackToTheMerchantWhoRefunds() {
        long order = floor.deliveredOrder(sku);
        long reverse = floor.commerce.requestReturn(SELLER, order, ReverseType.RTM);
        assertThat(code(act(reverse, "confirmDelivery"))).isEqualTo("114");

        assertThat(code(act(reverse, "agreeReturn"))).isEqualTo("0");
        floor.commerce.shipBack(SELLER, reverse);
        assertThat(code(act(reverse, "confirmDelivery"))).isEqualTo("0");
        JsonNode refunded = act(reverse, "agreeRefund");

        assertThat(refunded.at("/data/total_refund").asText()).isEqualTo("12.90");
        assertThat(floor.pushed(10, "reverse_status")).containsExactly("RTM_INIT", "RTM_SHIPPING_BACK", "RTM_RECEIVE_ITEM");
        JsonNode returned = floor.pushes(0).get(floor.pushes(0).size() - 1);
        assertThat(returned.path("order_status").asText()).isEqualTo("returned");
        assertThat(returned.path("reverse_order_id").asLong()).isEqualTo(reverse);
        assertThat(floor.statuses(order)).containsExactly("returned");
        JsonNode line = detail(reverse).at("/reverseOrderLineDTOList/0");
        assertThat(line.path("reverse_status").asText()).isEqualTo("REFUND_SUCCESS");
        assertThat(line.path("tracking_number").asText()).as("number of the parcel, also when it has arrived").isNotEmpty();
    }

    @Test
    void goodsGoBackToLazadasWarehouseAndTheRefundMayBeRefused() {
        long reverse = floor.commerce.requestReturn(SELLER, floor.deliveredOrder(sku), ReverseType.RTW);
        act(reverse, "agreeReturn");
        floor.commerce.shipBack(SELLER, reverse);
        floor.commerce.receiveInWarehouse(SELLER, reverse);
        String reason = reasons(reverse).at("/data/0/reason_id").asText();

        assertThat(code(act(reverse, "refuseRefund"))).isEqualTo("108");
        assertThat(code(act(reverse, "refuseRefund", "reason_id", reason))).isEqualTo("109");
        assertThat(code(act(reverse, "refuseRefund", "reason_id", reason, "comment", "used"))).isEqualTo("110");
        assertThat(code(act(reverse, "refuseRefund", "reason_id", reason, "comment", "used", "image_info",
                "[{\"name\":\"a\",\"url\":\"https://www.example.com/a.jpg\"}]"))).isEqualTo("0");

        assertThat(floor.pushed(10, "reverse_status"))
                .containsExactly("RTW_INIT", "RTW_SHIPPING_BACK", "RTW_REFUND_PENDING", "RTW_REJECT");
    }

    @Test
    void aSellerRefundsAtOnceOrRefusesTheReturn() {
        long instant = floor.deliveredOrder(sku);
        act(floor.commerce.requestReturn(SELLER, instant, ReverseType.RTM), "instantRefund");
        assertThat(floor.statuses(instant)).containsExactly("returned");

        long refused = floor.deliveredOrder(sku);
        long reverse = floor.commerce.requestReturn(SELLER, refused, ReverseType.RTM);
        String reason = reasons(reverse).at("/data/0/reason_id").asText();
        assertThat(code(act(reverse, "refuseReturn", "reason_id", reason, "comment", "as described"))).isEqualTo("0");
        assertThat(floor.statuses(refused)).containsExactly("delivered");
        assertThat(floor.pushed(10, "reverse_status")).endsWith("RTM_CANCELED");
    }

    @Test
    void severalLinesAreRefusedOneByOne() {
        long order = floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, 2)));
        floor.commerce.pay(SELLER, order);
        floor.commerce.packAndReady(SELLER, order);
        floor.commerce.ship(SELLER, order);
        floor.commerce.deliver(SELLER, order);
        long reverse = floor.commerce.requestReturn(SELLER, order, ReverseType.RTM);
        String reason = reasons(reverse).at("/data/0/reason_id").asText();

        assertThat(code(act(reverse, "refuseReturn", "reason_id", reason, "comment", "no"))).isEqualTo("111");
        assertThat(code(act(reverse, "agreeReturn"))).isEqualTo("0");
    }

    @Test
    void aRefundWithoutReturnIsGrantedOrDisputed() {
        long granted = floor.commerce.requestReturn(SELLER, floor.deliveredOrder(sku), ReverseType.ONLY_REFUND);
        long disputed = floor.commerce.requestReturn(SELLER, floor.deliveredOrder(sku), ReverseType.ONLY_REFUND);

        assertThat(code(decideRefund(granted, "agreeRefund"))).isEqualTo("0");
        assertThat(code(decideRefund(disputed, "startDispute"))).isEqualTo("109");
        assertThat(code(decideRefund(disputed, "startDispute", "comment", "see", "image_info_list",
                "[{\"file_name\":\"a\",\"file_url\":\"https://www.example.com/a.jpg\"}]"))).isEqualTo("0");

        assertThat(floor.pushed(10, "reverse_status"))
                .containsExactly("REFUND_INIT", "REFUND_INIT", "REFUND_SUCCESS", "REFUND_PENDING");
        assertThat(list("dispute_in_progress", "true")).containsExactly(disputed);
    }

    @Test
    void aPartOfThePriceMayBeGivenBack() {
        long refund = floor.commerce.requestReturn(SELLER, floor.deliveredOrder(sku), ReverseType.ONLY_REFUND);
        int price = detail(refund).at("/reverseOrderLineDTOList/0/refund_amount").asInt();

        floor.commerce.refundPart(SELLER, refund, new BigDecimal("1.30"));

        JsonNode line = detail(refund).at("/reverseOrderLineDTOList/0");
        assertThat(line.path("refund_amount").asInt()).isEqualTo(130).isLessThan(price);
        assertThat(line.path("item_unit_price").asInt()).isEqualTo(price);
        assertThatThrownBy(() -> floor.commerce.refundPart(SELLER, refund, new BigDecimal(price)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reverseOrdersAreListedByKindStatusTimeAndPage() {
        long cancelled = floor.paidOrder(sku);
        cancel("create", cancelled, WRONG_PRICE);
        long order = floor.deliveredOrder(sku);
        floor.advance(Duration.ofMinutes(5));
        long back = floor.commerce.requestReturn(SELLER, order, ReverseType.RTW);
        String since = Long.toString(ShopFloor.START.plusSeconds(60).toEpochMilli());

        assertThat(list()).hasSize(2);
        assertThat(list("request_type_list", "[\"RETURN\"]")).containsExactly(back);
        assertThat(list("reverse_status_list", "[\"REQUEST_INITIATE\"]")).containsExactly(back);
        assertThat(list("return_to_type", "RTM")).isEmpty();
        assertThat(list("trade_order_id", Long.toString(order))).containsExactly(back);
        assertThat(list("ReverseOrderLineModifiedTimeRangeStart", since)).containsExactly(back);
        assertThat(list("page_no", "2", "page_size", "1")).containsExactly(back);
    }

    @Test
    void theHistoryTellsWhoDidWhat() {
        long reverse = floor.commerce.requestReturn(SELLER, floor.deliveredOrder(sku), ReverseType.RTM);
        act(reverse, "agreeReturn");

        JsonNode history = floor.get("/order/reverse/return/history/list",
                Map.of("reverse_order_line_id", Long.toString(lineOf(reverse)), "page_size", "10", "page_number", "1"))
                .path("data");

        assertThat(ShopFloor.texts(history.path("list"), "operator")).containsExactly("buyer", "seller");
        assertThat(history.at("/page_info/total").asInt()).isEqualTo(2);
    }

    private JsonNode cancel(String step, long order, String reason) {
        Map<String, String> parameters = new HashMap<>(Map.of("order_id", Long.toString(order),
                "order_item_id_list", floor.lineIds(order).toString()));
        if (reason != null) {
            parameters.put("reason_id", reason);
        }
        return floor.get("/order/reverse/cancel/" + step, parameters);
    }

    private JsonNode decide(long reverse, boolean agreed) {
        return floor.get("/order/reverse/cancel/seller/decide",
                Map.of("reverse_order_id", Long.toString(reverse), "agree_cancel", Boolean.toString(agreed)));
    }

    private JsonNode act(long reverse, String action, String... more) {
        return floor.get("/order/reverse/return/update", action(reverse, action, more));
    }

    private JsonNode decideRefund(long reverse, String action, String... more) {
        return floor.get("/order/reverse/onlyrefund/seller/decide", action(reverse, action, more));
    }

    private Map<String, String> action(long reverse, String action, String... more) {
        List<String> lines = ShopFloor.texts(detail(reverse).path("reverseOrderLineDTOList"), "reverse_order_line_id");
        Map<String, String> parameters = pairs(more);
        parameters.put("action", action);
        parameters.put("reverse_order_id", Long.toString(reverse));
        parameters.put("reverse_order_item_ids", lines.toString());
        return parameters;
    }

    private JsonNode detail(long reverse) {
        return floor.get("/order/reverse/return/detail/list", Map.of("reverse_order_id", Long.toString(reverse))).path("data");
    }

    private long lineOf(long reverse) {
        return detail(reverse).at("/reverseOrderLineDTOList/0/reverse_order_line_id").asLong();
    }

    private JsonNode reasons(long reverse) {
        return floor.get("/order/reverse/reason/list", Map.of("reverse_order_line_id", Long.toString(lineOf(reverse))));
    }

    private List<Long> list(String... filters) {
        Map<String, String> parameters = pairs(filters);
        parameters.putIfAbsent("page_no", "1");
        parameters.putIfAbsent("page_size", "10");
        JsonNode answer = floor.get("/reverse/getreverseordersforseller", parameters);
        assertThat(answer.at("/result/success").asBoolean()).isTrue();
        return ShopFloor.texts(answer.at("/result/items"), "reverse_order_id").stream().map(Long::valueOf).toList();
    }

    private static Map<String, String> pairs(String... values) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return map;
    }
}
