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
package io.github.camellazada.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what a topic of a broker holds, from its first record on; for tests and demos.
 *
 * @param bootstrapServers the broker
 * @param patience         for how long it waits for records
 */
public record TopicReader(String bootstrapServers, Duration patience) {

    /** Reads a topic of that broker, and waits a minute at most. */
    public static TopicReader of(KafkaBroker broker) {
        return new TopicReader(broker.bootstrapServers(), Duration.ofMinutes(1));
    }

    /** The first record that fits. */
    public ConsumerRecord<String, String> first(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        List<ConsumerRecord<String, String>> records = records(topic, seen -> seen.stream().anyMatch(wanted));
        return records.stream().filter(wanted).findFirst()
                .orElseThrow(() -> new AssertionError("Topic " + topic + " has only " + values(records)));
    }

    /** The values of the first records; fewer if no more arrive in time. */
    public List<String> values(String topic, int expected) {
        return values(records(topic, seen -> seen.size() >= expected));
    }

    /** What the topic holds once that is enough, or when the time is over. */
    public List<ConsumerRecord<String, String>> records(String topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", "reader-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        settings.put("metadata.max.age.ms", "200");
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        long started = System.nanoTime();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!enough.test(seen) && System.nanoTime() - started < patience.toNanos()) {
                consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            }
        }
        return seen;
    }

    private static List<String> values(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(ConsumerRecord::value).toList();
    }
}
