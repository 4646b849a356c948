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
package io.github.camellazada.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewRowsTest {
    private static final String OBJECT = InboxPush.hash("order");
    private static final int LANE = StoredPush.lane(OBJECT);
    private static final long FENCE = 3;
    private static final long OTHERS = 70;

    private final NewRows rows = new NewRows();

    @Test
    void aKnownLaneHandsOverInTheOrderOfIds() {
        readToTheEnd();
        store(FENCE, OTHERS, 12);
        store(FENCE, OTHERS, 11);

        assertThat(ids(1)).containsExactly(11L);
        assertThat(ids(9)).containsExactly(12L);
        assertThat(rows.takeUnread()).isFalse();
    }

    @Test
    void nothingIsHandedOverBeforeAReadToTheEnd() {
        store(FENCE, OTHERS, 11);
        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();

        rows.readBegins();
        rows.readEnds(List.of(), Map.of(), OTHERS);
        store(FENCE, OTHERS, 12);
        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void aRowOfAnotherProcessIsReadFirst() {
        readToTheEnd();
        store(FENCE, OTHERS + 1, 11);

        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void whatAReadHasFoundIsNotHandedOverAgain() {
        rows.storing(11, FENCE);
        rows.storing(12, FENCE);
        rows.readBegins();
        rows.stored(List.of(appended(12)), OTHERS);
        rows.readEnds(List.of(row(11), row(12)), Map.of(LANE, FENCE), OTHERS);
        rows.stored(List.of(appended(11)), OTHERS);

        assertThat(ids(9)).isEmpty();
        store(FENCE, OTHERS, 13);
        assertThat(ids(9)).containsExactly(13L);
    }

    @Test
    void whatIsCommittedDuringAReadIsHandedOverAfterIt() {
        rows.storing(11, FENCE);
        rows.readBegins();
        rows.stored(List.of(appended(11)), OTHERS);
        rows.readEnds(List.of(), Map.of(LANE, FENCE), OTHERS);

        assertThat(ids(9)).containsExactly(11L);
    }

    @Test
    void aLaneThatCameDuringTheInsertIsReadAgain() {
        rows.storing(11, NewRows.NO_FENCE);
        readToTheEnd();
        rows.stored(List.of(appended(11)), OTHERS);
        store(FENCE, OTHERS, 12);

        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void rowsOfLanesOfOthersAreLeftAlone() {
        readToTheEnd();
        rows.readBegins();
        rows.readEnds(List.of(), Map.of(LANE + 1, FENCE), OTHERS);
        rows.takeUnread();
        store(NewRows.NO_FENCE, OTHERS, 11);

        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isFalse();
    }

    @Test
    void aLaneThatWasAwayMeanwhileIsReadAgain() {
        readToTheEnd();
        store(FENCE, OTHERS, 11);
        rows.readBegins();
        rows.storing(12, FENCE);
        rows.stored(List.of(appended(12)), OTHERS);
        rows.readEnds(List.of(row(11)), Map.of(LANE, FENCE + 2), OTHERS);

        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void aRowThatIsNoLongerHeldIsReadBeforeLaterOnes() {
        readToTheEnd();
        store(FENCE, OTHERS, 12);
        rows.lose(Set.of(LANE));

        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
        store(FENCE, OTHERS, 13);
        assertThat(ids(9)).isEmpty();
    }

    @Test
    void aRowThatIsLostDuringAReadMakesItsLaneUnknown() {
        rows.readBegins();
        rows.lose(Set.of(LANE));
        rows.readEnds(List.of(), Map.of(LANE, FENCE), OTHERS);
        store(FENCE, OTHERS, 12);

        assertThat(ids(9)).isEmpty();
    }

    @Test
    void rowsOfAFullObjectWaitInTheDatabase() {
        readToTheEnd();
        store(FENCE, OTHERS, 11);

        assertThat(rows.take(new InboxDemand(9, Set.of(OBJECT)), row -> true)).isEmpty();
        store(FENCE, OTHERS, 12);
        assertThat(ids(9)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void aLaneWhoseLeaseIsOverHandsOverNothing() {
        readToTheEnd();
        store(FENCE, OTHERS, 11);

        assertThat(rows.take(new InboxDemand(9, Set.of()), row -> false)).isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void nobodyTakesMoreThanTheBoundLeavesInTheDatabase() {
        readToTheEnd();
        store(FENCE, OTHERS, LongStream.rangeClosed(1, 5000).toArray());

        assertThat(ids(9000)).as("a row behind one that was left must not pass it").isEmpty();
        assertThat(rows.takeUnread()).isTrue();
    }

    @Test
    void aKnownLaneNeedsNoReadUntilSomethingIsInDoubt() {
        assertThat(rows.knows(Map.of(LANE, FENCE))).isFalse();
        readToTheEnd();
        store(FENCE, OTHERS, 11);

        assertThat(rows.knows(Map.of(LANE, FENCE))).isTrue();
        assertThat(rows.knows(Map.of(LANE, FENCE + 2))).isFalse();
        assertThat(rows.knows(Map.of(LANE, FENCE, LANE + 1, FENCE))).isFalse();
        assertThat(rows.isAlone(OTHERS)).isTrue();
        assertThat(rows.isAlone(OTHERS + 1)).isFalse();
        assertThat(rows.has(11)).isTrue();
        assertThat(rows.ids()).containsExactly(11L);
        rows.lose(Set.of(LANE));
        assertThat(rows.knows(Map.of(LANE, FENCE))).isFalse();
    }

    private void readToTheEnd() {
        rows.readBegins();
        rows.readEnds(List.of(), Map.of(LANE, FENCE), OTHERS);
    }

    private void store(long fence, long others, long... ids) {
        for (long id : ids) {
            rows.storing(id, fence);
        }
        rows.stored(LongStream.of(ids).mapToObj(NewRowsTest::appended).toList(), others);
    }

    private List<Long> ids(int most) {
        return rows.take(new InboxDemand(most, Set.of()), row -> true).stream().map(InboxRow::id).toList();
    }

    private static AppendedRows.Row appended(long id) {
        return new AppendedRows.Row(id, Instant.EPOCH, push());
    }

    private static InboxRow row(long id) {
        return new InboxRow(id, LANE, FENCE, push(), Instant.EPOCH, 0);
    }

    private static InboxPush push() {
        return new InboxPush("1", 0, "1001", OBJECT, null, new byte[10], null, null);
    }
}
