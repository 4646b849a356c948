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
import java.util.List;
import java.util.stream.IntStream;

/** Deletes rows of one app that are old enough, in small batches by id, each in a transaction of its own. */
final class InboxPurge {
    private static final int BATCH = 1000;
    // by id alone, also over rows of other apps: an index by app would cost each push more than it saves here
    private static final String ROWS = "SELECT r.id, r.received, r.app_key = ? AND NOT " + InboxTables.IS_OPEN + " AND NOT "
            + InboxTables.IS_DEAD + ", "
            + Statements.NOW + " FROM lazada_inbox AS r WHERE r.id > ? ORDER BY r.id LIMIT " + BATCH;
    // A replay may open the row meanwhile. It changes the row first, and PostgreSQL looks at the row's own columns again
    private static final String ROUTED = "DELETE FROM lazada_inbox AS r WHERE r.id = ? AND COALESCE(r.replayed, r.received) < ?"
            + " AND NOT " + InboxTables.IS_OPEN + " AND NOT " + InboxTables.IS_DEAD;
    private static final String LETTERS = "SELECT id, " + Statements.NOW + " - ? FROM lazada_inbox_dead WHERE app_key = ?"
            + " AND ended < " + Statements.NOW + " - ? LIMIT " + BATCH;
    private static final String DEAD = "DELETE FROM lazada_inbox AS r WHERE r.id = ? AND COALESCE(r.replayed, 0) < ? AND "
            + InboxTables.IS_DEAD;
    private static final String LETTER = "DELETE FROM lazada_inbox_dead AS d WHERE d.app_key = ? AND d.id = ?"
            + " AND NOT EXISTS (SELECT 1 FROM lazada_inbox AS r WHERE r.id = d.id)";

    private final InboxDatabase database;
    private final String appKey;

    InboxPurge(InboxDatabase database, String appKey) {
        this.database = database;
        this.appKey = appKey;
    }

    /** Deletes routed rows that came, or were replayed, longer ago than that. */
    void deleteRouted(Duration retention) {
        Batch batch = new Batch(-1, false);
        while (!batch.last()) {
            long after = batch.lastId();
            batch = database.run(connection -> deleteRouted(connection, retention, after));
        }
    }

    /** Deletes dead letters that became such longer ago than that, and tells how many. */
    int deleteDead(Duration retention) {
        int all = 0;
        int deleted;
        do {
            deleted = database.run(connection -> deleteDead(connection, retention));
            all += deleted;
        } while (deleted == BATCH);
        return all;
    }

    /**
     * Deletes what consumers have left that are no more.
     *
     * @param retention processes that ended less long ago stay, and the lanes of their consumers
     */
    void deleteLeftovers(Duration retention) {
        boolean more = true;
        while (more) {
            more = database.run(connection -> InboxLeftovers.purge(connection, appKey, retention, BATCH));
        }
    }

    private Batch deleteRouted(Connection connection, Duration retention, long after) throws SQLException {
        List<Row> rows = Statements.query(connection,
                row -> new Row(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getLong(4) - retention.toMillis()), ROWS,
                appKey, after);
        delete(connection, ROUTED, rows.stream().filter(row -> row.ended() && row.received() < row.limit())
                .map(row -> new Object[]{row.id(), row.limit()}).toList());
        Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        // rows come in the order of their ids: those behind came later
        return new Batch(last == null ? after : last.id(), rows.size() < BATCH || last.received() >= last.limit());
    }

    private int deleteDead(Connection connection, Duration retention) throws SQLException {
        List<Object[]> letters = Statements.query(connection, row -> new Object[]{row.getLong(1), row.getLong(2)}, LETTERS,
                retention.toMillis(), appKey, retention.toMillis());
        delete(connection, DEAD, letters);
        return delete(connection, LETTER, letters.stream().map(letter -> new Object[]{appKey, letter[0]}).toList());
    }

    private static int delete(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        return IntStream.of(Statements.executeAll(connection, sql, rows)).sum();
    }

    private record Row(long id, long received, boolean ended, long limit) {
    }

    private record Batch(long lastId, boolean last) {
    }
}
