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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results that the sources have not been told yet. Each is told at least once; a process that dies in between tells it again. */
public class StockResults {
    private static final int AT_ONCE = 500;

    private static final String TOLD = "UPDATE stock_level SET reported = TRUE WHERE seller_id = :seller AND seller_sku = :sku"
            + " AND warehouse = :warehouse AND version = :version AND state = :state";

    private final Queue<StockResult> told = new ConcurrentLinkedQueue<>();
    private final JdbcClient jdbc;
    private final RowUpdates updates;

    public StockResults(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.updates = new RowUpdates(dataSource);
    }

    /** The next results, by whom they are told. */
    public Collection<StockReport> reports() {
        return pending().stream().collect(Collectors.groupingBy(StockResult::reader, LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), StockReport::new))).values();
    }

    /** The next results. */
    List<StockResult> pending() {
        mark();
        return jdbc.sql("SELECT seller_id, seller_sku, warehouse, state, written, reason, source, source_position, version"
                + " FROM stock_level WHERE reported = FALSE AND state IN ('sent', 'refused', 'held', 'unknown')"
                + " ORDER BY seller_id, seller_sku FETCH FIRST " + AT_ONCE + " ROWS ONLY")
                .query((row, number) -> new StockResult(row.getString("seller_id"), row.getString("seller_sku"),
                        row.getString("warehouse"), row.getString("state"), (Long) row.getObject("written"),
                        row.getString("reason"), row.getString("source"), row.getLong("source_position"),
                        row.getLong("version")))
                .list();
    }

    /** Writes results into the ERP's rows. */
    public void erp(StockReport report) {
        updates.write(rows -> report.results().forEach(result -> rows.add(
                "UPDATE erp_stock SET state = :state, reason = :reason WHERE id = :id",
                new MapSqlParameterSource("state", result.state()).addValue("reason", result.reason())
                        .addValue("id", result.position()))));
    }

    /** The source has been told. */
    public void told(StockReport report) {
        told.addAll(report.results());
    }

    /** Marks what the sources have been told, many in one transaction; what could not be marked stays for the next time. */
    public void mark() {
        List<StockResult> results = List.copyOf(told);
        updates.write(rows -> results.forEach(result -> rows.add(TOLD, new MapSqlParameterSource("seller", result.seller())
                .addValue("sku", result.sellerSku()).addValue("warehouse", result.warehouse())
                .addValue("version", result.version()).addValue("state", result.state()))));
        results.forEach(told::remove);
    }
}
