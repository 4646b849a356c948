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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.TokenCipher;

/**
 * Keeps pushes in a database: PostgreSQL for any number of processes, an H2 file for one. Its tables are those of
 * {@code META-INF/camel-lazada/sql/inbox}. On H2 it has the database write each commit at once ({@code WRITE_DELAY}), for
 * all that is kept in it.
 */
public final class JdbcPushInbox implements PushInbox {
    // A second one makes the groups of both smaller, which costs more than it gains where it has no processor of its own
    private static final int WRITERS = Runtime.getRuntime().availableProcessors() > 4 ? 2 : 1;
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final List<JdbcSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Map<String, InboxKeeper> keepers = new ConcurrentHashMap<>();
    private final InboxDatabase database;
    // each object has one of them, so that its pushes keep their order
    private final List<InboxAppender> appenders;
    private final TokenCipher cipher;
    private final Executor executor;
    private final DelayTimer timer;
    private final Duration lease;

    /**
     * @param dataSource a pool of connections: one or two that write, and one more for each route that receives pushes
     * @param cipher     encrypts the bodies, {@code null} keeps them readable for whoever reads the table
     * @param executor   runs the statements, which block: a thread for each of these connections, and one
     */
    public JdbcPushInbox(DataSource dataSource, TokenCipher cipher, Executor executor) {
        this(dataSource, cipher, executor, LEASE);
    }

    /** @param lease after so long, other processes take the lanes of one that has died */
    public JdbcPushInbox(DataSource dataSource, TokenCipher cipher, Executor executor, Duration lease) {
        this(new InboxDatabase(dataSource), cipher, executor, lease);
    }

    JdbcPushInbox(InboxDatabase database, TokenCipher cipher, Executor executor, Duration lease) {
        this.database = database;
        this.cipher = cipher;
        this.executor = executor;
        this.timer = DelayTimer.ofTheJdk(executor);
        this.lease = lease;
        this.appenders = IntStream.range(0, WRITERS)
                .mapToObj(number -> new InboxAppender(database, cipher, executor, new Appends(), number)).toList();
    }

    /**
     * Makes the tables where they are not there yet; processes that start together wait for each other. A migration tool may do it
     * instead.
     *
     * @return fails if a newer release has changed the tables, or the database is none that an inbox runs on
     */
    public CompletionStage<Void> createTables() {
        return CompletableFuture.runAsync(database::createTables, executor);
    }

    @Override
    public CompletionStage<AppendResult> append(InboxPush push) {
        InboxKeeper keeper = keepers.get(push.appKey());
        return keeper != null && keeper.isFull(push.body().length)
                ? CompletableFuture.completedFuture(AppendResult.FULL)
                : appenders.get(StoredPush.lane(push) % WRITERS).append(push);
    }

    /** Hears what is appended. */
    private final class Appends implements AppendListener {
        @Override
        public void storing(AppendedRows rows) {
            subscriptions.forEach(subscription -> subscription.appends().storing(rows));
        }

        @Override
        public void stored(AppendedRows rows) {
            rows.rows().forEach(row -> {
                InboxKeeper keeper = keepers.get(row.push().appKey());
                if (keeper != null) {
                    keeper.added(row.push().body().length);
                }
            });
            subscriptions.forEach(subscription -> subscription.appends().stored(rows));
        }

        @Override
        public void unsure(AppendedRows rows) {
            subscriptions.forEach(subscription -> subscription.appends().unsure(rows));
        }
    }

    /** It blocks the first time. */
    @Override
    public void keep(String appKey, InboxSettings settings) {
        keepers.computeIfAbsent(appKey, app -> new InboxKeeper(database, app, timer)).keep(settings);
    }

    @Override
    public InboxSubscription subscribe(InboxSubscriber subscriber) {
        keep(subscriber.appKey(), subscriber.settings());
        InboxConsumer consumer = new InboxConsumer(subscriber.appKey(), subscriber.topics().name(),
                UUID.randomUUID().toString());
        InboxLanes lanes = database.sql().isShared() ? new LeasedLanes(database, consumer, lease) : InboxLanes.all();
        JdbcSubscription subscription = new JdbcSubscription(database, subscriber, consumer, lanes, cipher, executor, timer,
                new Watch());
        subscriptions.add(subscription);
        LaneRenewal renewal = new LaneRenewal(lanes, subscription, lease.dividedBy(4), timer);
        executor.execute(renewal);
        subscription.start();
        return subscription;
    }

    /** Hears what becomes of subscriptions. */
    private final class Watch implements SubscriptionListener {
        @Override
        public void ended(InboxRow row) {
            keepers.get(row.push().appKey()).ended(row.push().body().length);
        }

        @Override
        public void closed(InboxSubscription subscription) {
            subscriptions.remove(subscription);
        }
    }

    @Override
    public CompletionStage<InboxStatus> status(String appKey) {
        return CompletableFuture.supplyAsync(() -> database.run(connection -> InboxTables.status(connection, appKey)),
                executor);
    }

    @Override
    public CompletionStage<Integer> replay(InboxReplay replay, IntConsumer progress) {
        return CompletableFuture.supplyAsync(() -> {
            int count = new InboxReplayer(database).replay(replay, progress);
            subscriptions.forEach(JdbcSubscription::reopened);
            return count;
        }, executor);
    }

    @Override
    public boolean isDurable() {
        return true;
    }
}
