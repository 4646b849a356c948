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

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that a process holds in memory, with the row that it hands out for it. For one thread at a time. */
final class HeldRecord {
    /** Of a record of the main topic. */
    static final long MAIN = -1;

    final ConsumerRecord<byte[], byte[]> source;
    /** Offset in the retry topic, {@link #MAIN} for a record of the main topic. */
    final long retryOffset;
    InboxRow row;
    /** Who has the row; {@code null} while the inbox has it. */
    InboxSubscriber taker;

    HeldRecord(ConsumerRecord<byte[], byte[]> source, long retryOffset, InboxRow row) {
        this.source = source;
        this.retryOffset = retryOffset;
        this.row = row;
    }

    boolean isMain() {
        return retryOffset == MAIN;
    }

    String object() {
        return row.push().object();
    }

    int bytes() {
        return source.value().length;
    }

    static HeldRecord main(ConsumerRecord<byte[], byte[]> source, long fence, InboxPush push) {
        return new HeldRecord(source, MAIN, new InboxRow(source.offset(), source.partition(), fence, push,
                InboxRecords.received(source), 0));
    }

    /** Its row has the number that the original had, so that the rows of an object stay in order. */
    static HeldRecord copy(ConsumerRecord<byte[], byte[]> source, long fence, InboxPush push) {
        return new HeldRecord(source, source.offset(), new InboxRow(InboxRecords.offset(source), source.partition(), fence,
                push, InboxRecords.received(source), InboxRecords.attempts(source)));
    }

    /** The row with one attempt more. */
    void failed() {
        row = new InboxRow(row.id(), row.lane(), row.fence(), row.push(), row.received(), row.attempts() + 1);
    }
}
