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
package io.github.camellazada.push.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.jdbc.JdbcPushInbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.ds.PGConnectionPoolDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes get the pushes of the same objects in turns, routes fail, and lanes move: no push passes another, none comes twice. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OrderAcrossProcessesTest {
    private static final String APP = "600123";
    private static final int OBJECTS = 16;
    private static final int STEPS = 40;
    private static final long SEED = 13;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<Integer>> done = new ConcurrentHashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    @Test
    void eachObjectKeepsItsOrderWhoeverReceivesItsPushes() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
            source.setURL(postgres.getJdbcUrl("postgres", "postgres"));
            JdbcConnectionPool pool = JdbcConnectionPool.create(source);
            pool.setMaxConnections(30);
            List<JdbcPushInbox> inboxes = List.of(inbox(pool), inbox(pool));
            List<InboxDispatcher<InboxRow>> dispatchers = inboxes.stream().map(this::dispatcher).toList();

            List<CompletableFuture<Void>> senders = IntStream.range(0, OBJECTS)
                    .mapToObj(object -> CompletableFuture.runAsync(() -> send(inboxes, object), threads)).toList();
            for (int i = 0; i < 4; i++) {
                int enough = (i + 1) * OBJECTS * STEPS / 6;
                await().atMost(Duration.ofMinutes(1)).until(() -> count() >= enough);
                InboxDispatcher<InboxRow> one = dispatchers.get(i % 2);
                one.pause();
                await().atMost(Duration.ofMinutes(1)).until(() -> count() >= enough + 10 || senders.stream()
                        .allMatch(CompletableFuture::isDone));
                one.resume();
            }
            senders.forEach(CompletableFuture::join);

            await().atMost(Duration.ofMinutes(1)).until(() -> count() >= OBJECTS * STEPS);
            List<Integer> all = IntStream.range(0, STEPS).boxed().toList();
            assertThat(done).hasSize(OBJECTS).allSatisfy((object, steps) -> assertThat(steps).as(object).isEqualTo(all));
            assertThat(failed).as("failed attempts").isNotEmpty();
            dispatchers.forEach(dispatcher -> dispatcher.close().toCompletableFuture().join());
        } finally {
            threads.shutdownNow();
        }
    }

    private JdbcPushInbox inbox(JdbcConnectionPool pool) {
        JdbcPushInbox inbox = new JdbcPushInbox(pool, null, threads, Duration.ofSeconds(2));
        inbox.createTables().toCompletableFuture().join();
        return inbox;
    }

    private InboxDispatcher<InboxRow> dispatcher(JdbcPushInbox inbox) {
        DispatchSettings settings = new DispatchSettings(APP, () -> new InboxTopics(Set.of(), false),
                new InboxSettings(100, 1_000_000, 1 << 30, Duration.ofDays(7), Duration.ofDays(30)), 10, 100,
                new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)), PushOrder.BY_OBJECT);
        return new InboxDispatcher<>(inbox, settings, threads, row -> row, this::route);
    }

    private void route(InboxRow row, Consumer<Throwable> end) {
        String[] words = new String(row.push().body()).split("/");
        int step = Integer.parseInt(words[1]);
        if (Integer.parseInt(words[0]) % 4 == 0 && step % 10 == 5 && failed.add(words[0] + "/" + step)) {
            end.accept(new IllegalStateException("ERP is away"));
            return;
        }
        done.computeIfAbsent(words[0], first -> new CopyOnWriteArrayList<>()).add(step);
        end.accept(null);
    }

    /** Each push after the answer to the one before, to either process, and some together. */
    private static void send(List<JdbcPushInbox> inboxes, int object) {
        Random random = new Random(SEED + object);
        for (int step = 0; step < STEPS;) {
            List<CompletableFuture<AppendResult>> together = new ArrayList<>();
            JdbcPushInbox inbox = inboxes.get(random.nextInt(2));
            for (int end = Math.min(STEPS, step + 1 + random.nextInt(3)); step < end; step++) {
                together.add(inbox.append(push(object, step)).toCompletableFuture());
            }
            together.forEach(CompletableFuture::join);
        }
    }

    private static InboxPush push(int object, int step) {
        return new InboxPush(APP, 0, "1001", InboxPush.hash("order" + object), InboxPush.hash(object + "/" + step),
                (object + "/" + step).getBytes(), null, "parsed");
    }

    private int count() {
        return done.values().stream().mapToInt(List::size).sum();
    }
}
