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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.orders.OrdersApplication;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back what the sinks hold: from the ERP's tables, the topics from their beginning, and the file. */
public final class Sinks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(500);

    private final JdbcClient erp;
    private final String brokers;
    private final Path file;

    private Sinks(JdbcClient erp, String brokers, Path file) {
        this.erp = erp;
        this.brokers = brokers;
        this.file = file;
    }

    /** The sinks of a running application. */
    public static Sinks of(OrdersApplication application) {
        DataSource erp = application.context().getRegistry().lookupByNameAndType("dataSource", DataSource.class);
        return of(erp, application.setting("kafka.brokers"), Path.of(application.setting("file.orders")));
    }

    /** The sinks of an application that runs elsewhere. */
    public static Sinks of(DataSource erp, String brokers, Path file) {
        return new Sinks(JdbcClient.create(erp), brokers, file);
    }

    /** The ERP's database. */
    public JdbcClient erp() {
        return erp;
    }

    /** The newest change that the ERP has booked of each order. */
    public List<Booked> ordersInErp() {
        return erp.sql("SELECT seller_id, order_id, statuses, status_update_time FROM erp_order").query(
                (row, n) -> new Booked(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }

    /** The newest change that the ERP has booked of each return. */
    public List<Booked> returnsInErp() {
        return erp.sql("SELECT seller_id, return_id, status, status_update_time FROM erp_return").query(
                (row, n) -> new Booked(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }

    /** How many rows the table has. */
    public int count(String table) {
        return erp.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    /** How many stock changes are in which state. */
    public Map<String, Long> stockChanges() {
        return erp.sql("SELECT state, COUNT(*) AS n FROM stock_change GROUP BY state").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("state"),
                        row -> ((Number) row.get("n")).longValue()));
    }

    /** Every record of an order topic. */
    public List<Change> onTopic(String topic, String idField) {
        return recordsOf(topic, idField).stream().map(Told::change).toList();
    }

    /** Every record of an order topic with the key by which a consumer can drop repeats. */
    public List<Told> recordsOf(String topic, String idField) {
        List<Told> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> read : consumer.poll(POLL)) {
                    records.add(told(read.value(), idField));
                }
            }
        }
        return records;
    }

    /** Every line of the file. */
    public List<Change> inFile() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> told(line, "orderId").change()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told told(String text, String idField) {
        try {
            JsonNode json = JSON.readTree(text);
            return new Told(json.path("change").asText(),
                    new Change(json.path("seller").asText(), json.path(idField).asText(), json.path("changedLine").asText(),
                            json.path("changedTo").asText(), Instant.parse(json.path("statusUpdateTime").asText())));
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

    /**
     * An order or return as it is booked.
     *
     * @param seller   seller id
     * @param objectId order or reverse order id
     * @param status   what is booked as its status
     * @param at       when the booked change happened
     */
    public record Booked(String seller, String objectId, String status, Instant at) {
    }

    /**
     * A change as a record tells it.
     *
     * @param key    key of the change, {@code change} in the record
     * @param change the change
     */
    public record Told(String key, Change change) {
    }
}
