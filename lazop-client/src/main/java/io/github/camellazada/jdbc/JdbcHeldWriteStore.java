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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.HeldLookup;
import io.github.camellazada.client.freeze.HeldWrite;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteBacklog;

/**
 * Keeps held writes and their outcomes in a database that any number of processes share, so that they outlive them; an outcome
 * that no route takes, for a week. Its tables are those of {@code META-INF/camel-lazada/sql/held}.
 */
public final class JdbcHeldWriteStore implements HeldWriteStore {
    private static final String KEY = " WHERE app_key = ? AND seller = ? AND country = ? AND sku = ? AND warehouse = ? AND kind = ?";
    private static final String CLAIMED = KEY + " AND claim = ?";
    private static final String COLUMNS = "app_key, seller, country, sku, warehouse, kind, operation, item, asked_at, asks, version";
    private static final Comparator<HeldWrite> BY_KEY = Comparator.comparing(write -> write.key().toString());
    private static final int TRIES = 3;

    private final Database database;
    private final WriteOutcomeTable outcomes;

    /**
     * @param dataSource a pool of connections
     * @param executor   runs the statements, which block
     */
    public JdbcHeldWriteStore(DataSource dataSource, Executor executor) {
        this.database = new Database(dataSource, executor, "held writes", "held");
        this.outcomes = new WriteOutcomeTable(database);
    }

    /** Makes the tables where they are not there yet; processes that start together wait for each other. A migration tool may do it instead. */
    public CompletionStage<Void> createTables() {
        return database.createTables("V1__held.sql", "V2__claims.sql", "V3__outcomes.sql",
                "V4__names.sql");
    }

    @Override
    public CompletionStage<Void> hold(Collection<HeldWrite> writes) {
        // one order for all processes, so that two of them never wait for each other's rows
        List<HeldWrite> sorted = writes.stream().sorted(BY_KEY).toList();
        return database.run(connection -> {
            for (HeldWrite write : sorted) {
                hold(connection, write);
            }
            return null;
        });
    }

    private static void hold(Connection connection, HeldWrite write) throws SQLException {
        SQLException last = null;
        for (int i = 0; i < TRIES; i++) {
            if (join(connection, write)) {
                return;
            }
            // in PostgreSQL a failed insert would otherwise end the whole transaction
            Savepoint before = connection.setSavepoint();
            try {
                Statements.execute(connection, "INSERT INTO lazada_held_write (" + COLUMNS + ", named_by, product, not_before)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", row(write));
                return;
            } catch (SQLException e) {
                // another process may have been the first
                connection.rollback(before);
                last = e;
            }
        }
        throw last;
    }

    private static boolean join(Connection connection, HeldWrite write) throws SQLException {
        List<HeldWrite> held = Statements.query(connection, JdbcHeldWriteStore::write,
                "SELECT " + COLUMNS + " FROM lazada_held_write" + KEY + " FOR UPDATE", key(write));
        if (held.isEmpty()) {
            return false;
        }
        HeldWrite joined = held.get(0).with(write);
        return Statements.execute(connection, "UPDATE lazada_held_write SET operation = ?, item = ?, asked_at = ?, asks = ?,"
                + " version = ?, not_before = CASE WHEN claim IS NULL THEN 0 ELSE not_before END" + KEY,
                key(write, joined.operation(), joined.item(), micros(joined.askedAt()), joined.asks(),
                        joined.version())) == 1;
    }

    @Override
    public CompletionStage<List<HeldWrite>> held(HeldLookup skus) {
        String ofSeller = "SELECT " + COLUMNS + " FROM lazada_held_write WHERE app_key = ? AND seller = ? AND country = ?";
        List<Object> byName = new ArrayList<>(List.of(skus.appKey(), skus.seller(), skus.country()));
        byName.addAll(skus.names());
        List<Object> values = new ArrayList<>(byName);
        values.addAll(byName);
        values.addAll(skus.fields());
        values.addAll(skus.products());
        // two parts, so that each has its index
        String sql = ofSeller + " AND sku IN " + marks(skus.names()) + " UNION ALL " + ofSeller + " AND NOT sku IN "
                + marks(skus.names()) + (skus.fields().isEmpty() ? "" : " AND NOT named_by IN " + marks(skus.fields()))
                + (skus.products().isEmpty() ? "" : " AND (product = '' OR product IN " + marks(skus.products()) + ")");
        return database.run(connection -> Statements.query(connection, JdbcHeldWriteStore::write, sql, values.toArray()));
    }

