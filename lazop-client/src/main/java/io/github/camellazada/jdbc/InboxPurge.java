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

/** Deletes rows of one app that ended long enough ago, in small batches by id, each in a transaction of its own. */
final class InboxPurge {
    private static final int BATCH = 1000;
    // a body that is no push is a dead letter from the beginning, without an end of its own
    private static final String ENDED = "COALESCE(ended, received)";
    private static final String ROWS = "SELECT id, received, " + ENDED + ", " + Statements.NOW + " FROM lazada_inbox"
            + " WHERE app_key = ? AND state = ? AND id > ? ORDER BY app_key, state, id LIMIT " + BATCH;
    private static final String DELETE = "DELETE FROM lazada_inbox WHERE id = ? AND state = ? AND " + ENDED + " < ?";

    private final InboxDatabase database;
    private final String appKey;

    InboxPurge(InboxDatabase database, String appKey) {
        this.database = database;
        this.appKey = appKey;
    }

    /** Deletes those of that state whose retention is over, and tells how many. */
    int delete(int state, Duration retention) {
        int deleted = 0;
        Batch batch = new Batch(-1, 0, false);
        while (!batch.last()) {
            long after = batch.lastId();
            batch = database.run(connection -> delete(connection, state, retention, after));
            deleted += batch.deleted();
        }
        return deleted;
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

    private Batch delete(Connection connection, int state, Duration retention, long after) throws SQLException {
        List<Row> rows = Statements.query(connection,
                row -> new Row(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4) - retention.toMillis()), ROWS,
                appKey, state, after);
        List<Object[]> over = rows.stream().filter(row -> row.ended() < row.limit())
                .map(row -> new Object[]{row.id(), state, row.limit()}).toList();
        int deleted = 0;
        if (!over.isEmpty()) {
            for (int count : Statements.executeAll(connection, DELETE, over)) {
                deleted += count;
            }
        }
        Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        // rows come in the order of their ids: none behind can have ended before it was stored
        return new Batch(last == null ? after : last.id(), deleted, rows.size() < BATCH || last.received() >= last.limit());
    }

    private record Row(long id, long received, long ended, long limit) {
    }

    private record Batch(long lastId, int deleted, boolean last) {
    }
}
