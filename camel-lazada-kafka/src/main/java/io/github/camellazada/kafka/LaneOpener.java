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

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens partitions that this process owns now: commits the start of the owner, which fences earlier ones, and learns which objects
 * are parked before any record is handed out.
 */
final class LaneOpener {
    private static final Logger LOG = LoggerFactory.getLogger(LaneOpener.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_SCAN = Duration.ofMinutes(2);

    private final Consumer<byte[], byte[]> member;
    private final Consumer<byte[], byte[]> reader;
    private final InboxNames names;
    private final LaneRecords records;
    private final KafkaInboxSettings settings;
    private final InboxDispatch dispatch;
    private final OwnershipLease lease;

    LaneOpener(Consumer<byte[], byte[]> member, Consumer<byte[], byte[]> reader, InboxNames names, InboxRecords codec,
            KafkaInboxSettings settings, InboxDispatch dispatch, OwnershipLease lease) {
        this.member = member;
        this.reader = reader;
        this.names = names;
        this.records = new LaneRecords(names, codec, dispatch);
        this.settings = settings;
        this.dispatch = dispatch;
        this.lease = lease;
    }

    /** Opens them; they belong to no lane yet. */
    List<Lane> open(Collection<TopicPartition> partitions) {
        Set<TopicPartition> asked = Set.copyOf(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = member.committed(asked, LONGEST);
        Map<TopicPartition, Long> first = member.beginningOffsets(asked, LONGEST);
        Map<TopicPartition, OffsetAndMetadata> own = new HashMap<>();
        Map<TopicPartition, Long> seeks = new HashMap<>();
        Map<TopicPartition, Long> retries = new HashMap<>();
        List<Lane> lanes = new ArrayList<>();
        for (TopicPartition partition : asked) {
            LaneProgress progress = progress(partition, committed.get(partition), first.get(partition));
            own.put(partition, progress.offset());
            lanes.add(new Lane(partition.partition(), new LaneOffsets(progress, new RecentKeys(settings.repeatMemory())),
                    records, dispatch.shares()::limits, Clock.systemUTC()));
            seeks.put(partition, Math.max(first.get(partition), progress.main().start() - settings.repeatMemory()));
            retries.put(new TopicPartition(names.retry(), partition.partition()), progress.retry().start());
        }
        long sent = lease.now();
        member.commitSync(own, LONGEST);
        lease.confirmed(sent);
        scan(lanes, retries);
        seeks.forEach(member::seek);
        return lanes;
    }

    private static LaneProgress progress(TopicPartition partition, OffsetAndMetadata committed, long first) {
        if (committed != null && committed.offset() < first) {
            LOG.error(
                    "The brokers have deleted {} records of {} that no route had completed. Set retention.ms=-1 for the topic:"
                            + " the inbox deletes what has ended",
                    first - committed.offset(), partition);
        }
        return LaneProgress.next(committed, first);
    }

    /** Reads what the retry topic holds of them. */
    private void scan(List<Lane> lanes, Map<TopicPartition, Long> starts) {
        Map<TopicPartition, Lane> open = lanes.stream()
                .collect(Collectors.toMap(lane -> new TopicPartition(names.retry(), lane.partition()), lane -> lane));
        Set<TopicPartition> others = new HashSet<>(reader.assignment());
        Set<TopicPartition> all = new HashSet<>(others);
        all.addAll(open.keySet());
        others.removeAll(open.keySet());
        reader.assign(all);
        Map<TopicPartition, Long> first = reader.beginningOffsets(open.keySet(), LONGEST);
        Map<TopicPartition, Long> end = reader.endOffsets(open.keySet(), LONGEST);
        reader.pause(others);
        reader.resume(open.keySet());
        starts.forEach((partition, start) -> reader.seek(partition, Math.max(first.get(partition), start)));
        long begun = lease.now();
        while (end.entrySet().stream().anyMatch(one -> reader.position(one.getKey(), LONGEST) < one.getValue())) {
            if (lease.now() - begun > LONGEST_SCAN.toNanos()) {
                throw new TimeoutException("The retry topic " + names.retry() + " could not be read in time");
            }
            for (ConsumerRecord<byte[], byte[]> copy : reader.poll(POLL)) {
                TopicPartition partition = new TopicPartition(copy.topic(), copy.partition());
                if (copy.offset() < end.get(partition)) {
                    open.get(partition).scan(copy);
                }
            }
        }
        starts.forEach((partition, start) -> reader.seek(partition, Math.max(first.get(partition), start)));
    }
}