    private static String marks(Set<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    @Override
    public CompletionStage<List<HeldWrite>> claim(String appKey, String seller, Claim claim, int limit) {
        String due = "SELECT " + COLUMNS + " FROM lazada_held_write WHERE app_key = ? AND not_before <= ?";
        String order = " ORDER BY asked_at, sku LIMIT " + limit;
        long now = claim.since().toEpochMilli();
        return database.run(connection -> {
            List<HeldWrite> writes = seller == null
                    ? Statements.query(connection, JdbcHeldWriteStore::write, due + order, appKey, now)
                    : Statements.query(connection, JdbcHeldWriteStore::write, due + " AND seller = ?" + order, appKey, now,
                            seller);
            return each(connection, writes, "UPDATE lazada_held_write SET claim = ?, not_before = ?" + KEY
                    + " AND version = ? AND not_before <= ?",
                    write -> with(key(write, claim.id(), claim.until().toEpochMilli()), write.version(), now));
        });
    }

    @Override
    public CompletionStage<Set<HeldWrite>> release(Claim claim, Map<HeldWrite, Instant> notBefore) {
        return database.run(connection -> {
            Set<HeldWrite> lost = new HashSet<>(notBefore.keySet());
            each(connection, lost, "UPDATE lazada_held_write SET claim = NULL, not_before ="
                    + " CASE WHEN version = ? THEN CAST(? AS BIGINT) ELSE 0 END" + CLAIMED,
                    write -> with(key(write, write.version(), notBefore.get(write).toEpochMilli()), claim.id()))
                    .forEach(lost::remove);
            return lost;
        });
    }

    /** Those of the writes whose row the statement has changed. */
    private static List<HeldWrite> each(Connection connection, Collection<HeldWrite> writes, String sql,
            Function<HeldWrite, Object[]> values) throws SQLException {
        // one order for all processes, so that two of them never wait for each other's rows
        List<HeldWrite> sorted = writes.stream().sorted(BY_KEY).toList();
        int[] changed = Statements.executeAll(connection, sql, sorted.stream().map(values).toList());
        return IntStream.range(0, changed.length).filter(i -> changed[i] == 1).mapToObj(sorted::get).toList();
    }

    @Override
    public CompletionStage<Boolean> complete(Claim claim, WriteOutcome outcome) {
        HeldWrite write = outcome.write();
        return database.run(connection -> {
            if (Statements.execute(connection, "DELETE FROM lazada_held_write" + CLAIMED + " AND version = ?",
                    with(key(write), claim.id(), write.version())) == 1) {
                WriteOutcomeTable.add(connection, outcome);
                return true;
            }
            return Statements.execute(connection, "UPDATE lazada_held_write SET claim = NULL, not_before = 0" + CLAIMED,
                    with(key(write), claim.id())) == 1;
        }).thenCompose(own -> outcomes.forget(outcome.at()).thenApply(done -> own));
    }

    @Override
    public CompletionStage<List<WriteOutcome>> claimOutcomes(String appKey, Instant now, Instant until, int limit) {
        return outcomes.claim(appKey, now, until, limit);
    }

    @Override
    public CompletionStage<Void> delivered(WriteOutcome outcome) {
        return outcomes.delivered(outcome);
    }

    @Override
    public CompletionStage<WriteBacklog> backlog(String appKey) {
        return database.run(connection -> Statements.query(connection, row -> {
            Long oldest = row.getObject(2, Long.class);
            return new WriteBacklog(row.getLong(1), oldest == null ? null : instant(oldest), row.getLong(3));
        }, "SELECT COUNT(*), MIN(asked_at), (SELECT COUNT(*) FROM lazada_write_outcome WHERE app_key = ?)"
                + " FROM lazada_held_write WHERE app_key = ?", appKey, appKey).get(0));
    }

    private static HeldWrite write(ResultSet row) throws SQLException {
        return new HeldWrite(new HeldKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6)), row.getString(7), row.getString(8), instant(row.getLong(9)),
                row.getInt(10), row.getLong(11));
    }

    private static long micros(Instant asked) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, asked);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Object[] row(HeldWrite write) {
        return with(key(write), write.operation(), write.item(), micros(write.askedAt()), write.asks(),
                write.version(), write.namedBy(), write.product());
    }

    /** Some values, then those of the key. */
    private static Object[] key(HeldWrite write, Object... before) {
        HeldKey key = write.key();
        return with(before, key.appKey(), key.seller(), key.country(), key.sku(), key.warehouse(), key.kind());
    }

    private static Object[] with(Object[] first, Object... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray();
    }
}
