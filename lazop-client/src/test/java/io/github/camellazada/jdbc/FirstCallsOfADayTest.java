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
package io.github.camellazada.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.github.camellazada.client.ratelimit.LeaseGrant;
import io.github.camellazada.client.ratelimit.UsageReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes count the first calls of a day at once. */
class FirstCallsOfADayTest {
    private static final String APP = "100240";
    private static final long DAY = 20_787;
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @RegisterExtension
    static final PostgresTables POSTGRES = new PostgresTables("lazada_limit, lazada_rate_limit_process, lazada_daily_calls",
            FirstCallsOfADayTest::tables);
    @RegisterExtension
    final H2Tables h2 = new H2Tables(FirstCallsOfADayTest::tables);

    @Test
    void bothAreCountedInPostgres() throws SQLException {
        bothAreCounted(POSTGRES.source(), "SELECT COUNT(*) FROM pg_locks WHERE NOT granted");
    }

    @Test
    void bothAreCountedInH2() throws SQLException {
        bothAreCounted(h2.source(),
                "SELECT COUNT(*) FROM information_schema.sessions WHERE executing_statement LIKE 'INSERT INTO lazada_daily%'");
    }

    private static void bothAreCounted(DataSource source, String waiting) throws SQLException {
        try (Connection other = source.getConnection(); Connection watcher = source.getConnection()) {
            other.setAutoCommit(false);
            Statements.execute(other, "INSERT INTO lazada_daily_calls (calls, app, day_number) VALUES (?, ?, ?)", 5L, APP, DAY);
            CompletableFuture<LeaseGrant> second = new JdbcRateLimitStore(source, task -> new Thread(task).start())
                    .exchange(new UsageReport(APP, "second", NOW, Duration.ofSeconds(5), NOW, false, DAY, 3, List.of()))
                    .toCompletableFuture();
            await().until(() -> Statements.query(watcher, row -> row.getInt(1), waiting).get(0) > 0);

            other.commit();

            assertThat(second.join().calls()).isEqualTo(8);
        }
    }

    private static CompletableFuture<Void> tables(DataSource source) {
        return new JdbcRateLimitStore(source, Runnable::run).createTables().toCompletableFuture();
    }
}
