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

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.admin.AdminAction;
import io.github.camellazada.simulator.admin.AdminModule;
import io.github.camellazada.simulator.admin.AdminRequests;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.order.WayBack;
import io.github.camellazada.simulator.commerce.product.Product;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.commerce.product.Sku;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.commerce.stock.StockRefusal;

/** Products, orders and returns, over the admin API. */
public final class CommerceActions implements AdminModule {
    private final Commerce commerce;
    private final ObjectMapper json;

    public CommerceActions(Commerce commerce, ObjectMapper json) {
        this.commerce = commerce;
        this.json = json;
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("GET /products", this::products);
        actions.accept("POST /products", this::addProduct);
        actions.accept("GET /stock",
                request -> json.valueToTree(on(request).stock(text(request, "seller"), number(request, "sku"))));
        actions.accept("GET /orders", request -> json
                .valueToTree(AdminRequests.latest(request, on(request).orders(text(request, "seller")))));
        actions.accept("POST /orders", possible(this::placeOrder));
        actions.accept("POST /orders/generate", this::generate);
        actions.accept("POST /orders/pay", onOrder(Commerce::pay));
        actions.accept("POST /orders/pack", onOrder(Commerce::packAndReady));
        actions.accept("POST /orders/ship", onOrder(Commerce::ship));
        actions.accept("POST /orders/deliver", onOrder(Commerce::deliver));
        actions.accept("POST /orders/fail", onOrder(Commerce::fail));
        actions.accept("POST /orders/lose", onOrder(Commerce::lose));
        actions.accept("POST /orders/way-back", possible(request -> {
            on(request).wayBack(text(request, "seller"), number(request, "order"),
                    AdminRequests.choice(request, "step", WayBack.SHIPPED_BACK));
            return null;
        }));
        actions.accept("POST /orders/cancel", possible(request -> reverse(
                on(request).requestCancel(text(request, "seller"), number(request, "order"), lines(request)))));
        actions.accept("POST /orders/return", possible(request -> reverse(on(request).requestReturn(text(request, "seller"),
                number(request, "order"), AdminRequests.choice(request, "type", ReverseType.RTM), lines(request)))));
        actions.accept("POST /returns/ship-back", onReverse(Commerce::shipBack));
        actions.accept("POST /returns/receive", onReverse(Commerce::receiveInWarehouse));
        actions.accept("POST /returns/withdraw", onReverse(Commerce::withdraw));
    }

    private JsonNode products(JsonNode request) {
        ArrayNode list = json.createArrayNode();
        String seller = text(request, "seller");
        for (Product product : on(request).productsOf(seller)) {
            ObjectNode node = list.addObject().put("itemId", product.itemId()).put("name", product.name())
                    .put("status", product.status());
            ArrayNode skus = node.putArray("skus");
            for (Sku sku : product.skus()) {
                skus.addObject().put("skuId", sku.skuId()).put("sellerSku", sku.sellerSku()).put("active", sku.active())
                        .put("price", sku.price() == null ? null : sku.price().toPlainString())
                        .set("stock", json.valueToTree(on(request).stock(seller, sku.skuId())));
            }
        }
        return list;
    }

    private JsonNode addProduct(JsonNode request) {
        String seller = text(request, "seller");
        ProductDraft draft = on(request).product(seller);
        if (request.has("name")) {
            draft.name(text(request, "name"));
        }
        for (JsonNode sku : request.path("skus")) {
            draft.sku(text(sku, "sellerSku")).price(sku.path("price").asText("10.00"));
            if (sku.has("stock")) {
                draft.stock(sku.path("stock").asInt());
            }
            if (sku.has("lazadaStock")) {
                draft.lazadaWarehouse(sku.path("lazadaStock").asInt());
            }
            sku.path("warehouses").properties()
                    .forEach(warehouse -> draft.warehouse(warehouse.getKey(), warehouse.getValue().asInt()));
        }
        return json.valueToTree(draft.add());
    }

    private JsonNode placeOrder(JsonNode request) {
        String seller = text(request, "seller");
        Map<Long, Integer> pieces = new TreeMap<>();
        request.path("pieces").properties().forEach(
                piece -> pieces.put(Long.parseLong(piece.getKey()), piece.getValue().asInt()));
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("An order needs \"pieces\", SKU ids with quantities: {\"14000000001\":2}");
        }
        OrderWish wish = new OrderWish(request.path("id").asLong(0), pieces,
                AdminRequests.choice(request, "delivery", Delivery.DROPSHIPPING),
                AdminRequests.choice(request, "payment", OrderWish.Payment.ONLINE));
        long orderId = on(request).placeOrder(seller, wish);
        if (request.path("paid").asBoolean()) {
            on(request).pay(seller, orderId);
        }
        return json.createObjectNode().put("order", orderId);
    }

    private JsonNode generate(JsonNode request) {
        on(request).generator(text(request, "seller")).orders(request.path("orders").asInt(100))
                .perSecond(request.path("rate").asDouble(10)).start();
        return null;
    }

    private AdminAction onOrder(Step action) {
        return possible(request -> {
            action.run(on(request), text(request, "seller"), number(request, "order"));
            return null;
        });
    }

    private AdminAction onReverse(Step action) {
        return possible(request -> {
            action.run(on(request), text(request, "seller"), number(request, "reverse"));
            return null;
        });
    }

    private Commerce on(JsonNode request) {
        return request.has("site") ? commerce.onSite(text(request, "site")) : commerce;
    }

    /** What the state of things does not allow is the caller's mistake, not the simulator's. */
    private static AdminAction possible(AdminAction action) {
        return request -> {
            try {
                return action.run(request);
            } catch (IllegalStateException | StockRefusal e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        };
    }

    private JsonNode reverse(long id) {
        return json.createObjectNode().put("reverse", id);
    }

    private static long[] lines(JsonNode request) {
        return RequestValues.texts(request.path("lines")).stream().mapToLong(Long::parseLong).toArray();
    }

    private static long number(JsonNode request, String field) {
        return RequestValues.wholeNumber(text(request, field)).orElseThrow(
                () -> new IllegalArgumentException("The field \"" + field + "\" is no number: " + text(request, field)));
    }

    private static String text(JsonNode request, String field) {
        String value = request.path(field).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The field \"" + field + "\" is missing");
        }
        return value;
    }

    /** One step that somebody takes about a seller's order or reverse order. */
    @FunctionalInterface
    private interface Step {
        void run(Commerce commerce, String sellerId, long id);
    }
}
