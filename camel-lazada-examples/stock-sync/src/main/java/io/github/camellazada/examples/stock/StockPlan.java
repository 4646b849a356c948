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
package io.github.camellazada.examples.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to become of the rows of a batch.
 *
 * @param batch    the batch
 * @param write    the operation that writes
 * @param lines    rows to write
 * @param refused  rows that cannot be written, with the reason
 * @param same     rows to repair whose number is right already
 */
public record StockPlan(StockBatch batch, StockWrite write, List<Line> lines, Map<StockLine, String> refused,
        List<StockLine> same) {

    /**
     * A row to write.
     *
     * @param row       the row of the book
     * @param itemId    product id
     * @param skuId     SKU id
     * @param warehouse warehouse code; {@code null} where the SKU lies in one warehouse
     * @param number    what is sent
     * @param sellable  pieces that can be sold then
     * @param committed pieces of open orders now
     * @param note      how the number was changed, or {@code null}
     */
    record Line(StockLine row, String itemId, String skuId, String warehouse, long number, long sellable, int committed,
            String note) {
    }

    /** The operation to call; {@code null} where nothing is to be sent. */
    public String getOperation() {
        return lines.isEmpty() ? null : write.operation();
    }

    /** The document of the call. */
    public Map<String, Object> getDocument() {
        Map<String, Map<String, Object>> skus = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<String, Object> sku = skus.computeIfAbsent(line.skuId(), id -> {
                Map<String, Object> made = new LinkedHashMap<>();
                made.put("ItemId", line.itemId());
                made.put("SkuId", id);
                made.put("SellerSku", line.row().sellerSku());
                return made;
            });
            if (line.warehouse() == null) {
                sku.put(write.field(), line.number());
            } else {
                warehouses(sku).add(Map.of("WarehouseCode", line.warehouse(), write.field(), line.number()));
            }
        }
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", new ArrayList<>(skus.values())))));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> warehouses(Map<String, Object> sku) {
        Map<String, Object> all = (Map<String, Object>) sku.computeIfAbsent("MultiWarehouseInventories",
                name -> new LinkedHashMap<String, Object>());
        return (List<Object>) all.computeIfAbsent("MultiWarehouseInventory", name -> new ArrayList<>());
    }
}
