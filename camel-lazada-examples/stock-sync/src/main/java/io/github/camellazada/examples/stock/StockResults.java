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

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Results that the sources have not been told yet. Each is told at least once; a process that dies in between tells it again. */
public class StockResults {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    public StockResults(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The next results. */
    public List<StockResult> pending() {
        return jdbc.sql("SELECT seller_id, seller_sku, warehouse, state, written, reason, source, source_position, version"
                + " FROM stock_level WHERE NOT reported AND state IN ('sent', 'refused', 'held', 'unknown')"
                + " ORDER BY seller_id, seller_sku FETCH FIRST " + AT_ONCE + " ROWS ONLY")
                .query((row, number) -> new StockResult(row.getString("seller_id"), row.getString("seller_sku"),
                        row.getString("warehouse"), row.getString("state"), (Long) row.getObject("written"),
                        row.getString("reason"), row.getString("source"), row.getLong("source_position"),
                        row.getLong("version")))
                .list();
    }

    /** Writes a result into the ERP's row. */
    public void erp(StockResult result) {
        jdbc.sql("UPDATE erp_stock SET state = :state, reason = :reason WHERE id = :id")
                .param("state", result.state()).param("reason", result.reason()).param("id", result.position()).update();
    }

    /** The source has been told. */
    public void told(StockResult result) {
        jdbc.sql("UPDATE stock_level SET reported = TRUE WHERE seller_id = :seller AND seller_sku = :sku"
                + " AND warehouse = :warehouse AND version = :version AND state = :state")
                .param("seller", result.seller()).param("sku", result.sellerSku()).param("warehouse", result.warehouse())
                .param("version", result.version()).param("state", result.state()).update();
    }
}
