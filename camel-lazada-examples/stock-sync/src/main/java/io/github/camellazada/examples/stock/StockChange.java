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

import io.github.camellazada.stock.StockLevel;

/**
 * A stock level, or a change of one, that the source has told.
 *
 * @param seller   seller id as text
 * @param country  two-letter code of the seller's country
 * @param level    the level or the difference
 * @param source   where it came from, such as {@code kafka:stock-0}; gets the result
 * @param position place in the source, growing: offset, line, number of a row
 */
public record StockChange(String seller, String country, StockLevel level, String source, long position) {

    /** What is known by one number: a SKU in one warehouse. */
    record Key(String seller, String sellerSku, String warehouse) {
    }

    Key key() {
        return new Key(seller, level.sellerSku(), level.warehouse());
    }

    /** The one change that stands for this one and a later one. */
    StockChange then(StockChange later) {
        return new StockChange(later.seller, later.level.isChange() ? country : later.country, level.then(later.level),
                later.source, later.position);
    }
}
