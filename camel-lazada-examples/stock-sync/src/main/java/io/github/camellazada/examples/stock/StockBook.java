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

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.stock.StockLevel;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The durable list of levels to write: one row for each SKU and warehouse, in which later changes replace earlier ones. */
public class StockBook {
    /** A change that comes while the row is being sent waits for the end of that; the row stays claimed. */
    private static final String CHANGE = """
            UPDATE stock_level SET
                quantity = CASE WHEN :relative AND (state = 'waiting' OR state = 'sending' AND version <> claimed_version)
                           THEN quantity + :quantity ELSE :quantity END,
                is_relative = CASE WHEN :relative AND (state = 'waiting' OR state = 'sending' AND version <> claimed_version)
                              THEN is_relative ELSE :relative END,
                changed_at = CASE WHEN state = 'waiting' THEN changed_at ELSE :now END,
                state = CASE WHEN state = 'sending' THEN state ELSE 'waiting' END,
                version = version + 1, repair = FALSE, country = :country, source = :source, source_position = :position
            WHERE seller_id = :seller AND seller_sku = :sku AND warehouse = :warehouse""";
    private static final String INSERT = """
            INSERT INTO stock_level (seller_id, seller_sku, warehouse, country, quantity, is_relative, version, source,
                source_position, state, repair, alone, attempts, not_before, changed_at, reported)
            VALUES (:seller, :sku, :warehouse, :country, :quantity, :relative, 1, :source, :position, 'waiting', FALSE, FALSE, 0,
                :now, :now, FALSE)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public StockBook(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
    }

    /** Takes changes, all or none; those that a source has told before are left out. */
    public void accept(Collection<StockChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Map<String, Long> before = new LinkedHashMap<>();
            Map<String, Long> after = new LinkedHashMap<>();
            Map<StockChange.Key, StockChange> last = new LinkedHashMap<>();
            for (StockChange change : changes) {
                long taken = before.computeIfAbsent(change.source(), this::position);
                if (change.position() > taken) {
                    last.merge(change.key(), change, StockChange::then);
                    after.merge(change.source(), change.position(), Math::max);
                }
            }
            last.values().forEach(this::put);
            after.forEach((source, position) -> jdbc
                    .sql("UPDATE source_position SET taken_position = :position WHERE source = :source")
                    .param("position", position).param("source", source).update());
        });
    }

    /** Takes rows of the ERP's table and marks them, in one transaction. */
    public void acceptRows(Collection<StockChange> changes, Collection<BadRow> bad) {
        transaction.executeWithoutResult(status -> {
            Map<StockChange.Key, StockChange> last = new LinkedHashMap<>();
            changes.forEach(change -> last.merge(change.key(), change, StockChange::then));
            last.values().forEach(this::put);
            changes.forEach(change -> jdbc.sql("UPDATE erp_stock SET state = :state WHERE id = :id")
                    .param("state", last.get(change.key()).position() == change.position() ? "taken" : "superseded")
                    .param("id", change.position()).update());
            bad.forEach(row -> jdbc.sql("UPDATE erp_stock SET state = 'refused', reason = :reason WHERE id = :id")
                    .param("reason", row.reason()).param("id", row.position()).update());
        });
    }

    /** Rows of the ERP's table that nobody has taken, oldest first. */
    public List<Map<String, Object>> newRows(int most) {
        return jdbc.sql("SELECT id, seller, country, seller_sku, warehouse, quantity, change FROM erp_stock"
                + " WHERE state = 'new' ORDER BY id FETCH FIRST " + most + " ROWS ONLY").query().listOfRows();
    }

    /** Locks the position of a source, so that two readers of it wait for each other. */
    private long position(String source) {
        String select = "SELECT taken_position FROM source_position WHERE source = :source FOR UPDATE";
        return jdbc.sql(select).param("source", source).query(Long.class).optional().orElseGet(() -> {
            jdbc.sql("INSERT INTO source_position (source, taken_position) VALUES (:source, -1)").param("source", source)
                    .update();
            return -1L;
        });
    }

    private void put(StockChange change) {
        if (write(CHANGE, change) == 0) {
            try {
                write(INSERT, change);
            } catch (DuplicateKeyException e) {
                throw new IllegalStateException("Another process has just told of " + change.level().sellerSku()
                        + " for the first time; the source is read again.", e);
            }
        }
    }

    private int write(String sql, StockChange change) {
        StockLevel level = change.level();
        return jdbc.sql(sql).param("seller", change.seller()).param("sku", level.sellerSku())
                .param("warehouse", level.warehouse()).param("country", change.country()).param("quantity", level.quantity())
                .param("relative", level.isChange()).param("source", change.source()).param("position", change.position())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }
}
