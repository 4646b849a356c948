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
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** One statement for each row, sent as a batch: the database is in this process. */
final class H2InboxSql implements InboxSql {
    private static final String KNOWN = "SELECT 1 FROM lazada_inbox WHERE app_key = ? AND key_hash = ?";
    private static final String APPEND = "INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash,"
            + " received, body, size, state, attempts, reason) VALUES (?, ?, ?, ?, ?, ?, " + Statements.NOW
            + ", ?, ?, ?, 0, ?)";
    private static final String END = "UPDATE lazada_inbox SET state = ?, attempts = attempts + ?, reason = COALESCE(?, reason),"
            + " ended = CASE WHEN ? = 0 THEN NULL ELSE " + Statements.NOW + " END WHERE id = ? AND state = 0";

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
        Set<String> known = known(connection, pushes);
        boolean[] isNew = new boolean[pushes.size()];
        List<Object[]> news = new ArrayList<>();
        for (int i = 0; i < isNew.length; i++) {
            StoredPush push = pushes.get(i);
            // nobody else inserts this key: its lane has one writer, in this process
            isNew[i] = push.key() == null || known.add(push.appKey() + push.key());
            if (isNew[i]) {
                news.add(new Object[]{push.appKey(), push.lane(), push.messageType(), push.seller(), push.object(), push.key(),
                        push.body(), push.size(), push.state(), push.reason()});
            }
        }
        Iterator<StoredGroup.NewRow> given = Statements.insertAll(connection,
                row -> new StoredGroup.NewRow(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))), APPEND, GIVEN, news)
                .iterator();
        List<StoredGroup.NewRow> stored = new ArrayList<>(isNew.length);
        for (boolean each : isNew) {
            stored.add(each ? given.next() : null);
        }
        return new StoredGroup(stored, ALONE);
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
    private static Set<String> known(Connection connection, List<StoredPush> pushes) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            for (StoredPush push : pushes) {
                if (push.key() != null) {
                    statement.setString(1, push.appKey());
                    statement.setString(2, push.key());
                    try (ResultSet row = statement.executeQuery()) {
                        if (row.next()) {
                            known.add(push.appKey() + push.key());
                        }
                    }
                }
            }
        }
        return known;
    }

    @Override
    public Set<Long> end(Connection connection, List<RowEnd> ends, InboxConsumer consumer) throws SQLException {
        int[] counts = Statements.executeAll(connection, END, ends.stream().map(end -> new Object[]{end.state(), end.failed(),
                end.reason(), end.state(), end.row().id()}).toList());
        Set<Long> ended = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                ended.add(ends.get(i).row().id());
            }
        }
        return ended;
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
