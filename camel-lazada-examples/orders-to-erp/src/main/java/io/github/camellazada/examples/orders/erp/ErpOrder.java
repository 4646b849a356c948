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
package io.github.camellazada.examples.orders.erp;

import java.time.Instant;
import java.util.List;

import io.github.camellazada.model.Money;

/**
 * An order as the ERP, the topic and the file take it: what is needed to book and ship it, without the buyer's name and address.
 *
 * @param change           key of the change that brought it; a reader that sees a key twice can drop the second
 * @param seller           seller id
 * @param country          two-letter country code of the seller
 * @param orderId          order id, unique only within the seller
 * @param changedLine      line that changed
 * @param changedTo        status that it changed to
 * @param statusUpdateTime when it did
 * @param statuses         distinct statuses of all lines, as they were when the order was fetched
 * @param createdAt        when the order was placed
 * @param paymentMethod    how it is paid
 * @param total            price of all lines
 * @param lines            one line for each piece
 */
public record ErpOrder(String change, String seller, String country, String orderId, String changedLine,
        String changedTo, Instant statusUpdateTime, List<String> statuses, Instant createdAt, String paymentMethod, Money total,
        List<ErpOrderLine> lines) {
}
