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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One statement for each row, sent as a batch: the database is in this process. */
final class H2InboxSql implements InboxSql {
    private static final String NOW = JdbcTokenStore.NOW;
    private static final String APPEND = "INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash,"
            + " received, body, size, state, attempts, reason) SELECT CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS INTEGER),"
            + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), " + NOW + ", CAST(? AS BYTEA), CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), 0, CAST(? AS VARCHAR)"
            + " WHERE NOT EXISTS (SELECT 1 FROM lazada_inbox WHERE app_key = ? AND key_hash = ?)";
    private static final String END = "UPDATE lazada_inbox SET state = ?, attempts = attempts + ?, reason = COALESCE(?, reason),"
            + " ended = CASE WHEN ? = 0 THEN NULL ELSE " + NOW + " END WHERE id = ? AND state = 0";

    private final WriteDelay delay = new WriteDelay("pushes", true);

    private H2InboxSql() {
    }

    /** @throws IllegalStateException if several processes can have the database */
    static InboxSql of(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL().toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:")) {
            throw new IllegalStateException(
                    "The inbox of pushes is an H2 server, which several processes can use, but an inbox on"
                            + " H2 belongs to one process: two would route each push twice. Use a file (jdbc:h2:file:...) for one process,"
                            + " or PostgreSQL for several");
        }
        return new H2InboxSql();
    }

    @Override
    public boolean[] append(Connection connection, List<StoredPush> pushes) throws SQLException {
        delay.endIfAny(connection);
        int[] counts = Database.executeAll(connection, APPEND,
                pushes.stream().map(push -> new Object[]{push.appKey(), push.lane(),
                        push.messageType(), push.seller(), push.object(), push.key(), push.body(), push.size(), push.state(),
                        push.reason(), push.appKey(), push.key()}).toList());
        boolean[] stored = new boolean[counts.length];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = counts[i] == 1;
        }
        return stored;
    }

    @Override
    public Set<Long> end(Connection connection, List<RowEnd> ends, InboxConsumer consumer) throws SQLException {
        int[] counts = Database.executeAll(connection, END, ends.stream().map(end -> new Object[]{end.state(), end.failed(),
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
