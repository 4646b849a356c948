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
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;

/** Opens rows again that have ended, in batches by id, each in a transaction of its own. */
final class InboxReplayer {
    private static final int BATCH = 1000;
    // first of all, so that nobody deletes the row or opens it at the same time
    private static final String MARK = "UPDATE lazada_inbox SET replayed = " + Statements.NOW + " WHERE id = ?";
    private static final String REVIVE = "DELETE FROM lazada_inbox_dead WHERE app_key = ? AND id = ?";
    private static final String OPEN = "INSERT INTO lazada_inbox_open (app_key, id, lane, message_type, object_hash, received, size,"
            + " attempts) SELECT r.app_key, r.id, r.lane, r.message_type, r.object_hash, r.received, r.size, 0"
            + " FROM lazada_inbox AS r WHERE r.id = ? AND NOT " + InboxTables.IS_OPEN;

    private final InboxDatabase database;

    InboxReplayer(InboxDatabase database) {
        this.database = database;
    }

    /** Returns how many there were. */
    int replay(InboxReplay replay, IntConsumer progress) {
        int all = 0;
        Batch batch = new Batch(-1, 0, false);
        while (!batch.last()) {
            long after = batch.lastId();
            batch = database.run(connection -> batch(connection, database.sql(), replay, after));
            all += batch.opened();
            progress.accept(all);
        }
        return replay.logged(all);
    }

    private static Batch batch(Connection connection, InboxSql inbox, InboxReplay replay, long after) throws SQLException {
        List<Long> ids = ended(connection, replay, after);
        if (ids.isEmpty()) {
            return new Batch(after, 0, true);
        }
        List<Object[]> each = ids.stream().map(id -> new Object[]{id}).toList();
        Statements.executeAll(connection, MARK, each);
        Statements.executeAll(connection, REVIVE, ids.stream().map(id -> new Object[]{replay.appKey(), id}).toList());
        int opened = IntStream.of(Statements.executeAll(connection, OPEN, each)).sum();
        inbox.reopened(connection, replay.appKey());
        return new Batch(ids.get(ids.size() - 1), opened, ids.size() < BATCH);
    }

    private static List<Long> ended(Connection connection, InboxReplay replay, long after) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT r.id FROM lazada_inbox AS r WHERE r.app_key = ? AND r.id > ?"
                // no route takes a body that is no push
                + " AND r.message_type <> " + InboxPush.NO_TYPE + " AND "
                + switch (replay.which()) {
                    case DEAD -> InboxTables.IS_DEAD;
                    case ROUTED -> "NOT " + InboxTables.IS_DEAD + " AND NOT " + InboxTables.IS_OPEN;
                    case ALL -> "NOT " + InboxTables.IS_OPEN;
                });
        List<Object> values = new ArrayList<>(List.of(replay.appKey(), after));
        add(sql, values, " AND r.received >= ?", replay.from() == null ? null : replay.from().toEpochMilli());
        add(sql, values, " AND r.received < ?", replay.to() == null ? null : replay.to().toEpochMilli());
        add(sql, values, " AND r.seller = ?", replay.seller());
        add(sql, values, " AND r.message_type = ?", replay.messageType());
        add(sql, values, " AND r.key_hash = ?",
                replay.key() == null ? null : StoredPush.key(InboxPush.hash(replay.key())));
        return Statements.query(connection, row -> row.getLong(1), sql + " ORDER BY r.id LIMIT " + BATCH, values.toArray());
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private record Batch(long lastId, int opened, boolean last) {
    }
}
