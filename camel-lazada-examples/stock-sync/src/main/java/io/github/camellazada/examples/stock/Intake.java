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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.CsvRows;
import io.github.camellazada.examples.support.UnusableRowException;

/** Takes what the sources tell into the book, and gives back the rows that cannot be used. */
public class Intake {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final CsvRows ROWS = new CsvRows(StockMapping.COLUMNS, Set.of("seller_sku"),
            "The header must name seller_sku and quantity or change, and may name seller, country and warehouse.");

    private final ObjectMapper json = new ObjectMapper();
    private final StockBook book;
    private final StockMapping mapping;

    public Intake(StockBook book, StockMapping mapping) {
        this.book = book;
        this.mapping = mapping;
    }

    StockBook book() {
        return book;
    }

    /** Reads a CSV file with a header line. The file is known by its name and size, so that a repetition goes on where it ended. */
    public List<BadRow> csv(InputStream file, String name, long size) throws IOException {
        String source = "csv:" + name + ":" + size;
        List<BadRow> bad = new ArrayList<>();
        List<StockChange> changes = new ArrayList<>();
        ROWS.read(file, source, (row, line) -> {
            changes.add(mapping.read(row, source, line));
            if (changes.size() == ROWS_AT_ONCE) {
                book.accept(changes);
                changes.clear();
            }
        }, bad::add);
        book.accept(changes);
        return bad;
    }

    /** Takes records of a topic: JSON objects with the columns of {@link StockMapping} as fields. */
    public List<BadRow> records(List<SourceRecord> records) {
        List<BadRow> bad = new ArrayList<>();
        List<StockChange> changes = new ArrayList<>();
        for (SourceRecord record : records) {
            try {
                Map<String, String> row = new LinkedHashMap<>();
                JsonNode fields = json.readTree(record.value());
                fields.fields().forEachRemaining(field -> row.put(field.getKey(), field.getValue().asText("")));
                add(changes, row, record.source(), record.position(), bad);
            } catch (JsonProcessingException e) {
                bad.add(new BadRow(record.source(), record.position(), "", record.value(), "The record is not JSON."));
            }
        }
        book.accept(changes);
        return bad;
    }

    /** Takes the rows that the ERP has added to its table. A row that cannot be used is marked there with the reason. */
    public void erp() {
        for (List<Map<String, Object>> rows = book.newRows(ROWS_AT_ONCE); !rows.isEmpty(); rows = book.newRows(ROWS_AT_ONCE)) {
            List<BadRow> bad = new ArrayList<>();
            List<StockChange> changes = new ArrayList<>();
            for (Map<String, Object> row : rows) {
                Map<String, String> texts = new LinkedHashMap<>();
                row.forEach(
                        (column, value) -> texts.put(column.toLowerCase(Locale.ROOT), value == null ? "" : value.toString()));
                add(changes, texts, "erp", ((Number) row.get("id")).longValue(), bad);
            }
            book.acceptRows(changes, bad);
        }
    }

    private void add(List<StockChange> changes, Map<String, String> row, String source, long position, List<BadRow> bad) {
        try {
            changes.add(mapping.read(row, source, position));
        } catch (UnusableRowException e) {
            bad.add(e.row());
        }
    }

    /**
     * A record of a topic.
     *
     * @param source   topic and partition
     * @param position offset
     * @param value    the text
     */
    public record SourceRecord(String source, long position, String value) {
    }
}
