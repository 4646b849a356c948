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
package io.github.camellazada.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is routed again on demand, and how long it can be. */
@Timeout(120)
class KafkaReplayTest extends BrokerTestSupport {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String ONCE = "lazada:push?ackTimeout=20000&inboxMaxAttempts=1";
    private static final InboxReplay DEAD = InboxReplay.of(PushApplication.APP, InboxReplay.Which.DEAD, "ann");
    private static final InboxReplay ROUTED = InboxReplay.of(PushApplication.APP, InboxReplay.Which.ROUTED, "ann");

    private final RoutedOrders orders = new RoutedOrders();
    private volatile boolean away = true;

    @Test
    void deadLettersAreRoutedAgainOnceAndOthersStay() throws Exception {
        orders.failing((order, status) -> away);
        try (PushApplication application = new PushApplication(properties("letters"), orders.route(ONCE))) {
            for (int order = 1; order <= 4; order++) {
                application.push(PushApplication.order(order, 0));
            }
            application.push("{\"no push\"");
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).dead()).isEqualTo(5));
            away = false;

            assertThat(replay(application, DEAD.ofSeller("10"))).isZero();
            assertThat(replay(application, DEAD.ofMessageType(3))).isZero();
            assertThat(replay(application, DEAD.between(null, Instant.now().minusSeconds(3600)))).isZero();
            assertThat(status(application).dead()).isEqualTo(5);

            String key = InboxRecords.key(KafkaTopics.all(broker, "letters-600123-dead").get(2));
            assertThat(replay(application, DEAD.ofSeller("9").ofMessageType(0))).isEqualTo(4);
            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done()).isEqualTo(4));
            assertThat(replay(application, DEAD)).isZero();
            // nobody can read it, so that no route takes it
            assertThat(KafkaTopics.all(broker, "letters-600123-dead")).singleElement()
                    .satisfies(letter -> assertThat(letter.value()).asString().contains("no push"));
            assertThat(KafkaTopics.all(broker, "letters-600123")).anyMatch(row -> InboxRecords.isReplayed(row)
                    && key.equals(InboxRecords.key(row)) && InboxRecords.attempts(row) == 0);
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).open()).isZero());
            assertThat(status(application).dead()).isEqualTo(1);
        }
    }

    @Test
    void aDeadLetterOfAKeyIsTakenOutFromAmongOthers() throws Exception {
        orders.failing((order, status) -> away);
        Map<String, String> properties = properties("key");
        try (PushApplication application = new PushApplication(properties, orders.route(ONCE))) {
            for (int order = 1; order <= 4; order++) {
                application.push(PushApplication.order(order, 0));
            }
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).dead()).isEqualTo(4));
            away = false;
            List<String> keys = KafkaTopics.all(broker, "key-600123-dead").stream().map(InboxRecords::key).toList();

            // its key is that of the push, of which the inbox has the hash alone
            assertThat(replay(application, DEAD.ofKey(orders.key(3)))).isEqualTo(1);

            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(3)).containsExactly("step0"));
            assertThat(orders.done()).isEqualTo(1);
            assertThat(KafkaTopics.all(broker, "key-600123-dead")).extracting(InboxRecords::key)
                    .containsExactlyInAnyOrderElementsOf(
                            keys.stream().filter(key -> !key.equals(InboxPush.hash(orders.key(3)))).toList());
        }
    }

    @Test
    void aReplayTakesRoutedPushesOnceAndNoneThatIsOpenOrDead() throws Exception {
        orders.failing((order, status) -> order.equals("2") && away);
        try (PushApplication application = new PushApplication(properties("routed"), orders.route(ONCE))) {
            application.push(PushApplication.order(1, 0));
            application.push(PushApplication.order(1, 0));
            application.push(PushApplication.order(1, 1));
            application.push(PushApplication.order(2, 0));
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).dead()).isEqualTo(1));
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).open()).isZero());
            away = false;

            assertThat(replay(application, ROUTED)).isEqualTo(2);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(orders.done(1)).containsExactly("step0", "step1", "step0", "step1"));
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).open()).isZero());

            // the copies that the first replay has written are no further pushes
            assertThat(replay(application, InboxReplay.of(PushApplication.APP, InboxReplay.Which.ALL, "ann"))).isEqualTo(3);
            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done()).isEqualTo(7));
            assertThat(orders.done(2)).containsExactly("step0");
            assertThat(status(application).dead()).isZero();
        }
    }

    @Test
    void theCommandReplaysBesideTheApplication() throws Exception {
        Map<String, String> properties = properties("process");
        try (PushApplication application = new PushApplication(properties, orders.route(ONCE))) {
            application.push(PushApplication.order(1, 0));
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).open()).isZero());

            assertThat(command("kafka:" + broker.bootstrapServers(), "process")).contains("1 pushes are routed again")
                    .contains("by ann");

            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(1)).hasSize(2));
        }
    }

    @Test
    void deadLettersWithoutASubscriberAreDeletedAsFurtherOnesCome() {
        KafkaPushInbox inbox = new KafkaPushInbox(Map.of("bootstrap.servers", broker.bootstrapServers(), "topic.create", "true",
                "topic.partitions", "1", "topic.prefix", "detached"), null);
        inbox.keep(PushApplication.APP, new InboxSettings(1, 1, 1, Duration.ofDays(7), Duration.ZERO));

        for (String body : List.of("first", "second")) {
            inbox.append(new InboxPush(PushApplication.APP, InboxPush.NO_TYPE, null, InboxPush.hash(""), InboxPush.hash(body),
                    body.getBytes(), "no JSON", null)).toCompletableFuture().join();
        }

        assertThat(KafkaTopics.all(broker, "detached-" + PushApplication.APP + "-dead")).singleElement()
                .satisfies(letter -> assertThat(letter.value()).asString().contains("second"));
    }

    @Test
    void deadLettersAreDeletedAfterATimeOfTheirOwn() throws Exception {
        orders.failing((order, status) -> true);
        Map<String, String> properties = properties("old");
        try (PushApplication application = new PushApplication(properties, orders.route(ONCE));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            application.push(PushApplication.order(1, 0));
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).dead()).isEqualTo(1));
            EndedRecords ended = new EndedRecords(InboxNames.of("old", PushApplication.APP));

            delete(ended, admin, Instant.now().minusSeconds(3600));
            assertThat(status(application).dead()).isEqualTo(1);

            delete(ended, admin, Instant.now().plusSeconds(3600));
            assertThat(status(application).dead()).isZero();
        }
    }

    private String command(String pushInbox, String prefix) throws Exception {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "io.github.camellazada.doctor.LazadaReplayMain", "--which=routed", "--who=ann", "--topic=trade-order-status");
        command.environment().putAll(Map.of("LAZADA_APP_KEY", PushApplication.APP, "LAZADA_PUSH_INBOX", pushInbox,
                "LAZADA_KAFKA_TOPIC_PREFIX", prefix));
        Path printed = folder.resolve("printed");
        Process process = command.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
            return Files.readString(printed);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(EndedRecords ended, Admin admin, Instant deadBefore) throws Exception {
        ended.delete(admin, List.of(0, 1, 2, 3), Instant.EPOCH, deadBefore).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static int replay(PushApplication application, InboxReplay replay) throws Exception {
        AtomicInteger told = new AtomicInteger();
        int count = application.inbox().replay(replay, told::set).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(told).hasValue(count);
        return count;
    }

    private static InboxStatus status(PushApplication application) {
        return application.inbox().status(PushApplication.APP).toCompletableFuture().join();
    }
}
