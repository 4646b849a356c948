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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.SerialExecutor;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Hands out the rows of all lanes of this process to the subscribers. Whatever touches a lane runs here, one task at a time. */
final class InboxDispatch implements LaneOutput {
    private static final Duration NEXT_LETTER = Duration.ofSeconds(1);

    private final Map<Integer, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<Integer> broken = ConcurrentHashMap.newKeySet();
    private final List<InboxSubscriber> subscribers = new CopyOnWriteArrayList<>();
    private final SerialExecutor serial;
    private final DelayTimer timer;
    private final LaneShares shares;
    private final Function<ProducerRecord<byte[], byte[]>, CompletionStage<?>> producer;
    private final OwnershipLease lease;
    private boolean handsOutSoon;
    private int turn;

    /** @param executor runs the tasks; no task blocks */
    InboxDispatch(KafkaInboxSettings settings, Executor executor,
            Function<ProducerRecord<byte[], byte[]>, CompletionStage<?>> producer, OwnershipLease lease) {
        this.shares = new LaneShares(settings, subscribers, lanes);
        this.serial = new SerialExecutor(executor);
        this.timer = DelayTimer.ofTheJdk(executor);
        this.producer = producer;
        this.lease = lease;
    }

    /** Runs something between all other tasks. */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, serial);
    }

    LaneShares shares() {
        return shares;
    }

    void add(Lane lane) {
        lanes.put(lane.partition(), lane);
        shares.changed();
    }

    /** Forgets a lane at once; rows of it end no more. */
    void drop(int partition) {
        broken.remove(partition);
        lanes.remove(partition);
        shares.changed();
    }

    Lane lane(int partition) {
        return lanes.get(partition);
    }

    Collection<Lane> lanes() {
        return List.copyOf(lanes.values());
    }

    /** Lanes that have to begin anew from what is committed. */
    Set<Integer> broken() {
        return Set.copyOf(broken);
    }

    void subscribe(InboxSubscriber subscriber) {
        subscribers.add(subscriber);
        ask(() -> {
            shares.changed();
            return true;
        });
    }

    Collection<InboxSubscriber> subscribers() {
        return List.copyOf(subscribers);
    }

    /** Takes everything back that a subscriber has; tells whether it was the last one. */
    CompletableFuture<Boolean> unsubscribe(InboxSubscriber subscriber) {
        return ask(() -> {
            subscribers.remove(subscriber);
            shares.changed();
            lanes.values().forEach(lane -> lane.giveBackAll(subscriber));
            handOut();
            return subscribers.isEmpty();
        });
    }

    boolean owns(InboxRow row) {
        Lane lane = lanes.get(row.lane());
        return lane != null && !lane.isClosing() && lane.fence() == row.fence() && lease.isValid();
    }

    /** Hands out what the subscribers can take. Only as a task of {@link #ask}. */
    void handOut() {
        if (!lease.isValid()) {
            return;
        }
        List<Lane> open = lanes.values().stream().filter(lane -> !lane.isClosing()).collect(Collectors.toList());
        if (open.stream().allMatch(lane -> lane.ready() == 0)) {
            return;
        }
        // so that the first one does not take all of the demand each time
        Collections.rotate(open, turn++ % open.size());
        Map<InboxSubscriber, InboxTopics> topics = new HashMap<>();
        for (InboxSubscriber subscriber : subscribers) {
            topics.put(subscriber, subscriber.topics());
            handOut(subscriber, topics.get(subscriber), open);
        }
        open.forEach(lane -> lane.clear(
                row -> topics.values().stream().noneMatch(taken -> taken.contains(row.push().messageType()))));
    }

    private static void handOut(InboxSubscriber subscriber, InboxTopics topics, List<Lane> open) {
        InboxDemand demand = subscriber.demand();
        List<InboxRow> rows = new ArrayList<>();
        for (Lane lane : open) {
            if (rows.size() < demand.rows()) {
                rows.addAll(lane.take(new InboxDemand(demand.rows() - rows.size(), demand.fullObjects()), subscriber,
                        row -> topics.contains(row.push().messageType())));
            }
        }
        if (!rows.isEmpty()) {
            subscriber.take(rows);
        }
    }

    /** Asks the subscribers for their demand soon. */
    void wake() {
        ask(() -> {
            handOut();
            return true;
        });
    }

    void giveBack(InboxSubscriber taker, List<InboxRow> rows) {
        ask(() -> {
            lanes.values().forEach(lane -> lane.giveBack(taker,
                    rows.stream().filter(row -> row.lane() == lane.partition()).toList()));
            handOut();
            return true;
        });
    }

    CompletableFuture<Boolean> dead(InboxSubscriber taker, InboxRow row, String reason) {
        Lane lane = lanes.get(row.lane());
        return lane == null ? CompletableFuture.completedFuture(false) : lane.dead(taker, row, reason);
    }

    /** Ends something of a row, then hands out further rows. */
    CompletableFuture<Boolean> end(InboxRow row, Function<Lane, Boolean> how) {
        return ask(() -> {
            Lane lane = lanes.get(row.lane());
            boolean own = lane != null && how.apply(lane);
            handOutSoon();
            return own;
        });
    }

    // once for all ends that wait already
    private void handOutSoon() {
        if (!handsOutSoon) {
            handsOutSoon = true;
            ask(() -> {
                handsOutSoon = false;
                handOut();
                return true;
            });
        }
    }

    @Override
    public void copy(OwnedPartition lane, ProducerRecord<byte[], byte[]> copy, Runnable written) {
        producer.apply(copy).whenComplete((stored, failure) -> ask(() -> inLane(lane, () -> {
            if (failure == null) {
                written.run();
            } else {
                // a later copy may be written: it does not count for the next owner, which begins with this one's original
                broken.add(lane.partition());
            }
        })));
    }

    @Override
    public CompletableFuture<Boolean> letter(OwnedPartition lane, ProducerRecord<byte[], byte[]> letter, Runnable stored) {
        CompletableFuture<Boolean> inTime = new CompletableFuture<>();
        producer.apply(letter).whenComplete((place, failure) -> {
            if (failure == null) {
                ask(() -> inTime.complete(inLane(lane, stored)));
            } else {
                timer.after(NEXT_LETTER, () -> ask(() -> lanes.get(lane.partition()) == lane
                        ? letter(lane, letter, stored).thenAccept(inTime::complete)
                        : inTime.complete(false)));
            }
        });
        return inTime;
    }

    @Override
    public void later(OwnedPartition lane, Duration delay, Runnable task) {
        timer.after(delay.isNegative() ? Duration.ZERO : delay, () -> ask(() -> inLane(lane, task)));
    }

    private boolean inLane(OwnedPartition lane, Runnable task) {
        if (lanes.get(lane.partition()) != lane) {
            return false;
        }
        task.run();
        handOut();
        return true;
    }
}
