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
 * One movement of the seller's account, from {@code finance-transaction-account-transactions-query}. The account that was paid
 * is only in {@link #received()}.
 *
 * @param seller            the seller that was asked for
 * @param transactionNumber number of the transaction
 * @param type              for example {@code Withdrawal}
 * @param subType           finer type
 * @param amount            amount with the currency that the answer names
 * @param time              when it happened
 * @param paymentReference  reference of the payment
 * @param remarks           remarks
 * @param received          the JSON it was read from
 */
public record AccountTransaction(String seller, String transactionNumber, String type, String subType, Money amount,
        Instant time, String paymentReference, String remarks, Received received) {

    static AccountTransaction read(AnswerFields fields) {
        return new AccountTransaction(fields.seller(), fields.text("transaction_number"), fields.text("type"),
                fields.text("sub_type"), fields.in(fields.text("currency")).money("amount"), fields.instant("transaction_time"),
                fields.text("pmt_reference"), fields.text("remarks"), fields.received());
    }
}
