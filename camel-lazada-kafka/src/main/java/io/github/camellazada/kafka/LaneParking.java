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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxRow;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which objects of a lane are parked, so that they hold up neither its memory nor its commits: the retry topic has records of
 * them, and their later records follow them there. For one thread at a time.
 */
final class LaneParking {
    private final LaneOffsets offsets;
    private final HeldRecords held;
    private final ReadyRows rows;
    private final LaneRecords records;
    private final Supplier<LaneLimits> limits;
    private final ObjectCounts parked = new ObjectCounts();

    LaneParking(LaneOffsets offsets, HeldRecords held, ReadyRows rows, LaneRecords records, Supplier<LaneLimits> limits) {
        this.offsets = offsets;
        this.held = held;
        this.rows = rows;
        this.records = records;
        this.limits = limits;
    }

    /** The retry topic has a record of that object. */
    void add(String object) {
        parked.add(object);
    }

    /** A record of the retry topic has ended. */
    void remove(String object) {
        parked.remove(object);
    }

    boolean isParked(String object) {
        return object != null && parked.has(object);
    }

    /** Writes a record to the retry topic. */
    void park(OwnedPartition lane, ConsumerRecord<byte[], byte[]> row, String object, int attempts, Instant notBefore) {
        parked.add(object);
        records.copy(lane, row, attempts, notBefore, () -> offsets.copied(row.offset()));
    }

    /** Parks objects that wait, those with the oldest rows first, while they hold up too much. */
    void relieve(OwnedPartition lane) {
        Optional<ReadyRows.Wait> oldest = rows.oldestInMain();
        while (oldest.isPresent() && holdsUp(oldest.get())) {
            for (InboxRow row : rows.takeOut(oldest.get())) {
                HeldRecord record = held.get(row.id());
                held.remove(record);
                park(lane, record.source, record.object(), row.attempts(),
                        record == oldest.get().first ? oldest.get().until : Instant.EPOCH);
            }
            oldest = rows.oldestInMain();
        }
    }

    private boolean holdsUp(ReadyRows.Wait wait) {
        LaneLimits most = limits.get();
        return rows.waitingInMain() > most.maxWaiting() || isMainFull()
                || offsets.isLowest(wait.first.row.id()) && offsets.span() > most.maxHeldBack();
    }

    /**
     * Makes room where rows that no subscriber takes fill the memory: they are parked, and dead letters at last.
     *
     * @param ended told of a row that is a dead letter
     */
    void clear(OwnedPartition lane, Predicate<InboxRow> unclaimed, Consumer<HeldRecord> ended) {
        boolean mainFull = isMainFull();
        boolean retryFull = isRetryFull();
        if (!mainFull && !retryFull) {
            return;
        }
        for (InboxRow row : rows.takeOut(unclaimed)) {
            HeldRecord record = held.get(row.id());
            if (record.isMain() && mainFull) {
                held.remove(record);
                park(lane, record.source, record.object(), row.attempts(), Instant.EPOCH);
            } else if (!record.isMain() && retryFull) {
                records.letter(lane, record.source, row.attempts(), "No route takes pushes of its topic",
                        () -> ended.accept(record));
            } else {
                rows.add(row);
            }
        }
    }

    boolean isMainFull() {
        return held.isMainFull(limits.get()) || offsets.span() > 10L * limits.get().maxHeldBack();
    }

    boolean isRetryFull() {
        return held.isRetryFull(limits.get());
    }
}
