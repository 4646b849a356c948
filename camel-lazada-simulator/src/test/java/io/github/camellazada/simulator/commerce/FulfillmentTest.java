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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static io.github.camellazada.simulator.commerce.ShopFloor.code;
import static org.assertj.core.api.Assertions.assertThat;

class FulfillmentTest {
    private static final String PACK = "/order/fulfill/pack";
    private static final String RTS = "/order/package/rts";

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
    void anOrderIsPackedLabelledAndMadeReadyToShip() {
        long order = paid(2);

        JsonNode items = pack(order).at("/result/data/pack_order_list/0/order_item_list");
        assertThat(ShopFloor.texts(items, "item_err_code")).containsExactly("0", "0");
        String packageId = items.at("/0/package_id").asText();
        assertThat(packageId).startsWith("FP").isEqualTo(items.at("/1/package_id").asText());
        assertThat(items.at("/0/tracking_number").asText()).isNotEmpty();
        assertThat(floor.statuses(order)).containsExactly("packed");

        assertThat(itemCode(packages(RTS, "readyToShipReq", packageId))).isEqualTo("0");
        assertThat(floor.statuses(order)).containsExactly("ready_to_ship");
        JsonNode line = floor.get("/order/items/get", Map.of("order_id", Long.toString(order))).at("/data/0");
        assertThat(line.path("package_id").asText()).isEqualTo(packageId);
        assertThat(line.path("shipment_provider").asText()).isNotEmpty();
    }

    @Test
    void aPackedItemFailsOnItsOwnWhileTheOthersArePacked() {
        long order = paid(2);
        List<Long> lines = floor.lineIds(order);
        pack(order, lines.subList(0, 1));

        JsonNode result = pack(order, lines).path("result");

        assertThat(result.path("success").asBoolean()).isTrue();
        JsonNode items = result.at("/data/pack_order_list/0/order_item_list");
        assertThat(ShopFloor.texts(items, "item_err_code")).containsExactly("700026", "0");
        assertThat(items.get(0).has("package_id")).isFalse();
    }

    @Test
    void anItemCanBeRefusedForNowWhileTheOthersAreCarriedOut() {
        long order = paid(2);
        floor.simulator.faults().on(PACK).once().refuseItem("700024", "GET_LOCK_FAILED");

        JsonNode items = pack(order).at("/result/data/pack_order_list/0/order_item_list");
        assertThat(ShopFloor.texts(items, "item_err_code")).containsExactly("700024", "0");
        assertThat(ShopFloor.texts(items, "retry")).containsExactly("true", "false");
        String first = items.at("/1/package_id").asText();
        JsonNode again = pack(order, floor.lineIds(order).subList(0, 1))
                .at("/result/data/pack_order_list/0/order_item_list/0");
        assertThat(again.path("item_err_code").asText()).isEqualTo("0");

        floor.simulator.faults().on(RTS).once().refuseItem("700024", "GET_LOCK_FAILED");
        assertThat(itemCode(packages(RTS, "readyToShipReq", first))).isEqualTo("700024");
        assertThat(floor.statuses(order)).containsExactly("packed");
        assertThat(floor.simulator.received(PACK)).extracting(ReceivedRequest::refusedItems).containsExactly(1, 0);
    }

