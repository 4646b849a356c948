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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One statement for the rows of a group, by arrays, and one for each end: for a list of keys, H2 reads the whole table. */
final class H2InboxSql implements InboxSql {
    private static final String APPEND = "INSERT INTO lazada_inbox"
            + " (app_key, lane, message_type, seller, object_hash, key_hash, received, body, size)"
            + " SELECT app_key, lane, message_type, seller, object_hash, key_hash, ?, body, size"
            + " FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS INTEGER ARRAY), CAST(? AS INTEGER ARRAY), CAST(? AS VARCHAR ARRAY),"
            + " CAST(? AS VARCHAR ARRAY), CAST(? AS VARBINARY ARRAY), CAST(? AS VARBINARY ARRAY), CAST(? AS INTEGER ARRAY))"
            + " AS p (app_key, lane, message_type, seller, object_hash, key_hash, body, size) WHERE p.key_hash IS NULL"
            + " OR NOT EXISTS (SELECT 1 FROM lazada_inbox AS r WHERE r.app_key = p.app_key AND r.key_hash = p.key_hash)";
    private static final String OPEN = "INSERT INTO lazada_inbox_open (app_key, id, lane, message_type, object_hash, received,"
            + " size, attempts) SELECT app_key, id, lane, message_type, object_hash, received, size, 0"
            + " FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS BIGINT ARRAY), CAST(? AS INTEGER ARRAY), CAST(? AS INTEGER ARRAY),"
            + " CAST(? AS VARCHAR ARRAY), CAST(? AS BIGINT ARRAY), CAST(? AS INTEGER ARRAY))"
            + " AS p (app_key, id, lane, message_type, object_hash, received, size)";
    private static final String CLOSE = "DELETE FROM lazada_inbox_open WHERE app_key = ? AND id = ?";
    private static final String BURY = "INSERT INTO lazada_inbox_dead (app_key, id, attempts, reason, ended)"
            + " SELECT app_key, id, attempts + 1, ?, " + Statements.NOW
            + " FROM lazada_inbox_open WHERE app_key = ? AND id = ?";
    private static final String RETRY = "UPDATE lazada_inbox_open SET attempts = attempts + 1, reason = ?"
            + " WHERE app_key = ? AND id = ?";

    private static final String[] GIVEN = {"APP_KEY", "KEY_HASH", "ID", "RECEIVED"};
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
        // nobody else inserts their keys: each lane has one writer, in this process
        List<StoredPush> first = firstOfEachKey(pushes);
        StoredGroup stored = insert(connection, first);
        List<Opened> open = new ArrayList<>(first.size());
        Map<StoredPush, StoredGroup.NewRow> rows = new IdentityHashMap<>();
        for (int i = 0; i < first.size(); i++) {
            StoredGroup.NewRow row = stored.rows().get(i);
            rows.put(first.get(i), row);
            if (row != null && first.get(i).unreadable() == null) {
                open.add(new Opened(first.get(i), row));
            }
        }
        open(connection, open);
        return new StoredGroup(pushes.stream().map(rows::get).toList(), stored.others());
    }

    private static List<StoredPush> firstOfEachKey(List<StoredPush> pushes) {
        Set<String> keys = new HashSet<>();
        return pushes.stream().filter(push -> push.key() == null
                || keys.add(push.appKey() + HexFormat.of().formatHex(push.key()))).toList();
    }

    private static StoredGroup insert(Connection connection, List<StoredPush> pushes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND, GIVEN)) {
            ArrayParameters arrays = new ArrayParameters(connection, statement);
            // the database is in this process and has its clock; its expression would be worked out for each row
            statement.setLong(arrays.next(), System.currentTimeMillis());
            arrays.pushes(pushes);
            // not as a query over what is inserted: H2 repeats one that has waited for another writer without undoing it before
            statement.executeUpdate();
            try (ResultSet rows = statement.getGeneratedKeys()) {
                return StoredGroup.read(pushes, rows, row -> ALONE);
            }
        }
    }

    private static void open(Connection connection, List<Opened> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            ArrayParameters arrays = new ArrayParameters(connection, statement);
            arrays.texts(rows, row -> row.push().appKey());
            arrays.longs(rows, row -> row.row().id());
            arrays.integers(rows, row -> row.push().lane());
            arrays.integers(rows, row -> row.push().messageType());
            arrays.texts(rows, row -> row.push().object());
            arrays.longs(rows, row -> row.row().received().toEpochMilli());
            arrays.integers(rows, row -> row.push().size());
            statement.executeUpdate();
        }
    }

    private record Opened(StoredPush push, StoredGroup.NewRow row) {
    }

    @Override
    public long others(Connection connection, String appKey) {
        return ALONE;
    }

    @Override
    public void reopened(Connection connection, String appKey) {
        // there is no other process
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
