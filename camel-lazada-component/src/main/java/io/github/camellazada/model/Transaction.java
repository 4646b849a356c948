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

import java.time.LocalDate;

/**
 * One line of a statement, from {@code finance-transaction-details-get}.
 *
 * @param seller            the seller that was asked for
 * @param transactionNumber number of the transaction
 * @param type              type of the transaction
 * @param feeName           name of the fee
 * @param feeType           number of the fee type
 * @param amount            amount, negative for what the seller pays
 * @param vatInAmount       value-added tax inside the amount
 * @param withholdingTax    withholding tax
 * @param date              date of the transaction on the site's calendar
 * @param statement         statement it is part of
 * @param paidStatus        whether it was paid out, as Lazada wrote it
 * @param orderId           order, unique only within the seller
 * @param orderItemId       order item
 * @param sellerSku         the seller's own SKU code
 * @param details           product or fee text
 * @param received          the JSON it was read from
 */
public record Transaction(String seller, String transactionNumber, String type, String feeName, String feeType, Money amount,
        Money vatInAmount, Money withholdingTax, LocalDate date, String statement, String paidStatus, String orderId,
        String orderItemId, String sellerSku, String details, Received received) {

    static Transaction read(AnswerFields fields) {
        return new Transaction(fields.seller(), fields.text("transaction_number"), fields.text("transaction_type"),
                fields.text("fee_name"), fields.text("fee_type"), fields.money("amount"), fields.money("VAT_in_amount"),
                fields.money("WHT_amount"), fields.date("transaction_date"), fields.text("statement"),
                fields.text("paid_status"), fields.text("order_no"), fields.text("orderItem_no"), fields.text("seller_sku"),
                fields.text("details"), fields.received());
    }
}
