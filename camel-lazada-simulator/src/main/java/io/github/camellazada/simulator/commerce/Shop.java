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
package io.github.camellazada.simulator.commerce;

import io.github.camellazada.simulator.commerce.order.OrderBook;
import io.github.camellazada.simulator.commerce.product.ProductShelf;
import io.github.camellazada.simulator.commerce.reverse.ReverseBook;

/**
 * What one seller has on one site: products, orders and reverse orders.
 *
 * @param sellerId the seller
 * @param market   the country
 * @param ease     whether Lazada sets the selling prices for this seller (Marketplace Ease)
 * @param products products on sale or once on sale
 * @param orders   orders placed with this seller
 * @param reverses cancellations and returns
 */
public record Shop(String sellerId, Market market, boolean ease, ProductShelf products, OrderBook orders,
        ReverseBook reverses) {

    /** An empty shop. */
    public Shop(String sellerId, Market market, boolean ease) {
        this(sellerId, market, ease, new ProductShelf(), new OrderBook(), new ReverseBook());
    }
}
