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
package io.github.camellazada.examples.redmart;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.CsvRows;
import io.github.camellazada.examples.support.UnusableRowException;

/** Reads stock files of the ERP: the place to change where yours have other columns. */
public class Intake {
    private static final CsvRows CSV = new CsvRows(Set.of("store", "product", "location", "quantity"),
            Set.of("product", "location", "quantity"), "The header has to be product,location,quantity, and may have store.");
    private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,9}");

    private final String store;

    /** @param store store of rows that name none */
    public Intake(String store) {
        this.store = store;
    }

    /** A file with its rows. */
    public StockFile read(InputStream content, String name) throws IOException {
        StockFile file = new StockFile();
        CSV.read(content, name, (row, line) -> file.add(row(row, name, line)), file::add);
        return file;
    }

    private StockRow row(Map<String, String> row, String name, long line) throws UnusableRowException {
        String quantity = row.get("quantity").trim();
        if (!QUANTITY.matcher(quantity).matches()) {
            throw unusable(name, line, "quantity", quantity,
                    "The number of pieces must be a whole number of at most nine digits.");
        }
        if (quantity.startsWith("-")) {
            throw unusable(name, line, "quantity", quantity, "A stock level cannot be negative.");
        }
        for (String column : new String[]{"product", "location"}) {
            if (row.get(column).isBlank()) {
                throw unusable(name, line, column, "", "The row names no " + column + ".");
            }
        }
        String named = row.getOrDefault("store", "").trim();
        if (named.isEmpty() && store.isBlank()) {
            throw unusable(name, line, "store", "", "The row names no store, and redmart.store is not set.");
        }
        return new StockRow(line, named.isEmpty() ? store : named, row.get("product").trim(), row.get("location").trim(),
                Long.parseLong(quantity));
    }

    private static UnusableRowException unusable(String name, long line, String column, String value, String reason) {
        return new UnusableRowException(new BadRow(name, line, column, value, reason));
    }
}
