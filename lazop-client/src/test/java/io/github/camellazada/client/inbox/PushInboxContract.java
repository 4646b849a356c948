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
package io.github.camellazada.client.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.camellazada.client.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What every inbox does. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class PushInboxContract {
    protected static final String APP = "600123";

    /** The inbox, as each process opens it. */
    protected abstract PushInbox inbox();

    @Test
    void rowsOfAnObjectComeInTheOrderInWhichTheyWereStored() {
        PushInbox inbox = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);

        for (int i = 0; i < 50; i++) {
            assertThat(append(inbox, push("order", "k" + i, "b" + i))).isEqualTo(AppendResult.STORED);
        }

        await().until(() -> subscriber.bodies().size() == 50);
        assertThat(subscriber.bodies()).containsExactlyElementsOf(numbered("b", 50));
        await().until(() -> status(inbox).open() == 0);
        subscriber.close();
    }

    @Test
    void aFailedRowIsRepeatedBeforeLaterOnesOfItsObject() {
        PushInbox inbox = inbox();
        AtomicInteger failures = new AtomicInteger();
        AtomicBoolean otherCame = new AtomicBoolean();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (text(row).equals("first") && (row.attempts() < 2 || !otherCame.get())) {
                failures.incrementAndGet();
                subscription.retry(row, Duration.ofMillis(50), "ERP is away");
            } else {
                otherCame.compareAndSet(false, text(row).equals("other"));
                subscription.complete(row);
            }
        }).atOnce(1).subscribeTo(inbox);

        append(inbox, push("order", "k1", "first"));
        await().until(() -> failures.get() > 0);
        append(inbox, push("order", "k2", "second"));
        append(inbox, push("another", "k3", "other"));

        await().until(() -> subscriber.bodies().contains("second"));
        assertThat(subscriber.bodies()).containsSubsequence("first", "other", "first", "second").endsWith("second");
        assertThat(subscriber.rows()).filteredOn(row -> text(row).equals("first")).extracting(InboxRow::attempts)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, failures.get()).boxed().toList());
        await().until(() -> status(inbox).open() == 0);
        assertThat(status(inbox).waiting()).isZero();
        subscriber.close();
    }

    @Test
    void rowsOfOneObjectMayFailTogether() {
        PushInbox inbox = inbox();
        List<InboxRow> failed = new CopyOnWriteArrayList<>();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (row.attempts() > 0) {
                subscription.complete(row);
            } else {
                failed.add(row);
            }
        }).subscribeTo(inbox);
        for (int i = 0; i < 20; i++) {
            append(inbox, push("order", "k" + i, "b" + i));
        }
        await().until(() -> failed.size() == 20);

        failed.forEach(row -> subscriber.subscription().retry(row, Duration.ofMillis(1), "ERP is away"));

        await().until(() -> status(inbox).open() == 0);
        assertThat(subscriber.bodies()).hasSize(40);
        subscriber.close();
    }

    @Test
    void aDeadLetterIsCountedAndItsObjectGoesOn() {
        PushInbox inbox = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (text(row).equals("poison")) {
                subscription.dead(row, "cannot be routed");
            } else {
                subscription.complete(row);
            }
        }).subscribeTo(inbox);

        append(inbox, push("order", "k1", "poison"));
        append(inbox, push("order", "k2", "next"));

        await().until(() -> subscriber.bodies().equals(List.of("poison", "next")));
        await().until(() -> status(inbox).open() == 0);
        assertThat(status(inbox).dead()).isEqualTo(1);
        subscriber.close();
    }

    @Test
    void aBodyThatNobodyCanReadIsADeadLetterAtOnce() {
        PushInbox inbox = inbox();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, InboxSubscription::complete).subscribeTo(inbox);

        assertThat(append(inbox, unreadable("no push"))).isEqualTo(AppendResult.STORED);

        assertThat(status(inbox).dead()).isEqualTo(1);
        assertThat(status(inbox).open()).isZero();
        assertThat(subscriber.bodies()).isEmpty();
        subscriber.close();
    }

    @Test
    void aDeadLetterIsReplayedOnDemandAnUnreadableBodyIsNot() {
        PushInbox inbox = inbox();
        AtomicInteger times = new AtomicInteger();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (text(row).startsWith("poison") && times.getAndIncrement() < 2) {
                subscription.dead(row, "cannot be routed");
            } else {
                subscription.complete(row);
            }
        }).subscribeTo(inbox);
        append(inbox, push("order", "k1", "poison"));
        append(inbox, push("another", "k2", "poison too"));
        append(inbox, unreadable("no push"));
        await().until(() -> status(inbox).dead() == 3);

        try (CapturedLog log = new CapturedLog()) {
            InboxReplay dead = InboxReplay.of(APP, InboxReplay.Which.DEAD, "ann");
            assertThat(replay(inbox, dead.ofSeller("nobody"))).isZero();
            assertThat(replay(inbox, dead.ofMessageType(13))).isZero();
            assertThat(replay(inbox, dead.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))).isZero();
            assertThat(replay(inbox, dead.ofKey("k2"))).isEqualTo(1);
            await().until(() -> subscriber.bodies().size() == 3);
            assertThat(replay(inbox, dead)).isEqualTo(1);
            assertThat(log.text()).contains("1 pushes of the inbox are routed again: InboxReplay[by ann, app 600123, DEAD]");
        }

        await().until(() -> subscriber.bodies().size() == 4);
        assertThat(subscriber.bodies().subList(2, 4)).containsExactly("poison too", "poison");
        assertThat(subscriber.rows().get(3).attempts()).isZero();
        await().until(() -> status(inbox).open() == 0);
        assertThat(status(inbox).dead()).isEqualTo(1);
        subscriber.close();
    }

    private static int replay(PushInbox inbox, InboxReplay replay) {
        List<Integer> told = new CopyOnWriteArrayList<>();
        int count = inbox.replay(replay, told::add).toCompletableFuture().join();
        assertThat(told).endsWith(count);
        return count;
    }

    /** A body that is no push. */
    protected static InboxPush unreadable(String body) {
        return new InboxPush(APP, InboxPush.NO_TYPE, null, InboxPush.hash("?"), InboxPush.hash(body), body.getBytes(),
                "no JSON",
                null);
    }

    @Test
    void aRowThatIsGivenBackComesAgain() {
        PushInbox inbox = inbox();
        AtomicInteger times = new AtomicInteger();
        RecordingSubscriber subscriber = new RecordingSubscriber(APP, (subscription, row) -> {
            if (times.getAndIncrement() == 0) {
                subscription.giveBack(List.of(row));
            } else {
                subscription.complete(row);
            }
        }).subscribeTo(inbox);

        append(inbox, push("order", "k1", "b"));

        await().until(() -> subscriber.bodies().equals(List.of("b", "b")));
        subscriber.close();
    }

    @Test
    void anAppAndATopicGetTheirOwnRowsAlone() {
        PushInbox inbox = inbox();
        RecordingSubscriber other = new RecordingSubscriber("other", InboxSubscription::complete).subscribeTo(inbox);
        RecordingSubscriber orders = ofTopics(new InboxTopics(Set.of(0), true)).subscribeTo(inbox);
        RecordingSubscriber rest = ofTopics(new InboxTopics(Set.of(0), false)).subscribeTo(inbox);

        append(inbox, push(0, "order", "k1", "an order"));
        append(inbox, push(3, "item", "k2", "a product"));

        await().until(() -> orders.bodies().equals(List.of("an order")) && rest.bodies().equals(List.of("a product")));
        assertThat(other.bodies()).isEmpty();
        assertThat(inbox.status("other").toCompletableFuture().join().open()).isZero();
        List.of(other, orders, rest).forEach(RecordingSubscriber::close);
    }

    protected static RecordingSubscriber ofTopics(InboxTopics topics) {
        return new RecordingSubscriber(APP, topics,
                new InboxSettings(1000, 1_000_000, 1 << 30, Duration.ofDays(7), Duration.ofDays(30)),
                InboxSubscription::complete);
    }

    protected static AppendResult append(PushInbox inbox, InboxPush push) {
        return inbox.append(push).toCompletableFuture().join();
    }

    protected static InboxStatus status(PushInbox inbox) {
        return inbox.status(APP).toCompletableFuture().join();
    }

    protected static InboxPush push(String object, String key, String body) {
        return push(0, object, key, body);
    }

    protected static InboxPush push(int messageType, String object, String key, String body) {
        return new InboxPush(APP, messageType, "1001", InboxPush.hash(object), key == null ? null : InboxPush.hash(key),
                body.getBytes(StandardCharsets.UTF_8), null, null);
    }

    protected static String text(InboxRow row) {
        return new String(row.push().body(), StandardCharsets.UTF_8);
    }

    protected static List<String> numbered(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
