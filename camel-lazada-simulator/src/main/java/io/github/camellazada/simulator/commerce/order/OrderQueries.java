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
package io.github.camellazada.simulator.commerce.order;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Reads orders and their lines. */
public final class OrderQueries implements OperationModule {
    private static final int MOST_ORDERS = 50;

    private final Shops shops;

    public OrderQueries(Shops shops) {
        this.shops = shops;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/orders/get", this::list);
        handlers.accept("/order/get", this::header);
        handlers.accept("/order/items/get", this::lines);
        handlers.accept("/orders/items/get", this::linesOfSeveral);
    }

    private ObjectNode list(SimulatedCall call) {
        Shop shop = shops.of(call);
        OrderSearch search = OrderSearch.of(call);
        List<Order> matches = search.matches(shop.orders().all().stream()
                .filter(order -> shops.lag().shows(order.id(), order.updatedAt())).toList());
        List<Order> page = search.page(matches);
        ObjectNode answer = Documents.object();
        ObjectNode data = answer.putObject("data").put("count", page.size()).put("countTotal", matches.size());
        ArrayNode orders = data.putArray("orders");
        page.forEach(order -> orders.add(OrderViews.header(shop, order, OrderViews.DISTRICT_IN_LIST)));
        return answer;
    }

    private ObjectNode header(SimulatedCall call) {
        Shop shop = shops.of(call);
        return Documents.object().set("data", OrderViews.header(shop, order(shop, call), OrderViews.DISTRICT));
    }

    private ObjectNode lines(SimulatedCall call) {
        Shop shop = shops.of(call);
        return Documents.object().set("data", OrderLineViews.lines(shop, order(shop, call), OrderLineViews.GIFT_TAG_OF_ONE));
    }

    private ObjectNode linesOfSeveral(SimulatedCall call) {
        Shop shop = shops.of(call);
        JsonNode list = Documents.json(call.text("order_ids")).filter(JsonNode::isArray).orElseThrow(
                () -> new Rejection("ISV", "56", "E056: Invalid OrdersIdList format. Must use array format [1,2]"));
        if (list.size() > MOST_ORDERS) {
            throw new Rejection("ISV", "38", "E038: Too many orders were requested");
        }
        List<Long> ids = RequestValues.wholeNumbers(RequestValues.texts(list)).orElseThrow(
                () -> new Rejection("ISV", "37", "E037: One or more order id in the list are incorrect"));
        List<Order> orders = ids.stream().map(shop.orders()::find).flatMap(Optional::stream).toList();
        if (orders.isEmpty()) {
            throw new Rejection("ISV", "39", "E039: No orders were found");
        }
        ArrayNode data = Documents.array();
        for (Order order : orders) {
            data.addObject().put("order_id", order.id()).put("order_number", order.id())
                    .set("order_items", OrderLineViews.lines(shop, order, OrderLineViews.GIFT_TAG_OF_SEVERAL));
        }
        return Documents.object().set("data", data);
    }

    private static Order order(Shop shop, SimulatedCall call) {
        return RequestValues.wholeNumber(call.text("order_id")).flatMap(shop.orders()::find)
                .orElseThrow(() -> new Rejection("ISV", "16", "E016: \"" + call.text("order_id") + "\" Invalid Order ID"));
    }
}
