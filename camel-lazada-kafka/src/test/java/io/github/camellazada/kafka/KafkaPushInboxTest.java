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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxStatus;
import org.apache.camel.main.Main;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is in the topics of an inbox, and what becomes of records that fail, repeat or cannot be read. */
@Timeout(120)
class KafkaPushInboxTest extends BrokerTestSupport {
    private static final Duration LONG = Duration.ofSeconds(30);
    // a slow machine is no reason for a 503
    private static final String PATIENT = "lazada:push?ackTimeout=20000";
    private static final String FAST = PATIENT + "&inboxRetryDelay=20&inboxMaxRetryDelay=20&inboxMaxAttempts=";

    private final RoutedOrders orders = new RoutedOrders();

    @Test
    void aPushThatFailsTooOftenIsADeadLetterWithItsReason() throws Exception {
        orders.failing((order, status) -> status.equals("step0"));
        try (PushApplication application = new PushApplication(properties("dead"), orders.route(FAST + 3))) {
            application.push(PushApplication.order(7, 0));
            application.push(PushApplication.order(7, 1));

            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(7)).containsExactly("step1"));
            assertThat(orders.tried(7)).containsExactly("step0", "step0", "step0", "step1");
            assertThat(KafkaTopics.all(broker, "dead-600123-dead")).singleElement().satisfies(letter -> {
                assertThat(letter.value()).asString().isEqualTo(PushApplication.order(7, 0));
                assertThat(header(letter, InboxRecords.REASON)).isEqualTo("java.lang.IllegalStateException");
                assertThat(header(letter, InboxRecords.ATTEMPTS)).isEqualTo("3");
                assertThat(header(letter, InboxRecords.SELLER)).isEqualTo("9");
                assertThat(header(letter, InboxRecords.TYPE)).isEqualTo("0");
            });
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(status(application).open()).isZero();
                assertThat(status(application).dead()).isEqualTo(1);
            });
        }
    }

    @Test
    void aRepeatIsDroppedAlsoByTheNextOwner() throws Exception {
        Map<String, String> properties = properties("repeat");
        try (PushApplication application = new PushApplication(properties, orders.route(PATIENT))) {
            application.push(PushApplication.order(1, 0));
            application.push(PushApplication.order(1, 0));
            application.push(PushApplication.order(1, 1));
            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(1)).containsExactly("step0", "step1"));
        }
        try (PushApplication application = new PushApplication(properties, orders.route(PATIENT))) {
            application.push(PushApplication.order(1, 0));
            application.push(PushApplication.order(1, 2));
            await().atMost(LONG).untilAsserted(
                    () -> assertThat(orders.done(1)).containsExactly("step0", "step1", "step2"));
        }
        assertThat(KafkaTopics.all(broker, "repeat-600123")).hasSize(5);
    }

    @Test
    void aBodyIsEncryptedAndOneOfALostKeyIsADeadLetter() throws Exception {
        Map<String, String> properties = properties("cipher");
        properties.put("LAZADA_TOKEN_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        orders.failing((order, status) -> order.equals("424242"));
        try (PushApplication application = new PushApplication(properties, orders.route(FAST + 100_000))) {
            application.push(PushApplication.order(424242, 0));
            application.push(PushApplication.order(1, 1));
            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(1)).containsExactly("step1"));
        }
        assertThat(KafkaTopics.all(broker, "cipher-600123")).hasSize(2).allSatisfy(
                row -> assertThat(new String(row.value(), StandardCharsets.ISO_8859_1)).doesNotContain("424242", "order"));

        properties.put("LAZADA_TOKEN_KEY", Base64.getEncoder().encodeToString("another key, of 32 bytes as well".getBytes(
                StandardCharsets.US_ASCII)));
        try (PushApplication application = new PushApplication(properties, orders.route(FAST + 100_000))) {
            await().atMost(LONG).untilAsserted(() -> assertThat(KafkaTopics.all(broker, "cipher-600123-dead"))
                    .singleElement().satisfies(letter -> assertThat(header(letter, InboxRecords.REASON)).contains("key")));
            await().atMost(LONG).until(() -> status(application).open() == 0);
        }

        properties.compute("LAZADA_TOKEN_KEY",
                (name, key) -> key + "," + Base64.getEncoder().encodeToString(new byte[32]));
        orders.failing((order, status) -> false);
        try (PushApplication application = new PushApplication(properties, orders.route(PATIENT))) {
            application.inbox().replay(InboxReplay.of(PushApplication.APP, InboxReplay.Which.DEAD, "ann")).toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(424242)).containsExactly("step0"));
        }
    }

    @Test
    void aRecordThatIsNoPushIsADeadLetter() throws Exception {
        try (PushApplication application = new PushApplication(properties("strange"), orders.route(PATIENT));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()), new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("strange-600123", 0, null, null)).get();
            producer.send(new ProducerRecord<>("strange-600123", 0, null, new byte[]{1, 2, 3})).get();

            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).dead()).isEqualTo(2));
            await().atMost(LONG).untilAsserted(() -> assertThat(status(application).open()).isZero());
        }
    }

    @Test
    void nothingIsCommittedOrDeletedPastAnUnfinishedRecord() throws Exception {
        Map<String, String> properties = properties("offsets");
        properties.put("lazada.kafka.topic.partitions", "1");
        boolean[] away = {true};
        orders.failing((order, status) -> away[0] && order.equals("1"));
        try (PushApplication application = new PushApplication(properties, orders.route(FAST + 100_000));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            EndedRecords ended = new EndedRecords(InboxNames.of("offsets", PushApplication.APP));
            application.push(PushApplication.order(0, 0));
            application.push(PushApplication.order(1, 0));
            for (int order = 2; order < 30; order++) {
                application.push(PushApplication.order(order, 0));
            }
            await().atMost(LONG).until(() -> orders.done() == 29);
            await().atMost(LONG).until(() -> committed(admin) > 0);

            assertThat(committed(admin)).isEqualTo(1);
            ended.delete(admin, List.of(0), Instant.now().plusSeconds(60), Instant.EPOCH).toCompletableFuture().get(30,
                    TimeUnit.SECONDS);
            assertThat(KafkaTopics.all(broker, "offsets-600123").get(0).offset()).isEqualTo(1);

            away[0] = false;
            await().atMost(LONG).until(() -> orders.done(1).size() == 1);
            await().atMost(LONG).untilAsserted(() -> assertThat(committed(admin)).isEqualTo(30));
            ended.delete(admin, List.of(0), Instant.now().minusSeconds(60), Instant.EPOCH).toCompletableFuture().get(30,
                    TimeUnit.SECONDS);
            assertThat(KafkaTopics.all(broker, "offsets-600123")).hasSize(29);
        }
    }

    @Test
    void onePropertyChoosesTheInbox() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.lazada.push-inbox", "kafka:" + broker.bootstrapServers());
        main.addInitialProperty("camel.component.lazada.app-key", PushApplication.APP);
        main.addInitialProperty("camel.component.lazada.app-secret", "secret");
        main.addInitialProperty("lazada.kafka.topic.create", "true");
        main.addInitialProperty("lazada.kafka.topic.prefix", "main");
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.port", "0");
        main.configure().addRoutesBuilder(orders.route(PATIENT));
        main.start();
        try {
            assertThat(main.getCamelContext().getComponent("lazada", LazadaComponent.class).getConfiguration().getPushInbox())
                    .isInstanceOf(KafkaPushInbox.class);
            assertThat(KafkaTopics.all(broker, "main-" + PushApplication.APP)).isEmpty();
        } finally {
            main.stop();
        }
    }

    private static long committed(Admin admin) throws Exception {
        return admin.listConsumerGroupOffsets("offsets-600123").partitionsToOffsetAndMetadata().get(30, TimeUnit.SECONDS)
                .get(new TopicPartition("offsets-600123", 0)).offset();
    }

    private static InboxStatus status(PushApplication application) {
        return application.inbox().status(PushApplication.APP).toCompletableFuture().join();
    }

    private static String header(ConsumerRecord<byte[], byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