    @Test
    void linesInDifferentWarehousesAreNotPackedTogether() {
        long spread = floor.commerce.product(SELLER).sku("SPREAD").warehouse("A", 1).warehouse("B", 1).add().skuId();
        long order = floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(spread, 2)));
        floor.commerce.pay(SELLER, order);

        assertThat(itemCodes(pack(order))).containsExactly("700029", "700029");
        assertThat(itemCodes(pack(order, floor.lineIds(order).subList(0, 1)))).containsExactly("0");
    }

    @Test
    void whatIsUnpaidUnknownOrInLazadasWarehouseIsNotPacked() {
        long unpaid = floor.commerce.placeOrder(SELLER, sku);
        long fbl = floor.paidOrder(floor.commerce.product(SELLER).sku("FBL").lazadaWarehouse(5).add().skuId());

        assertThat(itemCodes(pack(unpaid))).containsExactly("700031");
        assertThat(itemCodes(pack(fbl))).containsExactly("700027");
        assertThat(itemCodes(pack(unpaid, List.of(1L)))).containsExactly("700025");
        assertThat(itemCodes(pack(1, List.of(1L)))).containsExactly("700021");
        floor.commerce.ship(SELLER, fbl);
        assertThat(floor.statuses(fbl)).containsExactly("shipped");
    }

    @Test
    void moreThanTwentyAreRefusedAsAWhole() {
        String packages = IntStream.range(0, 21).mapToObj(i -> "{\"package_id\":\"FP" + i + "\"}")
                .collect(Collectors.joining(","));

        JsonNode answer = floor.post(RTS, "readyToShipReq", "{\"packages\":[" + packages + "]}");

        assertThat(code(answer)).isEqualTo("0");
        assertThat(answer.at("/result/success").asBoolean()).isFalse();
        assertThat(answer.at("/result/error_code").asText()).isEqualTo("700022");
    }

    @Test
    void aRepackedPackageIsGoneAndItsLinesArePackedAnew() {
        long order = paid(1);
        String first = packageOf(pack(order));

        assertThat(itemCode(packages("/order/package/repack", "rePackReq", first))).isEqualTo("0");
        assertThat(floor.statuses(order)).containsExactly("pending");
        assertThat(itemCode(packages(RTS, "readyToShipReq", first))).isEqualTo("600002");
        assertThat(packageOf(pack(order))).isNotEqualTo(first);
        assertThat(itemCode(packages(RTS, "readyToShipReq", "FP1"))).isEqualTo("600001");
        assertThat(floor.pushed(14, "status")).contains("CANCELLED");
    }

    @Test
    void theLabelComesAsHtmlOrAsALinkToAPdf() {
        String packageId = packageOf(pack(paid(1)));

        JsonNode html = label("HTML", packageId).at("/result/data");
        JsonNode pdf = label("PDF", packageId).at("/result/data");

        assertThat(decoded(html.path("file"))).contains(packageId);
        assertThat(decoded(pdf.path("file"))).contains("<iframe").contains(pdf.path("pdf_url").asText());
        assertThat(label("PDF", "FP1").at("/result/success").asBoolean()).isFalse();
    }

    @Test
    void documentsAndInvoiceNumbersNeedAPackedLine() {
        long order = paid(1);
        String line = floor.lineIds(order).get(0).toString();
        Map<String, String> invoice = Map.of("order_item_id", line, "invoice_number", "INV-20");
        assertThat(code(document("shippingLabel", line))).isEqualTo("34");
        assertThat(code(floor.client.post("/order/invoice_number/set", invoice))).isEqualTo("34");
        pack(order);

        assertThat(document("shippingLabel", line).at("/data/document/mime_type").asText()).isEqualTo("text/html");
        assertThat(code(document("poster", line))).isEqualTo("32");
        assertThat(code(document("invoice", "1"))).isEqualTo("20");
        assertThat(floor.client.post("/order/invoice_number/set", invoice).at("/data/invoice_number").asText())
                .isEqualTo("INV-20");
        assertThat(
                floor.get("/order/items/get", Map.of("order_id", Long.toString(order))).at("/data/0/invoice_number").asText())
                .isEqualTo("INV-20");
    }

    @Test
    void aSellerWithAnOwnFleetReportsTheDelivery() {
        long order = placed(Delivery.BY_SELLER);
        String packageId = packageOf(pack(order));
        assertThat(code(label("PDF", packageId))).isEqualTo("50008");
        packages(RTS, "readyToShipReq", packageId);

        assertThat(itemCode(packages("/order/package/sof/collect", "dbsCollectReq", packageId))).isEqualTo("0");
        assertThat(floor.statuses(order)).containsExactly("shipped");
        assertThat(itemCode(packages("/order/package/sof/delivered", "dbsDeliveryReq", packageId))).isEqualTo("0");
        assertThat(floor.statuses(order)).containsExactly("delivered");
        assertThat(itemCode(packages("/order/package/sof/failed_delivery", "dbsFailedDeliveryReq", packageId)))
                .isEqualTo("700000");
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 99, 0, 0));
    }

    @Test
    void aSellerWithAnOwnFleetReportsAFailedDelivery() {
        long order = placed(Delivery.BY_SELLER);
        String packageId = packageOf(pack(order));
        packages(RTS, "readyToShipReq", packageId);

        assertThat(itemCode(packages("/order/package/sof/failed_delivery", "dbsFailedDeliveryReq", packageId))).isEqualTo("0");

        assertThat(floor.statuses(order)).containsExactly("failed");
        assertThat(floor.pushed(14, "status")).contains("DELIVER_FAILED");
    }

    @Test
    void onlyAnOwnFleetReportsDeliveries() {
        String packageId = packageOf(pack(paid(1)));

        assertThat(itemCode(packages("/order/package/sof/delivered", "dbsDeliveryReq", packageId))).isEqualTo("700009");
    }

    @Test
    void digitalGoodsAreDeliveredWithoutAPackage() {
        long order = placed(Delivery.DIGITAL);
        long line = floor.lineIds(order).get(0);
        assertThat(itemCodes(pack(order))).containsExactly("700030");

        assertThat(digital(order, line).at("/result/errorCode").asText()).isEqualTo("0");

        assertThat(floor.statuses(order)).containsExactly("delivered");
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 99, 0, 0));
        long physical = paid(1);
        assertThat(digital(physical, floor.lineIds(physical).get(0))
                .at("/result/data/orders/0/order_item_list/0/item_err_code").asText()).isEqualTo("700020");
    }

    @Test
    void aCrossBorderSellerChoosesTheCarrier() {
        long order = paid(1);
        JsonNode local = floor.post("/order/shipment/providers/get", "getShipmentProvidersReq",
                "{\"orders\":[{\"order_id\":%d,\"order_item_ids\":%s}]}".formatted(order, floor.lineIds(order)));
        assertThat(local.at("/result/data/platform_default").asInt()).isEqualTo(1);
        assertThat(local.at("/result/data/shipping_allocate_type").asText()).isEqualTo("TFS");

        floor.simulator.sellers().addCrossBorder("4004");
        Commerce thailand = floor.commerce.onSite("th");
        long far = thailand.placeOrder("4004", thailand.product("4004").sku("CB").stock(5).add().skuId());
        thailand.pay("4004", far);
        JsonNode choice = floor.clientOf("4004", "th").post("/order/shipment/providers/get", Map.of("getShipmentProvidersReq",
                "{\"orders\":[{\"order_id\":" + far + ",\"order_item_ids\":[]}]}"));
        assertThat(choice.at("/result/data/shipping_allocate_type").asText()).isEqualTo("NTFS");
        assertThat(ShopFloor.texts(choice.at("/result/data/shipment_providers"), "provider_code")).contains("FM49");
    }

    @Test
    void theTraceTellsWhatHappenedToAPackage() {
        long order = floor.deliveredOrder(sku);

        JsonNode events = floor.get("/logistic/order/trace", Map.of("order_id", Long.toString(order)))
                .at("/result/module/0/package_detail_info_list/0/logistic_detail_info_list");

        assertThat(ShopFloor.texts(events, "status_code")).containsExactly("READY_TO_SHIP", "TRANSIT_TO_SHIP", "DELIVERED");
        assertThat(code(floor.get("/logistic/order/trace", Map.of("order_id", "1")))).isEqualTo("LD_INPUT_PARAM_VALID");
    }

    @Test
    void aParcelMayBeLostOrComeBack() {
        long lost = paid(1);
        long failed = paid(1);
        for (long order : List.of(lost, failed)) {
            floor.commerce.packAndReady(SELLER, order);
            floor.commerce.ship(SELLER, order);
        }

        floor.commerce.lose(SELLER, lost);
        floor.commerce.fail(SELLER, failed);

        assertThat(floor.statuses(lost)).containsExactly("lost");
        assertThat(floor.statuses(failed)).containsExactly("failed");
        assertThat(floor.pushed(14, "status")).contains("LOST_BY_3PL", "DELIVER_FAILED");
    }

    private long paid(int pieces) {
        long order = floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, pieces)));
        floor.commerce.pay(SELLER, order);
        return order;
    }

    private long placed(Delivery delivery) {
        long order = floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, 1)).by(delivery));
        floor.commerce.pay(SELLER, order);
        return order;
    }

    private JsonNode pack(long order) {
        return pack(order, floor.lineIds(order));
    }

    private JsonNode pack(long order, List<Long> lines) {
        return floor.post(PACK, "packReq", ("{\"pack_order_list\":[{\"order_id\":\"%d\",\"order_item_list\":%s}],"
                + "\"delivery_type\":\"dropship\",\"shipping_allocate_type\":\"TFS\"}").formatted(order, lines));
    }

    private JsonNode packages(String path, String parameter, String packageId) {
        return floor.post(path, parameter, "{\"packages\":[{\"package_id\":\"" + packageId + "\"}]}");
    }

    private JsonNode label(String type, String packageId) {
        return floor.post("/order/package/document/get", "getDocumentReq",
                "{\"doc_type\":\"%s\",\"print_item_list\":true,\"packages\":[{\"package_id\":\"%s\"}]}".formatted(type,
                        packageId));
    }

    private JsonNode document(String type, String line) {
        return floor.get("/order/document/get", Map.of("doc_type", type, "order_item_ids", "[" + line + "]"));
    }

    private JsonNode digital(long order, long line) {
        return floor.post("/order/digital/delivered", "digitalDeliveryReq",
                "{\"orders\":[{\"order_id\":%d,\"order_item_list\":[%d]}]}".formatted(order, line));
    }

    private static String packageOf(JsonNode packed) {
        return packed.at("/result/data/pack_order_list/0/order_item_list/0/package_id").asText();
    }

    private static List<String> itemCodes(JsonNode packed) {
        return ShopFloor.texts(packed.at("/result/data/pack_order_list/0/order_item_list"), "item_err_code");
    }

    private static String itemCode(JsonNode answer) {
        return answer.at("/result/data/packages/0/item_err_code").asText();
    }

    private static String decoded(JsonNode base64) {
        return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.UTF_8);
    }
}
