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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camellazada.client.inbox.InboxStatus;

/** The statements of an inbox that all databases take in one form. */
final class InboxTables {
    static final int VERSION = 1;

    /** A condition of SQL: the row {@code r} of the inbox is not routed yet. */
    static final String IS_OPEN = "EXISTS (SELECT 1 FROM lazada_inbox_open AS o WHERE o.app_key = r.app_key AND o.id = r.id)";

    /** A condition of SQL: the row {@code r} of the inbox is a dead letter. */
    static final String IS_DEAD = "EXISTS (SELECT 1 FROM lazada_inbox_dead AS d WHERE d.app_key = r.app_key AND d.id = r.id)";

    private static final String DELETE_WAIT = "DELETE FROM lazada_inbox_wait WHERE app_key = ? AND consumer = ? AND object_hash = ?";
    private static final String INSERT_WAIT = "INSERT INTO lazada_inbox_wait (app_key, consumer, object_hash, row_id, due)"
            + " VALUES (?, ?, ?, ?, " + Statements.NOW + " + ?)";
    private static final String INSERT_LETTER = "INSERT INTO lazada_inbox_dead (app_key, id, attempts, reason, ended)"
            + " VALUES (?, ?, 0, ?, " + Statements.NOW + ")";
    private static final String STATUS = "SELECT COUNT(*), COALESCE(SUM(size), 0), MIN(received),"
            + " (SELECT COUNT(*) FROM lazada_inbox_wait WHERE app_key = ?),"
            + " (SELECT COUNT(*) FROM lazada_inbox_dead WHERE app_key = ?) FROM lazada_inbox_open WHERE app_key = ?";

    private InboxTables() {
    }

    /** @throws IllegalStateException if a newer release has changed the tables */
    static void checkVersion(Connection connection) throws SQLException {
        Integer version = version(connection);
        if (version == null || version < VERSION) {
            try {
                Statements.execute(connection, "INSERT INTO lazada_inbox_version (version) VALUES (?)", VERSION);
            } catch (SQLException e) {
                // another process may have been the first; if not, it is this exception that counts
                if (!Objects.equals(version(connection), VERSION)) {
                    throw e;
                }
                checkVersion(connection);
            }
        } else if (version > VERSION) {
            throw new IllegalStateException("The tables of the inbox of pushes have version " + version
                    + ", and this release knows"
                    + " version " + VERSION + ": it could lose or repeat pushes. Start the newer release, or another database");
        }
    }

    private static Integer version(Connection connection) throws SQLException {
        return Statements
                .query(connection, row -> row.getObject(1, Integer.class), "SELECT MAX(version) FROM lazada_inbox_version")
                .get(0);
    }

    /** Notes which objects wait for another attempt of a row, and which no longer. */
    static void storeWaits(Connection connection, List<RowEnd> ends, Set<Long> own, InboxConsumer consumer)
            throws SQLException {
        List<Object[]> over = new ArrayList<>();
        // of rows of one object that failed together the first one waits for all
        Map<String, RowEnd> begun = new HashMap<>();
        for (RowEnd end : ends) {
            String object = end.row().push().object();
            if (own.contains(end.row().id()) && (end.delay() != null || end.row().attempts() > 0)) {
                over.add(new Object[]{consumer.appKey(), consumer.name(), object});
                if (end.delay() != null) {
                    begun.merge(object, end, (held, next) -> held.row().id() < next.row().id() ? held : next);
                }
            }
        }
        if (!over.isEmpty()) {
            Statements.executeAll(connection, DELETE_WAIT, over);
            Statements.executeAll(connection, INSERT_WAIT, begun.values().stream().map(end -> new Object[]{consumer.appKey(),
                    consumer.name(), end.row().push().object(), end.row().id(), end.delay().toMillis()}).toList());
        }
    }

    /** Makes dead letters of the new rows that no route could read. */
    static void buryUnreadable(Connection connection, List<StoredPush> pushes, StoredGroup stored) throws SQLException {
        List<Object[]> letters = new ArrayList<>();
        for (int i = 0; i < pushes.size(); i++) {
            StoredPush push = pushes.get(i);
            if (push.unreadable() != null && stored.rows().get(i) != null) {
                letters.add(new Object[]{push.appKey(), stored.rows().get(i).id(), push.unreadable()});
            }
        }
        Statements.executeAll(connection, INSERT_LETTER, letters);
    }

    static InboxStatus status(Connection connection, String appKey) throws SQLException {
        return Statements.query(connection, InboxTables::status, STATUS, appKey, appKey, appKey).get(0);
    }

    private static InboxStatus status(ResultSet row) throws SQLException {
        Long oldest = row.getObject(3, Long.class);
        return new InboxStatus(row.getLong(1), row.getLong(2), oldest == null ? null : Instant.ofEpochMilli(oldest),
                row.getLong(4), row.getLong(5));
    }
}
