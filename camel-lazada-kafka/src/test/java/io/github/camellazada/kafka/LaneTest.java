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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a partition hands out, with nothing but its records. */
class LaneTest {
    private static final InboxNames NAMES = InboxNames.of("test", "1");
    private static final InboxDemand MUCH = new InboxDemand(100, Set.of());

    private final InboxRecords codec = new InboxRecords("1", null);
    private final List<Runnable> waits = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> copies = new ArrayList<>();
    private final List<Runnable> written = new ArrayList<>();
    private final LaneOutput output = new LaneOutput() {
        @Override
        public void copy(OwnedPartition lane, ProducerRecord<byte[], byte[]> copy, Runnable done) {
            copies.add(copy);
            written.add(done);
        }

        @Override
        public CompletableFuture<Boolean> letter(OwnedPartition lane, ProducerRecord<byte[], byte[]> letter, Runnable stored) {
            stored.run();
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void later(OwnedPartition lane, Duration delay, Runnable task) {
            waits.add(task);
        }
    };
    private final InboxSubscriber route = new Taker();
    private int maxWaiting = 100;
    private LaneProgress begun = LaneProgress.next(null, 0);
    private Lane lane = lane();

    @Test
    void aRowThatWaitedComesBeforeTheLaterRowsOfItsObject() {
        add(0, "a");
        add(1, "a");
        add(2, "b");
        List<InboxRow> rows = take();

        assertThat(lane.retry(route, rows.get(0), Duration.ofSeconds(1))).isTrue();
        waits.get(0).run();
        assertThat(take()).isEmpty();
        lane.giveBack(route, List.of(rows.get(1)));

        assertThat(take()).extracting(InboxRow::id).containsExactly(0L, 1L);
    }

    @Test
    void anObjectIsParkedInOrderAndTheCommitGoesOn() {
        maxWaiting = 0;
        add(0, "a");
        add(1, "a");
        add(2, "b");
        List<InboxRow> rows = take();
        lane.complete(route, rows.get(2));
        lane.retry(route, rows.get(0), Duration.ofSeconds(1));
        assertThat(copies).isEmpty();
        lane.giveBack(route, List.of(rows.get(1)));
        add(3, "a");

        assertThat(copies).extracting(copy -> InboxRecords.offset(record(copy, 0))).containsExactly(0L, 1L, 3L);
        assertThat(InboxRecords.attempts(record(copies.get(0), 0))).isEqualTo(1);
        assertThat(lane.progress().offset().offset()).isZero();
        written.forEach(Runnable::run);
        assertThat(lane.progress().offset().offset()).isEqualTo(4);
    }

    @Test
    void aParkedObjectIsRoutedFromTheRetryTopicInOrder() {
        maxWaiting = 0;
        add(0, "a");
        lane.retry(route, take().get(0), Duration.ZERO);
        add(1, "a");
        for (int copy = 0; copy < 2; copy++) {
            lane.addRetry(record(copies.get(copy), copy));
        }

        List<InboxRow> rows = take();
        assertThat(rows).extracting(InboxRow::id).containsExactly(0L, 1L);
        rows.forEach(row -> lane.complete(route, row));
        add(2, "a");
        assertThat(take()).extracting(InboxRow::id).containsExactly(2L);
        assertThat(copies).hasSize(2);
    }

    @Test
    void theNextOwnerPassesOverCopiesThatWereNotCommitted() {
        maxWaiting = 0;
        add(0, "b");
        add(1, "a");
        List<InboxRow> rows = take();
        lane.retry(route, rows.get(1), Duration.ZERO);
        written.get(0).run();
        begun = LaneProgress.next(lane.progress().offset(), 0);
        lane = lane();

        lane.scan(record(copies.get(0), 0));
        add(0, "b");
        add(1, "a");
        lane.addRetry(record(copies.get(0), 0));

        assertThat(take()).extracting(InboxRow::id).containsExactly(0L, 1L);
        assertThat(lane.progress().retry().start()).isEqualTo(1);
    }

    @Test
    void theNextOwnerKnowsWhichObjectsAreParked() {
        maxWaiting = 0;
        add(0, "a");
        lane.retry(route, take().get(0), Duration.ZERO);
        written.get(0).run();
        begun = LaneProgress.next(lane.progress().offset(), 0);
        lane = lane();

        lane.scan(record(copies.get(0), 0));
        add(1, "a");

        assertThat(take()).isEmpty();
        assertThat(copies).hasSize(2);
    }

    @Test
    void aRowOfAnEarlierOwnerEndsNothing() {
        add(0, "a");
        InboxRow row = take().get(0);
        begun = LaneProgress.next(lane.progress().offset(), 0);
        lane = lane();
        add(0, "a");
        take();

        assertThat(lane.complete(route, row)).isFalse();
        assertThat(lane.retry(route, row, Duration.ZERO)).isFalse();
        assertThat(lane.progress().offset().offset()).isZero();
    }

    @Test
    void aLaneThatClosesIsDrainedOnceNoRowIsOut() {
        add(0, "a");
        add(1, "b");
        List<InboxRow> rows = take();
        CompletableFuture<Void> drained = lane.close();

        lane.complete(route, rows.get(0));
        assertThat(drained).isNotDone();
        lane.giveBack(route, List.of(rows.get(1)));
        assertThat(drained).isDone();
        assertThat(lane.progress().offset().offset()).isEqualTo(1);
    }

    private Lane lane() {
        return new Lane(0, new LaneOffsets(begun, new RecentKeys(0)), new LaneRecords(NAMES, codec, output),
                () -> new LaneLimits(1000, 1 << 20, maxWaiting, 1000, Duration.ofHours(1)), Clock.systemUTC());
    }

    private List<InboxRow> take() {
        return lane.take(MUCH, route, row -> true);
    }

    private void add(long offset, String object) {
        lane.addMain(record(codec.of(NAMES.main(), new InboxPush("1", 0, "9", object, null, new byte[]{1}, null, null),
                Instant.EPOCH), offset));
    }

    private static ConsumerRecord<byte[], byte[]> record(ProducerRecord<byte[], byte[]> sent, long offset) {
        return new ConsumerRecord<>(sent.topic(), 0, offset, 0, TimestampType.CREATE_TIME, 0, 0, sent.key(), sent.value(),
                sent.headers(), Optional.empty());
    }

    /** Whose rows they are; a lane asks it nothing. */
    private static final class Taker implements InboxSubscriber {
        @Override
        public String appKey() {
            return "1";
        }

        @Override
        public InboxTopics topics() {
            return new InboxTopics(Set.of(), false);
        }

        @Override
        public InboxSettings settings() {
            return null;
        }

        @Override
        public InboxDemand demand() {
            return null;
        }

        @Override
        public void take(List<InboxRow> rows) {
            throw new UnsupportedOperationException();
        }
    }
}
