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

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;

/** Opens rows again that have ended, in batches by id, each in a transaction of its own. */
final class InboxReplayer {
    private static final int BATCH = 1000;

    private final InboxDatabase database;

    InboxReplayer(InboxDatabase database) {
        this.database = database;
    }

    /** Returns how many there were. */
    int replay(InboxReplay replay) {
        int all = 0;
        long last = -1;
        List<Long> ids;
        do {
            long after = last;
            ids = database.run(connection -> batch(connection, database.sql(), replay, after));
            all += ids.size();
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == BATCH);
        return replay.logged(all);
    }

    private static List<Long> batch(Connection connection, InboxSql inbox, InboxReplay replay, long after) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT id FROM lazada_inbox WHERE app_key = ? AND id > ?"
                // no route takes a body that is no push
                + " AND message_type <> " + InboxPush.NO_TYPE + " AND state "
                + switch (replay.which()) {
                    case DEAD -> "= " + StoredPush.DEAD;
                    case ROUTED -> "= " + StoredPush.DONE;
                    case ALL -> "<> " + StoredPush.OPEN;
                });
        List<Object> values = new ArrayList<>(List.of(replay.appKey(), after));
        add(sql, values, " AND received >= ?", replay.from() == null ? null : replay.from().toEpochMilli());
        add(sql, values, " AND received < ?", replay.to() == null ? null : replay.to().toEpochMilli());
        add(sql, values, " AND seller = ?", replay.seller());
        add(sql, values, " AND message_type = ?", replay.messageType());
        add(sql, values, " AND key_hash = ?", replay.key() == null ? null : InboxPush.hash(replay.key()));
        List<Long> ids = Statements.query(connection, row -> row.getLong(1), sql + " ORDER BY id LIMIT " + BATCH,
                values.toArray());
        Statements.executeAll(connection,
                "UPDATE lazada_inbox SET state = 0, attempts = 0, reason = NULL, ended = NULL WHERE id = ?"
                        + " AND state <> 0",
                ids.stream().map(id -> new Object[]{id}).toList());
        inbox.reopened(connection, replay.appKey());
        return ids;
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
