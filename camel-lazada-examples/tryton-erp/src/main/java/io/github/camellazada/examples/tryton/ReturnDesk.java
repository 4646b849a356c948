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
package io.github.camellazada.examples.tryton;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.tryton.SaleDraft.Line;
import io.github.camellazada.examples.tryton.SaleDraft.Side;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;

/**
 * Books what buyers give back as sales with negative quantities: goods once they are on their way to the seller, money alone once
 * Lazada has paid it back. Of these statuses Lazada documents none; they are this project's reading.
 */
class ReturnDesk {
    static final String SHIPMENT = "stock.shipment.out.return";
    private static final Set<String> ON_ITS_WAY = Set.of("BUYER_RETURN_ITEM");
    private static final Set<String> HERE = Set.of("REFUND_PENDING", "REFUND_REJECT");
    private static final Set<String> OVER = Set.of("REQUEST_CANCEL", "REQUEST_REJECT");
    private static final String PAID_BACK = "REFUND_SUCCESS";

    private final Tryton tryton;
    private final SaleDesk sales;
    private final boolean receive;

    /** @param receive whether goods are booked in when Lazada says that they are here, and not by the warehouse */
    ReturnDesk(Tryton tryton, SaleDesk sales, boolean receive) {
        this.tryton = tryton;
        this.sales = sales;
        this.receive = receive;
    }

    /** Books each line as far as its status says. */
    void follow(ReverseOrder reverse, String country) throws Exception {
        boolean toSeller = "RETURN".equals(reverse.requestType()) && Boolean.TRUE.equals(reverse.returnToSeller());
        if (!toSeller && !Set.of("RETURN", "ONLY_REFUND").contains(String.valueOf(reverse.requestType()))) {
            return;
        }
        for (ReverseOrderLine line : reverse.lines()) {
            boolean moved = toSeller && hasMoved(reverse, country, line);
            boolean isHere = moved && (HERE.contains(line.status()) || PAID_BACK.equals(line.status()));
            if (moved && OVER.contains(line.status())) {
                throw Rejections.unusable("reverse order line " + line.reverseOrderLineId() + ".reverse_status",
                        line.status(), "The return is over although its goods were on their way. Find out where they are.");
            }
            if (isHere || moved && ON_ITS_WAY.contains(line.status())) {
                String sale = book(reverse, country, line, true);
                if (isHere && receive) {
                    receive(sale);
                }
            } else if (PAID_BACK.equals(line.status())) {
                book(reverse, country, line, false);
            }
        }
    }

    /** Whether the buyer has sent goods: a refund at once leaves them with the buyer, and ends with the same status. */
    private boolean hasMoved(ReverseOrder reverse, String country, ReverseOrderLine line) throws Exception {
        return ON_ITS_WAY.contains(line.status()) || HERE.contains(line.status())
                || line.trackingNumber() != null && !line.trackingNumber().isBlank()
                || sales.find(reference(reverse, country, line)) != null;
    }

    private static String reference(ReverseOrder reverse, String country, ReverseOrderLine line) {
        return SaleMapping.reference(country, reverse.seller(), reverse.orderId()) + ":return:" + line.reverseOrderLineId();
    }

    private String book(ReverseOrder reverse, String country, ReverseOrderLine line, boolean goods) throws Exception {
        String order = SaleMapping.reference(country, reverse.seller(), reverse.orderId());
        String own = sales.find(order);
        String lazadas = sales.find(SaleMapping.reference(order, Side.LAZADA));
        if (own == null && lazadas == null) {
            throw Rejections.unusable("reverse order line " + line.reverseOrderLineId() + ".trade_order_id",
                    reverse.orderId(), "Tryton has no sale " + order + ", so nothing can be given back. Book the order first.");
        }
        JsonNode sold = tryton.rows("sale.line", 1, List.of(), List.of(
                List.of("sale", "in", Stream.of(own, lazadas).filter(Objects::nonNull).map(Tryton::number).toList()),
                List.of("note", "=", line.orderItemId())), List.of("sale", "product", "unit", "unit_price")).stream()
                .findFirst()
                .orElseThrow(() -> Rejections.unusable(
                        "reverse order line " + line.reverseOrderLineId() + ".trade_order_line_id", line.orderItemId(),
                        "The sales of " + order + " have no line of this order item. Book the return by hand."));
        BigDecimal price = Refund.of(line, TrytonJson.amount(sold.path("unit_price")));
        String name = "Return " + reverse.reverseOrderId() + (line.reason() == null ? "" : ": " + line.reason());
        Map<String, Object> values = sales.line(new Line(null, Basics.REFUND, name, price), -1);
        if (goods) {
            values.put("product", sold.get("product"));
            values.put("unit", sold.get("unit"));
        }
        values.put("note", line.orderItemId());
        return sales.bookReturn(reference(reverse, country, line), sold.path("sale").asText(), List.of(values));
    }

    private void receive(String sale) throws Exception {
        for (JsonNode shipment : tryton.read(SaleDesk.SALE, sale, "shipment_returns").path("shipment_returns")) {
            tryton.press(SHIPMENT, "receive", shipment.asText());
            tryton.press(SHIPMENT, "done", shipment.asText());
        }
    }
}
