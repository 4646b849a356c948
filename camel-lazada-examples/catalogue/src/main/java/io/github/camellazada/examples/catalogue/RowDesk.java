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
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.support.WorkTable;
import io.github.camellazada.exception.LazadaException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all sources, which of them wait, and what has become of the others. */
public class RowDesk {
    private static final int LONGEST_VALUE = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final WorkTable<ProductRow> rows;
    private final int most;

    /** @param most rows that are worked on at the same time */
    public RowDesk(DataSource database, Clock clock, int most) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.most = most;
        this.rows = WorkTable.inOrderOf(database, clock, "product_row",
                "id, attempts, source, position, seller, country, seller_sku, action, fields",
                (row, number) -> new ProductRow(row.getLong(1), row.getInt(2), row.getString(3), row.getLong(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), fields(row.getString(9))),
                "seller", "seller_sku");
    }

    Leases<ProductRow> leases() {
        return rows.leases();
    }

    /** Rows of a source on their way into the table. */
    RowBatch batch(String source) {
        long known = jdbc.sql("SELECT COALESCE(MAX(position), -1) FROM product_row WHERE source = ?").param(source)
                .query(Long.class).single();
        return new RowBatch(source, known, this::store);
    }

    private void store(List<Object> taken) {
        batches.batchUpdate("INSERT INTO product_row (source, position, seller, country, seller_sku, action, fields, state,"
                + " result, bad_column, bad_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                taken.stream().map(this::values).toList());
    }

    private Object[] values(Object taken) {
        if (taken instanceof BadRow bad) {
            return new Object[]{bad.source(), bad.position(), null, null, null, null, null, "refused", bad.reason(),
                    bad.column(), bad.value()};
        }
        ProductRow row = (ProductRow) taken;
        try {
            return new Object[]{row.source(), row.position(), row.seller(), row.country(), row.sellerSku(), row.action(),
                    json.writeValueAsString(row.fields()), "new", null, null, null};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next rows of one seller, for this worker alone; empty if none waits. */
    public List<ProductRow> claim() {
        return rows.claim(most, (one, other) -> one.seller().equals(other.seller()) && one.country().equals(other.country()));
    }

    /** Lazada has what the row says. */
    public void done(@Variable("row") ProductRow row) {
        rows.settle(row, "done", null);
    }

    /** Lets a row wait for its video; {@link #videoDecided} ends that. */
    public void waitForVideo(@Variable("row") ProductRow row) {
        jdbc.sql("UPDATE product_row SET state = 'video' WHERE id = ?").param(row.id()).update();
    }

    /** Lets the rows go on that wait for a video. Those whose video was refused fail then. */
    public void videoDecided() {
        jdbc.sql("UPDATE product_row SET state = 'new', not_before = CURRENT_TIMESTAMP WHERE state = 'video'").update();
    }

    /** The row was not carried out: refused for good, or to be tried again. */
    public void failed(@Variable("row") ProductRow row, @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        Throwable failure = WorkTable.cause(caught, UnusableRowException.class);
        if (failure instanceof UnusableRowException unusable) {
            refuse(row, unusable.row());
        } else if (WorkTable.isFinal(failure, UnusableRowException.class)) {
            refuse(row, Refusals.of(row, (LazadaException) failure));
        } else {
            rows.again(row, failure);
        }
    }

    /** What all of the rows need could not be read: refused for good, or to be tried again. */
    public void allFailed(@Variable("rows") List<ProductRow> claimed,
            @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        claimed.forEach(row -> failed(row, caught));
    }

    private void refuse(ProductRow row, BadRow bad) {
        jdbc.sql("UPDATE product_row SET bad_column = ?, bad_value = ? WHERE id = ?")
                .params(bad.column(), bad.value(), row.id()).update();
        rows.settle(row, "refused", bad.reason());
    }

    /** Rows that nobody has been told of yet, as lines of an error file. */
    public List<Map<String, Object>> refused() {
        return jdbc.sql("SELECT id, source, position, bad_column, bad_value, result FROM product_row"
                + " WHERE state = 'refused' AND NOT reported ORDER BY id FETCH FIRST 500 ROWS ONLY")
                .query((row, number) -> {
                    String source = row.getString(2);
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("id", row.getLong(1));
                    line.put("file", source.startsWith("csv:") ? source.split(":")[1] : "topic.csv");
                    line.put("csv", new BadRow(source, row.getLong(3), empty(row.getString(4)), row.getString(5),
                            row.getString(6)).getCsv());
                    return line;
                }).list();
    }

    /** The source has been told. */
    public void told(@Variable("id") Long id) {
        jdbc.sql("UPDATE product_row SET reported = TRUE WHERE id = ?").param(id).update();
    }

    /** Rows that have ended, and all rows. */
    long[] counts() {
        return jdbc.sql("SELECT COUNT(CASE WHEN state IN ('done', 'refused') THEN 1 END), COUNT(*) FROM product_row")
                .query((row, number) -> new long[]{row.getLong(1), row.getLong(2)}).single();
    }

    private Map<String, String> fields(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }
}
