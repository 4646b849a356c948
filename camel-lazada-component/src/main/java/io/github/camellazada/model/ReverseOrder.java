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
package io.github.camellazada.model;

import java.util.List;

/**
 * A return, a refund or a cancellation, from {@code reverse-getreverseordersforseller} or
 * {@code order-reverse-return-detail-list}.
 *
 * @param seller          the seller that was asked for
 * @param reverseOrderId  reverse order id
 * @param orderId         order it belongs to, unique only within the seller
 * @param requestType     {@code CANCEL}, {@code RETURN}, {@code ONLY_REFUND} or another, as Lazada wrote it
 * @param returnToSeller  whether the goods go back to the seller ({@code true}) or to a Lazada warehouse
 * @param shippingType    how the goods go back
 * @param lines           the lines
 * @param received        the JSON it was read from
 */
public record ReverseOrder(String seller, String reverseOrderId, String orderId, String requestType, Boolean returnToSeller,
        String shippingType, List<ReverseOrderLine> lines, Received received) {

    public ReverseOrder {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    static ReverseOrder read(AnswerFields fields) {
        return new ReverseOrder(fields.seller(), fields.text("reverse_order_id"), fields.text("trade_order_id"),
                fields.text("request_type"), fields.flag("is_rtm"), fields.text("shipping_type"),
                fields.list(List.of("reverse_order_lines", "reverseOrderLineDTOList"), ReverseOrderLine::read),
                fields.received());
    }
}
