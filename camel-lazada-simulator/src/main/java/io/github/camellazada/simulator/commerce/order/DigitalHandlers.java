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

import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/** Reports digital goods as delivered; its envelope spells the error fields in camel case. */
public final class DigitalHandlers implements OperationModule {
    private final Shops shops;
    private final OrderDesk desk;

    public DigitalHandlers(Shops shops, OrderDesk desk) {
        this.shops = shops;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/order/digital/delivered", this::delivered);
    }

    private ObjectNode delivered(SimulatedCall call) {
        FulfillmentRequest request = FulfillmentRequest.of(call, "digitalDeliveryReq", "orders");
        Optional<FulfillmentRefusal> refusal = request.refusal();
        ObjectNode answer = Documents.object();
        ObjectNode result = answer.putObject("result").put("success", refusal.isEmpty())
                .put("errorCode", refusal.map(FulfillmentRefusal::code).orElse("0"))
                .put("errorMsg", refusal.map(FulfillmentRefusal::text).orElse(""));
        ObjectNode data = result.putObject("data");
        if (refusal.isPresent()) {
            return answer;
        }
        Shop shop = shops.of(call);
        ArrayNode orders = data.putArray("orders");
        for (FulfillmentRequest.OrderPart part : request.orders("order_item_list")) {
            ObjectNode view = orders.addObject();
            Optional<Order> order = RequestValues.wholeNumber(part.orderId()).flatMap(shop.orders()::find);
            RequestValues.wholeNumber(part.orderId())
                    .ifPresentOrElse(id -> view.put("order_id", id), () -> view.put("order_id", part.orderId()));
            ArrayNode items = view.putArray("order_item_list");
            part.lineIds().forEach(lineId -> items.add(deliver(shop, order, lineId)));
        }
        return answer;
    }

    private ObjectNode deliver(Shop shop, Optional<Order> order, String lineId) {
        ObjectNode item = Documents.object();
        RequestValues.wholeNumber(lineId)
                .ifPresentOrElse(id -> item.put("order_item_id", id), () -> item.put("order_item_id", lineId));
        Optional<OrderLine> line = order.filter(o -> o.delivery() == Delivery.DIGITAL)
                .flatMap(o -> RequestValues.wholeNumber(lineId).flatMap(o::line));
        if (line.isEmpty()) {
            return FulfillmentAnswers.refused(item, FulfillmentRefusal.NOT_DIGITAL);
        }
        if (line.get().status() != OrderStatus.PENDING) {
            return FulfillmentAnswers.refused(item, FulfillmentRefusal.NOT_READY);
        }
        desk.move(shop, order.get(), line.get(), OrderStatus.DELIVERED);
        return FulfillmentAnswers.done(item);
    }
}
