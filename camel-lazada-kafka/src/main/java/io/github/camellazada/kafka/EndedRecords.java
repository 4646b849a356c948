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

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Deletes records that have ended, and dead letters that nobody has asked for in their time, and never one that has not ended: the
 * brokers, which only know ages, are to delete none.
 */
final class EndedRecords {
    private final InboxNames names;

    EndedRecords(InboxNames names) {
        this.names = names;
    }

    /**
     * Deletes what lies before the committed offsets, and the dead letters.
     *
     * @param partitions those that this process owns
     * @param before     only what was stored before; ended records of the retry topic are deleted at once
     * @param deadBefore dead letters that were stored before
     */
    CompletionStage<Void> delete(Admin admin, Collection<Integer> partitions, Instant before, Instant deadBefore) {
        return letters(admin, deadBefore).thenCompose(done -> rows(admin, partitions, before));
    }

    /** Deletes the dead letters that were stored before. */
    CompletionStage<Void> letters(Admin admin, Instant before) {
        return admin.describeTopics(List.of(names.dead())).allTopicNames().toCompletionStage()
                .thenCompose(topics -> letters(admin, topics.get(names.dead()).partitions().size(), before));
    }

    private CompletionStage<Void> letters(Admin admin, int partitions, Instant before) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            asked.put(new TopicPartition(names.dead(), partition), OffsetSpec.forTimestamp(before.toEpochMilli()));
        }
        return admin.listOffsets(asked).all().toCompletionStage().thenCompose(younger -> {
            Map<TopicPartition, RecordsToDelete> over = new HashMap<>();
            // a negative one: none is younger, and all of them are to go
            younger.forEach((partition, first) -> over.put(partition, RecordsToDelete.beforeOffset(first.offset())));
            return admin.deleteRecords(over).all().toCompletionStage();
        });
    }

    private CompletionStage<Void> rows(Admin admin, Collection<Integer> partitions, Instant before) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(new TopicPartition(names.main(), partition),
                OffsetSpec.forTimestamp(before.toEpochMilli())));
        return admin.listOffsets(asked).all().toCompletionStage()
                .thenCombine(admin.listConsumerGroupOffsets(names.group()).partitionsToOffsetAndMetadata().toCompletionStage(),
                        this::ended)
                .thenCompose(ended -> admin.deleteRecords(ended).all().toCompletionStage());
    }

    private Map<TopicPartition, RecordsToDelete> ended(Map<TopicPartition, ListOffsetsResultInfo> younger,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, RecordsToDelete> ended = new HashMap<>();
        younger.forEach((partition, first) -> {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset != null) {
                // a negative one: none is younger
                ended.put(partition, RecordsToDelete.beforeOffset(
                        first.offset() < 0 ? offset.offset() : Math.min(offset.offset(), first.offset())));
                ended.put(new TopicPartition(names.retry(), partition.partition()),
                        RecordsToDelete.beforeOffset(LaneProgress.next(offset, 0).retry().start()));
            }
        });
        return ended;
    }
}
