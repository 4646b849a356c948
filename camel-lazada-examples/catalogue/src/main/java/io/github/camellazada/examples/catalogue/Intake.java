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
package io.github.camellazada.examples.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.camellazada.examples.support.CsvRows;
import io.github.camellazada.examples.support.RowFields;
import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.Header;

/** Takes the rows of files and records of a topic into the table: the place to change where your source has other columns. */
public class Intake {
    /** Columns that are no attributes of a category. */
    static final Set<String> COLUMNS = Set.of("action", "seller", "country", "seller_sku", "name", "brand", "category",
            "description", "short_description", "price", "quantity", "package_weight", "package_length", "package_width",
            "package_height", "images", "video", "size_chart");
    private static final int LONGEST_SELLER = 64;
    private static final int LONGEST_SKU = 200;
    private static final int LONGEST_ROW = 45_000;
    static final Set<String> ACTIONS = Set.of("upsert", "deactivate", "remove");

    private final RowDesk desk;
    private final CsvRows rows;
    private final String seller;
    private final String country;

    /**
     * @param attributes columns that are attributes of categories
     * @param seller     seller of rows that name none
     * @param country    country of rows that name none
     */
    public Intake(RowDesk desk, Set<String> attributes, String seller, String country) {
        this.desk = desk;
        this.seller = seller;
        this.country = country;
        TreeSet<String> columns = new TreeSet<>(COLUMNS);
        columns.addAll(attributes);
        this.rows = new CsvRows(columns, Set.of("seller_sku"), "The header must name seller_sku, and may name " + columns
                + ". Attributes are columns that the setting catalogue.attributes names.");
    }

    /** Reads a CSV file row by row. The file is known by its name, size and time, so that a repetition goes on where it ended. */
    public void csv(InputStream file, @Header("CamelFileName") String name, @Header("CamelFileLength") long size,
            @Header("CamelFileLastModified") long time) throws IOException {
        try (RowBatch batch = desk.batch("csv:" + name + ":" + size + ":" + time)) {
            rows.read(file, batch.source(), (row, line) -> batch.add(read(row, batch.source(), line)), batch::refuse);
        }
    }

    /** Takes a record: a JSON object with the columns as fields. */
    public void record(String text, @Header("kafka.TOPIC") String topic, @Header("kafka.PARTITION") int partition,
            @Header("kafka.OFFSET") long offset) {
        try (RowBatch batch = desk.batch("kafka:" + topic + "-" + partition)) {
            try {
                batch.add(read(rows.record(text, batch.source(), offset), batch.source(), offset));
            } catch (UnusableRowException e) {
                batch.refuse(e.row());
            }
        }
    }

    private ProductRow read(Map<String, String> values, String source, long position) throws UnusableRowException {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!value.isBlank()) {
                fields.put(column, value.trim());
            }
        });
        String site = RowFields.country(fields.getOrDefault("country", country), source, position);
        ProductRow row = new ProductRow(0, 0, source, position, fields.getOrDefault("seller", seller), site,
                fields.getOrDefault("seller_sku", ""), fields.getOrDefault("action", "upsert"), fields);
        if (row.sellerSku().isEmpty()) {
            throw row.unusable("seller_sku", "", "The row names no SKU.");
        }
        if (row.seller().isEmpty()) {
            throw row.unusable("seller", "", "The row names no seller, and catalogue.seller is not set.");
        }
        RowFields.fitting("seller_sku", row.sellerSku(), LONGEST_SKU, source, position);
        RowFields.fitting("seller", row.seller(), LONGEST_SELLER, source, position);
        RowFields.fitting("", String.join("", fields.values()), LONGEST_ROW, source, position);
        if (!ACTIONS.contains(row.action())) {
            throw row.unusable("action", row.action(), "The action is one of " + new TreeSet<>(ACTIONS) + ".");
        }
        return row;
    }
}
