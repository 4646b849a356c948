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
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.inbox.InboxStatus;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what all processes together have left open in an app's topics. */
final class InboxMeter {
    private static final Logger LOG = LoggerFactory.getLogger(InboxMeter.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final InboxNames names;
    private final InboxDispatch dispatch;
    private volatile Admin admin;
    private volatile int partitions;
    private volatile String failure = "it has not been opened yet";
    private volatile boolean full;
    private volatile long averageBytes = 1000;
    private long last;
    private boolean measured;

    InboxMeter(InboxNames names, InboxDispatch dispatch) {
        this.names = names;
        this.dispatch = dispatch;
    }

    void open(Admin client, int count) {
        admin = client;
        partitions = count;
        failure = null;
        measured = false;
    }

    /** Why nothing can be stored. */
    void failed(String reason) {
        admin = null;
        failure = reason;
    }

    /** Whether the app has as many open rows as it may have, as far as was measured last. */
    boolean isFull() {
        return full;
    }

    /** A push of that size is appended. */
    void appended(int bytes) {
        averageBytes = (averageBytes * 63 + bytes) / 64;
    }

    /** Measures from time to time. */
    void refresh(long now) {
        if (measured && now - last < EVERY) {
            return;
        }
        measured = true;
        last = now;
        status().whenComplete((status, failed) -> {
            if (failed == null) {
                full = dispatch.shares().settings().stream()
                        .anyMatch(most -> status.open() >= most.maxRows() || status.bytes() >= most.maxBytes());
            } else {
                LOG.debug("Measuring the Kafka inbox {} failed", names.main(), failed);
            }
        });
    }

    /** What is open and dead; fails while the brokers cannot say so. */
    CompletionStage<InboxStatus> status() {
        Admin client = admin;
        if (client == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("The Kafka inbox " + names.main()
                    + " is not open: " + failure));
        }
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            ends.put(new TopicPartition(names.main(), partition), OffsetSpec.latest());
            ends.put(new TopicPartition(names.retry(), partition), OffsetSpec.latest());
            starts.put(new TopicPartition(names.main(), partition), OffsetSpec.earliest());
            starts.put(new TopicPartition(names.retry(), partition), OffsetSpec.earliest());
        }
        return client.describeTopics(List.of(names.dead())).allTopicNames().toCompletionStage().thenCompose(dead -> {
            for (int partition = 0; partition < dead.get(names.dead()).partitions().size(); partition++) {
                ends.put(new TopicPartition(names.dead(), partition), OffsetSpec.latest());
                starts.put(new TopicPartition(names.dead(), partition), OffsetSpec.earliest());
            }
            CompletionStage<Map<TopicPartition, ListOffsetsResultInfo>> end = client.listOffsets(ends).all()
                    .toCompletionStage();
            CompletionStage<Map<TopicPartition, ListOffsetsResultInfo>> start = client.listOffsets(starts).all()
                    .toCompletionStage();
            return client.listConsumerGroupOffsets(names.group()).partitionsToOffsetAndMetadata().toCompletionStage()
                    .thenCompose(committed -> end.thenCombine(start, (to, from) -> new Offsets(committed, from, to)))
                    .thenCompose(offsets -> dispatch.ask(() -> status(offsets)));
        });
    }

    private record Offsets(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, ListOffsetsResultInfo> from,
            Map<TopicPartition, ListOffsetsResultInfo> to) {

        long between(TopicPartition partition, long start) {
            return Math.max(0, to.get(partition).offset() - Math.max(start, from.get(partition).offset()));
        }
    }

    private InboxStatus status(Offsets offsets) {
        long open = 0;
        long parked = 0;
        for (int partition = 0; partition < partitions; partition++) {
            OffsetAndMetadata committed = offsets.committed().get(new TopicPartition(names.main(), partition));
            open += offsets.between(new TopicPartition(names.main(), partition), committed == null ? 0 : committed.offset());
            parked += offsets.between(new TopicPartition(names.retry(), partition),
                    committed == null ? 0 : LaneProgress.next(committed, 0).retry().start());
        }
        long dead = offsets.to().keySet().stream().filter(partition -> partition.topic().equals(names.dead()))
                .mapToLong(partition -> offsets.between(partition, 0)).sum();
        Optional<Instant> oldest = dispatch.lanes().stream().flatMap(lane -> lane.oldest().stream())
                .min(Comparator.naturalOrder());
        int waiting = dispatch.lanes().stream().mapToInt(Lane::waiting).sum();
        return new InboxStatus(open + parked, (open + parked) * averageBytes, oldest.orElse(null), parked + waiting, dead);
    }
}
