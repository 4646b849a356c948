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
package io.github.camellazada.examples.stock;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.main.Main;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application beside a simulator and a broker, all in this process. */
final class RunningSync implements AutoCloseable {
    static final String SELLER = "1000001";

    final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    final Commerce commerce = lazada.module(Commerce.class);
    final KafkaBroker broker;
    final Path folder;
    private final Main main;

    RunningSync(Path folder) throws Exception {
        this.folder = folder;
        broker = KafkaBroker.start(folder.resolve("kafka"));
        lazada.sellers().add(SELLER, "sg");
        Map<String, String> settings = Demo.settings(lazada, folder);
        settings.put("camel.component.kafka.brokers", broker.bootstrapServers());
        settings.put("stock.topic.enabled", "true");
        settings.put("stock.topic.timeout", "100");
        settings.put("stock.window", "100");
        settings.put("stock.batch", "50");
        settings.put("stock.erp.period", "100");
        settings.put("stock.results.period", "100");
        settings.put("camel.component.lazada.held-write-retry-delay", "200");
        settings.put("camel.component.lazada.freeze-probe-interval", "200");
        main = StockSync.of(settings);
        main.start();
    }

    JdbcClient database() {
        return JdbcClient.create(bean("stock", DataSource.class));
    }

    <T> T bean(String name, Class<T> type) {
        return main.getCamelContext().getRegistry().lookupByNameAndType(name, type);
    }

    void send(String endpoint, Object body) {
        try (var template = main.getCamelContext().createProducerTemplate()) {
            template.sendBody(endpoint, body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void stopRoute(String id) throws Exception {
        main.getCamelContext().getRouteController().stopRoute(id);
    }

    void startRoute(String id) throws Exception {
        main.getCamelContext().getRouteController().startRoute(id);
    }

    /** A product with one SKU in one warehouse; gives its SKU id. */
    long product(String code, int stock) {
        return commerce.product(SELLER).sku(code).stock(stock).add().skuId();
    }

    int sellable(long skuId) {
        return commerce.stock(SELLER, skuId).stream().mapToInt(Commerce.StockLevel::sellable).sum();
    }

    /** Adds a row to the ERP's table; gives its number. */
    long erp(String code, String warehouse, String quantity, String change) {
        database().sql("INSERT INTO erp_stock (seller_sku, warehouse, quantity, change) VALUES (?, ?, ?, ?)")
                .params(code, warehouse, quantity, change).update();
        return database().sql("SELECT MAX(id) FROM erp_stock").query(Long.class).single();
    }

    String erpState(long id) {
        return database().sql("SELECT state FROM erp_stock WHERE id = ?").param(id).query(String.class).single();
    }

    String erpReason(long id) {
        return database().sql("SELECT reason FROM erp_stock WHERE id = ?").param(id).query(String.class).single();
    }

    void drop(String file, String text) throws Exception {
        Path ready = Files.writeString(folder.resolve(file), text);
        Files.createDirectories(folder.resolve("inbox"));
        Files.move(ready, folder.resolve("inbox").resolve(file));
    }

    String read(String file) throws Exception {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    }

    /** The values of a topic, as far as they are there within a time. */
    List<JsonNode> topic(String name, int expected) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", "test-" + name);
        settings.put("auto.offset.reset", "earliest");
        settings.put("metadata.max.age.ms", "200");
        List<JsonNode> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(name));
            for (int i = 0; i < 300 && values.size() < expected; i++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(new ObjectMapper().readTree(record.value()));
                }
            }
        }
        return values;
    }

    @Override
    public void close() {
        main.stop();
        lazada.close();
        broker.close();
    }
}
