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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.inbox.PushInboxContract;
import io.github.camellazada.client.inbox.RecordingSubscriber;
import io.github.camellazada.client.token.TokenCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.Set.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What an inbox in a database does beyond the others. */
abstract class JdbcPushInboxContract extends PushInboxContract {
    private static final byte[] OLD_KEY = new byte[32];
    private static final byte[] NEW_KEY = new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
            22, 23,
            24, 25, 26, 27, 28, 29, 30, 31, 32};
    private static final Duration LEASE = Duration.ofSeconds(2);

    private volatile boolean routeIsBroken = true;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    abstract DataSource source();

    @Override
    protected JdbcPushInbox inbox() {
        return inbox(null);
    }

    final JdbcPushInbox inbox(TokenCipher cipher) {
        JdbcPushInbox inbox = new JdbcPushInbox(source(), cipher, threads, LEASE);
        inbox.createTables().toCompletableFuture().join();
        return inbox;
    }

    final ExecutorService threads() {
        return threads;
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aRepeatIsNotStoredAgainWhetherItIsOpenOrRouted() {
        JdbcPushInbox inbox = inbox();
        assertThat(append(inbox, push("order", "k", "b"))).isEqualTo(AppendResult.STORED);
        assertThat(append(inbox, push("order", "k", "b"))).isEqualTo(AppendResult.REPEATED);

        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
        await().until(() -> status(inbox).open() == 0);

        assertThat(append(inbox, push("order", "k", "b"))).isEqualTo(AppendResult.REPEATED);
        assertThat(append(inbox, push("order", null, "b"))).isEqualTo(AppendResult.STORED);
        assertThat(append(inbox, push("order", null, "b"))).isEqualTo(AppendResult.STORED);
        await().until(() -> subscriber.bodies().size() == 3);
        subscriber.close();
    }

    @Test
    void manyPushesAtOnceAreEachStoredOnce() {
        JdbcPushInbox inbox = inbox();
        List<CompletableFuture<AppendResult>> appends = IntStream.range(0, 2000)
                .mapToObj(i -> inbox.append(push("o" + i % 100, "k" + i / 2, "b")).toCompletableFuture()).toList();

        assertThat(appends.stream().map(CompletableFuture::join)).filteredOn(AppendResult.STORED::equals).hasSize(1000);
        assertThat(status(inbox).open()).isEqualTo(1000);
    }

    @Test
    void whatWasNotEndedComesAgainAfterARestart() {
        JdbcPushInbox first = inbox();
        RecordingSubscriber dies = new RecordingSubscriber(APP, (subscription, row) -> {
            if (text(row).equals("failed")) {
                subscription.retry(row, Duration.ofMillis(1), "ERP is away");
            }
        }).subscribeTo(first);
        append(first, push("order", "k1", "failed"));
        append(first, push("order", "k2", "behind"));
        await().until(() -> dies.bodies().contains("failed") && status(first).waiting() == 1);
        dies.close();

        RecordingSubscriber next = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox());

        await().until(() -> next.bodies().equals(List.of("failed", "behind")));
        assertThat(next.rows().get(0).attempts()).isPositive();
        next.close();
    }

    @Test
    void whatThisProcessHasStoredIsHandedOutWithoutBeingReadBack() {
        JdbcPushInbox inbox = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
        AtomicInteger number = new AtomicInteger();

        // what a push was parsed to is in memory alone; the look for rows of other processes may find some of them first
        await().until(() -> {
            int i = number.getAndIncrement();
            append(inbox, parsed("order", i));
            append(inbox, parsed(null, i));
            await().until(() -> subscriber.rows().size() == 2 * i + 2);
            return subscriber.rows().subList(2 * i, 2 * i + 2).stream()
                    .allMatch(row -> ("parsed" + i).equals(row.push().parsed()) && row.received().isAfter(Instant.EPOCH));
        });
        await().until(() -> status(inbox).open() == 0);
        assertThat(subscriber.rows()).extracting(InboxRow::id).isSorted().doesNotHaveDuplicates();
        subscriber.close();
    }

    private static InboxPush parsed(String key, int number) {
        return new InboxPush(APP, 0, "1001", InboxPush.hash("order"), key == null ? null : InboxPush.hash(key + number),
                "b".getBytes(), null, "parsed" + number);
    }

    @Test
    void aPushThatTheDatabaseDoesNotTakeTakesNoOtherWithIt() {
        JdbcPushInbox inbox = inbox();
        InboxPush odd = new InboxPush(APP, 0, "1".repeat(500) + "\0\ud800", InboxPush.hash("o"), null, new byte[0], "\0no",
                null);

        assertThat(append(inbox, odd)).isEqualTo(AppendResult.STORED);
    }

    @Test
    void aFullInboxRefusesUntilThereIsRoom() {
        JdbcPushInbox inbox = inbox();
        List<InboxRow> held = new java.util.concurrent.CopyOnWriteArrayList<>();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, new InboxTopics(of(), false),
                new InboxSettings(10, 2, 1000, Duration.ofDays(1), Duration.ofDays(30)), (subscription, row) -> held.add(row))
                .subscribeTo(inbox);
        assertThat(append(inbox, push("a", "k1", "b"))).isEqualTo(AppendResult.STORED);
        assertThat(append(inbox, push("b", "k2", "b"))).isEqualTo(AppendResult.STORED);
        assertThat(append(inbox, push("c", "k3", "b"))).isEqualTo(AppendResult.FULL);

        await().until(() -> held.size() == 2);
        subscriber.subscription().complete(held.get(0));

        await().until(() -> append(inbox, push("c", "k3", "b")) != AppendResult.FULL);
        subscriber.close();
    }

    @Test
    void bodiesAreEncryptedAndAKeyCanBeReplaced() throws SQLException {
        append(inbox(new TokenCipher(OLD_KEY)), push("order", "k1", "buyer's address"));
        append(inbox(new TokenCipher(NEW_KEY, OLD_KEY)), push("order", "k2", "another address"));

        assertThat(column("body", byte[].class)).allSatisfy(body -> assertThat(new String(body)).doesNotContain("address"));
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete)
                .subscribeTo(inbox(new TokenCipher(NEW_KEY, OLD_KEY)));
        await().until(() -> subscriber.bodies().equals(List.of("buyer's address", "another address")));
        subscriber.close();
    }

    @Test
    void rowsOfBeforeThereWasAKeyAreRoutedAndEncryptedOnesNeedIt() {
        append(inbox(), push("order", "k1", "{plain}"));
        JdbcPushInbox inbox = inbox(new TokenCipher(NEW_KEY));
        append(inbox, push("order", "k2", "{encrypted}"));
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
        await().until(() -> subscriber.bodies().equals(List.of("{plain}", "{encrypted}")));
        subscriber.close();

        append(inbox, push("order", "k3", "{encrypted}"));
        RecordingSubscriber withoutKey = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox());
        await().until(() -> status(inbox).dead() == 1);
        assertThat(withoutKey.bodies()).isEmpty();
        withoutKey.close();
    }

    @Test
    void aRowWhoseKeyIsLostIsADeadLetterAndHoldsUpNobody() {
        append(inbox(new TokenCipher(OLD_KEY)), push("order", "k1", "lost"));
        JdbcPushInbox inbox = inbox(new TokenCipher(NEW_KEY));
        append(inbox, push("order", "k2", "next"));

        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);

        await().until(() -> subscriber.bodies().equals(List.of("next")));
        await().until(() -> status(inbox).dead() == 1);
        subscriber.close();
    }

    @Test
    void aReplaySelectsByTimeSellerTopicAndKeyAndIsLogged() throws SQLException {
        JdbcPushInbox inbox = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (text(row).equals("dead") && row.attempts() == 0 && routeIsBroken) {
                subscription.dead(row, "cannot be routed");
            } else {
                subscription.complete(row);
            }
        }).subscribeTo(inbox);
        append(inbox, push("o1", "k1", "dead"));
        append(inbox, push(3, "o2", "k2", "product"));
        append(inbox, push("o3", "k3", "old"));
        append(inbox,
                new InboxPush(APP, 0, "1002", InboxPush.hash("o4"), InboxPush.hash("k4"), "seller".getBytes(), null, null));
        await().until(() -> status(inbox).open() == 0);
        execute("UPDATE lazada_inbox SET received = 1000 WHERE object_hash = '" + InboxPush.hash("o3") + "'");
        routeIsBroken = false;

        InboxReplay routed = InboxReplay.of(APP, InboxReplay.Which.ROUTED, "ann");
        try (CapturedLog log = new CapturedLog()) {
            assertThat(replay(inbox, routed.ofSeller("1002"))).isEqualTo(1);
            assertThat(replay(inbox, routed.ofMessageType(3))).isEqualTo(1);
            assertThat(replay(inbox, routed.ofKey("k2"))).isEqualTo(1);
            assertThat(replay(inbox, routed.between(Instant.EPOCH, Instant.ofEpochSecond(2)))).isEqualTo(1);
            assertThat(replay(inbox, InboxReplay.of(APP, InboxReplay.Which.DEAD, "ann"))).isEqualTo(1);
            assertThat(replay(inbox, InboxReplay.of("other", InboxReplay.Which.ALL, "ann"))).isZero();
            assertThat(log.text()).contains("1 pushes of the inbox are routed again: InboxReplay[by ann, app 600123, DEAD]");
        }

        await().until(() -> status(inbox).open() == 0);
        assertThat(subscriber.bodies().subList(4, subscriber.bodies().size())).containsExactlyInAnyOrder("seller", "product",
                "product", "old", "dead");
        assertThat(status(inbox).dead()).isZero();
        subscriber.close();
    }

    @Test
    void thePurgePassesRowsThatWereReplayedAndStopsAtThoseThatCameLater() throws SQLException {
        JdbcPushInbox inbox = inbox();
        List<CompletableFuture<AppendResult>> appends = IntStream.range(0, 2500)
                .mapToObj(i -> inbox.append(push("o" + i, "k" + i, "b")).toCompletableFuture()).toList();
        appends.forEach(CompletableFuture::join);
        execute("DELETE FROM lazada_inbox_open");
        execute("UPDATE lazada_inbox SET received = 0");
        execute("UPDATE lazada_inbox SET replayed = " + Statements.NOW
                + " WHERE id IN (SELECT id FROM lazada_inbox ORDER BY id LIMIT 1100)");

        new InboxPurge(new InboxDatabase(source()), APP).deleteRouted(Duration.ofDays(1));

        assertThat(column("id", Long.class)).hasSize(1100);
        execute("UPDATE lazada_inbox SET replayed = NULL, received = " + Statements.NOW);
        new InboxPurge(new InboxDatabase(source()), APP).deleteRouted(Duration.ofDays(1));
        assertThat(column("id", Long.class)).hasSize(1100);
    }

    private static int replay(JdbcPushInbox inbox, InboxReplay replay) {
        int count = inbox.replay(replay).toCompletableFuture().join();
        await().until(() -> status(inbox).open() == 0);
        return count;
    }

    @Test
    void tablesOfANewerReleaseAreRefused() throws SQLException {
        inbox();
        execute("INSERT INTO lazada_inbox_version (version) VALUES (99)");

        assertThatThrownBy(this::inbox).hasRootCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("have version 99").hasStackTraceContaining("Start the newer release");
        execute("DELETE FROM lazada_inbox_version WHERE version = 99");
    }

    @Test
    void routedAndDeadRowsAreDeletedInTimeAndOpenOnesNever() throws SQLException {
        JdbcPushInbox inbox = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (text(row).startsWith("done")) {
                subscription.complete(row);
            } else if (text(row).equals("dead")) {
                subscription.dead(row, "cannot be routed");
            }
        }).subscribeTo(inbox);
        List.of("done", "done later", "dead", "open").forEach(body -> append(inbox, push(body, body, body)));
        append(inbox, unreadable("no push"));
        await().until(() -> status(inbox).open() == 1 && status(inbox).dead() == 2);
        execute("UPDATE lazada_inbox SET received = 0 WHERE object_hash <> '" + InboxPush.hash("done later") + "'");
        execute("UPDATE lazada_inbox_dead SET ended = ended - 1000000000 WHERE attempts > 0");
        execute("UPDATE lazada_inbox_dead SET ended = 0 WHERE attempts = 0");

        InboxKeeper keeper = new InboxKeeper(new InboxDatabase(source()), APP, (delay, task) -> () -> {
        });
        try (CapturedLog log = new CapturedLog()) {
            keeper.keep(new InboxSettings(1, 1, 1, Duration.ofHours(7), Duration.ofDays(30)));
            keeper.purge();
            assertThat(log.text()).contains("has deleted 1 dead letters");
        }
        assertThat(bodies()).containsExactly("done later", "dead", "open");

        keeper.keep(new InboxSettings(1, 1, 1, Duration.ofHours(7), Duration.ofDays(2)));
        keeper.purge();
        assertThat(bodies()).containsExactly("done later", "open");
        assertThat(status(inbox).dead()).isZero();
        subscriber.close();
    }

    private List<String> bodies() throws SQLException {
        return column("body", byte[].class).stream().map(String::new).toList();
    }

    @Test
    void aWaitForARowThatIsOpenNoMoreHoldsUpNobody() throws SQLException {
        JdbcPushInbox inbox = inbox();
        append(inbox, push("order", "k", "b"));
        execute("INSERT INTO lazada_inbox_wait (app_key, consumer, object_hash, row_id, due) VALUES ('" + APP + "', 'rest', '"
                + InboxPush.hash("order") + "', -1, 9000000000000)");

        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);

        await().until(() -> status(inbox).open() == 0);
        assertThat(status(inbox).waiting()).isZero();
        subscriber.close();
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final <T> List<T> column(String name, Class<T> type) throws SQLException {
        try (Connection connection = source().getConnection()) {
            return Statements.query(connection, row -> row.getObject(1, type),
                    "SELECT " + name + " FROM lazada_inbox ORDER BY id");
        }
    }
}
