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
package io.github.camellazada.examples.promotions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.examples.support.WorkTable;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows on their way to Lazada. One that is tried again begins by looking for its promotion, so that none is made twice. */
public class PromotionDesk {
    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {
    };
    private static final String COLUMNS = "id, file, line, seller, country, kind, name, active, skus, parameters, attempts";

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final WorkTable<PromotionRow> rows;
    private final Duration unknownWait;
    private volatile boolean changed;

    /** @param unknownWait how long after a write of unknown outcome Lazada's lists are trusted to show it */
    public PromotionDesk(DataSource database, Clock clock, Duration unknownWait) {
        this.jdbc = JdbcClient.create(database);
        this.unknownWait = unknownWait;
        this.rows = WorkTable.inOrderOf(database, clock, "promotion_row", COLUMNS, this::row, "seller", "name");
    }

    Leases<PromotionRow> leases() {
        return rows.leases();
    }

    private PromotionRow row(ResultSet row, int number) throws SQLException {
        String skus = row.getString(9);
        try {
            return new PromotionRow(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5),
                    PromotionKind.valueOf(row.getString(6)), row.getString(7), row.getBoolean(8),
                    skus == null ? null : List.of(skus.split("\n")), json.readValue(row.getString(10), PARAMETERS),
                    row.getInt(11));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next row, for this worker alone and after all earlier ones of its promotion; {@code null} if none waits. */
    public PromotionRow claim() {
        return rows.claim();
    }

    /** The promotion is as the row says, but for SKUs that were refused. */
    public void done(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work) {
        keep(row, work);
        rows.settle(row, work.refusals().isEmpty() ? "done" : "partly", work.reasons());
    }

    /** It was not carried out, or not as a whole: refused for good, or to be tried again. */
    public void failed(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work,
            @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        keep(row, work);
        boolean unknown = WorkTable.cause(caught, UnfitPromotionException.class) instanceof LazadaOutcomeUnknownException;
        rows.failed(row, caught, UnfitPromotionException.class, unknown ? unknownWait : Duration.ZERO);
    }

    /** An earlier try may have changed something, too. */
    private void keep(PromotionRow row, PromotionWork work) {
        jdbc.sql("UPDATE promotion_row SET promotion_id = ? WHERE id = ?").params(work.id(), row.id()).update();
        if (!work.changes().isEmpty()) {
            jdbc.sql("UPDATE promotion_row SET changes = LEFT(CASE WHEN changes = '' THEN '' ELSE changes || ', ' END"
                    + " || CAST(? AS VARCHAR(2000)), 2000) WHERE id = ?").params(String.join(", ", work.changes()), row.id())
                    .update();
        }
    }

    /** Rows that have ended and whose source has not been told. */
    public List<Map<String, Object>> ended() {
        return jdbc
                .sql("SELECT id, file, line, kind, name, promotion_id, state, changes, result FROM promotion_row WHERE NOT told"
                        + " AND state IN ('done', 'partly', 'refused') ORDER BY id")
                .query().listOfRows();
    }

    /** A row for the result file. */
    public String csv(Map<String, Object> row) {
        return Csv.line(row.get("line"), row.get("kind"), row.get("name"), row.get("promotion_id"), row.get("state"),
                row.get("changes"), row.get("result"));
    }

    /** A row for the topic of results. */
    public Map<String, Object> fields(Map<String, Object> row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List.of("file", "line", "kind", "name", "promotion_id", "state", "changes", "result")
                .forEach(column -> fields.put(column, row.get(column)));
        return fields;
    }

    /** Its source has been told. */
    public void told(@Variable("id") Long id) {
        jdbc.sql("UPDATE promotion_row SET told = TRUE WHERE id = ?").param(id).update();
        changed = true;
    }

    /** Whether rows have ended since the last report, and none waits. */
    public boolean reportDue() {
        boolean due = changed
                && jdbc.sql("SELECT COUNT(*) FROM promotion_row WHERE NOT told AND (state NOT IN ('new', 'sending')"
                        + " OR attempts = 0)").query(Integer.class).single() == 0;
        changed = changed && !due;
        return due;
    }
}
