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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

import io.github.camellazada.client.inbox.InboxReplay;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes pushes that have ended to the main topic again. Dead letters leave their topic with that: those that stay are written
 * behind the others, and what lies before is deleted. To be used once, by a thread that may block.
 */
final class InboxReplayer {
    private final Admin admin;
    private final TopicScan scan;
    private final AwaitedWrites writes;
    private final InboxNames names;
    private final InboxReplay replay;
    private final IntConsumer progress;
    // of pushes that are not to be routed again, and of those that are already
    private final Set<Long> known = new HashSet<>();
    private int count;

    InboxReplayer(Admin admin, TopicScan scan, AwaitedWrites writes, InboxNames names, InboxReplay replay,
            IntConsumer progress) {
        this.admin = admin;
        this.scan = scan;
        this.writes = writes;
        this.names = names;
        this.replay = replay;
        this.progress = progress;
    }

    /** Returns how many there were. */
    int run() {
        CommittedLanes lanes = CommittedLanes.of(admin, names);
        Map<TopicPartition, Long> end = scan.ends(names.main());
        Map<TopicPartition, Long> lastLetters = new HashMap<>();
        scan.read(scan.ends(names.dead()), rows -> rows.forEach(row -> {
            if (InboxRecords.covers(replay, row)) {
                known.add(InboxRecords.identity(row));
                lastLetters.put(place(row), row.offset());
            }
        }));
        if (replay.which() != InboxReplay.Which.ROUTED) {
            lastLetters.replaceAll((partition, last) -> last + 1);
            scan.read(lastLetters, this::letters);
        }
        if (replay.which() != InboxReplay.Which.DEAD) {
            scan.read(scan.ends(names.retry()), rows -> rows.forEach(row -> {
                if (!lanes.hasEndedInRetry(row)) {
                    known.add(InboxRecords.identity(row));
                }
            }));
            scan.read(end, rows -> {
                rows.forEach(row -> {
                    if (InboxRecords.covers(replay, row) && lanes.hasEndedInMain(row)
                            && known.add(InboxRecords.identity(row))) {
                        again(row);
                    }
                });
                written();
            });
        }
        return replay.logged(count);
    }

    // a crash between the two leaves a batch in both topics: twice rather than lost
    private void letters(Iterable<ConsumerRecord<byte[], byte[]>> batch) {
        Map<TopicPartition, RecordsToDelete> over = new HashMap<>();
        batch.forEach(letter -> {
            if (InboxRecords.covers(replay, letter)) {
                again(letter);
            } else {
                writes.send(InboxRecords.same(letter));
            }
            over.put(place(letter), RecordsToDelete.beforeOffset(letter.offset() + 1));
        });
        written();
        KafkaAnswers.get(admin.deleteRecords(over).all());
    }

    private void again(ConsumerRecord<byte[], byte[]> row) {
        writes.send(InboxRecords.replayed(row, names.main()));
        count++;
    }

    private void written() {
        writes.await();
        progress.accept(count);
    }

    private static TopicPartition place(ConsumerRecord<byte[], byte[]> row) {
        return new TopicPartition(row.topic(), row.partition());
    }
}
