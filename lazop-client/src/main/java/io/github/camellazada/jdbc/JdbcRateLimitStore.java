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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.github.camellazada.client.ratelimit.LeaseGrant;
import io.github.camellazada.client.ratelimit.LimitReport;
import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.client.ratelimit.SharedLimit;
import io.github.camellazada.client.ratelimit.SharedLimitJson;
import io.github.camellazada.client.ratelimit.UsageReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares limits, bans and the daily quota of an app between any number of processes by a database. Each process asks it about
 * twice a second, in one transaction; no call waits for it. Its tables are those of
 * {@code META-INF/camel-lazada/sql/rate-limits}.
 */
public final class JdbcRateLimitStore implements RateLimitStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcRateLimitStore.class);
    private static final String LIMIT = " WHERE app = ? AND name = ?";
    private static final String DAY = " WHERE app = ? AND day_number = ?";

    private final Database database;

    /**
     * @param dataSource a pool of connections
     * @param executor   runs the statements, which block
     */
    public JdbcRateLimitStore(DataSource dataSource, Executor executor) {
        this.database = new Database(dataSource, executor, "shared limits", "rate-limits");
    }

    /** Makes the tables where they are not there yet; processes that start together wait for each other. A migration tool may do it instead. */
    public CompletionStage<Void> createTables() {
        return database.createTables("V1__rate_limits.sql");
    }

    @Override
    public CompletionStage<LeaseGrant> exchange(UsageReport report) {
        return database.run(connection -> {
            int processes = processes(connection, report);
            Map<String, SharedLimit> limits = new TreeMap<>(news(connection, report));
            // one order for all processes, so that two of them never wait for each other's rows; what all of them change comes last
            limits.putAll(told(connection, report));
            return new LeaseGrant(processes, calls(connection, report), limits);
        }).whenComplete((answer, failure) -> {
            if (failure == null) {
                forget(report.app(), report.now().toEpochMilli());
            }
        });
    }

    /** Row by row and for itself, so that whoever waits for a row that is in use keeps nobody else waiting. */
    private void forget(String app, long now) {
        database.runEach(connection -> {
            for (String name : Statements.query(connection, row -> row.getString(1),
                    "SELECT name FROM lazada_limit WHERE app = ? AND kept_until < ?", app, now)) {
                Statements.execute(connection, "DELETE FROM lazada_limit" + LIMIT + " AND kept_until < ?", app, name, now);
            }
            return null;
        }).exceptionally(failure -> {
            LOG.debug("Deleting unused limits of app {} failed; a later attempt repeats it", app, failure);
            return null;
        });
    }

    private static int processes(Connection connection, UsageReport report) throws SQLException {
        long now = report.now().toEpochMilli();
        if (report.leaving()) {
            Statements.execute(connection, "DELETE FROM lazada_rate_limit_process WHERE app = ? AND process = ?", report.app(),
                    report.process());
        } else if (Statements.execute(connection,
                "UPDATE lazada_rate_limit_process SET lives_until = ? WHERE app = ? AND process = ?",
                report.until().toEpochMilli(), report.app(), report.process()) == 0) {
            Statements.execute(connection, "DELETE FROM lazada_rate_limit_process WHERE app = ? AND lives_until < ?",
                    report.app(),
                    now - report.lease().toMillis());
            Statements.execute(connection, "INSERT INTO lazada_rate_limit_process (app, process, lives_until) VALUES (?, ?, ?)",
                    report.app(), report.process(), report.until().toEpochMilli());
        }
        return Statements.query(connection, row -> row.getInt(1),
                "SELECT COUNT(*) FROM lazada_rate_limit_process WHERE app = ? AND lives_until > ?", report.app(), now).get(0);
    }

    private static Map<String, SharedLimit> news(Connection connection, UsageReport report) throws SQLException {
        return limits(connection, "SELECT name, content FROM lazada_limit WHERE app = ? AND refused_at > ?", report.app(),
                report.newsSince().toEpochMilli());
    }

    private static Map<String, SharedLimit> told(Connection connection, UsageReport report) throws SQLException {
        if (report.limits().isEmpty()) {
            return Map.of();
        }
        List<LimitReport> told = report.limits().stream().sorted(Comparator.comparing(LimitReport::name)).toList();
        List<Object> values = new ArrayList<>(List.of(report.app()));
        told.forEach(limit -> values.add(limit.name()));
        String marks = String.join(", ", Collections.nCopies(told.size(), "?"));
        Map<String, SharedLimit> before = limits(connection,
                "SELECT name, content FROM lazada_limit WHERE app = ? AND name IN ("
                        + marks + ") ORDER BY name FOR UPDATE",
                values.toArray());
        Map<String, SharedLimit> after = new TreeMap<>();
        for (LimitReport limit : told) {
            SharedLimit known = before.get(limit.name());
            after.put(limit.name(), known == null
                    ? first(connection, report, limit)
                    : keep(connection, report, limit, known.told(limit, report.now())));
        }
        return after;
    }

    private static SharedLimit first(Connection connection, UsageReport report, LimitReport limit) throws SQLException {
        SharedLimit first = leased(SharedLimit.first(limit, report.now()), report, limit);
        // in PostgreSQL a failed insert would otherwise end the whole transaction
        Savepoint before = connection.setSavepoint();
        try {
            Statements.execute(connection,
                    "INSERT INTO lazada_limit (content, refused_at, kept_until, app, name) VALUES (?, ?, ?, ?, ?)",
                    row(report, limit, first));
            return first;
        } catch (SQLException e) {
            // another process may have been the first; if not, it is this exception that counts
            connection.rollback(before);
            SharedLimit others = limits(connection, "SELECT name, content FROM lazada_limit" + LIMIT + " FOR UPDATE",
                    report.app(), limit.name()).get(limit.name());
            if (others == null) {
                throw e;
            }
            return keep(connection, report, limit, others.told(limit, report.now()));
        }
    }

    private static SharedLimit keep(Connection connection, UsageReport report, LimitReport limit, SharedLimit told)
            throws SQLException {
        SharedLimit leased = leased(told, report, limit);
        Statements.execute(connection, "UPDATE lazada_limit SET content = ?, refused_at = ?, kept_until = ?" + LIMIT,
                row(report, limit, leased));
        return leased;
    }

    private static SharedLimit leased(SharedLimit told, UsageReport report, LimitReport limit) {
        return told.leased(report.process(), report.leaving() ? 0 : limit.wanted(), report.now(), report.until());
    }

    private static long calls(Connection connection, UsageReport report) throws SQLException {
        if (report.calls() != 0 && !addCalls(connection, report)) {
            Statements.execute(connection, "DELETE FROM lazada_daily_calls WHERE app = ? AND day_number < ?", report.app(),
                    report.day() - 1);
            firstCalls(connection, report);
        }
        return Statements.query(connection, row -> row.getLong(1), "SELECT calls FROM lazada_daily_calls" + DAY, report.app(),
                report.day()).stream().findFirst().orElse(0L);
    }

    private static boolean addCalls(Connection connection, UsageReport report) throws SQLException {
        return Statements.execute(connection, "UPDATE lazada_daily_calls SET calls = calls + ?" + DAY, report.calls(),
                report.app(), report.day()) != 0;
    }

    private static void firstCalls(Connection connection, UsageReport report) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Statements.execute(connection, "INSERT INTO lazada_daily_calls (calls, app, day_number) VALUES (?, ?, ?)",
                    report.calls(), report.app(), report.day());
        } catch (SQLException e) {
            // another process may have been the first of the day; if not, it is this exception that counts
            connection.rollback(before);
            if (!addCalls(connection, report)) {
                throw e;
            }
        }
    }

    private static Object[] row(UsageReport report, LimitReport told, SharedLimit limit) {
        Instant keptUntil = limit.keptUntil(report.now());
        return new Object[]{SharedLimitJson.write(limit), limit.refusedAt(), keptUntil.toEpochMilli(), report.app(),
                told.name()};
    }

    private static Map<String, SharedLimit> limits(Connection connection, String sql, Object... values) throws SQLException {
        Map<String, SharedLimit> found = new TreeMap<>();
        Statements.query(connection, JdbcRateLimitStore::limit, sql, values)
                .forEach(limit -> found.put(limit.getKey(), limit.getValue()));
        return found;
    }

    private static Map.Entry<String, SharedLimit> limit(ResultSet row) throws SQLException {
        return Map.entry(row.getString(1), SharedLimitJson.read(row.getString(2)));
    }
}
