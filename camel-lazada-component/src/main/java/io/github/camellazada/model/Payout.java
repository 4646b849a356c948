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
 * One statement of what Lazada owes the seller, from {@code finance-payout-status-get}. Lazada does not document how its
 * subtotals are made up; the closing balance is the opening balance with all transactions of the statement.
 *
 * @param seller            the seller that was asked for
 * @param statementNumber   number of the statement
 * @param createdAt         when the statement was made, after its last day
 * @param updatedAt         when it last changed; {@code null} where it has not
 * @param openingBalance    balance that the statement before left
 * @param itemRevenue       prices of items
 * @param shipmentFee       shipping that the seller is charged for
 * @param shipmentFeeCredit shipping that buyers paid
 * @param otherRevenue      other revenue
 * @param fees              fees
 * @param subtotal          first subtotal
 * @param refunds           refunds to buyers
 * @param feesOnRefunds     fees that refunds gave back
 * @param subtotalOfRefunds second subtotal
 * @param guaranteeDeposit  deposit that Lazada keeps
 * @param closingBalance    balance at the end
 * @param payout            amount that is paid, with the currency that the answer names
 * @param paid              whether it was paid
 * @param received          the JSON it was read from
 */
public record Payout(String seller, String statementNumber, Instant createdAt, Instant updatedAt, Money openingBalance,
        Money itemRevenue, Money shipmentFee, Money shipmentFeeCredit, Money otherRevenue, Money fees, Money subtotal,
        Money refunds, Money feesOnRefunds, Money subtotalOfRefunds, Money guaranteeDeposit, Money closingBalance,
        Money payout, Boolean paid, Received received) {

    static Payout read(AnswerFields fields) {
        Money payout = fields.statedMoney("payout");
        AnswerFields amounts = fields.in(payout == null ? null : payout.currency());
        return new Payout(fields.seller(), fields.text("statement_number"), fields.instant("created_at"),
                fields.instant("updated_at"), amounts.money("opening_balance"), amounts.money("item_revenue"),
                amounts.money("shipment_fee"), amounts.money("shipment_fee_credit"), amounts.money("other_revenue_total"),
                amounts.money("fees_total"), amounts.money("subtotal1"), amounts.money("refunds"),
                amounts.money("fees_on_refunds_total"), amounts.money("subtotal2"), amounts.money("guarantee_deposit"),
                amounts.money("closing_balance"), payout, fields.flag("paid"), fields.received());
    }
}
