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
package io.github.camellazada.model;

/**
 * Stock of one SKU in one warehouse, in pieces; a number is {@code null} where the answer does not tell it.
 *
 * @param warehouseCode warehouse; {@code null} where the answer names none
 * @param sellable      what buyers can order
 * @param withheld      ordered but not paid; released after 30 minutes
 * @param occupied      paid but not shipped
 * @param total         all three together
 */
public record WarehouseStock(String warehouseCode, Integer sellable, Integer withheld, Integer occupied, Integer total) {

    static WarehouseStock read(AnswerFields fields) {
        return new WarehouseStock(fields.text("warehouseCode"), fields.integer("sellableQuantity"),
                fields.integer("withholdQuantity"), fields.integer("occupyQuantity"),
                fields.integer("totalQuantity", "totalQantity"));
    }
}
