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

import java.util.Map;
import java.util.Set;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.RowFields;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.stock.StockLevel;

/** Reads a stock change from the fields of a row or record: the place to change where your source has other columns. */
public final class StockMapping {
    /** Columns that a source may have. {@code quantity} and {@code change} exclude each other. */
    static final Set<String> COLUMNS = Set.of("seller", "country", "seller_sku", "warehouse", "quantity", "change");
    private static final int LONGEST_QUANTITY = 9;
    private static final int LONGEST_SELLER = 64;
    private static final int LONGEST_SKU = 200;
    private static final int LONGEST_WAREHOUSE = 100;

    private final String seller;
    private final String country;

    /**
     * @param seller  seller of rows that name none
     * @param country country of rows that name none
     */
    public StockMapping(String seller, String country) {
        this.seller = seller;
        this.country = country;
    }

    /** The change that a row tells. */
    StockChange read(Map<String, String> row, String source, long position) throws UnusableRowException {
        String sku = text(row, "seller_sku", "");
        if (sku.isEmpty()) {
            throw unusable(source, position, "seller_sku", "", "The row names no SKU.");
        }
        RowFields.fitting("seller_sku", sku, LONGEST_SKU, source, position);
        boolean relative = !text(row, "change", "").isEmpty();
        boolean level = !text(row, "quantity", "").isEmpty();
        if (relative == level) {
            throw unusable(source, position, "quantity", text(row, "quantity", ""),
                    "The row needs either quantity, the new level, or change, a difference.");
        }
        String column = relative ? "change" : "quantity";
        long quantity = wholeNumber(row.get(column).trim(), column, source, position);
        if (level && quantity < 0) {
            throw unusable(source, position, column, row.get(column), "A stock level cannot be negative.");
        }
        String of = text(row, "seller", seller);
        if (of.isEmpty()) {
            throw unusable(source, position, "seller", "", "The row names no seller, and stock.seller is not set.");
        }
        RowFields.fitting("seller", of, LONGEST_SELLER, source, position);
        StockLevel told = relative ? StockLevel.change(sku, quantity) : StockLevel.of(sku, quantity);
        String site = RowFields.country(text(row, "country", country), source, position);
        String warehouse = RowFields.fitting("warehouse", text(row, "warehouse", ""), LONGEST_WAREHOUSE, source, position);
        return new StockChange(of, site, told.in(warehouse), source, position);
    }

    private static long wholeNumber(String text, String column, String source, long position) throws UnusableRowException {
        try {
            if (text.length() <= LONGEST_QUANTITY) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            // told below, with the row
        }
        throw unusable(source, position, column, text, "The number of pieces must be a whole number of at most nine digits.");
    }

    private static String text(Map<String, String> row, String column, String otherwise) {
        String text = row.get(column);
        return text == null || text.isBlank() ? otherwise : text.trim();
    }

    private static UnusableRowException unusable(String source, long position, String column, String value, String reason) {
        return new UnusableRowException(new BadRow(source, position, column, value, reason));
    }
}
