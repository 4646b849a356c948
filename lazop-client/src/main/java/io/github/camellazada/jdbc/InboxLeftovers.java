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
import java.time.Duration;
import java.util.List;

/** Deletes what consumers leave that are no more, such as those of topics that no route receives now. */
final class InboxLeftovers {
    // the fence has risen where a process has taken the lane meanwhile
    private static final String LANE = "DELETE FROM lazada_inbox_lane WHERE app_key = ? AND consumer = ? AND lane = ? AND fence = ?";
    private static final String LANES = "SELECT consumer, lane, fence FROM lazada_inbox_lane AS l WHERE app_key = ? AND NOT EXISTS"
            + " (SELECT 1 FROM lazada_inbox_process AS p WHERE p.app_key = l.app_key AND p.consumer = l.consumer) LIMIT ?";
    private static final String WRITERS = "DELETE FROM lazada_inbox_writer WHERE app_key = ? AND last < " + Statements.NOW
            + " - ?";
    private static final String PROCESSES = "DELETE FROM lazada_inbox_process WHERE app_key = ? AND (consumer, owner) IN"
            + " (SELECT consumer, owner FROM lazada_inbox_process WHERE app_key = ? AND lives_until < " + Statements.NOW
            + " - ? LIMIT ?)";
    // a wait without its row would hold up its object for ever
    private static final String WAITS = "DELETE FROM lazada_inbox_wait WHERE app_key = ? AND (consumer, object_hash) IN"
            + " (SELECT consumer, object_hash FROM lazada_inbox_wait AS w WHERE app_key = ? AND NOT EXISTS"
            + " (SELECT 1 FROM lazada_inbox_open AS o WHERE o.app_key = w.app_key AND o.id = w.row_id) LIMIT ?)";

    private InboxLeftovers() {
    }

    /**
     * Deletes some.
     *
     * @param retention processes that ended less long ago stay, and the lanes of their consumers
     * @return whether there may be more
     */
    static boolean purge(Connection connection, String appKey, Duration retention, int limit) throws SQLException {
        boolean more = Statements.execute(connection, WAITS, appKey, appKey, limit) == limit;
        Statements.execute(connection, WRITERS, appKey, retention.toMillis());
        more |= Statements.execute(connection, PROCESSES, appKey, appKey, retention.toMillis(), limit) == limit;
        List<Object[]> lanes = Statements.query(connection,
                row -> new Object[]{appKey, row.getString(1), row.getInt(2), row.getLong(3)}, LANES, appKey, limit);
        Statements.executeAll(connection, LANE, lanes);
        return more || lanes.size() == limit;
    }
}
