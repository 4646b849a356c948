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
package io.github.camellazada.examples.guides;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.guides.RunningRecipe.Form;
import io.github.camellazada.simulator.FreePort;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The recipe with Kafka on a real broker: its keys, what a consumer sees twice, and a process that is killed. */
class KafkaRecipeTest {
    private static final Path PAGES = Path.of("../../docs/recipes");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private static Path brokerFolder;
    private static KafkaBroker broker;
    private static LazadaSimulator lazada;
    private static Commerce commerce;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.start(brokerFolder);
        lazada = LazadaSimulator.startOnFreePort();
        lazada.push().patience(Duration.ofSeconds(30));
        commerce = lazada.module(Commerce.class);
    }

    @AfterAll
    static void stop() {
        lazada.close();
        broker.close();
    }

    @ParameterizedTest
    @EnumSource
    void aConsumerDropsWhatTheTopicHasTwice(Form form) throws Exception {
        String topic = "orders-" + form;
        try (RunningRecipe recipe = recipe("orders-into-kafka", form, topic).start()) {
            long order = commerce.placeOrder(recipe.seller, mug(recipe.seller));
            commerce.pay(recipe.seller, order);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            try (KafkaConsumer<String, String> consumer = consumer(topic)) {
                await().atMost(LONG)
                        .until(() -> read(consumer, records).stream().anyMatch(it -> it.value().contains("pending")));
            }
            assertThat(records).extracting(ConsumerRecord::key).containsOnly(recipe.seller + ":" + order);
            again(topic, records);
        }

        try (RunningRecipe recipe = recipe("orders-from-kafka", form, topic).with("orders.dir", folder).start()) {
            Path file = folder.resolve("versions.jsonl");
            await().atMost(LONG).until(() -> Files.exists(file) && Files.readString(file).contains("the end"));
            assertThat(Files.readAllLines(file)).doesNotHaveDuplicates().anyMatch(line -> line.contains("pending"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allOrdersAreInTheTopicAfterAKill(Form form) throws Exception {
        String seller = form == Form.JAVA ? "1901" : "1902";
        String topic = "killed-" + form;
        int port = FreePort.next();
        lazada.sellers().add(seller, "sg");
        lazada.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
        try (EmbeddedPostgres postgres = form == Form.JAVA ? null : EmbeddedPostgres.start();
                ReadersProject shop = new ReadersProject(folder, lazada);
                KafkaConsumer<String, String> consumer = consumer(topic)) {
            GuidePage project = GuidePage.in(PAGES, "index");
            GuidePage recipe = GuidePage.in(PAGES, "orders-into-kafka");
            String main = "src/main/java/com/example/Shop.java";
            String route = form == Form.JAVA
                    ? "src/main/java/com/example/OrdersIntoKafka.java"
                    : "src/main/resources/camel/orders-into-kafka.camel.yaml";
            String settings = "src/main/resources/application.properties";
            // the poll that follows the start finds what the pushes could not tell
            String often = recipe.file(route).replace("stream:orders", "stream:orders?delay=1000");
            shop.file(main, project.file(main)).file(route, often).file(settings,
                    project.file(settings).replace("port = 8080", "port = " + port)
                            .replace("{env:LAZADA_SELLER_ID:1001}", "{env:LAZADA_SELLER_ID:" + seller + "}") + "\n"
                            + recipe.file("orders-into-kafka.properties").replace("localhost:9092", broker.bootstrapServers())
                            + "\norders.topic = " + topic
                            // what no push told of while the process was dead is polled after the start, without the two minutes
                            + "\ncamel.component.lazada.push-grace = 1s\n"
                            + (postgres == null ? "" : onPostgres(project, postgres.getPort())));
            shop.start("com.example.Shop", seller);
            await().atMost(LONG).until(() -> shop.log().contains("Routes startup (total:1"));

            long mug = mug(seller);
            long[] orders = LongStream.range(0, 10).map(i -> commerce.placeOrder(seller, mug)).toArray();
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            await().atMost(LONG).until(() -> !read(consumer, records).isEmpty());
            shop.kill();
            LongStream.of(orders).forEach(order -> commerce.pay(seller, order));
            shop.start("com.example.Shop", seller);

            await().atMost(LONG).untilAsserted(() -> {
                read(consumer, records);
                assertThat(LongStream.of(orders)).as(shop::log).allMatch(order -> records.stream()
                        .anyMatch(it -> it.key().equals(seller + ":" + order) && it.value().contains("pending")));
            });
        } finally {
            lazada.push().pushUrl(null);
        }
    }

    private static RunningRecipe recipe(String name, Form form, String topic) {
        return new RunningRecipe(lazada, name, form).with("orders.topic", topic)
                .with("camel.component.kafka.brokers", broker.bootstrapServers());
    }

    private static String onPostgres(GuidePage project, int port) {
        return project.file("shop-on-postgresql.properties").replace("localhost:5432/shop", "localhost:" + port + "/postgres")
                .replace("{env:SHOP_USER:shop}", "{env:SHOP_USER:postgres}")
                .replace("{env:SHOP_PASSWORD}", "{env:SHOP_PASSWORD:postgres}");
    }

    private static long mug(String seller) {
        return commerce.product(seller).sku("MUG").price("12.90").stock(90).add().skuId();
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        Properties settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "reader-of-" + topic,
                "auto.offset.reset", "earliest", "metadata.max.age.ms", "500"));
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private static List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer,
            List<ConsumerRecord<String, String>> records) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return records;
    }

    /** Sends the records a second time, and one more to the same partition that tells where they end. */
    private static void again(String topic, List<ConsumerRecord<String, String>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new StringSerializer())) {
            records.forEach(
                    it -> producer.send(new ProducerRecord<>(topic, it.partition(), it.key(), it.value(), it.headers())));
            ProducerRecord<String, String> end = new ProducerRecord<>(topic, records.get(0).partition(), "end", "the end");
            end.headers().add("ce_id", "the end".getBytes(StandardCharsets.UTF_8));
            producer.send(end);
        }
    }
}
