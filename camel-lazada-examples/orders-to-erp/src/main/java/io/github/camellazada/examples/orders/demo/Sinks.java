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
package io.github.camellazada.examples.orders.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.orders.OrdersApplication;
import org.apache.camel.spi.Registry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back what the sinks hold: from the ERP's tables, the topics from their beginning, and files. */
public final class Sinks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(500);

    private final JdbcClient erp;
    private final JdbcClient lazada;
    private final String brokers;

    private Sinks(JdbcClient erp, JdbcClient lazada, String brokers) {
        this.erp = erp;
        this.lazada = lazada;
        this.brokers = brokers;
    }

    /** The sinks of a running application. */
    public static Sinks of(OrdersApplication application) {
        Registry registry = application.context().getRegistry();
        return of(registry.lookupByNameAndType("dataSource", DataSource.class),
                registry.lookupByNameAndType("lazada", DataSource.class), application.setting("kafka.brokers"));
    }

    /** The sinks of an application that runs elsewhere. */
    public static Sinks of(DataSource erp, DataSource lazada, String brokers) {
        return new Sinks(JdbcClient.create(erp), JdbcClient.create(lazada), brokers);
    }

    /** The ERP's database. */
    public JdbcClient erp() {
        return erp;
    }

    /** The database of pushes, versions and tokens. */
    public JdbcClient lazada() {
        return lazada;
    }

    /** Every order that the ERP has booked. */
    public List<ObjectState> ordersInErp() {
        return inErp("SELECT o.seller_id, o.order_id, l.line_id, l.status FROM erp_order o LEFT JOIN erp_order_line l"
                + " ON l.seller_id = o.seller_id AND l.order_id = o.order_id");
    }

    /** Every return that the ERP has booked. */
    public List<ObjectState> returnsInErp() {
        return inErp("SELECT r.seller_id, r.return_id, l.line_id, l.status FROM erp_return r LEFT JOIN erp_return_line l"
                + " ON l.seller_id = r.seller_id AND l.return_id = r.return_id");
    }

    private List<ObjectState> inErp(String statement) {
        Map<String, ObjectState> states = new LinkedHashMap<>();
        erp.sql(statement).query((RowCallbackHandler) row -> {
            ObjectState state = new ObjectState(row.getString(1), row.getString(2), new TreeMap<>());
            String line = row.getString(3);
            ObjectState held = states.computeIfAbsent(state.key(), key -> state);
            if (line != null) {
                held.lines().put(line, row.getString(4));
            }
        });
        return List.copyOf(states.values());
    }

    /** How many rows the table has. */
    public int count(String table) {
        return count(erp, table);
    }

    /** Pushes that Lazada was told 200 for and that are not in all sinks yet. */
    public int pushesInInbox() {
        return count(lazada, "lazada_inbox_open");
    }

    /** How often pushes have failed that are still in the inbox. */
    public int failuresInInbox() {
        return lazada.sql("SELECT COALESCE(SUM(attempts), 0) FROM lazada_inbox_open").query(Integer.class).single();
    }

    private static int count(JdbcClient database, String rows) {
        return database.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
    }

    /** How many stock changes are in which state. */
    public Map<String, Long> stockChanges() {
        return erp.sql("SELECT state, COUNT(*) AS n FROM stock_change GROUP BY state").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("state"),
                        row -> ((Number) row.get("n")).longValue()));
    }

    /** Every record of a topic; none where nothing has been sent yet. */
    public List<SinkRecord> onTopic(String topic, String idField, String lineField) {
        List<SinkRecord> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> read : consumer.poll(POLL)) {
                    records.add(record(read.value(), idField, lineField));
                }
            }
        }
        return records;
    }

    /** Every line of the files. */
    public List<SinkRecord> inFiles(List<Path> files) {
        return files.stream().filter(Files::exists).flatMap(file -> inFile(file).stream()).toList();
    }

    private static List<SinkRecord> inFile(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> record(line, "orderId", "lineId")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SinkRecord record(String text, String idField, String lineField) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, String> lines = new TreeMap<>();
            json.path("lines").forEach(line -> lines.put(line.path(lineField).asText(), line.path("status").asText()));
            return new SinkRecord(json.path("version").asText(), Instant.parse(json.path("updatedAt").asText()),
                    new ObjectState(json.path("seller").asText(), json.path(idField).asText(), lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sink holds what is no JSON: " + text, e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return settings;
    }
}
