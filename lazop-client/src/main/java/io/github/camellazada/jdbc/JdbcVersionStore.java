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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.client.stream.CompletedVersion;
import io.github.camellazada.client.stream.ObjectVersion;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.client.stream.VersionStore;

/**
 * Keeps versions of streams in a database that any number of processes may share. Times lose what is finer than a millisecond. Its
 * table is that of {@code META-INF/camel-lazada/sql/versions}.
 */
public final class JdbcVersionStore implements VersionStore {
    private static final String TABLE = "lazada_stream_version";
    private static final String SCOPE = " WHERE app_key = ? AND stream = ? AND seller = ? AND country = ?";
    private static final String COLUMNS = "SELECT object_id, changed_at, state_hash, read_at, ended FROM ";
    private static final String LOAD = COLUMNS + TABLE + " WHERE object_id = ANY(?)" + SCOPE.replace(" WHERE ", " AND ");
    // which would read all objects of the seller for a list of keys, but finds each of a join by its key
    private static final String H2_LOAD = COLUMNS + "UNNEST(CAST(? AS VARCHAR ARRAY)) AS wanted (id) JOIN " + TABLE
            + " ON object_id = id" + SCOPE;
    private static final String VERSION = " AND object_id = ? AND changed_at = ? AND state_hash = ? AND read_at = ?";
    private static final String DUPLICATE = "23";

    private final Database database;

    /**
     * @param dataSource a pool of connections
     * @param executor   runs the statements, which block
     */
    public JdbcVersionStore(DataSource dataSource, Executor executor) {
        this.database = new Database(dataSource, executor, "stream versions", "versions");
    }

    /** Makes the table where it is not there yet; processes that start together wait for each other. A migration tool may do it instead. */
    public CompletionStage<Void> createTables() {
        return database.createTables("V1__versions.sql");
    }

    @Override
    public CompletionStage<Map<String, CompletedVersion>> load(StreamScope scope, Set<String> objects) {
        if (objects.isEmpty()) {
            return CompletableFuture.completedStage(Map.of());
        }
        return database.runEach(connection -> {
            Map<String, CompletedVersion> found = new HashMap<>();
            List<Object> values = new ArrayList<>(List.of(connection.createArrayOf("varchar", objects.toArray())));
            values.addAll(scope(scope));
            Statements.query(connection, JdbcVersionStore::row, load(connection), values.toArray())
                    .forEach(row -> found.put(row.getKey(), row.getValue()));
            return found;
        });
    }

    /** By an array of objects, then the scope; the database finds each by its key. */
    static String load(Connection connection) throws SQLException {
        return Statements.isH2(connection) ? H2_LOAD : LOAD;
    }

    @Override
    public CompletionStage<Boolean> complete(StreamScope scope, String object, CompletedVersion known, CompletedVersion next) {
        return database.runEach(connection -> known == null
                ? insert(connection, scope, object, next)
                : Statements.execute(connection,
                        "UPDATE " + TABLE + " SET changed_at = ?, state_hash = ?, read_at = ?, ended = ?"
                                + SCOPE + VERSION,
                        values(version(next), List.of(next.ended()), scope(scope), List.of(object), version(known))) == 1);
    }

    private static boolean insert(Connection connection, StreamScope scope, String object, CompletedVersion next)
            throws SQLException {
        try {
            return Statements.execute(connection, "INSERT INTO " + TABLE + " (app_key, stream, seller, country, object_id,"
                    + " changed_at, state_hash, read_at, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values(scope(scope), List.of(object), version(next), List.of(next.ended()))) == 1;
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(DUPLICATE)) {
                return false; // another process was the first
            }
            throw e;
        }
    }

    @Override
    public CompletionStage<Integer> purge(String appKey, String stream, Instant before, int limit) {
        long end = before.toEpochMilli();
        return database.runEach(connection -> {
            List<List<Object>> old = Statements.query(connection, JdbcVersionStore::key,
                    "SELECT app_key, stream, seller, country, object_id, changed_at, state_hash, read_at FROM " + TABLE
                            + " WHERE app_key = ? AND stream = ? AND ended = TRUE AND changed_at < ? AND read_at < ?"
                            + " ORDER BY changed_at LIMIT " + limit,
                    appKey, stream, end, end);
            // by the whole version, so that one that was completed meanwhile stays
            int[] gone = Statements.executeAll(connection, "DELETE FROM " + TABLE + SCOPE + VERSION,
                    old.stream().map(List::toArray).toList());
            return Arrays.stream(gone).sum();
        });
    }

    private static List<Object> scope(StreamScope scope) {
        return List.of(scope.appKey(), scope.stream(), scope.seller(), scope.country().name());
    }

    private static List<Object> version(CompletedVersion completed) {
        return List.of(completed.version().time().toEpochMilli(), completed.version().state(),
                completed.readAt().toEpochMilli());
    }

    @SafeVarargs
    private static Object[] values(List<Object>... groups) {
        return Stream.of(groups).flatMap(List::stream).toArray();
    }

    private static List<Object> key(ResultSet row) throws SQLException {
        return List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getLong(6),
                row.getString(7), row.getLong(8));
    }

    private static Map.Entry<String, CompletedVersion> row(ResultSet row) throws SQLException {
        return Map.entry(row.getString(1), new CompletedVersion(
                new ObjectVersion(Instant.ofEpochMilli(row.getLong(2)), row.getString(3)), Instant.ofEpochMilli(row.getLong(4)),
                row.getBoolean(5)));
    }
}
