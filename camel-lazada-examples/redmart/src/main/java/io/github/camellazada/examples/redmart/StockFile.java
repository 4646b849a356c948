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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camellazada.examples.support.BadRow;

/** A file of the ERP on its way to RedMart: its rows, those that cannot be used, and what became of each of the others. */
public final class StockFile {
    private final List<StockRow> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final List<String> results = new ArrayList<>();

    void add(StockRow row) {
        rows.add(row);
    }

    void add(BadRow row) {
        bad.add(row);
    }

    public List<StockRow> getRows() {
        return rows;
    }

    /** The stores that the rows name. */
    public List<String> getStores() {
        return rows.stream().map(StockRow::store).distinct().toList();
    }

    public boolean isFaulty() {
        return !bad.isEmpty();
    }

    /** The rows that cannot be used, as CSV. */
    public String getErrors() {
        return "line,column,value,reason\n" + bad.stream().map(row -> row.getCsv() + "\n").collect(Collectors.joining());
    }

    void result(StockRow row, String state, String available, String reason) {
        results.add(
                row.line() + "," + quoted(row.product()) + "," + quoted(row.location()) + "," + state + "," + available + ","
                        + quoted(reason) + "\n");
    }

    /** Ends the rows of a store. */
    void refuse(String store, String reason) {
        rows.stream().filter(row -> row.store().equals(store)).forEach(row -> result(row, "refused", "", reason));
        rows.removeIf(row -> row.store().equals(store));
    }

    /** What became of the other rows, as CSV. */
    public String getResults() {
        return "line,product,location,state,available_for_sale,reason\n" + String.join("", results);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replaceAll("[\\r\\n]", " ") + '"';
    }
}
