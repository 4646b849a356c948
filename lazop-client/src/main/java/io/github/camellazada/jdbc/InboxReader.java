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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxTopics;

/**
 * Reads the first open rows of some lanes. It has no cursor: a row that was inserted earlier may become visible later, and must not
 * be passed over.
 */
final class InboxReader {
    private static final int FETCHED = 64;
    private static final int MOST_WAITING = 1000;
    private static final String WAITING = "SELECT object_hash FROM lazada_inbox_wait WHERE app_key = ? AND consumer = ? LIMIT ?";
    private static final String READ = "SELECT o.id, o.lane, o.message_type, " + ofPush("seller") + ", o.object_hash, "
            + ofPush("key_hash") + ", o.received, " + ofPush("body") + ", o.attempts"
            + " FROM lazada_inbox_open AS o WHERE o.app_key = ? AND o.lane = ANY(?)"
            // where somebody has deleted pushes by hand
            + " AND EXISTS (SELECT 1 FROM lazada_inbox AS r WHERE r.id = o.id OFFSET 0)"
            + " AND o.message_type %s(?) AND o.message_type >= ? AND o.id <> ALL(?) AND o.object_hash <> ALL(?)"
            + " AND NOT EXISTS (SELECT 1 FROM lazada_inbox_wait AS w WHERE w.app_key = o.app_key AND w.consumer = ?"
            + " AND w.object_hash = o.object_hash AND (w.row_id <> o.id OR w.due > " + Statements.NOW + ")"
            // which keeps PostgreSQL from joining all that wait with each row while it has no statistics of them
            + " OFFSET 0)"
            + " ORDER BY o.app_key, o.id LIMIT ?";

    private final InboxDatabase database;
    private final InboxConsumer consumer;

    // no join: while the tables have no statistics, PostgreSQL could read all pushes for the few that are open
    private static String ofPush(String column) {
        return "(SELECT r." + column + " FROM lazada_inbox AS r WHERE r.id = o.id)";
    }

    InboxReader(InboxDatabase database, InboxConsumer consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    /**
     * @param lanes   the fence of each
     * @param held    ids that were read already
     * @param full    objects whose rows are not wanted
     * @param longest most bytes, but for the first row
     */
    InboxRead read(Connection connection, Map<Integer, Long> lanes, InboxTopics topics, Collection<Long> held,
            Collection<String> full, int limit, long longest) throws SQLException {
        // before the rows: whatever comes between is read, and makes the number another one afterwards
        long others = database.sql().others(connection, consumer.appKey());
        List<String> waiting = Statements.query(connection, row -> row.getString(1), WAITING, consumer.appKey(),
                consumer.name(), MOST_WAITING);
        try (PreparedStatement statement = connection
                .prepareStatement(READ.formatted(topics.named() ? "= ANY" : "<> ALL"))) {
            statement.setString(1, consumer.appKey());
            statement.setArray(2, connection.createArrayOf("integer", lanes.keySet().toArray()));
            statement.setArray(3, connection.createArrayOf("integer", topics.messageTypes().toArray()));
            statement.setInt(4, topics.least());
            statement.setArray(5, connection.createArrayOf("bigint", held.toArray()));
            statement.setArray(6, connection.createArrayOf("varchar", full.toArray()));
            statement.setString(7, consumer.name());
            statement.setInt(8, limit);
            statement.setFetchSize(FETCHED);
            List<InboxRow> read = new ArrayList<>();
            long bytes = 0;
            boolean some = true;
            try (ResultSet rows = statement.executeQuery()) {
                while (bytes < longest && (some = rows.next())) {
                    InboxRow row = row(rows, lanes);
                    bytes += row.push().body().length;
                    read.add(row);
                }
            }
            return new InboxRead(read, !some && read.size() < limit && waiting.size() < MOST_WAITING, waiting, others);
        }
    }

    private InboxRow row(ResultSet row, Map<Integer, Long> lanes) throws SQLException {
        byte[] key = row.getBytes(6);
        InboxPush push = new InboxPush(consumer.appKey(), row.getInt(3), row.getString(4), row.getString(5),
                key == null ? null : HexFormat.of().formatHex(key), row.getBytes(8), null, null);
        return new InboxRow(row.getLong(1), row.getInt(2), lanes.get(row.getInt(2)), push,
                Instant.ofEpochMilli(row.getLong(7)), row.getInt(9));
    }
}
