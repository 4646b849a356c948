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

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.admin.AdminAction;
import io.github.camellazada.simulator.admin.AdminModule;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.commerce.stock.StockRefusal;

/** Products, orders and returns, over the admin API. */
final class CommerceActions implements AdminModule {
    private final Commerce commerce;
    private final ObjectMapper json;

    CommerceActions(Commerce commerce, ObjectMapper json) {
        this.commerce = commerce;
        this.json = json;
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("POST /products", this::addProduct);
        actions.accept("GET /stock",
                request -> json.valueToTree(commerce.stock(text(request, "seller"), number(request, "sku"))));
        actions.accept("GET /orders", request -> json.valueToTree(commerce.orders(text(request, "seller"))));
        actions.accept("POST /orders", possible(this::placeOrder));
        actions.accept("POST /orders/generate", this::generate);
        actions.accept("POST /orders/pay", onOrder(commerce::pay));
        actions.accept("POST /orders/pack", onOrder(commerce::packAndReady));
        actions.accept("POST /orders/ship", onOrder(commerce::ship));
        actions.accept("POST /orders/deliver", onOrder(commerce::deliver));
        actions.accept("POST /orders/fail", onOrder(commerce::fail));
        actions.accept("POST /orders/lose", onOrder(commerce::lose));
        actions.accept("POST /orders/cancel", possible(request -> reverse(
                commerce.requestCancel(text(request, "seller"), number(request, "order"), lines(request)))));
        actions.accept("POST /orders/return", possible(request -> reverse(commerce.requestReturn(text(request, "seller"),
                number(request, "order"), ReverseType.valueOf(upper(request, "type", "RTM")), lines(request)))));
        actions.accept("POST /returns/ship-back", onReverse(commerce::shipBack));
        actions.accept("POST /returns/receive", onReverse(commerce::receiveInWarehouse));
        actions.accept("POST /returns/withdraw", onReverse(commerce::withdraw));
    }

    private JsonNode addProduct(JsonNode request) {
        String seller = text(request, "seller");
        ProductDraft draft = request.has("site") ? commerce.product(seller, text(request, "site")) : commerce.product(seller);
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
            sku.path("warehouses").fields()
                    .forEachRemaining(warehouse -> draft.warehouse(warehouse.getKey(), warehouse.getValue().asInt()));
        }
        return json.valueToTree(draft.add());
    }

    private JsonNode placeOrder(JsonNode request) {
        String seller = text(request, "seller");
        Map<Long, Integer> pieces = new TreeMap<>();
        request.path("pieces").fields().forEachRemaining(
                piece -> pieces.put(Long.parseLong(piece.getKey()), piece.getValue().asInt()));
        OrderWish wish = new OrderWish(request.path("id").asLong(0), pieces,
                Delivery.valueOf(upper(request, "delivery", "DROPSHIPPING")),
                OrderWish.Payment.valueOf(upper(request, "payment", "ONLINE")));
        long orderId = request.has("site")
                ? commerce.placeOrder(seller, text(request, "site"), wish)
                : commerce.placeOrder(seller, wish);
        if (request.path("paid").asBoolean()) {
            commerce.pay(seller, orderId);
        }
        return json.createObjectNode().put("order", orderId);
    }

    private JsonNode generate(JsonNode request) {
        commerce.generator(text(request, "seller")).orders(request.path("orders").asInt(100))
                .perSecond(request.path("rate").asDouble(10)).start();
        return null;
    }

    private static AdminAction onOrder(BiConsumer<String, Long> action) {
        return possible(request -> {
            action.accept(text(request, "seller"), number(request, "order"));
            return null;
        });
    }

    private static AdminAction onReverse(BiConsumer<String, Long> action) {
        return possible(request -> {
            action.accept(text(request, "seller"), number(request, "reverse"));
            return null;
        });
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

    private static String upper(JsonNode request, String field, String otherwise) {
        return request.path(field).asText(otherwise).replace('-', '_').toUpperCase(Locale.ROOT);
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
}
