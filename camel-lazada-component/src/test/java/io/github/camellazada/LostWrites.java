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
package io.github.camellazada;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.fault.FaultPlan;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.CountedTransport;
import io.github.camellazada.virtualtime.TurnedThreads;
import io.github.camellazada.virtualtime.TurnedTime;
import io.vertx.core.Vertx;
import org.apache.camel.Exchange;

/** A seller in a simulator, and one write of each kind that can be looked up, whose answer or request is lost on the way. */
final class LostWrites implements AutoCloseable {
    private static final String SELLER = SimulatedShop.SELLER;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private final Activity activity = new Activity();
    private final Vertx vertx = Vertx.vertx();
    private final SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().port(0).clock(clock).build().start(),
            configuration -> {
                // a repetition would hide what the settling has told
                configuration.setMaxRetries(0);
                configuration.setClock(clock);
                configuration.setTransport(
                        new CountedTransport(new VertxTransport(vertx, VertxTransportOptions.defaults()), activity));
            }, new TurnedThreads(clock, activity));
    private final Commerce commerce = shop.commerce;
    private final Services services = shop.simulator.module(Services.class);
    private final List<Write> writes = new ArrayList<>();

    LostWrites() {
        fulfillment();
        stock();
        products();
        reverses();
        services();
    }

    /** The kinds of writes, by their operations. */
    static List<String> operations() {
        return List.of("order-fulfill-pack", "order-package-rts", "order-package-sof-collect", "order-package-sof-delivered",
                "order-invoice-number-set", "product-stock-sellable-update", "product-price-quantity-update", "product-create",
                "order-reverse-cancel-create", "order-reverse-return-update", "order-reverse-onlyrefund-seller-decide",
                "promotion-voucher-create", "promotion-freeshipping-create", "promotion-flexicombo-create",
                "review-seller-reply-add");
    }

    Write write(String operation) {
        return writes.stream().filter(write -> write.operation.equals(operation)).findFirst().orElseThrow();
    }

    /** Sends all writes at once, each with the same trouble, and waits until the last of them has ended. */
    void send(Consumer<FaultPlan> fault, String options) {
        for (Write write : writes) {
            write.before = write.state.get();
            fault.accept(shop.simulator.faults().on(path(write)).once());
            write.exchange = shop.context().createFluentProducerTemplate().to("lazada:" + write.operation + options)
                    .withBody(write.body).asyncSend();
        }
        new TurnedTime(shop.simulator, activity).turn(clock.instant().plus(LONGEST),
                () -> writes.stream().allMatch(write -> write.exchange.isDone()));
    }

    private static String path(Write write) {
        return OperationCatalog.find(write.operation).orElseThrow().path();
    }

    private void fulfillment() {
        long pending = paid(Delivery.DROPSHIPPING);
        add("order-fulfill-pack", pack(pending), () -> line(pending).status(), "packed");
        long packed = packed(Delivery.DROPSHIPPING);
        add("order-package-rts", packages("readyToShipReq", packed), () -> line(packed).status(), "ready_to_ship");
        long ready = paid(Delivery.BY_SELLER);
        commerce.packAndReady(SELLER, ready);
        add("order-package-sof-collect", packages("dbsCollectReq", ready), () -> line(ready).status(), "shipped");
        long collected = paid(Delivery.BY_SELLER);
        commerce.packAndReady(SELLER, collected);
        call("order-package-sof-collect", packages("dbsCollectReq", collected));
        add("order-package-sof-delivered", packages("dbsDeliveryReq", collected), () -> line(collected).status(), "delivered");
        long invoiced = packed(Delivery.DROPSHIPPING);
        add("order-invoice-number-set", Map.of("order_item_id", line(invoiced).id(), "invoice_number", "INV-7"),
                () -> text(call("order-items-get", Map.of("order_id", invoiced)), "/0/invoice_number"), "INV-7");
    }

    private void stock() {
        Listed counted = shop.product("COUNTED");
        add("product-stock-sellable-update", sku(counted, Map.of("SellableQuantity", 3)),
                () -> commerce.stock(SELLER, counted.skuId()).get(0).sellable(), 3);
        Listed priced = shop.product("PRICED");
        add("product-price-quantity-update", sku(priced, Map.of("Price", "11.50", "Quantity", 4)),
                () -> text(call("product-item-get", Map.of("item_id", priced.itemId())), "/skus/0/price"), "11.5");
    }

    private void products() {
        String document = """
                <Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Train</name><brand>Remark</brand>
                </Attributes><Skus><Sku><SellerSku>TRAIN-1</SellerSku><quantity>1</quantity><price>388.50</price>
                <package_length>11</package_length><package_height>22</package_height><package_weight>33</package_weight>
                <package_width>44</package_width></Sku></Skus></Product></Request>""";
        add("product-create", document, () -> text(call("products-get",
                Map.of("filter", "all", "sku_seller_list", List.of("TRAIN-1"))), "/total_products"), "1");
    }

    private void reverses() {
        long cancelled = paid(Delivery.DROPSHIPPING);
        add("order-reverse-cancel-create",
                Map.of("order_id", cancelled, "order_item_id_list", List.of(line(cancelled).id()), "reason_id", "1000018"),
                () -> line(cancelled).status(), "canceled");
        reverse("order-reverse-return-update", "agreeReturn", ReverseType.RTM, "SELLER_AGREE_RETURN");
        reverse("order-reverse-onlyrefund-seller-decide", "agreeRefund", ReverseType.ONLY_REFUND, "REFUND_SUCCESS");
    }

    private void reverse(String operation, String action, ReverseType type, String done) {
        long order = paid(Delivery.DROPSHIPPING);
        commerce.packAndReady(SELLER, order);
        commerce.ship(SELLER, order);
        commerce.deliver(SELLER, order);
        long reverse = commerce.requestReturn(SELLER, order, type);
        Supplier<JsonNode> detail = () -> call("order-reverse-return-detail-list", Map.of("reverse_order_id", reverse))
                .at("/reverseOrderLineDTOList/0");
        add(operation, Map.of("action", action, "reverse_order_id", reverse, "reverse_order_item_ids",
                List.of(detail.get().path("reverse_order_line_id").asLong())),
                () -> detail.get().path("reverse_status").asText(), done);
    }

    private void services() {
        promotions();
        services.review(SELLER,
                Map.of("id", 11_111_111_112L, "product_id", 1, "order_id", 2, "seller_reply", "", "can_reply", true));
        add("review-seller-reply-add", Map.of("id", 11_111_111_112L, "content", "thank you"),
                () -> services.all(RecordKind.REVIEW, SELLER).get(0).path("seller_reply").asText(), "thank you");
    }

    private void promotions() {
        add("promotion-voucher-create", Map.ofEntries(Map.entry("criteria_over_money", "100"),
                Map.entry("voucher_type", "COLLECTIBLE_VOUCHER"), Map.entry("apply", "ENTIRE_SHOP"),
                Map.entry("display_area", "REGULAR_CHANNEL"), Map.entry("period_end_time", 4_102_444_800_000L),
                Map.entry("voucher_name", "ten off"), Map.entry("voucher_discount_type", "MONEY_VALUE_OFF"),
                Map.entry("offering_money_value_off", "10"), Map.entry("period_start_time", 4_070_908_800_000L),
                Map.entry("limit", 1), Map.entry("issued", 5)),
                () -> services.all(RecordKind.VOUCHER, SELLER).size(), 1);
        add("promotion-freeshipping-create", Map.ofEntries(Map.entry("promotion_name", "free parcels"),
                Map.entry("apply", "ENTIRE_SHOP"), Map.entry("budget_type", "UNLIMITED_BUDGET"),
                Map.entry("template_type", "MANUALLY"), Map.entry("period_type", "SPECIAL_PERIOD"),
                Map.entry("period_start_time", 4_070_908_800_000L), Map.entry("period_end_time", 4_102_444_800_000L),
                Map.entry("region_type", "ALL_REGIONS"), Map.entry("delivery_option", "STANDARD"),
                Map.entry("discount_type", "FULL_SUBSIDY"), Map.entry("deal_criteria", "MONEY_VALUE_FROM_X"),
                Map.entry("tiers", List.of(Map.of("filter", "100")))),
                () -> services.all(RecordKind.FREE_SHIPPING, SELLER).size(), 1);
        add("promotion-flexicombo-create", Map.of("name", "two for less", "apply", "ENTIRE_STORE", "criteria_type", "QUANTITY",
                "criteria_value", List.of("2"), "discount_type", "discount", "discount_value", List.of("5"),
                "order_numbers", 50, "start_time", 4_070_908_800_000L, "end_time", 4_102_444_800_000L),
                () -> services.all(RecordKind.FLEXI_COMBO, SELLER).size(), 1);
    }

    private long paid(Delivery delivery) {
        Listed listed = shop.product("SKU-" + System.nanoTime());
        long order = commerce.placeOrder(SELLER, OrderWish.of(Map.of(listed.skuId(), 1)).by(delivery));
        commerce.pay(SELLER, order);
        return order;
    }

    private long packed(Delivery delivery) {
        long order = paid(delivery);
        call("order-fulfill-pack", pack(order));
        return order;
    }

    private LineState line(long order) {
        return commerce.order(SELLER, order).lines().get(0);
    }

    private Map<String, Object> pack(long order) {
        return Map.of("delivery_type", "dropship", "shipping_allocate_type", "TFS", "pack_order_list",
                List.of(Map.of("order_id", order, "order_item_list", List.of(line(order).id()))));
    }

    private Map<String, Object> packages(String parameter, long order) {
        return Map.of(parameter, Map.of("packages", List.of(Map.of("package_id", line(order).packageId()))));
    }

    private static Map<String, Object> sku(Listed listed, Map<String, Object> values) {
        Map<String, Object> sku = new HashMap<>(values);
        sku.put("ItemId", listed.itemId());
        sku.put("SkuId", listed.skuId());
        return SimulatedShop.document(List.of(sku));
    }

    private JsonNode call(String operation, Object body) {
        Exchange exchange = shop.send("lazada:" + operation, body);
        try {
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return JSON.readTree(exchange.getMessage().getBody(String.class));
        } catch (Exception e) {
            throw new IllegalStateException(operation, e);
        }
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }

    private void add(String operation, Object body, Supplier<Object> state, Object done) {
        writes.add(new Write(operation, body, state, done));
    }

    @Override
    public void close() {
        shop.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** One write and what one sees of it in the simulator. */
    static final class Write {
        private final String operation;
        private final Object body;
        private final Supplier<Object> state;
        private final Object done;
        private Object before;
        private Future<Exchange> exchange;

        private Write(String operation, Object body, Supplier<Object> state, Object done) {
            this.operation = operation;
            this.body = body;
            this.state = state;
            this.done = done;
        }

        Exchange end() throws Exception {
            return exchange.get();
        }

        boolean isDone() {
            return String.valueOf(state.get()).equals(String.valueOf(done));
        }

        boolean isAsBefore() {
            return state.get().equals(before);
        }
    }
}
