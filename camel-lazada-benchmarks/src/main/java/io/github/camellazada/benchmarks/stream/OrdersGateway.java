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
package io.github.camellazada.benchmarks.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * A process of its own that answers as a gateway with many orders, one for each second. It makes each order up when it is asked for,
 * so that a million of them cost it no memory. Argument: the number of orders. It prints its port.
 */
public final class OrdersGateway {
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z").withZone(
            ZoneOffset.ofHours(8));
    private static final long FIRST_ID = 580_001_000_000L;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode order;
    private final long orders;

    private OrdersGateway(long orders) throws IOException {
        this.orders = orders;
        try (InputStream page = OrdersGateway.class.getResourceAsStream("/orders-get.json")) {
            order = (ObjectNode) mapper.readTree(page).at("/data/orders/0");
        }
    }

    public static void main(String[] arguments) throws Exception {
        OrdersGateway gateway = new OrdersGateway(Long.parseLong(arguments[0]));
        JavaProcess.answer(Vertx.vertx().createHttpServer().requestHandler(gateway::answer).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get().actualPort());
        Commands.untilEnd();
    }

    private void answer(HttpServerRequest request) {
        ObjectNode envelope = mapper.createObjectNode().put("code", "0").put("request_id", "0ba2887315178178017221014");
        switch (request.path().replaceFirst(".*/rest", "")) {
            case "/orders/get" -> envelope.set("data", page(request));
            case "/orders/items/get" -> envelope.set("data", items(request.getParam("order_ids")));
            default -> {
                request.response().setStatusCode(404).end();
                return;
            }
        }
        request.response().putHeader("Content-Type", "application/json").end(envelope.toString());
    }

    private JsonNode page(HttpServerRequest request) {
        long from = Math.max(0, second(request.getParam("update_after")));
        long to = Math.min(orders - 1, second(request.getParam("update_before")));
        long offset = Long.parseLong(request.getParam("offset"));
        long limit = Long.parseLong(request.getParam("limit"));
        ArrayNode rows = mapper.createArrayNode();
        for (long i = from + offset; i <= to && rows.size() < limit; i++) {
            ObjectNode row = order.deepCopy();
            row.put("order_id", FIRST_ID + i).put("order_number", FIRST_ID + i).put("updated_at", time(i));
            rows.add(row);
        }
        ObjectNode data = mapper.createObjectNode().put("count", rows.size()).put("countTotal", Math.max(0, to - from + 1));
        data.set("orders", rows);
        return data;
    }

    private JsonNode items(String ids) {
        ArrayNode all = mapper.createArrayNode();
        for (String id : ids.replaceAll("[\\[\\]\" ]", "").split(",")) {
            long orderId = Long.parseLong(id);
            ObjectNode one = all.addObject().put("order_id", orderId).put("order_number", orderId);
            one.putArray("order_items").addObject().put("order_id", orderId).put("order_item_id", orderId * 10)
                    .put("sku", "SHIRT-RED-M").put("shop_sku", "1000001_SGAMZ-1000002").put("sku_id", "1000002")
                    .put("product_id", "1000001").put("name", "Shirt, red, M").put("variation", "Color:Red, Size:M")
                    .put("status", "pending").put("return_status", "").put("currency", "SGD").put("item_price", 39.90)
                    .put("paid_price", 39.90).put("shipping_amount", 1.99).put("tax_amount", 0).put("voucher_amount", 0)
                    .put("shipping_type", "Dropshipping").put("shipment_provider", "").put("tracking_code", "")
                    .put("package_id", "").put("created_at", time(orderId - FIRST_ID))
                    .put("updated_at", time(orderId - FIRST_ID));
        }
        return all;
    }

    private static String time(long second) {
        return TIME.format(FIRST.plusSeconds(second));
    }

    private static long second(String time) {
        return OffsetDateTime.parse(time).toEpochSecond() - FIRST.getEpochSecond();
    }
}
