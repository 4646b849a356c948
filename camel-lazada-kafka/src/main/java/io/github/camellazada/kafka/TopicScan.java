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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads all records of a topic, up to where it ended when somebody looked. */
final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 60;

    private final Consumer<byte[], byte[]> reader;

    TopicScan(Consumer<byte[], byte[]> reader) {
        this.reader = reader;
    }

    /** Where the partitions of a topic end now. */
    Map<TopicPartition, Long> ends(String topic) {
        return reader.endOffsets(reader.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition())).toList());
    }

    /** Hands on the records before these ends, from the first that is still there. */
    void read(Map<TopicPartition, Long> ends, Batch batch) {
        reader.assign(ends.keySet());
        reader.seekToBeginning(ends.keySet());
        int silent = 0;
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> polled = reader.poll(POLL);
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> wanted = new HashMap<>();
            polled.partitions().forEach(partition -> wanted.put(partition, polled.records(partition).stream()
                    .filter(row -> row.offset() < ends.get(partition)).toList()));
            List<ConsumerRecord<byte[], byte[]>> rows = wanted.values().stream().flatMap(List::stream).toList();
            if (!rows.isEmpty()) {
                batch.take(rows);
            }
            silent = polled.isEmpty() ? silent + 1 : 0;
            if (silent > SILENT_POLLS) {
                throw new TimeoutException("The brokers have sent no record for " + POLL.toSeconds() * SILENT_POLLS + " s");
            }
        }
    }

    /** Takes some records, those of a partition in their order. */
    @FunctionalInterface
    interface Batch {
        void take(List<ConsumerRecord<byte[], byte[]>> rows);
    }
}
