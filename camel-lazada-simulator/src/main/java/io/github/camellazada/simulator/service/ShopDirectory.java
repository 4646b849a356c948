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
package io.github.camellazada.simulator.service;

import java.time.Instant;
import java.util.Optional;

import io.github.camellazada.simulator.gateway.SimulatedCall;

/** What the services ask the shop itself: whose order it is, and which product a SKU belongs to. */
public interface ShopDirectory {

    /** A directory that knows nothing: orders are of an unnamed buyer, SKUs are products of their own. */
    ShopDirectory EMPTY = new ShopDirectory() {
    };

    /** The buyer of an order, if the shop has that order. */
    default Optional<Purchase> purchase(SimulatedCall call, String orderId) {
        return Optional.empty();
    }

    /** The product of a SKU, if the shop has that SKU. */
    default Optional<String> productOf(SimulatedCall call, String skuId) {
        return Optional.of(skuId);
    }

    /**
     * Who bought, and when.
     *
     * @param buyerId   id of the buyer
     * @param buyerName name that the conversation shows
     * @param at        time of the order
     */
    record Purchase(String buyerId, String buyerName, Instant at) {
    }
}
