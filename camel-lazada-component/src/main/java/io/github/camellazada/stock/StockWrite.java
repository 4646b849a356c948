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
package io.github.camellazada.stock;

/**
 * A stock level that is written.
 *
 * @param level     the level of the source
 * @param itemId    product id
 * @param skuId     SKU id
 * @param warehouse warehouse code; {@code null} where the SKU lies in one warehouse
 * @param number    what is sent
 * @param sellable  pieces that can be sold then
 * @param committed pieces of open orders now
 * @param note      how the number was changed, or {@code null}
 */
public record StockWrite(StockLevel level, String itemId, String skuId, String warehouse, long number, long sellable,
        int committed, String note) {
}
