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
package io.github.camellazada.simulator.commerce.reverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderLine;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Cancels orders before they are ready to ship, on the seller's or the buyer's wish. */
public final class CancelHandlers implements OperationModule {
    private final Shops shops;
    private final ReverseDesk desk;

    public CancelHandlers(Shops shops, ReverseDesk desk) {
        this.shops = shops;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/order/reverse/cancel/validate", this::validate);
        handlers.accept("/order/reverse/cancel/create", this::create);
        handlers.accept("/order/reverse/cancel/seller/decide", this::decide);
    }

    private ObjectNode validate(SimulatedCall call) {
        List<OrderLine> lines = lines(call, order(call));
        ObjectNode answer = Documents.object();
        ObjectNode data = answer.putObject("data");
        ArrayNode options = data.putArray("reason_options");
        if (lines.stream().allMatch(CancelHandlers::isCancellable)) {
            data.put("tip_type", "warn").put("tip_content", "stock will be set as 0 if you choose out of stock");
            ReverseReason.of(ReverseReason.Use.SELLER_CANCELS).forEach(reason -> options.addObject()
                    .put("reason_id", Long.toString(reason.id())).put("reason_name", reason.text()));
        } else {
            data.put("tip_type", "error").put("tip_content", "The order can no longer be cancelled");
        }
        return answer;
    }

    private ObjectNode create(SimulatedCall call) {
        Order order = order(call);
        List<OrderLine> lines = lines(call, order);
        ReverseReason reason = ReverseReason.find(ReverseReason.Use.SELLER_CANCELS, call.text("reason_id"))
                .orElseThrow(() -> new Rejection("ISV", "104", "E0104: reason is empty or invalid"));
        lines.stream().filter(line -> !isCancellable(line)).findFirst().ifPresent(line -> {
            throw invalidLine(Long.toString(line.id()));
        });
        desk.cancelBySeller(shops.of(call), order, lines, reason);
        ObjectNode answer = Documents.object();
        answer.putObject("data").put("tip_type", "success")
                .put("tip_content", reason == ReverseReason.OUT_OF_STOCK ? "stock will be set as 0" : "");
        return answer;
    }

    private ObjectNode decide(SimulatedCall call) {
        Shop shop = shops.of(call);
        ReverseOrder reverse = RequestValues.wholeNumber(call.text("reverse_order_id")).flatMap(shop.reverses()::find)
                .orElseThrow(() -> new Rejection("ISV", "105", "E0105: reverse order id is empty or invalid"));
        if (!desk.isUndecided(reverse)) {
            throw new Rejection("ISV", "131", "E0131: no decision for this reverse order");
        }
        desk.decideCancel(shop, reverse, Boolean.parseBoolean(call.text("agree_cancel")), "seller");
        return Documents.object();
    }

    private static boolean isCancellable(OrderLine line) {
        return line.status().isBeforeReadyToShip() && line.cancelDecisionDue() == null;
    }

    private Order order(SimulatedCall call) {
        if (call.text("order_id") == null) {
            throw new Rejection("ISV", "115", "E0115: order id is null");
        }
        return RequestValues.wholeNumber(call.text("order_id")).flatMap(shops.of(call).orders()::find)
                .orElseThrow(() -> new Rejection("ISV", "122", "E0122: invalid trade order"));
    }

    private static List<OrderLine> lines(SimulatedCall call, Order order) {
        List<String> ids = RequestValues.texts(call.text("order_item_id_list")).stream().filter(id -> !id.isBlank()).toList();
        if (ids.isEmpty()) {
            throw new Rejection("ISV", "102", "E0102: trade order line id is empty or invalid");
        }
        List<OrderLine> lines = new ArrayList<>();
        for (String id : ids) {
            Optional<OrderLine> line = RequestValues.wholeNumber(id).flatMap(order::line);
            lines.add(line.orElseThrow(() -> invalidLine(id)));
        }
        return lines.stream().distinct().toList();
    }

    private static Rejection invalidLine(String id) {
        return new Rejection("ISV", "123", "E0123: invalid trade order lines " + id);
    }
}
