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

import javax.sql.DataSource;

import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.RecordingSubscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresPushInboxTest extends JdbcPushInboxContract {
    @RegisterExtension
    static final PostgresTables tables = new PostgresTables(
            "lazada_inbox, lazada_inbox_wait, lazada_inbox_lane, lazada_inbox_process, lazada_inbox_version",
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
    void anOwnerWithAnOldFenceCanEndNoRow() throws Exception {
        JdbcPushInbox inbox = inbox();
        List<InboxRow> held = new java.util.concurrent.CopyOnWriteArrayList<>();
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
    void lanesWhoseTakingWasNotCommittedAreNotRead() {
        boolean[] down = {false};
        LeasedLanes others = new LeasedLanes(new InboxDatabase(source()), new InboxConsumer(APP, "rest", "others"), LEASE);
        LeasedLanes ours = new LeasedLanes(new InboxDatabase(failingAtCommit(down)), new InboxConsumer(APP, "rest", "ours"),
                LEASE);
        others.renew(Set.of());
        ours.renew(Set.of());
        others.renew(Set.of());
        others.renew(Set.of());
        assertThat(others.readable()).hasSize(StoredPush.LANES / 2);

        down[0] = true;
        assertThatThrownBy(() -> ours.renew(Set.of())).hasMessageContaining("failed");
        assertThat(ours.readable()).isEmpty();
        down[0] = false;
        ours.renew(Set.of());
        assertThat(ours.readable()).hasSize(StoredPush.LANES / 2);
    }

    private DataSource failingAtCommit(boolean[] down) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, values) -> {
                    Connection connection = source().getConnection();
                    return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                            (same, step, given) -> {
                                if (down[0] && step.getName().equals("commit")) {
                                    throw new SQLException("the connection is gone", "08006");
                                }
                                return step.invoke(connection, given);
                            });
                });
    }

    private int lanesOf() throws Exception {
        return new Database(source(), Runnable::run, "pushes", "inbox").run(connection -> Statements.query(connection,
                row -> row.getInt(1), "SELECT COUNT(DISTINCT owner) FROM lazada_inbox_lane").get(0)).toCompletableFuture()
                .join();
    }
}
