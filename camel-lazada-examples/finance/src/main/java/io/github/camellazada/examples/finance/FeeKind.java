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
package io.github.camellazada.examples.finance;

/** What a transaction is about, which decides what has to explain it. */
public enum FeeKind {
    /** The price of an order item. */
    PRICE,
    /** Shipping that the buyer paid for an order item. */
    SHIPPING,
    /** A voucher of the seller on an order item. */
    VOUCHER,
    /** A fee for an order item. */
    FEE,
    /** Shipping that the seller is charged for an order item; Lazada's logistics fees explain it. */
    LOGISTICS,
    /** The price of an order item, given back to the buyer. */
    REFUND,
    /** Something that belongs to no order, such as advertising. */
    ACCOUNT
}
