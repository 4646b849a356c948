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

import java.time.Instant;

/**
 * One line of a reverse order.
 *
 * @param reverseOrderLineId line id
 * @param orderItemId        order item it is about
 * @param status             status as Lazada wrote it, for example {@code RTM_INIT}
 * @param logisticsStatus    status of the way back, as Lazada wrote it
 * @param sellerSku          the seller's own SKU code
 * @param skuId              Lazada's SKU code
 * @param itemId             product (item) id
 * @param unitPrice          price of one piece; {@code null} where the answer does not show whether it is in cents, which no
 *                           page of Lazada's tells: {@code received} has the number
 * @param refundAmount       what the buyer gets back, with the same reserve
 * @param reasonCode         code of the reason
 * @param reason             text of the reason
 * @param trackingNumber     tracking number of the way back
 * @param dispute            whether the buyer or the seller disputes it
 * @param refundNeeded       whether a refund is due
 * @param createdAt          when the line was created
 * @param updatedAt          when it last changed
 * @param received           the JSON it was read from
 */
public record ReverseOrderLine(String reverseOrderLineId, String orderItemId, String status, String logisticsStatus,
        String sellerSku, String skuId, String itemId, Money unitPrice, Money refundAmount, String reasonCode, String reason,
        String trackingNumber, Boolean dispute, Boolean refundNeeded, Instant createdAt, Instant updatedAt,
        Received received) {

    static ReverseOrderLine read(AnswerFields fields) {
        AnswerFields product = fields.nested("product", "productDTO");
        return new ReverseOrderLine(fields.text("reverse_order_line_id"), fields.text("trade_order_line_id"),
                fields.text("reverse_status"), fields.text("ofc_status"), fields.text("seller_sku_id"),
                fields.text("platform_sku_id"), product.text("product_id"), fields.money("item_unit_price"),
                fields.money("refund_amount"), fields.text("reason_code"), fields.text("reason_text"),
                fields.text("tracking_number"), fields.flag("is_dispute"), fields.flag("is_need_refund"),
                fields.instant("return_order_line_gmt_create"), fields.instant("return_order_line_gmt_modified"),
                fields.received());
    }
}
