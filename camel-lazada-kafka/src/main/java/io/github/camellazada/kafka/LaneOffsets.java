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

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which records of a partition, and of its partition of the retry topic, are to be routed, and which have ended. */
final class LaneOffsets {
    private final LaneProgress begun;
    private final RecentKeys recent;
    private final OffsetTracker main;
    private final OffsetTracker retry;

    /** @param begun how far the earlier owner has come */
    LaneOffsets(LaneProgress begun, RecentKeys recent) {
        this.begun = begun;
        this.recent = recent;
        this.main = new OffsetTracker(begun.main(), begun.starts().start());
        this.retry = new OffsetTracker(begun.retry(), begun.retry().start());
    }

    /** Takes note of a record of the main topic; tells whether it is to be routed: it has not ended, and repeats none. */
    boolean readMain(ConsumerRecord<byte[], byte[]> row, Duration retention) {
        boolean repeat = !InboxRecords.isReplayed(row)
                && recent.add(InboxRecords.key(row), InboxRecords.received(row), retention);
        if (row.offset() < begun.starts().start()) {
            return false;
        }
        main.opened(row.offset());
        boolean ended = repeat || begun.main().contains(row.offset());
        if (ended) {
            main.done(row.offset());
        }
        return !ended;
    }

    /** Takes note of a record of the retry topic; tells whether it is to be routed. */
    boolean readRetry(ConsumerRecord<byte[], byte[]> copy) {
        retry.opened(copy.offset());
        boolean counts = counts(copy);
        if (!counts) {
            retry.done(copy.offset());
        }
        return counts;
    }

    /** Whether a record of the retry topic is one of this inbox that has not ended. */
    boolean counts(ConsumerRecord<byte[], byte[]> copy) {
        return InboxRecords.object(copy) != null
                && begun.starts().counts(InboxRecords.fence(copy), InboxRecords.offset(copy))
                && !begun.retry().contains(copy.offset());
    }

    /** A record of the main topic is in the retry topic as well. */
    void copied(long offset) {
        main.copied(offset);
    }

    void endMain(long offset) {
        main.done(offset);
    }

    void endCopy(ConsumerRecord<byte[], byte[]> copy) {
        retry.done(copy.offset());
        main.done(InboxRecords.offset(copy));
    }

    /** Whether all before that offset of the main topic have ended. */
    boolean isLowest(long offset) {
        return main.lowest() == offset;
    }

    /** How many offsets of the main topic were read from the lowest on that has not ended. */
    long span() {
        return main.span();
    }

    /** How far it has ended. */
    LaneProgress progress() {
        return new LaneProgress(begun.starts(), main.done(), retry.done());
    }

    /** Of this owner. */
    long fence() {
        return begun.starts().fence();
    }
}
