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
package io.github.camellazada.benchmarks.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.jdbc.JdbcPushInbox;

/** Pushes a second that a database has committed: in groups by the inbox, and one commit for each. */
final class StoreBenchmark {
    private static final int IN_FLIGHT = 512;
    private static final int MANY = 10;
    private static final String INSERT = "INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash,"
            + " received, body, size, state, attempts) VALUES ('1', 0, 0, '1001', ?, ?, 0, ?, 300, 0, 0)";

    private final AtomicLong numbers = new AtomicLong(System.nanoTime());
    private final BenchmarkDatabase database;
    private final Duration length;

    StoreBenchmark(BenchmarkDatabase database, Duration length) {
        this.database = database;
        this.length = length;
    }

    void run() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            JdbcPushInbox inbox = new JdbcPushInbox(database.source(), null, threads);
            inbox.createTables().toCompletableFuture().join();
            System.out.println(database.settings());
            groups(inbox);
            each(threads, 1);
            double one = rate(each(threads, 1));
            double many = rate(each(threads, MANY));
            double groups = rate(groups(inbox));
            System.out.printf("  one commit for each push, one connection: %,.0f/s%n", one);
            System.out.printf("  one commit for each push, %d connections: %,.0f/s%n", MANY, many);
            System.out.printf("  inbox, %d pushes in flight: %,.0f/s = %.1f x one connection, %.1f x %d connections%n",
                    IN_FLIGHT,
                    groups, groups / one, groups / many, MANY);
        } finally {
            threads.shutdownNow();
        }
    }

    private double rate(long count) {
        return count * 1e9 / length.toNanos();
    }

    private long groups(JdbcPushInbox inbox) throws Exception {
        database.empty();
        Semaphore free = new Semaphore(IN_FLIGHT);
        AtomicLong stored = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            free.acquire();
            inbox.append(push()).whenComplete((result, failure) -> {
                free.release();
                if (result == AppendResult.STORED && System.nanoTime() < end) {
                    stored.incrementAndGet();
                }
            });
        }
        if (!free.tryAcquire(IN_FLIGHT, 1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The database does not answer");
        }
        return stored.get();
    }

    private long each(ExecutorService threads, int connections) throws Exception {
        database.empty();
        AtomicLong stored = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(threads.submit(() -> {
                insert(end, stored);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        return stored.get();
    }

    private void insert(long end, AtomicLong stored) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                InboxPush push = push();
                statement.setString(1, push.object());
                statement.setString(2, push.key());
                statement.setBytes(3, push.body());
                statement.executeUpdate();
                stored.incrementAndGet();
            }
        }
    }

    private InboxPush push() {
        long number = numbers.incrementAndGet();
        return new InboxPush("1", 0, "1001", InboxPush.hash("order" + number % 5000), InboxPush.hash("key" + number),
                ("{\"seller_id\":\"1001\",\"message_type\":0,\"data\":{\"trade_order_id\":" + number
                        + ",\"order_status\":\"pending\"}"
                        + " ".repeat(200) + "}").getBytes(StandardCharsets.UTF_8),
                null, null);
    }
}
