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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One statement for each row, sent as a batch: the database is in this process. */
final class H2InboxSql implements InboxSql {
    private static final String KNOWN = "SELECT 1 FROM lazada_inbox WHERE app_key = ? AND key_hash = ?";
    private static final String APPEND = "INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash,"
            + " received, body, size) VALUES (?, ?, ?, ?, ?, ?, " + Statements.NOW + ", ?, ?)";
    private static final String OPEN = "INSERT INTO lazada_inbox_open (app_key, id, lane, message_type, object_hash, received,"
            + " size, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String CLOSE = "DELETE FROM lazada_inbox_open WHERE app_key = ? AND id = ?";
    private static final String BURY = "INSERT INTO lazada_inbox_dead (app_key, id, attempts, reason, ended)"
            + " SELECT app_key, id, attempts + 1, ?, " + Statements.NOW
            + " FROM lazada_inbox_open WHERE app_key = ? AND id = ?";
    private static final String RETRY = "UPDATE lazada_inbox_open SET attempts = attempts + 1, reason = ?"
            + " WHERE app_key = ? AND id = ?";

    private static final String[] GIVEN = {"ID", "RECEIVED"};
    private static final long ALONE = 0;

    private final WriteDelay delay = new WriteDelay("pushes", true);

    private H2InboxSql() {
    }

    /** @throws IllegalStateException if several processes can have the database */
    static InboxSql of(Connection connection) throws SQLException {
        // also of a file with AUTO_SERVER=TRUE, which the first process serves to the others
        boolean served = Statements.query(connection, row -> row.getString(1),
                "SELECT SERVER FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID()").get(0) != null;
        if (served) {
            throw new IllegalStateException(
                    "The inbox of pushes is on an H2 server, which several processes can use. An inbox on H2 belongs to one"
                            + " process, since two would route each push twice. Use a file (jdbc:h2:file:...) for one"
                            + " process, or PostgreSQL for several");
        }
        // ids are drawn in lots, and each lot costs a flush of the file
        Statements.execute(connection, "ALTER TABLE lazada_inbox ALTER COLUMN id SET CACHE 10000");
        return new H2InboxSql();
    }

    @Override
    public StoredGroup append(Connection connection, List<StoredPush> pushes, int writer) throws SQLException {
        delay.endIfAny(connection);
        List<StoredPush> news = news(connection, pushes);
        Iterator<StoredGroup.NewRow> given = Statements.insertAll(connection,
                row -> new StoredGroup.NewRow(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))), APPEND, GIVEN,
                news.stream().map(push -> new Object[]{push.appKey(), push.lane(), push.messageType(), push.seller(),
                        push.object(), push.key(), push.body(), push.size()}).toList())
                .iterator();
        Map<StoredPush, StoredGroup.NewRow> rows = new IdentityHashMap<>();
        List<Object[]> open = new ArrayList<>(news.size());
        for (StoredPush push : news) {
            StoredGroup.NewRow row = given.next();
            rows.put(push, row);
            if (push.unreadable() == null) {
                open.add(new Object[]{push.appKey(), row.id(), push.lane(), push.messageType(), push.object(),
                        row.received().toEpochMilli(), push.size()});
            }
        }
        Statements.executeAll(connection, OPEN, open);
        return new StoredGroup(pushes.stream().map(rows::get).toList(), ALONE);
    }

    @Override
    public long others(Connection connection, String appKey) {
        return ALONE;
    }

    @Override
    public void reopened(Connection connection, String appKey) {
        // there is no other process
    }

    // one by one: for a list of keys, H2 reads the whole table
    private static List<StoredPush> news(Connection connection, List<StoredPush> pushes) throws SQLException {
        List<StoredPush> news = new ArrayList<>(pushes.size());
        Set<String> keys = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            for (StoredPush push : pushes) {
                // nobody else inserts this key: its lane has one writer, in this process
                if (push.key() == null || !isKnown(statement, push)
                        && keys.add(push.appKey() + HexFormat.of().formatHex(push.key()))) {
                    news.add(push);
                }
            }
        }
        return news;
    }

    private static boolean isKnown(PreparedStatement statement, StoredPush push) throws SQLException {
        statement.setString(1, push.appKey());
        statement.setBytes(2, push.key());
        try (ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public Set<Long> end(Connection connection, List<RowEnd> ends, InboxConsumer consumer) throws SQLException {
        List<RowEnd> buried = ends.stream().filter(end -> end.kind() == RowEnd.Kind.DEAD).toList();
        Statements.executeAll(connection, BURY,
                buried.stream().map(end -> new Object[]{end.reason(), consumer.appKey(), end.row().id()}).toList());
        Set<Long> ended = new HashSet<>();
        List<RowEnd> closed = ends.stream().filter(end -> end.kind() != RowEnd.Kind.RETRY).toList();
        addChanged(ended, closed, Statements.executeAll(connection, CLOSE,
                closed.stream().map(end -> new Object[]{consumer.appKey(), end.row().id()}).toList()));
        List<RowEnd> retried = ends.stream().filter(end -> end.kind() == RowEnd.Kind.RETRY).toList();
        addChanged(ended, retried, Statements.executeAll(connection, RETRY,
                retried.stream().map(end -> new Object[]{end.reason(), consumer.appKey(), end.row().id()}).toList()));
        return ended;
    }

    private static void addChanged(Set<Long> ended, List<RowEnd> ends, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                ended.add(ends.get(i).row().id());
            }
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
