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
package io.github.camellazada.examples.orders;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.examples.orders.erp.ErpDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PurgeTest {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void recordsOfSinksAndSettledStockChangesAreDeletedOnceTheyAreOld() {
        try (HikariDataSource erp = ErpDatabase.open("jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0", "erp", "")) {
            JdbcClient jdbc = JdbcClient.create(erp);
            jdbc.sql("INSERT INTO sink_record (processorName, messageId, createdAt) VALUES ('orders-in-file', 's:1 version',"
                    + " CURRENT_TIMESTAMP)").update();
            jdbc.sql("INSERT INTO stock_change (seller_id, country, item_id, sku_id, quantity, state, settled_at)"
                    + " VALUES ('s', 'SG', '1', '2', 3, 'sent', CURRENT_TIMESTAMP)").update();
            jdbc.sql("INSERT INTO stock_change (seller_id, country, item_id, sku_id, quantity) VALUES ('s', 'SG', '1', '2', 4)")
                    .update();

            assertThat(new Purge(erp, NOW, KEPT).run()).isZero();
            assertThat(new Purge(erp, Clock.offset(NOW, KEPT.plusDays(1)), KEPT).run()).isEqualTo(2);

            assertThat(jdbc.sql("SELECT state FROM stock_change").query(String.class).single()).isEqualTo("waiting");
            assertThat(jdbc.sql("SELECT COUNT(*) FROM sink_record").query(Integer.class).single()).isZero();
        }
    }
}
