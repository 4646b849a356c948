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
package io.github.camellazada.simulator.commerce.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The products of one shop, deleted ones included. */
public final class ProductShelf {
    private final Map<Long, Product> products = new LinkedHashMap<>();
    /** Where SKUs were last seen, so that a shop of thousands is not searched for each of them. */
    private final Map<Long, Product> bySku = new HashMap<>();

    public void add(Product product) {
        products.put(product.itemId(), product);
        product.skus().forEach(sku -> bySku.put(sku.skuId(), product));
    }

    public Collection<Product> all() {
        return products.values();
    }

    /** A product that is not deleted. */
    public Optional<Product> find(long itemId) {
        return Optional.ofNullable(products.get(itemId)).filter(product -> !product.deleted());
    }

    /** A SKU by its id. */
    public Optional<Offer> offer(long skuId) {
        return Stream.concat(Stream.ofNullable(bySku.get(skuId)), products.values().stream())
                .filter(product -> !product.deleted())
                .flatMap(product -> product.sku(skuId).stream().map(sku -> new Offer(product, sku)))
                .findFirst();
    }

    /** A SKU by the seller's own code; the first one if several products use it. */
    public Optional<Offer> offer(String sellerSku) {
        return products.values().stream().filter(product -> !product.deleted())
                .flatMap(product -> product.skus().stream()
                        .filter(sku -> sku.sellerSku().equals(sellerSku)).map(sku -> new Offer(product, sku)))
                .findFirst();
    }

    /** A SKU together with its product. */
    public record Offer(Product product, Sku sku) {
    }
}
