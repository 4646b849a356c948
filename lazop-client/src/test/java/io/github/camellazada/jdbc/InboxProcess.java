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

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.inbox.RecordingSubscriber;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A process with an inbox. {@code append FROM COUNT} stores pushes and prints the number of each as it is acknowledged,
 * {@code store FROM COUNT} prints nothing, and {@code route} routes rows into the table {@code routed}, which has a rising number.
 */
public final class InboxProcess {
    static final String APP = "600123";
    private static final int IN_FLIGHT = 5000;

    private InboxProcess() {
    }

    /** @param args JDBC URL, milliseconds of the lease */
    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        DataSource source = pool(args[0]);
        JdbcPushInbox inbox = new JdbcPushInbox(source, null, threads, Duration.ofMillis(Long.parseLong(args[1])));
        inbox.createTables().toCompletableFuture().join();
        System.out.println(ChildProcess.ANSWER + "ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            if (!words[0].equals("route")) {
                append(inbox, Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[0].equals("append"));
            } else {
                new RecordingSubscriber(APP, new InboxTopics(Set.of(), false),
                        new InboxSettings(100, 1_000_000, 1 << 30, Duration.ofDays(7), Duration.ofDays(30)),
                        (subscription, row) -> route(source, subscription, row)).subscribeTo(inbox);
                System.out.println(ChildProcess.ANSWER + "routes");
            }
        }
    }

    static DataSource pool(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return JdbcConnectionPool.create(url, "sa", "");
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setURL(url);
        return JdbcConnectionPool.create(source);
    }

    private static void append(JdbcPushInbox inbox, int from, int count, boolean tells) {
        // as many as an inbox takes, which refuses further ones
        Semaphore free = new Semaphore(IN_FLIGHT);
        List<CompletionStage<Void>> appends = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            int number = i;
            free.acquireUninterruptibly();
            appends.add(inbox.append(push(number)).whenComplete((stored, failure) -> free.release()).thenAccept(stored -> {
                if (tells && stored != AppendResult.FULL) {
                    synchronized (System.out) {
                        System.out.println(ChildProcess.ANSWER + number);
                    }
                }
            }));
        }
        appends.forEach(append -> append.toCompletableFuture().join());
    }

    static InboxPush push(int number) {
        return new InboxPush(APP, 0, "1001", InboxPush.hash("order"), InboxPush.hash("key" + number),
                Integer.toString(number).getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static void route(DataSource source, InboxSubscription subscription, InboxRow row) {
        if (!subscription.owns(row)) {
            subscription.giveBack(List.of(row));
            return;
        }
        try (Connection connection = source.getConnection()) {
            Statements.execute(connection, "INSERT INTO routed (number, process) VALUES (?, ?)",
                    Integer.parseInt(new String(row.push().body(), StandardCharsets.UTF_8)),
                    Long.toString(ProcessHandle.current().pid()));
            subscription.complete(row);
        } catch (SQLException e) {
            subscription.retry(row, Duration.ofMillis(10), e.getClass().getName());
        }
    }
}
