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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the lanes evenly between the processes whose leases live. A process that leaves or is suspended gives its lanes up; one that
 * dies loses them with its lease. The database's clock measures leases; a process also stops by its own clock when it could not renew.
 */
final class LeasedLanes implements InboxLanes {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedLanes.class);
    // One renewal of a consumer at a time: what another process takes while this one looks would still seem free
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String CONSUMER = " WHERE app_key = ? AND consumer = ?";
    private static final String MAKE = "INSERT INTO lazada_inbox_lane (app_key, consumer, lane, fence)"
            + " SELECT CAST(? AS VARCHAR), CAST(? AS VARCHAR), lane, 0 FROM generate_series(0, " + (StoredPush.LANES - 1)
            + ") AS lanes (lane) ON CONFLICT DO NOTHING";
    private static final String LIVE = "INSERT INTO lazada_inbox_process (app_key, consumer, owner, lives_until)"
            + " VALUES (?, ?, ?, " + Statements.NOW + " + ?) ON CONFLICT (app_key, consumer, owner)"
            + " DO UPDATE SET lives_until = EXCLUDED.lives_until";
    private static final String TAKE = "UPDATE lazada_inbox_lane SET owner = ?, fence = fence + 1" + CONSUMER
            + " AND lane IN (SELECT lane FROM lazada_inbox_lane AS l" + CONSUMER + " AND (owner IS NULL OR NOT EXISTS"
            + " (SELECT 1 FROM lazada_inbox_process AS p WHERE p.app_key = l.app_key AND p.consumer = l.consumer"
            + " AND p.owner = l.owner AND p.lives_until > " + Statements.NOW
            + ")) ORDER BY lane LIMIT ? FOR UPDATE SKIP LOCKED)";

    private final InboxDatabase database;
    private final InboxConsumer consumer;
    private final Duration lease;
    private volatile Map<Integer, Long> owned = Map.of();
    private volatile Map<Integer, Long> readable = Map.of();
    private volatile long validUntil = System.nanoTime();
    private volatile boolean wanted = true;
    private final ReentrantLock lock = new ReentrantLock();
    // by the lock
    private boolean released;

    LeasedLanes(InboxDatabase database, InboxConsumer consumer, Duration lease) {
        this.database = database;
        this.consumer = consumer;
        this.lease = lease;
    }

    @Override
    public Map<Integer, Long> readable() {
        return isValid() ? readable : Map.of();
    }

    @Override
    public boolean owns(InboxRow row) {
        Long fence = readable.get(row.lane());
        return fence != null && fence == row.fence() && isValid();
    }

    private boolean isValid() {
        return System.nanoTime() - validUntil < 0;
    }

    @Override
    public void want(boolean some) {
        wanted = some;
    }

    @Override
    public void renew(Supplier<Set<Integer>> busy) {
        lock.lock();
        try {
            if (!released) {
                renewLease(busy.get());
            }
        } finally {
            lock.unlock();
        }
    }

    private void renewLease(Set<Integer> busy) {
        long begun = System.nanoTime();
        Map<Integer, Long> before = owned;
        Share share = database.run(connection -> renew(connection, busy));
        // what was taken counts once that is committed
        owned = share.owned();
        readable = share.readable();
        // with some of it to spare, since a row that was begun takes its time to begin
        validUntil = begun + lease.toNanos() - lease.toNanos() / 5;
        if (before.isEmpty() != owned.isEmpty() || before.size() != owned.size()) {
            LOG.info("This process has {} of {} lanes of the inbox of app {}", owned.size(), StoredPush.LANES,
                    consumer.appKey());
        }
    }

    private record Share(Map<Integer, Long> owned, Map<Integer, Long> readable) {
    }

    /** Lets no other process renew leases of a consumer until the transaction ends. */
    static void lock(Connection connection, InboxConsumer consumer) throws SQLException {
        Statements.query(connection, row -> null, LOCK, "lazada_inbox_lane/" + consumer.appKey() + "/" + consumer.name());
    }

    private Share renew(Connection connection, Set<Integer> busy) throws SQLException {
        boolean some = wanted;
        lock(connection, consumer);
        Map<Integer, Long> mine = mine(connection);
        // without lanes and wish for any, others share all
        live(connection, some || !mine.isEmpty() ? lease : Duration.ZERO);
        int share = some ? share(connection) : 0;
        List<Integer> surplus = new ArrayList<>(mine.keySet()).subList(Math.min(share, mine.size()), mine.size());
        List<Object[]> free = surplus.stream().filter(lane -> !busy.contains(lane) && !readable.containsKey(lane))
                .map(lane -> new Object[]{consumer.appKey(), consumer.name(), lane, consumer.owner()}).toList();
        if (!free.isEmpty()) {
            Statements.executeAll(connection,
                    "UPDATE lazada_inbox_lane SET owner = NULL" + CONSUMER + " AND lane = ? AND owner = ?", free);
        }
        if (mine.size() < share) {
            // also where those of a consumer that was away for long were purged
            Statements.execute(connection, MAKE, consumer.appKey(), consumer.name());
            Statements.execute(connection, TAKE, consumer.owner(), consumer.appKey(), consumer.name(), consumer.appKey(),
                    consumer.name(), share - mine.size());
        }
        Map<Integer, Long> now = mine(connection);
        // what is to go to others is drained first: it is read no more, and given up in a later round
        Map<Integer, Long> kept = new TreeMap<>(now);
        surplus.forEach(kept::remove);
        return new Share(now, kept);
    }

    private void live(Connection connection, Duration longer) throws SQLException {
        Statements.execute(connection, LIVE, consumer.appKey(), consumer.name(), consumer.owner(), longer.toMillis());
    }

    private Map<Integer, Long> mine(Connection connection) throws SQLException {
        Map<Integer, Long> mine = new TreeMap<>();
        Statements.query(connection, row -> mine.put(row.getInt(1), row.getLong(2)), "SELECT lane, fence FROM lazada_inbox_lane"
                + CONSUMER + " AND owner = ?", consumer.appKey(), consumer.name(), consumer.owner());
        return mine;
    }

    private int share(Connection connection) throws SQLException {
        int live = Statements.query(connection, row -> row.getInt(1), "SELECT COUNT(*) FROM lazada_inbox_process" + CONSUMER
                + " AND lives_until > " + Statements.NOW, consumer.appKey(), consumer.name()).get(0);
        return (StoredPush.LANES + live - 1) / Math.max(1, live);
    }

    @Override
    public void release() {
        lock.lock();
        try {
            readable = Map.of();
            database.run(connection -> {
                Statements.execute(connection, "UPDATE lazada_inbox_lane SET owner = NULL" + CONSUMER + " AND owner = ?",
                        consumer.appKey(), consumer.name(), consumer.owner());
                // the row stays for a while and tells that the lanes were in use
                live(connection, Duration.ZERO);
                return null;
            });
            owned = Map.of();
            released = true;
        } finally {
            lock.unlock();
        }
    }
}
