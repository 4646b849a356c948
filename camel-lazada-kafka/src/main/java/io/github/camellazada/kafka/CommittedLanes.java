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

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which records have ended, by what the owners of all partitions have committed.
 *
 * @param lanes by the number of the partition
 */
record CommittedLanes(Map<Integer, LaneProgress> lanes) {

    static CommittedLanes of(Admin admin, InboxNames names) {
        Map<Integer, LaneProgress> lanes = new HashMap<>();
        KafkaAnswers.get(admin.listConsumerGroupOffsets(names.group()).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null && partition.topic().equals(names.main())) {
                        lanes.put(partition.partition(), LaneProgress.next(offset, 0));
                    }
                });
        return new CommittedLanes(lanes);
    }

    /** Also if it was copied to the retry topic. */
    boolean hasEndedInMain(ConsumerRecord<byte[], byte[]> row) {
        LaneProgress lane = lanes.get(row.partition());
        return lane != null && lane.main().contains(row.offset());
    }

    /** Copies that no longer count have ended, too. */
    boolean hasEndedInRetry(ConsumerRecord<byte[], byte[]> copy) {
        LaneProgress lane = lanes.get(copy.partition());
        return lane != null && (lane.retry().contains(copy.offset())
                || !lane.starts().counts(InboxRecords.fence(copy), InboxRecords.offset(copy)));
    }
}
