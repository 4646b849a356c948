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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the partitions that the group gives to this process, and commits how far they have ended. Runs on a thread of its own. */
final class InboxPoller implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(InboxPoller.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POLL_WHILE_FULL = Duration.ofMillis(10);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);
    private static final long COMMIT_EVERY = Duration.ofSeconds(1).toNanos();

    private final Consumer<byte[], byte[]> member;
    private final Consumer<byte[], byte[]> reader;
    private final InboxNames names;
    private final InboxDispatch dispatch;
    private final OwnershipLease lease;
    private final LaneOpener opener;
    private final GroupMembership membership;
    private final Set<TopicPartition> toOpen = new HashSet<>();
    private long committed;

    /**
     * @param member consumer in the group
     * @param reader consumer of the retry topic
     * @param wanted whether any route takes rows
     */
    InboxPoller(Consumer<byte[], byte[]> member, Consumer<byte[], byte[]> reader, InboxNames names, LaneOpener opener,
            InboxDispatch dispatch, OwnershipLease lease, BooleanSupplier wanted) {
        this.member = member;
        this.reader = reader;
        this.names = names;
        this.opener = opener;
        this.dispatch = dispatch;
        this.lease = lease;
        this.committed = lease.now();
        this.membership = new GroupMembership(member, names.main(), this, wanted);
    }

    /** One round: opens, reads, commits. Returns whether the process is a member of the group. */
    boolean poll() {
        if (!membership.look()) {
            return false;
        }
        reopen();
        openLanes();
        boolean full = pause(member, names.main(), Lane::isMainFull);
        ConsumerRecords<byte[], byte[]> rows = member.poll(full ? POLL_WHILE_FULL : POLL);
        add(rows, Lane::addMain);
        if (!reader.assignment().isEmpty()) {
            pause(reader, names.retry(), Lane::isRetryFull);
            add(reader.poll(Duration.ZERO), Lane::addRetry);
        }
        if (lease.now() - committed >= COMMIT_EVERY) {
            committed = lease.now();
            commit();
        }
        return true;
    }

    private void reopen() {
        for (int partition : dispatch.broken()) {
            LOG.warn(
                    "Records of partition {} of {} could not be written to the retry topic; the inbox reads the partition"
                            + " again from its committed offset",
                    partition, names.main());
            drop(List.of(main(partition)));
            if (member.assignment().contains(main(partition))) {
                member.pause(List.of(main(partition)));
                toOpen.add(main(partition));
            }
        }
    }

    private void openLanes() {
        if (!toOpen.isEmpty()) {
            List<Lane> lanes = opener.open(toOpen);
            dispatch.ask(() -> {
                lanes.forEach(dispatch::add);
                return true;
            }).join();
            toOpen.clear();
        }
    }

    /** Pauses what is full, resumes the rest, and tells whether any is full. */
    private boolean pause(Consumer<byte[], byte[]> consumer, String topic, Predicate<Lane> isFull) {
        Set<TopicPartition> full = dispatch.ask(() -> dispatch.lanes().stream().filter(isFull)
                .map(lane -> new TopicPartition(topic, lane.partition())).collect(Collectors.toSet())).join();
        Set<TopicPartition> free = new HashSet<>(consumer.assignment());
        full.retainAll(free);
        free.removeAll(full);
        free.removeAll(toOpen);
        consumer.pause(full);
        consumer.resume(free);
        return !full.isEmpty();
    }

    private void add(ConsumerRecords<byte[], byte[]> rows, RecordTaker taker) {
        if (!rows.isEmpty()) {
            dispatch.ask(() -> {
                rows.forEach(row -> {
                    Lane lane = dispatch.lane(row.partition());
                    if (lane != null) {
                        taker.take(lane, row);
                    }
                });
                dispatch.handOut();
                return true;
            }).join();
        }
    }

    @FunctionalInterface
    private interface RecordTaker {
        void take(Lane lane, ConsumerRecord<byte[], byte[]> row);
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = committable(member.assignment());
        if (!offsets.isEmpty()) {
            long sent = lease.now();
            member.commitAsync(offsets, (same, failure) -> {
                if (failure == null) {
                    lease.confirmed(sent);
                    dispatch.wake();
                } else {
                    LOG.debug("Offsets of {} are not committed yet", names.main(), failure);
                }
            });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committable(Collection<TopicPartition> partitions) {
        return dispatch.ask(() -> {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            dispatch.lanes().stream().filter(lane -> partitions.contains(main(lane.partition())))
                    .forEach(lane -> offsets.put(main(lane.partition()), lane.progress().offset()));
            return offsets;
        }).join();
    }

    private TopicPartition main(int partition) {
        return new TopicPartition(names.main(), partition);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        member.pause(partitions);
        toOpen.addAll(partitions);
    }

    /** Waits until what was begun has ended, so that the next owner does not run an object beside this one. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        CompletableFuture<Void> drained = dispatch.ask(() -> CompletableFuture.allOf(dispatch.lanes().stream()
                .filter(lane -> partitions.contains(main(lane.partition()))).map(Lane::close)
                .toArray(CompletableFuture[]::new))).join();
        try {
            drained.get(LONGEST_DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "After {} s a route still works on pushes of {} partitions that another process takes over. That"
                            + " process routes them again",
                    LONGEST_DRAIN.toSeconds(), partitions.size());
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = committable(partitions);
            if (!offsets.isEmpty()) {
                member.commitSync(offsets, LONGEST_COMMIT);
            }
        } catch (KafkaException e) {
            LOG.warn("The last routed pushes of {} partitions are not committed, so the inbox routes them again: {}",
                    partitions.size(), e.toString());
        }
        drop(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            LOG.warn("The group has given {} partitions to other processes, since it did not hear from this one", partitions
                    .size());
            drop(partitions);
        }
    }

    private void drop(Collection<TopicPartition> partitions) {
        toOpen.removeAll(partitions);
        dispatch.ask(() -> {
            partitions.forEach(partition -> dispatch.drop(partition.partition()));
            return true;
        }).join();
        Set<TopicPartition> left = new HashSet<>(reader.assignment());
        partitions.forEach(partition -> left.remove(new TopicPartition(names.retry(), partition.partition())));
        reader.assign(left);
    }

    /** Gives everything back to the group. */
    void leave() {
        // closing would not call back what was revoked while the brokers are away
        onPartitionsRevoked(Set.copyOf(member.assignment()));
    }
}
