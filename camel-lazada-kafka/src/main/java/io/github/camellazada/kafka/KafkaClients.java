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

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients with the settings on which the inbox relies. */
final class KafkaClients {
    private static final String LARGEST_RECORD = String.valueOf(2 << 20);
    private static final String REQUEST_TIMEOUT = "4000";
    private static final String DELIVERY_TIMEOUT = "6000";
    private static final int SESSION_TIMEOUT = 10_000;

    private final KafkaInboxSettings settings;

    KafkaClients(KafkaInboxSettings settings) {
        this.settings = settings;
    }

    /** A producer that never blocks: it refuses what it has no room or no metadata for. */
    KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> all = producerSettings();
        // a topic whose metadata were forgotten while nothing was pushed could not be sent to without waiting
        all.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(365).toMillis());
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A producer that waits for room and metadata, for threads that may block. */
    KafkaProducer<byte[], byte[]> patientProducer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> all = settings.of(ProducerConfig.configNames());
        all.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT);
        all.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT);
        all.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return all;
    }

    /** A member of the group that shares the partitions. */
    KafkaConsumer<byte[], byte[]> member(String group) {
        Map<String, Object> all = settings.of(ConsumerConfig.configNames());
        all.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        all.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return consumer(all);
    }

    /** A reader of partitions that its owner names. */
    KafkaConsumer<byte[], byte[]> reader() {
        Map<String, Object> all = settings.of(ConsumerConfig.configNames());
        all.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return consumer(all);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> all) {
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(settings.of(AdminClientConfig.configNames()));
    }

    /** How long the group waits for a member that says nothing. */
    Duration sessionTimeout() {
        String set = settings.clients().get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
        return Duration.ofMillis(set == null ? SESSION_TIMEOUT : Long.parseLong(set.strip()));
    }
}
