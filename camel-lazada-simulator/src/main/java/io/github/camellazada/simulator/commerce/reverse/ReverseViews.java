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

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.order.OrderLine;

/** How reverse orders look in answers; the list and the single one name several fields differently. */
final class ReverseViews {
    private static final Duration TIME_TO_ACT = Duration.ofDays(3);

    private ReverseViews() {
    }

    /** A row of the list. */
    static ObjectNode row(ReverseOrder reverse) {
        ObjectNode view = header(reverse);
        ArrayNode lines = view.putArray("reverse_order_lines");
        for (ReverseLine line : reverse.lines()) {
            ObjectNode one = line(reverse, line).put("is_need_refund", Boolean.toString(needsRefund(reverse)))
                    .put("receiver_address", "");
            one.putObject("product").put("product_id", line.orderLine().product().itemId())
                    .put("product_sku", line.orderLine().sku().shopSku());
            one.putObject("buyer").put("buyer_id", reverse.order().buyer().id());
            lines.add(one);
        }
        return view;
    }

    /** One reverse order. */
    static ObjectNode detail(ReverseOrder reverse) {
        ObjectNode view = header(reverse);
        ArrayNode lines = view.putArray("reverseOrderLineDTOList");
        for (ReverseLine line : reverse.lines()) {
            ObjectNode one = line(reverse, line).put("is_need_refund", needsRefund(reverse));
            one.putObject("productDTO").put("product_id", line.orderLine().product().itemId())
                    .put("sku", line.orderLine().sku().shopSku());
            one.putObject("buyer").put("user_id", reverse.order().buyer().id());
            lines.add(one);
        }
        return view;
    }

    /** What a seller's action led to. */
    static ObjectNode acted(ReverseOrder reverse, List<ReverseLine> lines) {
        ObjectNode view = Documents.object().put("reverse_order_id", reverse.id());
        ArrayNode list = view.putArray("reverse_order_line");
        for (ReverseLine line : lines) {
            OrderLine orderLine = line.orderLine();
            list.addObject()
                    .put("reverse_order_line_id", line.id())
                    .put("order_id", reverse.order().id())
                    .put("order_line_id", orderLine.id())
                    .put("reason_id", reverse.reason().id())
                    .put("reason_name", reverse.reason().text())
                    .put("reason_desc", reverse.reason().text())
                    .put("reason_source", "buyer")
                    .put("reason_type", reverse.type().requestType())
                    .put("apply_reason", reverse.reason().text())
                    .put("refund_amount", cents(line.refund()))
                    .put("paid_price", cents(orderLine.price()))
                    .put("seller_sku", orderLine.sku().sellerSku())
                    .put("is_cancel", reverse.type() == ReverseType.CANCEL);
        }
        view.putArray("reason_info").addObject()
                .put("reason_id", reverse.reason().id()).put("reason_name", reverse.reason().text());
        BigDecimal refund = lines.stream().map(ReverseLine::refund).reduce(BigDecimal.ZERO, BigDecimal::add);
        return view.put("total_refund", refund.toPlainString());
    }

    private static ObjectNode header(ReverseOrder reverse) {
        return Documents.object()
                .put("reverse_order_id", reverse.id())
                .put("trade_order_id", reverse.order().id())
                .put("request_type", reverse.type().requestType())
                .put("is_rtm", reverse.type() == ReverseType.RTM)
                .put("shipping_type", reverse.type().isReturn() ? "PICK_UP" : "");
    }

    private static ObjectNode line(ReverseOrder reverse, ReverseLine line) {
        OrderLine orderLine = line.orderLine();
        return Documents.object()
                .put("reverse_order_line_id", line.id())
                .put("trade_order_line_id", orderLine.id())
                .put("reverse_status", line.stage().reverseStatus())
                .put("ofc_status", line.stage().ofcStatus())
                .put("trade_order_gmt_create", reverse.order().createdAt().getEpochSecond())
                .put("return_order_line_gmt_create", line.createdAt().getEpochSecond())
                .put("return_order_line_gmt_modified", line.updatedAt().getEpochSecond())
                .put("refund_amount", cents(line.refund()))
                .put("item_unit_price", cents(orderLine.price()))
                .put("refund_payment_method", reverse.order().paymentMethod())
                .put("reason_code", reverse.reason().id())
                .put("reason_text", reverse.reason().text())
                .put("whqc_decision", "")
                .put("is_dispute", line.disputed())
                .put("seller_sku_id", orderLine.sku().sellerSku())
                .put("platform_sku_id", orderLine.sku().shopSku())
                .put("tracking_number", line.trackingNumber())
                .put("sla", line.createdAt().plus(TIME_TO_ACT).toEpochMilli());
    }

    private static boolean needsRefund(ReverseOrder reverse) {
        return reverse.order().paidAt() != null || reverse.type() != ReverseType.CANCEL;
    }

    /** The field is a whole number; that it counts hundredths of the currency is assumed. */
    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValue();
    }
}
