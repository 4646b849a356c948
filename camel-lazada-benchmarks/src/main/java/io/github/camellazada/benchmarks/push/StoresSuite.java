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
package io.github.camellazada.benchmarks.push;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.jdbc.JdbcPushInbox;

/** How many pushes a second a database commits: in groups by the inbox, and one commit for each. */
public final class StoresSuite implements Suite {
    private static final int IN_FLIGHT = 512;
    private static final int MANY = 10;
    private static final String INSERT = "INSERT INTO lazada_inbox (app_key, lane, message_type, seller, object_hash, key_hash,"
            + " received, body, size) VALUES ('1', 0, 0, '1001', ?, ?, 0, ?, 300)";

    private final AtomicLong numbers = new AtomicLong(System.nanoTime());

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        Path folder = Files.createTempDirectory("stores");
        Duration length = Duration.ofMillis(settings.pick(1_000, 5_000));
        into.note(DiskFlush.note(folder));
        into.note(IN_FLIGHT + " pushes are under way to the inbox.");
        try (BenchmarkDatabase postgres = BenchmarkDatabase.postgres(); BenchmarkDatabase h2 = BenchmarkDatabase.h2(folder)) {
            into.note(postgres.settings() + ".");
            into.note(h2.settings() + ".");
            measure("postgresql", postgres, settings, length, into);
            measure("h2", h2, settings, length, into);
        }
    }

    private void measure(String row, BenchmarkDatabase database, Settings settings, Duration length, Measurements into)
            throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            JdbcPushInbox inbox = new JdbcPushInbox(database.source(), null, threads);
            inbox.createTables().toCompletableFuture().join();
            groups(inbox, database, length);
            each(threads, 1, database, length);
            for (int round = 0; round < settings.pick(1, 3); round++) {
                into.add(row, "one commit for each, one connection", "", "", each(threads, 1, database, length));
                into.add(row, "one commit for each, " + MANY + " connections", "", "", each(threads, MANY, database, length));
                into.add(row, "the inbox", "", "", groups(inbox, database, length));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double rate(AtomicLong count, Duration length) {
        return count.get() * 1e9 / length.toNanos();
    }

    private double groups(JdbcPushInbox inbox, BenchmarkDatabase database, Duration length) throws Exception {
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
        return rate(stored, length);
    }

    private double each(ExecutorService threads, int connections, BenchmarkDatabase database, Duration length)
            throws Exception {
        database.empty();
        AtomicLong stored = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(threads.submit(() -> {
                insert(database, end, stored);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        return rate(stored, length);
    }

    private void insert(BenchmarkDatabase database, long end, AtomicLong stored) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                InboxPush push = push();
                statement.setString(1, push.object());
                statement.setBytes(2, HexFormat.of().parseHex(push.key()));
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
