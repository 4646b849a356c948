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
package io.github.camellazada.examples.orders.stock;

import java.util.List;
import java.util.Map;

/**
 * Stock changes of one seller that travel in one call.
 *
 * @param seller  seller id
 * @param country two-letter code of the seller's country
 * @param changes the changes, one for each SKU
 */
public record StockBatch(String seller, String country, List<StockChange> changes) {

    /** The stock document of {@code /product/stock/sellable/update}; its quantities are absolute. */
    public Map<String, Object> getDocument() {
        List<Map<String, Object>> skus = changes.stream()
                .map(change -> Map.<String, Object>of("ItemId", change.itemId(), "SkuId",
                        change.skuId(), "SellableQuantity", change.quantity()))
                .toList();
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", skus))));
    }
}
