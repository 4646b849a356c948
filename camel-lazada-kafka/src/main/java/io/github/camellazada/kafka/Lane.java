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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records of one partition that a process owns, and of the partition of the retry topic with its number. An object is parked
 * while the retry topic has records of it: its later records follow them there. For one thread at a time.
 */
final class Lane implements OwnedPartition {
    private final int partition;
    private final LaneRecords records;
    private final Supplier<LaneLimits> limits;
    private final Clock clock;
    private final LaneOffsets offsets;
    private final HeldRecords held = new HeldRecords();
    private final ReadyRows rows = new ReadyRows();
    private final LaneParking parking;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean closing;

    Lane(int partition, LaneOffsets offsets, LaneRecords records, Supplier<LaneLimits> limits, Clock clock) {
        this.partition = partition;
        this.offsets = offsets;
        this.records = records;
        this.limits = limits;
        this.clock = clock;
        this.parking = new LaneParking(offsets, held, rows, records, limits);
    }

    /** Learns from a record of the retry topic, before all others, that its object is parked. */
    void scan(ConsumerRecord<byte[], byte[]> copy) {
        if (offsets.counts(copy)) {
            parking.add(InboxRecords.object(copy));
        }
    }

    /** Takes a record of the main topic. */
    void addMain(ConsumerRecord<byte[], byte[]> row) {
        if (offsets.readMain(row, limits.get().retention())) {
            String object = InboxRecords.object(row);
            if (parking.isParked(object)) {
                parking.park(this, row, object, 0, Instant.EPOCH);
            } else {
                records.read(this, row, () -> offsets.endMain(row.offset()))
                        .ifPresent(push -> hold(HeldRecord.main(row, fence(), push), Instant.EPOCH));
            }
        }
        parking.relieve(this);
    }

    /** Takes a record of the retry topic. */
    void addRetry(ConsumerRecord<byte[], byte[]> copy) {
        if (offsets.readRetry(copy)) {
            records.read(this, copy, () -> endCopy(copy))
                    .ifPresent(push -> hold(HeldRecord.copy(copy, fence(), push), InboxRecords.notBefore(copy)));
        }
    }

    private void hold(HeldRecord record, Instant notBefore) {
        held.add(record);
        if (notBefore.isAfter(clock.instant()) && !rows.isWaiting(record.object())) {
            await(record, notBefore);
        } else {
            rows.add(record.row);
        }
    }

    private void await(HeldRecord record, Instant until) {
        ReadyRows.Wait wait = rows.await(record, until);
        records.output().later(this, Duration.between(clock.instant(), until), () -> {
            rows.over(wait);
            parking.relieve(this);
        });
    }

    /** Takes out rows for a subscriber. */
    List<InboxRow> take(InboxDemand demand, InboxSubscriber taker, Predicate<InboxRow> wanted) {
        List<InboxRow> handedOut = rows.take(demand, wanted);
        handedOut.forEach(row -> held.get(row.id()).taker = taker);
        return handedOut;
    }

    /** The record of a row that this subscriber has, {@code null} if it is no longer its own. */
    private HeldRecord of(InboxSubscriber taker, InboxRow row) {
        HeldRecord record = row.fence() == fence() ? held.get(row.id()) : null;
        return record == null || record.taker != taker ? null : record;
    }

    /** A row has ended. */
    boolean complete(InboxSubscriber taker, InboxRow row) {
        HeldRecord record = of(taker, row);
        if (record != null) {
            end(record);
            untake(record);
        }
        return record != null;
    }

    /** A row is tried again; tells whether it was this subscriber's. */
    boolean retry(InboxSubscriber taker, InboxRow row, Duration delay) {
        HeldRecord record = of(taker, row);
        if (record != null) {
            record.failed();
            await(record, clock.instant().plus(delay));
            untake(record);
        }
        return record != null;
    }

    /** A row becomes a dead letter, and has ended when that is stored; tells whether it was this subscriber's until then. */
    CompletableFuture<Boolean> dead(InboxSubscriber taker, InboxRow row, String reason) {
        HeldRecord record = of(taker, row);
        return record == null
                ? CompletableFuture.completedFuture(false)
                : records.letter(this, record.source, row.attempts() + 1, reason, () -> complete(taker, row));
    }

    /** Rows come back that were not begun. */
    void giveBack(InboxSubscriber taker, List<InboxRow> unbegun) {
        List<HeldRecord> back = unbegun.stream().map(row -> of(taker, row)).filter(record -> record != null).toList();
        back.forEach(record -> rows.add(record.row));
        back.forEach(this::untake);
    }

    /** Everything comes back that a subscriber has. */
    void giveBackAll(InboxSubscriber taker) {
        giveBack(taker, held.all().stream().filter(record -> record.taker == taker).map(record -> record.row).toList());
    }

    private void untake(HeldRecord record) {
        record.taker = null;
        rows.untake(record.object());
        parking.relieve(this);
        if (closing && rows.taken() == 0) {
            drained.complete(null);
        }
    }

    private void end(HeldRecord record) {
        held.remove(record);
        if (record.isMain()) {
            offsets.endMain(record.row.id());
        } else {
            endCopy(record.source);
        }
    }

    private void endCopy(ConsumerRecord<byte[], byte[]> copy) {
        offsets.endCopy(copy);
        parking.remove(InboxRecords.object(copy));
    }

    /** Makes room where rows that no subscriber takes fill the memory. */
    void clear(Predicate<InboxRow> unclaimed) {
        parking.clear(this, unclaimed, this::end);
    }

    boolean isMainFull() {
        return parking.isMainFull();
    }

    boolean isRetryFull() {
        return parking.isRetryFull();
    }

    /** Hands out nothing more; the stage completes once no subscriber has a row of it. */
    CompletableFuture<Void> close() {
        closing = true;
        if (rows.taken() == 0) {
            drained.complete(null);
        }
        return drained;
    }

    boolean isClosing() {
        return closing;
    }

    /** How far it has ended. */
    LaneProgress progress() {
        return offsets.progress();
    }

    @Override
    public int partition() {
        return partition;
    }

    @Override
    public long fence() {
        return offsets.fence();
    }

    int ready() {
        return rows.ready();
    }

    /** Objects that wait in memory for another attempt. */
    int waiting() {
        return rows.waiting();
    }

    Optional<Instant> oldest() {
        return held.all().stream().map(record -> record.row.received()).min(Comparator.naturalOrder());
    }
}
