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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

import javax.sql.DataSource;

import io.github.camellazada.doctor.Progress;
import io.github.camellazada.examples.support.ExampleDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class StockProgressTest {
    private final DataSource database = new DriverManagerDataSource("jdbc:h2:mem:progress;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StockProgress progress = new StockProgress(database,
            new Progress("Stock", "rows", new PrintStream(out, true, StandardCharsets.UTF_8), true,
                    InstantSource.fixed(Instant.EPOCH)));

    @BeforeEach
    void noRows() throws Exception {
        ExampleDatabase.createTables(database);
        jdbc.sql("DELETE FROM stock_level").update();
    }

    @Test
    void aStormIsShownUntilItsLastRow() {
        rows(1200);
        progress.show();
        settle(300);
        progress.show();
        settle(1200);
        progress.show();
        progress.show();

        assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("Stock   0 % (0 of 1,200 rows)",
                "Stock  25 % (300 of 1,200 rows)", "Stock 100 % (1,200 of 1,200 rows)")
                .endsWith("rows)" + System.lineSeparator())
                .containsOnlyOnce("100 %");
    }

    @Test
    void aFewRowsAreNotWorthALine() {
        rows(999);
        progress.show();
        settle(999);
        progress.show();

        assertThat(out.size()).isZero();
    }

    private void rows(int count) {
        jdbc.sql("INSERT INTO stock_level (seller_id, seller_sku, warehouse, country, quantity, is_relative, version, source,"
                + " source_position, state, repair, alone, attempts, not_before, changed_at, reported)"
                + " SELECT '1001', 'S-' || x, '', 'SG', 5, FALSE, 1, 'csv', x, 'waiting', FALSE, FALSE, 0, NOW(), NOW(), FALSE"
                + " FROM SYSTEM_RANGE(1, ?)").param(count).update();
    }

    private void settle(int first) {
        jdbc.sql("UPDATE stock_level SET state = 'sent' WHERE source_position <= ?").param(first).update();
    }
}
