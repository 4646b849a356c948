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

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.github.camellazada.jdbc.StoredGroup.NewRow;

/** One statement for many rows, by arrays. */
final class PostgresInboxSql implements InboxSql {
    private static final String OTHERS = "SELECT COALESCE(SUM(o.groups), 0) FROM lazada_inbox_writer AS o WHERE o.app_key = ANY(?)"
            + " AND o.process <> ?";
    // it begins with the time, so that one that was deleted does not come to the same number again
    private static final String COUNT = "INSERT INTO lazada_inbox_writer AS w (app_key, process, writer, groups, last)"
            + " SELECT app, ?, ?, " + Statements.NOW + ", " + Statements.NOW + " FROM unnest(?) AS apps (app)"
            + " ON CONFLICT (app_key, process, writer) DO UPDATE SET groups = w.groups + 1, last = EXCLUDED.last";
    private static final String APPEND = "WITH counted AS (" + COUNT
            + ") INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash,"
            + " received, body, size, state, attempts, reason)"
            + " SELECT app_key, lane, message_type, seller, object_hash, key_hash, " + Statements.NOW
            + ", body, size, state, 0, reason"
            + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS pushes (app_key, lane, message_type, seller,"
            + " object_hash, key_hash, body, size, state, reason, place) ORDER BY place"
            + " ON CONFLICT (app_key, key_hash) DO NOTHING RETURNING app_key || key_hash, id, received, (" + OTHERS + ")";
    // A server that crashes may forget which pushes were routed last, so that they are routed again, and it never forgets a push.
    // The flush of the next append takes them along
    private static final String WITHOUT_FLUSH = "WITH soon AS (SELECT set_config('synchronous_commit', 'off', TRUE)) ";
    private static final String END = "%sUPDATE lazada_inbox AS r SET state = e.state, attempts = r.attempts + e.failed,"
            + " reason = COALESCE(e.reason, r.reason), ended = CASE WHEN e.state = 0 THEN NULL ELSE " + Statements.NOW + " END"
            + " FROM %sunnest(?, ?, ?, ?, ?) AS e (id, fence, state, failed, reason) WHERE r.id = e.id AND r.state = 0"
            // no join: most lanes have one fence, and by it each row would meet each lane while the tables have no statistics
            + " AND e.fence = (SELECT l.fence FROM lazada_inbox_lane AS l WHERE l.app_key = ? AND l.consumer = ?"
            + " AND l.lane = r.lane AND l.owner = ?) RETURNING r.id";

    // whoever opens rows again is another process for all of them
    private static final String REOPENING = "replay";

    private final String process = UUID.randomUUID().toString();

    @Override
    public StoredGroup append(Connection connection, List<StoredPush> pushes, int writer) throws SQLException {
        Array apps = connection.createArrayOf("varchar", pushes.stream().map(StoredPush::appKey).distinct().toArray());
        Map<String, NewRow> keyed = new HashMap<>();
        Queue<NewRow> unkeyed = new ArrayDeque<>();
        long others = UNKNOWN;
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            Arrays arrays = new Arrays(connection, statement);
            statement.setString(arrays.next(), process);
            statement.setInt(arrays.next(), writer);
            statement.setArray(arrays.next(), apps);
            arrays.add("varchar", pushes, StoredPush::appKey);
            arrays.add("integer", pushes, StoredPush::lane);
            arrays.add("integer", pushes, StoredPush::messageType);
            arrays.add("varchar", pushes, StoredPush::seller);
            arrays.add("varchar", pushes, StoredPush::object);
            arrays.add("varchar", pushes, StoredPush::key);
            statement.setArray(arrays.next(), connection.createArrayOf("bytea",
                    pushes.stream().map(StoredPush::body).toArray(byte[][]::new)));
            arrays.add("integer", pushes, StoredPush::size);
            arrays.add("integer", pushes, StoredPush::state);
            arrays.add("varchar", pushes, StoredPush::reason);
            statement.setArray(arrays.next(), apps);
            statement.setString(arrays.next(), process);
            statement.setQueryTimeout(Statements.LONGEST_SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    NewRow row = new NewRow(rows.getLong(2), Instant.ofEpochMilli(rows.getLong(3)));
                    String key = rows.getString(1);
                    if (key == null) {
                        unkeyed.add(row);
                    } else {
                        keyed.put(key, row);
                    }
                    others = rows.getLong(4);
                }
            }
        }
        // of two with one key in a group the first is the new row; those without a key come in their order
        List<NewRow> stored = new ArrayList<>(pushes.size());
        pushes.forEach(push -> stored.add(push.key() == null ? unkeyed.poll() : keyed.remove(push.appKey() + push.key())));
        return new StoredGroup(stored, others);
    }

    @Override
    public long others(Connection connection, String appKey) throws SQLException {
        return Statements.query(connection, row -> row.getLong(1), OTHERS,
                connection.createArrayOf("varchar", new Object[]{appKey}), process).get(0);
    }

    @Override
    public void reopened(Connection connection, String appKey) throws SQLException {
        Statements.execute(connection, COUNT, REOPENING, 0, connection.createArrayOf("varchar", new Object[]{appKey}));
    }

    @Override
    public Set<Long> end(Connection connection, List<RowEnd> ends, InboxConsumer consumer) throws SQLException {
        Set<Long> ended = new HashSet<>();
        boolean routed = ends.stream().allMatch(end -> end.state() == StoredPush.DONE);
        try (PreparedStatement statement = connection
                .prepareStatement(routed ? END.formatted(WITHOUT_FLUSH, "soon, ") : END.formatted("", ""))) {
            Arrays arrays = new Arrays(connection, statement);
            arrays.add("bigint", ends, end -> end.row().id());
            arrays.add("bigint", ends, end -> end.row().fence());
            arrays.add("integer", ends, RowEnd::state);
            arrays.add("integer", ends, RowEnd::failed);
            arrays.add("varchar", ends, RowEnd::reason);
            statement.setString(arrays.next(), consumer.appKey());
            statement.setString(arrays.next(), consumer.name());
            statement.setString(arrays.next(), consumer.owner());
            statement.setQueryTimeout(Statements.LONGEST_SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ended.add(rows.getLong(1));
                }
            }
        }
        return ended;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** Sets the parameters of a statement one after the other. */
    private static final class Arrays {
        private final Connection connection;
        private final PreparedStatement statement;
        private int last;

        private Arrays(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        private int next() {
            return ++last;
        }

        private <T> void add(String type, List<T> rows, Function<T, Object> column) throws SQLException {
            statement.setArray(next(), connection.createArrayOf(type, rows.stream().map(column).toArray()));
        }
    }
}
