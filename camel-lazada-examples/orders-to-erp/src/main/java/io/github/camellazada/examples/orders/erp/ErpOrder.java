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

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.camellazada.model.Address;
import io.github.camellazada.model.Money;

/**
 * An order as the ERP, the topic and the file take it: what is needed to book and ship it. The address is for the ERP alone.
 *
 * @param seller          seller id
 * @param country         two-letter country code of the seller
 * @param orderId         order id, unique only within the seller
 * @param version         version of the order; a reader that sees a version twice can drop the second
 * @param updatedAt       when it last changed
 * @param statuses        distinct statuses of all lines
 * @param createdAt       when the order was placed
 * @param paymentMethod   how it is paid
 * @param total           price of all lines
 * @param shippingFee     what the buyer pays for shipping
 * @param voucherSeller   the seller's share of the vouchers
 * @param voucherPlatform Lazada's share of the vouchers
 * @param shipBefore      until when the first of its lines has to be shipped, {@code null} where Lazada names no time
 * @param shipTo          where it goes, masked by Lazada for apps that are not approved for personal data; not in JSON
 * @param lines           one line for each piece
 */
public record ErpOrder(String seller, String country, String orderId, String version, Instant updatedAt, List<String> statuses,
        Instant createdAt, String paymentMethod, Money total, Money shippingFee, Money voucherSeller, Money voucherPlatform,
        Instant shipBefore, @JsonIgnore Address shipTo, List<ErpOrderLine> lines) {
}
