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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How an inbox uses Kafka.
 *
 * @param clients      settings of Kafka's clients by their names; may hold secrets
 * @param prefix       begins the names of all topics and of the consumer group
 * @param create       whether topics that are missing are created
 * @param partitions   of topics that are created
 * @param replication  copies of topics that are created, -1 for what the brokers are set to
 * @param maxWaiting   most objects of a partition that wait in memory for another attempt; further ones go to the retry topic
 * @param maxHeldBack  most records behind the oldest one that has not ended, before that one goes to the retry topic
 * @param repeatMemory most recent records of a partition among which repeats are found
 */
record KafkaInboxSettings(Map<String, String> clients, String prefix, boolean create, int partitions, short replication,
        int maxWaiting, int maxHeldBack, int repeatMemory) {
    /** Begins the names of the properties of the application that are the inbox's. */
    static final String PREFIX = "lazada.kafka.";
    private static final Set<String> FIXED = Set.of("acks", "enable.idempotence", "transactional.id", "max.block.ms",
            "partitioner.class", "key.serializer", "value.serializer", "key.deserializer", "value.deserializer", "group.id",
            "group.protocol", "enable.auto.commit", "auto.offset.reset", "isolation.level", "partition.assignment.strategy");

    /**
     * @param  property                 gives the text of a setting by its name, {@code null} where it is not set
     * @throws IllegalArgumentException if one cannot be used; the text quotes no value of Kafka's own settings
     */
    static KafkaInboxSettings of(UnaryOperator<String> property) {
        Map<String, String> clients = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        for (String name : names) {
            String value = property.apply(name);
            if (value != null && FIXED.contains(name)) {
                throw new IllegalArgumentException("The Kafka inbox sets " + name + " itself, since it would lose pushes or"
                        + " their order otherwise. Remove the property " + PREFIX + name);
            }
            if (value != null) {
                clients.put(name, value);
            }
        }
        if (!clients.containsKey(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)) {
            throw new IllegalArgumentException("The Kafka inbox knows no broker. Write pushInbox=kafka:HOST:PORT, or set the"
                    + " property " + PREFIX + "bootstrap.servers");
        }
        String prefix = property.apply("topic.prefix");
        return new KafkaInboxSettings(Map.copyOf(clients), prefix == null ? "lazada-inbox" : prefix,
                Boolean.parseBoolean(property.apply("topic.create")), number(property, "topic.partitions", 16, 1),
                (short) number(property, "topic.replication.factor", -1, -1), number(property, "retry.max.waiting", 100, 0),
                number(property, "retry.max.held.back", 10_000, 1), number(property, "repeat.memory", 10_000, 0));
    }

    private static int number(UnaryOperator<String> property, String name, int otherwise, int least) {
        String text = property.apply(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("The property " + PREFIX + name + " is '" + text
                + "'; set a whole number of " + least + " or more");
    }

    /** Those settings that one kind of client knows. */
    Map<String, Object> of(Set<String> known) {
        return clients.entrySet().stream().filter(one -> known.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Without the settings of the clients. */
    @Override
    public String toString() {
        return "KafkaInboxSettings[prefix " + prefix + "]";
    }
}
