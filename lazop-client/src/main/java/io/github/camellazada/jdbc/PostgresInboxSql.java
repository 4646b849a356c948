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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.client.inbox.InboxPush;

/** One statement for many rows, by arrays. */
final class PostgresInboxSql implements InboxSql {
    private static final String OTHERS = "SELECT COALESCE(SUM(o.groups), 0) FROM lazada_inbox_writer AS o WHERE o.app_key = ANY(?)"
            + " AND o.process <> ?";
    // it begins with the time, so that one that was deleted does not come to the same number again
    private static final String COUNT = "INSERT INTO lazada_inbox_writer AS w (app_key, process, writer, groups, last)"
            + " SELECT app, ?, ?, " + Statements.NOW + ", " + Statements.NOW + " FROM unnest(?) AS apps (app)"
            + " ON CONFLICT (app_key, process, writer) DO UPDATE SET groups = w.groups + 1, last = EXCLUDED.last";
    private static final String INSERT = "WITH counted AS (" + COUNT
            + "), pushed AS (INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash, received, body,"
            + " size) SELECT app_key, lane, message_type, seller, object_hash, key_hash, (SELECT " + Statements.NOW
            + "), body, size"
            + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS pushes (app_key, lane, message_type, seller,"
            + " object_hash, key_hash, body, size, place) ORDER BY place";
    private static final String OPEN = " RETURNING app_key, id, lane, message_type, object_hash, key_hash, received, size"
            + "), opened AS (INSERT INTO lazada_inbox_open (app_key, id, lane, message_type, object_hash, received, size, attempts)"
            + " SELECT app_key, id, lane, message_type, object_hash, received, size, 0 FROM pushed WHERE message_type <> "
            + InboxPush.NO_TYPE + ") SELECT app_key, key_hash, id, received, (" + OTHERS + ") FROM pushed";
    private static final String APPEND = INSERT + " ON CONFLICT (app_key, key_hash) DO NOTHING" + OPEN;
    private static final String APPEND_NEW = INSERT + OPEN;
    private static final String UNIQUE_VIOLATION = "23505";
    // Repeats come in crowds, and at the start of a process that has been away
    private static final int GROUPS_AFTER_REPEAT = 100;
    // A server that crashes may forget which pushes were routed last, so that they are routed again, and it never forgets a push.
    // The flush of the next append takes them along
    private static final String WITHOUT_FLUSH = "set_config('synchronous_commit', 'off', TRUE)";
    // A plan that was made while few rows were open is kept, and would read all that have ended since the last vacuum
    private static final String BY_INDEX = "SELECT set_config('enable_seqscan', 'off', TRUE)";
    // No join with what is given or with the lanes: while the tables have no statistics, each open row would meet each of them.
    // A subselect that gives a value is run once and hashed
    private static final String OWN = " WHERE o.app_key = ? AND o.id = ANY(?) AND (o.lane IN (SELECT l.lane"
            + " FROM lazada_inbox_lane AS l WHERE l.app_key = ? AND l.consumer = ? AND l.owner = ?"
            + " AND l.fence = (CAST(? AS BIGINT[]))[l.lane + 1])) IS TRUE";
    private static final String ROUTED = "DELETE FROM lazada_inbox_open AS o" + OWN + " RETURNING o.id";
    private static final String REASON = "(CAST(? AS VARCHAR[]))[array_position(?, id)]";
    private static final String DEAD = "WITH gone AS (DELETE FROM lazada_inbox_open AS o" + OWN
            + " RETURNING o.app_key, o.id, o.attempts) INSERT INTO lazada_inbox_dead (app_key, id, attempts, reason, ended)"
            + " SELECT app_key, id, attempts + 1, " + REASON + ", " + Statements.NOW + " FROM gone RETURNING id";
    private static final String RETRY = "UPDATE lazada_inbox_open AS o SET attempts = attempts + 1, reason = " + REASON + OWN
            + " RETURNING o.id";

    // whoever opens rows again is another process for all of them
    private static final String REOPENING = "replay";

    private final String process = UUID.randomUUID().toString();
    private final AtomicInteger heedful = new AtomicInteger(GROUPS_AFTER_REPEAT);

    /** To look for repeats costs a sixth of an insert, so that it is done only after one has been refused. */
    @Override
    public StoredGroup append(Connection connection, List<StoredPush> pushes, int writer) throws SQLException {
        if (heedful.get() == 0) {
            try {
                return append(APPEND_NEW, connection, pushes, writer);
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback();
            }
        }
        StoredGroup stored = append(APPEND, connection, pushes, writer);
        heedful.updateAndGet(left -> stored.rows().contains(null) ? GROUPS_AFTER_REPEAT : Math.max(0, left - 1));
        return stored;
    }

    private StoredGroup append(String sql, Connection connection, List<StoredPush> pushes, int writer) throws SQLException {
        Array apps = connection.createArrayOf("varchar", pushes.stream().map(StoredPush::appKey).distinct().toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ArrayParameters arrays = new ArrayParameters(connection, statement);
            statement.setString(arrays.next(), process);
            statement.setInt(arrays.next(), writer);
            statement.setArray(arrays.next(), apps);
            arrays.pushes(pushes);
            statement.setArray(arrays.next(), apps);
            statement.setString(arrays.next(), process);
            statement.setQueryTimeout(Statements.LONGEST_SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                return StoredGroup.read(pushes, rows, row -> row.getLong(5));
            }
        }
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
        GivenFences fences = GivenFences.of(ends);
        Map<RowEnd.Kind, List<RowEnd>> kinds = ends.stream().filter(fences::isNewest)
                .collect(Collectors.groupingBy(RowEnd::kind));
        boolean flushes = !kinds.keySet().equals(Set.of(RowEnd.Kind.ROUTED));
        Statements.query(connection, row -> row.getString(1), flushes ? BY_INDEX : BY_INDEX + ", " + WITHOUT_FLUSH);
        Set<Long> ended = new HashSet<>();
        for (Map.Entry<RowEnd.Kind, List<RowEnd>> kind : kinds.entrySet()) {
            String sql = switch (kind.getKey()) {
                case ROUTED -> ROUTED;
                case DEAD -> DEAD;
                case RETRY -> RETRY;
            };
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(connection, statement, kind.getKey(), kind.getValue(), fences, consumer);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ended.add(rows.getLong(1));
                    }
                }
            }
        }
        return ended;
    }

    private static void set(Connection connection, PreparedStatement statement, RowEnd.Kind kind, List<RowEnd> ends,
            GivenFences fences, InboxConsumer consumer) throws SQLException {
        ArrayParameters arrays = new ArrayParameters(connection, statement);
        if (kind == RowEnd.Kind.RETRY) {
            setReasons(arrays, ends);
        }
        statement.setString(arrays.next(), consumer.appKey());
        arrays.longs(ends, end -> end.row().id());
        statement.setString(arrays.next(), consumer.appKey());
        statement.setString(arrays.next(), consumer.name());
        statement.setString(arrays.next(), consumer.owner());
        arrays.longs(fences.byLane(), Function.identity());
        if (kind == RowEnd.Kind.DEAD) {
            setReasons(arrays, ends);
        }
        statement.setQueryTimeout(Statements.LONGEST_SECONDS);
    }

    private static void setReasons(ArrayParameters arrays, List<RowEnd> ends) throws SQLException {
        arrays.texts(ends, RowEnd::reason);
        arrays.longs(ends, end -> end.row().id());
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
