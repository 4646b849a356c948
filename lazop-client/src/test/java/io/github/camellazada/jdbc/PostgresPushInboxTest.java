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

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.RecordingSubscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGPoolingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresPushInboxTest extends JdbcPushInboxContract {
    @RegisterExtension
    static final PostgresTables tables = new PostgresTables(
            "lazada_inbox, lazada_inbox_open, lazada_inbox_dead, lazada_inbox_wait, lazada_inbox_lane, lazada_inbox_process, lazada_inbox_version, lazada_inbox_writer",
            source -> new JdbcPushInbox(source, null, Runnable::run).createTables());

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Override
    DataSource source() {
        return tables.source();
    }

    @Test
    void twoProcessesShareTheRowsAndTakeNoneTwice() {
        JdbcPushInbox one = inbox();
        RecordingSubscriber first = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(one);
        RecordingSubscriber second = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox());
        await().until(() -> lanesOf() == 2);

        for (int i = 0; i < 400; i++) {
            append(one, push("order" + i % 40, "k" + i, "b" + i));
        }

        await().until(() -> status(one).open() == 0);
        List<InboxRow> all = new ArrayList<>(first.rows());
        all.addAll(second.rows());
        assertThat(all).extracting(InboxRow::id).doesNotHaveDuplicates().hasSize(400);
        assertThat(first.rows()).isNotEmpty();
        assertThat(second.rows()).isNotEmpty();
        assertThat(first.rows()).extracting(row -> row.push().object())
                .doesNotContainAnyElementsOf(second.rows().stream().map(row -> row.push().object()).toList());
        first.close();
        second.close();
    }

    @Test
    void aRowThatAnotherProcessHasStoredBeforeIsNotPassed() {
        JdbcPushInbox ours = inbox();
        JdbcPushInbox receivesOnly = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(ours);
        append(ours, push("order", "first", "first"));
        await().until(() -> status(ours).open() == 0);

        for (int i = 0; i < 60; i++) {
            // now the one and now the other gets the pushes of an order, each after the answer to the one before
            append(i % 3 == 1 ? receivesOnly : ours, push("order", "k" + i, "b" + i));
        }

        await().until(() -> subscriber.bodies().size() == 61);
        assertThat(subscriber.bodies().subList(1, 61)).containsExactlyElementsOf(numbered("b", 60));
        subscriber.close();
    }

    @Test
    void repeatsAreFoundAfterManyPushesWithoutOne() {
        JdbcPushInbox inbox = inbox();
        for (int i = 0; i < 150; i++) {
            assertThat(append(inbox, push("order" + i, "k" + i, "b"))).isEqualTo(AppendResult.STORED);
        }

        List<CompletableFuture<AppendResult>> mixed = IntStream.range(0, 300)
                .mapToObj(i -> inbox.append(push("order" + i / 2, "k" + (100 + i / 2), "b")).toCompletableFuture()).toList();

        assertThat(mixed).extracting(CompletableFuture::join).filteredOn(AppendResult.STORED::equals).hasSize(100);
        assertThat(status(inbox).open()).isEqualTo(250);
    }

    @Test
    void aRouteThatStartsAgainKeepsItsLanesAsItsPredecessorEndsLate() throws Exception {
        JdbcPushInbox inbox = inbox();
        RecordingSubscriber before = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
        RecordingSubscriber after = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
        await().until(() -> lanesOf() == 2);
        for (int i = 0; i < 100; i++) {
            append(inbox, push("order" + i, "k" + i, "b" + i));
        }
        await().until(() -> status(inbox).open() == 0);
        List<InboxRow> all = new ArrayList<>(before.rows());
        all.addAll(after.rows());
        assertThat(all).extracting(InboxRow::id).as("no row twice").doesNotHaveDuplicates().hasSize(100);

        before.close();

        assertThat(owned()).as("those of the second").isNotEqualTo("0");
        after.close();
        assertThat(owned()).isEqualTo("0");
    }

    @Test
    void aSuspendedRouteLeavesItsLanesToOthersUntilItIsResumed() throws Exception {
        RecordingSubscriber first = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox());
        await().until(() -> lanesOf() == 1);
        JdbcPushInbox other = inbox();
        RecordingSubscriber second = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(other);
        await().until(() -> lanesOf() == 2);

        first.subscription().suspend();
        for (int i = 0; i < 100; i++) {
            append(other, push("order" + i, "k" + i, "b" + i));
        }
        await().until(() -> status(other).open() == 0);
        assertThat(lanesOf()).isEqualTo(1);

        first.subscription().resume();
        await().until(() -> lanesOf() == 2);
        first.close();
        second.close();
    }

    @Test
    void lanesThatWereGivenUpAreNotTakenByARenewalThatComesLate() throws Exception {
        LeasedLanes lanes = new LeasedLanes(new InboxDatabase(source()), new InboxConsumer(APP, "rest", "ours"), LEASE);
        lanes.renew(Set::of);
        assertThat(lanes.readable()).hasSize(StoredPush.LANES);
        lanes.release();

        lanes.renew(Set::of);

        assertThat(lanes.readable()).isEmpty();
        assertThat(owned()).isEqualTo("0");
    }

    @Test
    void lanesOfAConsumerThatIsNoMoreAreDeleted() throws Exception {
        InboxDatabase database = new InboxDatabase(source());
        InboxConsumer gone = new InboxConsumer(APP, "gone", "theirs");
        InboxConsumer away = new InboxConsumer(APP, "away", "ours");
        for (InboxConsumer consumer : List.of(gone, away)) {
            LeasedLanes lanes = new LeasedLanes(database, consumer, LEASE);
            lanes.renew(Set::of);
            lanes.release();
        }
        execute("UPDATE lazada_inbox_process SET lives_until = 0 WHERE consumer = 'gone'");

        while (database.run(connection -> InboxLeftovers.purge(connection, APP, Duration.ofHours(7), 100))) {
            // in batches
        }

        assertThat(text("SELECT string_agg(DISTINCT consumer, ' ') || count(*) FROM lazada_inbox_lane")).isEqualTo("away256");
        LeasedLanes back = new LeasedLanes(database, gone, LEASE);
        back.renew(Set::of);
        assertThat(back.readable()).hasSize(StoredPush.LANES);
    }

    @Test
    void anOwnerWithAnOldFenceCanEndNoRow() throws Exception {
        JdbcPushInbox inbox = inbox();
        List<InboxRow> held = new CopyOnWriteArrayList<>();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> held.add(row)).subscribeTo(inbox);
        append(inbox, push("order", "k1", "b"));
        await().until(() -> held.size() == 1);

        execute("UPDATE lazada_inbox_lane SET owner = 'another', fence = fence + 1");
        execute("INSERT INTO lazada_inbox_process (app_key, consumer, owner, lives_until) VALUES ('" + APP
                + "', 'rest', 'another', 9000000000000)");

        assertThat(subscriber.subscription().complete(held.get(0)).toCompletableFuture().join()).isFalse();
        assertThat(status(inbox).open()).isEqualTo(1);
        await().until(() -> !subscriber.subscription().owns(held.get(0)));
        subscriber.close();
    }

    @Test
    @SuppressWarnings("deprecation")
    void aNetworkThatSwallowsPacketsOnlyDelaysPushes() throws Exception {
        try (StallingProxy network = new StallingProxy(tables.port())) {
            PGPoolingDataSource pool = through(network);
            JdbcPushInbox inbox = new JdbcPushInbox(new InboxDatabase(pool, Duration.ofSeconds(1)), null, threads(),
                    Duration.ofSeconds(2));
            RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
            assertThat(append(inbox, push("order", "k1", "b1"))).isEqualTo(AppendResult.STORED);
            await().until(() -> subscriber.bodies().equals(List.of("b1")));

            network.stall();
            CompletableFuture<AppendResult> lost = inbox.append(push("order", "k2", "b2")).toCompletableFuture();
            // whoever waits for it is told 503 in time, and the inbox by its driver later
            assertThatThrownBy(lost::join).hasMessageContaining("The database of the pushes failed");
            network.recover();

            // as Lazada repeats what was answered with 503
            await().until(() -> inbox.append(push("order", "k2", "b2")).handle((stored, failure) -> failure == null)
                    .toCompletableFuture().join());
            assertThat(append(inbox, push("order", "k2", "b2"))).isEqualTo(AppendResult.REPEATED);
            await().until(() -> subscriber.bodies().contains("b2"));
            await().until(() -> status(inbox).open() == 0);
            subscriber.close();
            pool.close();
        }
    }

    // the small pool of the driver is enough: it keeps connections, and drops those that failed
    @SuppressWarnings("deprecation")
    private static PGPoolingDataSource through(StallingProxy network) throws SQLException {
        PGPoolingDataSource source = new PGPoolingDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres?user=postgres");
        source.setDataSourceName("stalling");
        source.setLoginTimeout(1);
        return source;
    }

    @Test
    void lanesWhoseTakingWasNotCommittedAreNotRead() {
        String[] fails = {""};
        LeasedLanes others = new LeasedLanes(new InboxDatabase(source()), new InboxConsumer(APP, "rest", "others"), LEASE);
        LeasedLanes ours = new LeasedLanes(new InboxDatabase(failing(fails, "the connection is gone", "08006")),
                new InboxConsumer(APP, "rest", "ours"),
                LEASE);
        others.renew(Set::of);
        ours.renew(Set::of);
        others.renew(Set::of);
        others.renew(Set::of);
        assertThat(others.readable()).hasSize(StoredPush.LANES / 2);

        fails[0] = "commit";
        assertThatThrownBy(() -> ours.renew(Set::of)).hasMessageContaining("failed");
        assertThat(ours.readable()).isEmpty();
        fails[0] = "";
        ours.renew(Set::of);
        assertThat(ours.readable()).hasSize(StoredPush.LANES / 2);
    }

    @Test
    void whichLanesAreBusyIsAskedWhenNoOtherRenewalRuns() throws Exception {
        LeasedLanes lanes = new LeasedLanes(new InboxDatabase(source()), new InboxConsumer(APP, "rest", "ours"), LEASE);
        List<String> asked = new CopyOnWriteArrayList<>();
        Thread[] later = new Thread[1];
        lanes.renew(() -> {
            later[0] = new Thread(() -> lanes.renew(() -> {
                asked.add("later");
                return Set.of();
            }));
            later[0].start();
            await().until(() -> later[0].getState() == Thread.State.WAITING);
            asked.add("first");
            return Set.of();
        });

        later[0].join();

        assertThat(asked).containsExactly("first", "later");
    }

    @Test
    void lanesThatAnotherProcessIsTakingAreNotTakenFromIt() throws Exception {
        InboxConsumer others = new InboxConsumer(APP, "rest", "others");
        LeasedLanes theirs = new LeasedLanes(new InboxDatabase(source()), others, LEASE);
        theirs.renew(Set::of);
        theirs.release();
        LeasedLanes ours = new LeasedLanes(new InboxDatabase(source()), new InboxConsumer(APP, "rest", "ours"), LEASE);
        try (Connection taking = source().getConnection()) {
            taking.setAutoCommit(false);
            LeasedLanes.lock(taking, others);
            Thread late = new Thread(() -> ours.renew(Set::of));
            late.start();
            await().until(() -> "1".equals(text("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")));
            Statements.execute(taking, "UPDATE lazada_inbox_process SET lives_until = 9000000000000 WHERE owner = 'others'");
            Statements.execute(taking, "UPDATE lazada_inbox_lane SET owner = 'others', fence = fence + 1");
            taking.commit();
            late.join();
        }

        assertThat(ours.readable()).isEmpty();
        assertThat(text("SELECT COUNT(*) FROM lazada_inbox_lane WHERE owner = 'others'")).isEqualTo("256");
    }

    @Test
    void aFullDiskLosesNoPushAndNeedsNoHand() {
        for (String step : List.of("prepareStatement", "commit")) {
            String[] fails = {""};
            JdbcPushInbox inbox = new JdbcPushInbox(failing(fails, "could not extend file", "53100"), null, threads(), LEASE);
            RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);
            assertThat(append(inbox, push("order", step + 1, "b1"))).isEqualTo(AppendResult.STORED);
            await().until(() -> subscriber.bodies().contains("b1"));

            fails[0] = step;
            assertThatThrownBy(() -> append(inbox, push("order", step + 2, "b2"))).hasStackTraceContaining("53100");
            fails[0] = "";

            // as Lazada repeats what was answered with 503
            assertThat(append(inbox, push("order", step + 2, "b2"))).isEqualTo(AppendResult.STORED);
            await().until(() -> subscriber.bodies().contains("b2") && status(inbox).open() == 0);
            subscriber.close();
        }
    }

    /** @param fails the method of a connection that fails */
    private DataSource failing(String[] fails, String text, String state) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, values) -> {
                    Connection connection = source().getConnection();
                    return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                            (same, step, given) -> {
                                if (fails[0].equals(step.getName())) {
                                    throw new SQLException(text, state);
                                }
                                return step.invoke(connection, given);
                            });
                });
    }

    private int lanesOf() throws Exception {
        return Integer.parseInt(text("SELECT COUNT(DISTINCT owner) FROM lazada_inbox_lane"));
    }

    private String owned() throws Exception {
        return text("SELECT COUNT(owner) FROM lazada_inbox_lane");
    }

    private String text(String sql) throws Exception {
        try (Connection connection = source().getConnection()) {
            return Statements.query(connection, row -> row.getString(1), sql).get(0);
        }
    }
}
