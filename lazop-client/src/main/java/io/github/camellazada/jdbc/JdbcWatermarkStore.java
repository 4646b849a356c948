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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.github.camellazada.client.poll.Watermark;
import io.github.camellazada.client.poll.WatermarkStore;

/**
 * Keeps watermarks in a database, so that a poller of any process goes on where the last one stopped. Its table is that of
 * {@code META-INF/camel-lazada/sql/watermarks}.
 */
public final class JdbcWatermarkStore implements WatermarkStore {
    private static final String KEY = " WHERE app_key = ? AND name = ?";
    private static final String RAISE = "UPDATE lazada_watermark SET fence = fence + 1" + KEY;

    private final Database database;

    /**
     * @param dataSource a pool of connections
     * @param executor   runs the statements, which block
     */
    public JdbcWatermarkStore(DataSource dataSource, Executor executor) {
        this.database = new Database(dataSource, executor, "watermarks", "watermarks");
    }

    /** Makes the table where it is not there yet; processes that start together wait for each other. A migration tool may do it instead. */
    public CompletionStage<Void> createTables() {
        return database.createTables("V1__watermarks.sql");
    }

    @Override
    public CompletionStage<Watermark> takeOver(String appKey, String name) {
        return database.run(connection -> {
            if (Statements.execute(connection, RAISE, appKey, name) == 0) {
                insert(connection, appKey, name);
            }
            return Statements.query(connection, JdbcWatermarkStore::row, "SELECT position, fence FROM lazada_watermark" + KEY,
                    appKey, name).get(0);
        });
    }

    private static void insert(Connection connection, String appKey, String name) throws SQLException {
        // in PostgreSQL a failed insert would otherwise end the whole transaction
        Savepoint before = connection.setSavepoint();
        try {
            Statements.execute(connection, "INSERT INTO lazada_watermark (app_key, name, fence) VALUES (?, ?, 1)", appKey,
                    name);
        } catch (SQLException e) {
            // another process may have been the first; if not, it is this exception that counts
            connection.rollback(before);
            if (Statements.execute(connection, RAISE, appKey, name) == 0) {
                throw e;
            }
        }
    }

    @Override
    public CompletionStage<Boolean> move(String appKey, String name, long fence, Instant position) {
        long to = position.toEpochMilli();
        return database.runEach(connection -> Statements.execute(connection, "UPDATE lazada_watermark SET position = ?" + KEY
                + " AND fence = ? AND (position IS NULL OR position <= ?)", to, appKey, name, fence, to) == 1);
    }

    private static Watermark row(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        return new Watermark(row.wasNull() ? null : Instant.ofEpochMilli(position), row.getLong(2));
    }
}
