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
package io.github.camellazada.examples.tryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.github.camellazada.model.Address;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;

/**
 * A sale as Tryton is to have it.
 *
 * @param reference unique name of the sale
 * @param order     unique name of the order, which is the reference of the sale of the pieces that the seller ships
 * @param warehouse whose warehouse the pieces come from
 * @param channel   code of the party that owes the money: Lazada in this country
 * @param buyer     name of the buyer, as far as Lazada shows it
 * @param shipTo    where it goes, {@code null} where Lazada does not tell
 * @param currency  code of the currency
 * @param day       when it was placed, in the zone of the site
 * @param comment   for the people who read the sale
 * @param lines     pieces, shipping and vouchers
 */
record SaleDraft(String reference, String order, Side warehouse, String channel, String buyer, Address shipTo, String currency,
        LocalDate day, String comment,
        List<Line> lines) {

    /** Who ships the pieces of a sale. */
    enum Side {
        SELLER, LAZADA;

        static Side of(OrderItem item) {
            return Boolean.TRUE.equals(item.fulfilledByLazada()) ? LAZADA : SELLER;
        }

        /** The items of an order that this side ships. */
        List<OrderItem> itemsOf(Order order) {
            return order.items().stream().filter(item -> of(item) == this).toList();
        }
    }

    /** Without the buyer's data. */
    @Override
    public String toString() {
        return "SaleDraft[" + reference + ", " + lines.size() + " lines]";
    }

    /**
     * One line.
     *
     * @param itemId order item of Lazada, {@code null} for shipping and vouchers
     * @param code   code of the product in Tryton, which is the seller's SKU
     * @param name   what the line says
     * @param price  price of one piece
     */
    record Line(String itemId, String code, String name, BigDecimal price) {
    }
}
