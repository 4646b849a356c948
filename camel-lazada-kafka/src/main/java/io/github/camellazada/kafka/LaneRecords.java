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
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.inbox.InboxPush;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of a lane, and writes their copies and dead letters. */
final class LaneRecords {
    private final InboxNames names;
    private final InboxRecords codec;
    private final LaneOutput output;

    LaneRecords(InboxNames names, InboxRecords codec, LaneOutput output) {
        this.names = names;
        this.codec = codec;
        this.output = output;
    }

    LaneOutput output() {
        return output;
    }

    /** The push in a record; one that cannot be read becomes a dead letter with its bytes, and then has ended. */
    Optional<InboxPush> read(OwnedPartition lane, ConsumerRecord<byte[], byte[]> row, Runnable ended) {
        try {
            return Optional.of(codec.push(row));
        } catch (RuntimeException e) {
            letter(lane, row, InboxRecords.attempts(row), "The record cannot be read: " + e.getMessage(), ended);
            return Optional.empty();
        }
    }

    /** Writes a record to the retry topic. */
    void copy(OwnedPartition lane, ConsumerRecord<byte[], byte[]> row, int attempts, Instant notBefore, Runnable written) {
        output.copy(lane, InboxRecords.copy(row, names.retry(), row.offset(), lane.fence(), attempts, notBefore), written);
    }

    /** Makes a record a dead letter. */
    CompletableFuture<Boolean> letter(OwnedPartition lane, ConsumerRecord<byte[], byte[]> row, int attempts, String reason,
            Runnable stored) {
        return output.letter(lane, InboxRecords.dead(row, names.dead(), attempts, reason), stored);
    }
}
