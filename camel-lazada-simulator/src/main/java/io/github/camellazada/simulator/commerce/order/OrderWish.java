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
package io.github.camellazada.simulator.commerce.order;

import java.util.Map;

/**
 * What a buyer wants to order.
 *
 * @param orderId  id that the order is to have, or 0 for the shop's next one
 * @param pieces   how many pieces of which SKU id
 * @param delivery how it gets to the buyer
 * @param payment  how it is paid
 */
public record OrderWish(long orderId, Map<Long, Integer> pieces, Delivery delivery, Payment payment) {

    public OrderWish {
        pieces = Map.copyOf(pieces);
        if (pieces.isEmpty() || pieces.values().stream().anyMatch(quantity -> quantity < 1)) {
            throw new IllegalArgumentException("An order needs at least one piece of a SKU, but this one has " + pieces);
        }
    }

    /** An order to be sent by a carrier, paid online. */
    public static OrderWish of(Map<Long, Integer> pieces) {
        return new OrderWish(0, pieces, Delivery.DROPSHIPPING, Payment.ONLINE);
    }

    public OrderWish withId(long id) {
        return new OrderWish(id, pieces, delivery, payment);
    }

    public OrderWish by(Delivery way) {
        return new OrderWish(orderId, pieces, way, payment);
    }

    public OrderWish paidBy(Payment way) {
        return new OrderWish(orderId, pieces, delivery, way);
    }

    /** How an order is paid. */
    public enum Payment {
        /** At once or within half an hour after ordering. */
        ONLINE("MIXEDCARD"),
        /** To the carrier; the order is pending from the start. */
        ON_DELIVERY("COD");

        private final String wireName;

        Payment(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }
}
