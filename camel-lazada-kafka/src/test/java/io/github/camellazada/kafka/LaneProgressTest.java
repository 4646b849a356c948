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
import java.util.List;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an owner of a partition hands over to the next one. */
class LaneProgressTest {
    private static final int MOST_METADATA = 4096;

    @Test
    void theOffsetIsThatOfTheLowestUnfinishedRecord() {
        OffsetTracker offsets = new OffsetTracker(DoneOffsets.none(10), 10);
        for (long offset = 10; offset < 15; offset++) {
            offsets.opened(offset);
        }
        offsets.done(11);
        offsets.done(13);
        assertThat(offsets.lowest()).isEqualTo(10);

        offsets.done(10);
        assertThat(offsets.lowest()).isEqualTo(12);
        assertThat(offsets.done().unfinished()).containsExactly(12L, 14L);

        offsets.done(12);
        offsets.done(14);
        assertThat(offsets.lowest()).isEqualTo(15);
    }

    @Test
    void theNextOwnerKnowsWhatHasEndedBehindTheOffset() {
        DoneOffsets known = DoneOffsets.parse(100, new DoneOffsets(100, 5000, new TreeSet<>(List.of(100L, 250L, 4999L)))
                .text());

        assertThat(known.contains(99)).isTrue();
        assertThat(known.contains(100)).isFalse();
        assertThat(known.contains(101)).isTrue();
        assertThat(known.contains(250)).isFalse();
        assertThat(known.contains(4998)).isTrue();
        assertThat(known.contains(4999)).isFalse();
        assertThat(known.contains(5000)).isFalse();
    }

    @Test
    void whatHasEndedIsKnownAfterAnOwnerThatHasReadNothing() {
        DoneOffsets known = new DoneOffsets(100, 200, new TreeSet<>(List.of(100L, 150L)));
        OffsetTracker offsets = new OffsetTracker(known, 100);
        offsets.opened(100);

        DoneOffsets left = offsets.done();

        assertThat(left.contains(100)).isFalse();
        assertThat(left.contains(101)).isTrue();
        assertThat(left.contains(150)).isFalse();
        assertThat(left.contains(199)).isTrue();
        assertThat(left.contains(200)).isFalse();
    }

    @Test
    void ofMoreThanFitsTheLastOnesAreRoutedAgain() {
        TreeSet<Long> unfinished = new TreeSet<>();
        for (long offset = 0; offset < 100_000; offset += 2) {
            unfinished.add(offset);
        }
        LaneProgress progress = new LaneProgress(LaneStarts.next("", 0), new DoneOffsets(0, 100_000, unfinished),
                new DoneOffsets(0, 100_000, unfinished));

        assertThat(progress.offset().metadata().length()).isLessThan(MOST_METADATA);
        DoneOffsets known = LaneProgress.next(progress.offset(), 0).main();
        assertThat(known.contains(1)).isTrue();
        assertThat(known.contains(2)).isFalse();
        assertThat(known.contains(99_999)).isFalse();
    }

    @Test
    void aCopyWhoseOriginalIsReadAgainDoesNotCount() {
        LaneStarts first = LaneStarts.next("", 0);
        LaneStarts second = LaneStarts.next(first.text(), 50);
        LaneStarts third = LaneStarts.next(second.text(), 80);

        assertThat(third.fence()).isEqualTo(3);
        assertThat(third.counts(1, 49)).isTrue();
        assertThat(third.counts(1, 50)).isFalse();
        assertThat(third.counts(2, 79)).isTrue();
        assertThat(third.counts(2, 80)).isFalse();
        assertThat(third.counts(3, 80)).isTrue();
    }

    @Test
    void manyOwnersFitIntoTheMetadata() {
        LaneProgress progress = LaneProgress.next(null, 1_000_000_000_000L);
        for (long owner = 0; owner < 500; owner++) {
            progress = LaneProgress.next(progress.offset(), 0);
        }

        assertThat(progress.starts().fence()).isEqualTo(501);
        assertThat(progress.offset().metadata().length()).isLessThan(MOST_METADATA);
    }

    @Test
    void anOffsetOfAnotherProgramIsRefused() {
        assertThatThrownBy(() -> LaneProgress.next(new OffsetAndMetadata(7, ""), 0)).hasMessageContaining("topic.prefix");
    }

    @Test
    void aKeyIsKnownForItsTimeAndANullKeyNever() {
        RecentKeys keys = new RecentKeys(2);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Duration hour = Duration.ofHours(1);

        assertThat(keys.add("a", now, hour)).isFalse();
        assertThat(keys.add("a", now.plusSeconds(3599), hour)).isTrue();
        assertThat(keys.add("a", now.plusSeconds(3600), hour)).isFalse();
        assertThat(keys.add(null, now, hour)).isFalse();
        assertThat(keys.add(null, now, hour)).isFalse();
        keys.add("b", now, hour);
        keys.add("c", now, hour);
        assertThat(keys.add("a", now.plusSeconds(3601), hour)).as("only the last two").isFalse();
    }
}
