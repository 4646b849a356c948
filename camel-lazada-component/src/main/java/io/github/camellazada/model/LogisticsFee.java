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
 * One logistics fee of an order item, from {@code lbs-slb-query-logistics-fee-detail}. Addresses are only in
 * {@link #received()}.
 *
 * @param seller          the seller that was asked for
 * @param statementId     statement that charges the fee
 * @param statementPeriod period of that statement, as Lazada wrote it
 * @param feeCode         code of the fee
 * @param feeName         name of the fee
 * @param amount          amount, with the currency that the answer names
 * @param taxInAmount     tax inside the amount
 * @param createdAt       when the fee came up
 * @param orderId         order, unique only within the seller
 * @param orderItemId     order item
 * @param itemStatus      status of the order item, as Lazada wrote it
 * @param trackingNumber  tracking number of the package
 * @param sellerSku       the seller's own SKU code
 * @param received        the JSON it was read from
 */
public record LogisticsFee(String seller, String statementId, String statementPeriod, String feeCode, String feeName,
        Money amount, Money taxInAmount, Instant createdAt, String orderId, String orderItemId, String itemStatus,
        String trackingNumber, String sellerSku, Received received) {

    static LogisticsFee read(AnswerFields fields) {
        AnswerFields amounts = fields.in(fields.text("currency"));
        return new LogisticsFee(fields.seller(), fields.text("statement_id"), fields.text("statement_period"),
                fields.text("fee_code"), fields.text("fee_name"), amounts.statedMoney("amount"),
                amounts.statedMoney("tax_in_amount"), fields.instantOfParts("fee_creation_date"),
                fields.text("trade_order_id"), fields.text("trade_order_line_id"),
                fields.nested("order_info").text("order_item_status"),
                fields.nested("package_info").text("tracking_number"), fields.nested("sku_info").text("seller_sku"),
                fields.received());
    }
}
