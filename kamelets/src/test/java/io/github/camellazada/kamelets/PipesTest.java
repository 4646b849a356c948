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
package io.github.camellazada.kamelets;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.broker.TopicReader;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.kamelets.PipeRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each Pipe of this module runs for real: signed pushes over HTTP, a Kafka broker, an HTTP server, files. */
class PipesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private static Path data;
    private static KafkaBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheBroker() throws Exception {
        broker = KafkaBroker.start(data.resolve("kafka"));
    }

    @AfterAll
    static void stopTheBroker() throws Exception {
        broker.close();
    }

    @Test
    void levelsOfATopicSetTheStockAndARefusedOneIsPutAside() throws Exception {
        try (PipeRun run = new PipeRun();
                Producer<String, String> erp = new KafkaProducer<>(Map.of("bootstrap.servers",
                        broker.bootstrapServers()), new StringSerializer(), new StringSerializer())) {
            ProductDraft.Listed mug = run.shop().product(SELLER).sku("MUG").stock(9).add();
            erp.send(new ProducerRecord<>("lazada-stock", "{\"itemId\": 1, \"skuId\": 2, \"quantity\": -1}")).get();
            erp.send(new ProducerRecord<>("lazada-stock",
                    "{\"itemId\": %d, \"skuId\": %d, \"quantity\": 4}".formatted(mug.itemId(), mug.skuId()))).get();

            run.start("lazada-kafka-to-stock", Map.of("camel.component.kafka.brokers", broker.bootstrapServers()));

            ConsumerRecord<String, String> refused = TopicReader.of(broker).first("lazada-stock-failed", record -> true);
            assertThat(KameletRun.json(refused.value()).path("quantity").asInt()).isEqualTo(-1);
            await().atMost(LONG).until(() -> run.shop().stock(SELLER, mug.skuId()).get(0).sellable() == 4);
        }
    }

    @Test
    void filesCreateProductsAndAreSortedByWhatBecameOfThem() throws Exception {
        try (PipeRun run = new PipeRun()) {
            Files.writeString(folder.resolve("mug.json"), """
                    {"PrimaryCategory": 10002019, "Attributes": {"name": "Mug", "brand": "No Brand"},
                     "Skus": {"Sku": [{"SellerSku": "MUG-S", "price": "9.90", "quantity": 5, "package_weight": "0.2",
                     "package_length": "10", "package_width": "10", "package_height": "10"}]}}""");
            Files.writeString(folder.resolve("nothing.json"), "{\"Skus\": {}}");

            run.start("lazada-file-to-products", Map.of("products.folder", folder.toString()));

            await().atMost(LONG).until(() -> Files.exists(folder.resolve(".done/mug.json"))
                    && Files.exists(folder.resolve(".failed/nothing.json")));
            assertThat(run.lazada().received("/product/create")).hasSize(1);
        }
    }

    @Test
    void anOrderIsAFileThatItsLaterVersionsReplace() throws Exception {
        try (PipeRun run = new PipeRun().start("lazada-orders-to-files", Map.of("orders.folder", folder.toString()))) {
            long order = run.shop().placeOrder(SELLER, run.shop().product(SELLER).sku("MUG").stock(9).add().skuId());
            Path file = folder.resolve(SELLER + "-" + order + ".json");
            Pushes.await(run.lazada(), () -> Files.exists(file));
            run.shop().pay(SELLER, order);

            Pushes.await(run.lazada(), () -> Files.readString(file).contains("\"status\":\"pending\""));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void aSecondPipeOfTheSameStreamAndStoresGetsAllOrdersToo() throws Exception {
        Path second = Files.writeString(folder.resolve("audit.yaml"), Files.readString(Path.of("pipes",
                "lazada-orders-to-files.yaml").toAbsolutePath())
                .replace("name: lazada-orders-to-files", "name: audit")
                .replace("name: lazada-orders-source", """
                        name: lazada-orders-source
                            properties:
                              mode: poll
                              watermarkName: audit
                              initialDelay: 0
                              delay: 200
                              pollSettleTime: 0""")
                .replace("{{orders.folder}}", "{{audit.folder}}"));
        Path orders = folder.resolve("orders");
        Path audit = folder.resolve("audit");
        try (PipeRun run = new PipeRun().start("lazada-orders-to-files",
                Map.of("orders.folder", orders.toString(), "audit.folder", audit.toString()), second)) {
            long order = run.shop().placeOrder(SELLER, run.shop().product(SELLER).sku("MUG").stock(9).add().skuId());
            String name = SELLER + "-" + order + ".json";

            Pushes.await(run.lazada(), () -> Files.exists(orders.resolve(name)) && Files.exists(audit.resolve(name)));
        }
    }

    @Test
    void ordersGoToKafkaAsCloudEvents() throws Exception {
        try (PipeRun run = new PipeRun().start(
                "lazada-orders-to-kafka",
                Map.of("camel.component.kafka.brokers", broker.bootstrapServers()))) {
            long sku = run.shop().product(SELLER).sku("MUG").stock(9).add().skuId();
            long order = run.shop().placeOrder(SELLER, sku, sku);

            awaitOrder(run, "unpaid");
            run.shop().pay(SELLER, order);
            List<ConsumerRecord<String, String>> records = awaitOrder(run, "pending");

            assertThat(records).allSatisfy(record -> {
                JsonNode object = KameletRun.json(record.value());
                assertThat(object.path("orderId").asText()).isEqualTo(Long.toString(order));
                assertThat(object.path("items")).hasSize(2);
                assertThat(record.key()).isEqualTo(SELLER + ":" + order);
                assertThat(record.headers()).extracting(Header::key)
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("kafka"));
            });
            assertThat(records).extracting(ConsumerRecord::partition).containsOnly(records.get(0).partition());
        }
    }

    private static List<ConsumerRecord<String, String>> awaitOrder(PipeRun run, String status) {
        TopicReader orders = new TopicReader(broker.bootstrapServers(), Duration.ofSeconds(2));
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        Pushes.await(run.lazada(), () -> {
            records.clear();
            records.addAll(orders.records("lazada-orders", seen -> isThere(seen, status)));
            return isThere(records, status);
        });
        return records;
    }

    private static boolean isThere(List<ConsumerRecord<String, String>> records, String status) {
        return records.stream().anyMatch(record -> KameletRun.json(record.value()).path("items").findValuesAsText("status")
                .stream().allMatch(status::equals));
    }

    @Test
    void returnsGoToTheErpAndComeAgainUntilItHasThem() throws Exception {
        List<JsonNode> received = new CopyOnWriteArrayList<>();
        List<String> refusedKeys = new CopyOnWriteArrayList<>();
        List<String> takenKeys = new CopyOnWriteArrayList<>();
        AtomicBoolean down = new AtomicBoolean(true);
        HttpServer erp = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        erp.createContext("/returns", request -> {
            String body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = down.get();
            String key = request.getRequestHeaders().getFirst("Idempotency-Key");
            (refused ? refusedKeys : takenKeys).add(String.valueOf(key));
            if (!refused) {
                received.add(KameletRun.json(body));
            }
            request.sendResponseHeaders(refused ? 503 : 204, -1);
            request.close();
        });
        erp.start();
        try (PipeRun run = new PipeRun().start("lazada-returns-to-http",
                Map.of("camel.kamelet.http-sink.url", "http://127.0.0.1:" + erp.getAddress().getPort() + "/returns"))) {
            long sku = run.shop().product(SELLER).sku("MUG").stock(9).add().skuId();
            long order = run.shop().placeOrder(SELLER, sku);
            run.shop().pay(SELLER, order);

            long reverse = run.shop().requestCancel(SELLER, order);
            Pushes.await(run.lazada(),
                    () -> refusedKeys.stream().anyMatch(key -> Collections.frequency(refusedKeys, key) > 1));
            down.set(false);

            // the inbox hands the push out again by itself
            Pushes.await(run.lazada(), () -> !received.isEmpty());
            assertThat(received).extracting(event -> event.path("reverseOrderId").asText())
                    .containsOnly(Long.toString(reverse));
            assertThat(takenKeys).allMatch(key -> key.startsWith(SELLER + ":" + reverse + "@20"));
        } finally {
            erp.stop(0);
        }
    }

    @Test
    void filesSetTheStockAndAreSortedByWhatBecameOfThem() throws Exception {
        try (PipeRun run = new PipeRun()) {
            ProductDraft.Listed mug = run.shop().product(SELLER).sku("MUG").stock(9).add();
            Files.writeString(folder.resolve("good.json"),
                    "[{\"itemId\": %d, \"skuId\": %d, \"quantity\": 4}]".formatted(mug.itemId(), mug.skuId()));
            Files.writeString(folder.resolve("bad.json"), "[{\"itemId\": %d, \"quantity\": 4}]".formatted(mug.itemId()));

            run.start("lazada-file-to-stock", Map.of("stock.folder", folder.toString()));

            await().atMost(LONG).until(() -> Files.exists(folder.resolve(".done/good.json"))
                    && Files.exists(folder.resolve(".failed/bad.json")));
            assertThat(run.shop().stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(4);
        }
    }
}
