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

import java.util.Map;

/**
 * A stock level that changed in the ERP and that Lazada does not know yet.
 *
 * @param id       number of the change
 * @param seller   seller id
 * @param country  two-letter code of the seller's country
 * @param itemId   product (item) id
 * @param skuId    SKU id
 * @param quantity pieces that can be sold, absolute
 * @param attempts how often it was sent in vain
 * @param alone    whether it has to travel alone, since a batch with it was refused
 */
public record StockChange(long id, String seller, String country, String itemId, String skuId, int quantity, int attempts,
        boolean alone) {

    static StockChange of(Map<String, Object> row) {
        return new StockChange(((Number) row.get("id")).longValue(), (String) row.get("seller_id"), (String) row.get("country"),
                (String) row.get("item_id"), (String) row.get("sku_id"), ((Number) row.get("quantity")).intValue(),
                ((Number) row.get("attempts")).intValue(), (Boolean) row.get("alone"));
    }
}
