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
package io.github.camellazada.client.stream;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.exception.LazadaRequestException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.tuple;

class StreamMergerTest {
    private static final StreamDescriptor ORDERS = StreamCatalog.get(LazadaTopic.ORDERS);
    private static final StreamScope SELLER = new StreamScope("123456", "orders", "1001", LazadaCountry.SG);
    private static final StreamScope OTHER = new StreamScope("123456", "orders", "1002", LazadaCountry.SG);
    private static final Duration COALESCE = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final Instant start = time.instant();
    private final FakeOrders lazada = new FakeOrders();
    private final VersionStore store = new MemoryVersionStore();
    private boolean broken;
    private final List<StreamChange> changes = new ArrayList<>();
    private final List<CompletableFuture<Void>> routed = new ArrayList<>();
    private boolean held;
    private StreamMerger merger = merger(start.minusSeconds(60));

    @Test
    void pushesOfManyItemsOfOneOrderLeadToOneReading() {
        lazada.put("7", start, "packed", "packed");
        List<CompletionStage<Void>> pushes = IntStream.range(0, 5).mapToObj(i -> push("7", start)).toList();
        assertThat(changes).isEmpty();

        time.advance(COALESCE);

        assertThat(states()).containsExactly("7 packed packed push");
        assertThat(lazada.calls).containsExactly("orders-items-get[[7]]", "order-get[7]");
        assertThat(pushes).allMatch(push -> push.toCompletableFuture().isDone());
        assertThat(merger.size()).isZero();
    }

    @Test
    void whateverGoesWrongWithAnObjectItsTurnEndsAndItComesAgain() {
        lazada.put("7", start, "packed");
        broken = true;
        CompletionStage<Void> first = push("7", start);
        time.advance(COALESCE);
        assertThat(first.toCompletableFuture()).isCompletedExceptionally();
        assertThat(merger.size()).isZero();

        broken = false;
        CompletionStage<Void> second = push("7", start);
        time.advance(COALESCE);
        assertThat(second.toCompletableFuture()).isCompleted();
        assertThat(states()).containsExactly("7 packed push");
    }

    @Test
    void manyOrdersAreReadTogetherWithoutWaitingForMore() {
        for (int i = 0; i < 200; i++) {
            lazada.put("1" + i, start, "pending");
            push("1" + i, start);
        }

        assertThat(changes).hasSize(200);
        assertThat(lazada.calls).filteredOn(call -> call.startsWith("orders-items-get")).hasSize(4);
        assertThat(lazada.calls).as("and two pages of the listing").hasSize(6);
    }

    @Test
    void ordersThatChangeTogetherCostAPageOfTheListing() {
        for (int i = 0; i < 40; i++) {
            lazada.put("1" + i, start.plusSeconds(i % 3), "pending");
            push("1" + i, start.plusSeconds(i % 3));
        }
        lazada.hide("139");
        time.advance(COALESCE);

        assertThat(changes).hasSize(40);
        assertThat(lazada.calls).hasSize(3).satisfies(items -> assertThat(items).startsWith("orders-items-get"), atIndex(0))
                .satisfies(page -> assertThat(page).startsWith("orders-get"), atIndex(1)).endsWith("order-get[139]");
    }

    @Test
    void at200ChangedLinesASecondALineCostsATwentiethOfACallAtMost() {
        int lines = 0;
        for (int tenth = 0; tenth < 300; tenth++) {
            for (int order = 0; order < 10; order++) {
                String id = "1" + tenth + "0" + order;
                lazada.put(id, time.instant(), "pending", "pending");
                push(id, time.instant());
                push(id, time.instant());
                lines += 2;
            }
            time.advance(Duration.ofMillis(100));
        }
        time.advance(Duration.ofMinutes(1));

        assertThat(changes).hasSize(3_000);
        assertThat((double) lazada.calls.size() / lines).isLessThanOrEqualTo(0.05);
    }

    @Test
    void sellersWithTheSameOrderIdAreKeptApart() {
        lazada.put("7", start, "pending");
        push("7", start);
        merger.offer(Notice.pushed(OTHER, "7", start));
        time.advance(COALESCE);

        assertThat(changes).extracting(change -> change.scope().seller()).containsExactlyInAnyOrder("1001", "1002");
    }

    @Test
    void aRepeatedPushCostsNoCallOnceTheVersionContainsIt() {
        lazada.put("7", start, "pending");
        time.advance(Duration.ofSeconds(5));
        push("7", start);
        time.advance(COALESCE);
        lazada.calls.clear();

        CompletionStage<Void> repeated = push("7", start);
        CompletionStage<Void> older = push("7", start.minusSeconds(30));
        time.advance(COALESCE);

        assertThat(lazada.calls).isEmpty();
        assertThat(changes).hasSize(1);
        assertThat(repeated).isCompleted();
        assertThat(older).isCompleted();
    }

    @Test
    void aSecondChangeWithinTheSameSecondIsNotLost() {
        lazada.put("7", start, "pending", "pending");
        push("7", start);
        time.advance(COALESCE);
        lazada.put("7", start, "packed", "pending");
        push("7", start);
        time.advance(COALESCE);

        assertThat(states()).containsExactly("7 pending pending push", "7 packed pending push");
    }

    @Test
    void shuffledPushesLeadToTheLatestStateAlone() {
        lazada.put("7", start.plusSeconds(20), "shipped");
        time.advance(Duration.ofSeconds(30));
        List<Integer> seconds = new ArrayList<>(List.of(20, 0, 10));
        Collections.reverse(seconds);
        for (int second : seconds) {
            push("7", start.plusSeconds(second));
            time.advance(COALESCE);
        }

        assertThat(states()).containsExactly("7 shipped push");
    }

    @Test
    void aPolledRowThatIsKnownCostsNothing() {
        lazada.put("7", start, "pending");
        time.advance(Duration.ofSeconds(5));
        push("7", start);
        time.advance(COALESCE);
        lazada.calls.clear();

        CompletionStage<Void> polled = poll("7");

        assertThat(polled).isCompleted();
        assertThat(changes).hasSize(1);
        assertThat(lazada.calls).isEmpty();
    }

    @Test
    void whatNoPushHasToldIsMissed() {
        lazada.put("7", start, "pending");
        lazada.put("8", start.minus(Duration.ofHours(1)), "pending");
        poll("7");
        poll("8");

        assertThat(changes).extracting(StreamChange::object, StreamChange::missed)
                .containsExactly(tuple("7", true), tuple("8", false));
        assertThat(lazada.calls).as("rows are not read again").noneMatch(call -> call.startsWith("order-get"));
    }

    @Test
    void aStreamWithoutPushMissesNothing() {
        merger = merger(null);
        lazada.put("7", start, "pending");
        poll("7");

        assertThat(changes).extracting(StreamChange::missed).containsExactly(false);
    }

    @Test
    void aReadingOlderThanThePushIsRepeatedUntilItIsNot() {
        lazada.put("7", start, "pending");
        CompletionStage<Void> push = push("7", start.plusSeconds(30));
        time.advance(COALESCE.plusSeconds(1));
        assertThat(changes).isEmpty();
        lazada.put("7", start.plusSeconds(30), "packed");
        time.advance(Duration.ofSeconds(2));

        assertThat(states()).containsExactly("7 packed push");
        assertThat(changes.get(0).behind()).isFalse();
        assertThat(push).isCompleted();
    }

    @Test
    void anOrderThatChangesWhileItIsReadIsReadAgain() {
        lazada.put("7", start, "pending");
        time.advance(Duration.ofSeconds(30));
        lazada.afterItems(() -> lazada.put("7", time.instant(), "packed"));
        push("7", start);
        time.advance(COALESCE.plusSeconds(2));

        assertThat(states()).as("not the time of the new state with the old items").containsExactly("7 packed push");
    }

    @Test
    void aPolledOrderThatChangedAfterItsRowWasListedIsReadWhole() {
        lazada.put("7", start, "pending");
        ObjectNode listed = lazada.row("7");
        lazada.put("7", start.plusSeconds(1), "packed");
        time.advance(Duration.ofSeconds(1));
        merger.offer(Notice.listed(SELLER, "7", ChangeSource.poll, listed, start));
        time.advance(COALESCE.plusSeconds(2));

        assertThat(states()).containsExactly("7 packed poll");
        assertThat(changes.get(0).document().get("updated_at").asText()).as("not the row of before")
                .isEqualTo(start.plusSeconds(1).toString());
    }

    @Test
    void anOrderWhoseItemsAlwaysTellAnotherTimeIsReadTwiceAtMost() {
        lazada.put("7", start, "pending");
        lazada.touch("7", start.plusSeconds(1));
        push("7", start);
        time.advance(Duration.ofMinutes(1));
        assertThat(states()).containsExactly("7 pending push");
        assertThat(lazada.calls).hasSize(4);

        lazada.calls.clear();
        lazada.put("8", start, "pending");
        lazada.touch("8", start.plusSeconds(1));
        poll("8");
        time.advance(Duration.ofMinutes(1));
        assertThat(lazada.calls).as("what was listed before its items cannot be newer").hasSize(1);
    }

    @Test
    void aReadingThatStaysOlderIsHandedOnAndSaysSo() {
        lazada.put("7", start, "pending");
        push("7", start.plusSeconds(30));
        time.advance(Duration.ofMinutes(1));

        assertThat(changes).extracting(StreamChange::behind).containsExactly(true);
        assertThat(lazada.calls).filteredOn(call -> call.startsWith("orders-items-get")).hasSize(4);
    }

    @Test
    void aChangeThatComesDuringTheRouteHasItsTurnAfterwards() {
        held = true;
        lazada.put("7", start, "pending");
        push("7", start);
        time.advance(COALESCE);
        lazada.put("7", start.plusSeconds(1), "packed");
        CompletionStage<Void> second = push("7", start.plusSeconds(1));
        time.advance(Duration.ofSeconds(10));
        assertThat(states()).containsExactly("7 pending push");

        routed.get(0).complete(null);
        time.advance(COALESCE);
        assertThat(states()).containsExactly("7 pending push", "7 packed push");
        assertThat(second).isNotCompleted();
        routed.get(1).complete(null);
        assertThat(second).isCompleted();
    }

    @Test
    void whatTheRouteCouldNotCompleteComesAgain() {
        held = true;
        lazada.put("7", start, "pending");
        CompletionStage<Void> first = push("7", start);
        time.advance(COALESCE);
        routed.get(0).completeExceptionally(new IllegalStateException("the ERP is down"));
        assertThat(first.toCompletableFuture()).isCompletedExceptionally();

        held = false;
        CompletionStage<Void> again = push("7", start);
        time.advance(COALESCE);

        assertThat(states()).containsExactly("7 pending push", "7 pending push");
        assertThat(again).isCompleted();
    }

    @Test
    void aStoreThatAnswersNothingFailsTheNotices() {
        lazada.put("7", start, "pending");
        VersionStore broken = (VersionStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{VersionStore.class}, (proxy, method, values) -> CompletableFuture.completedStage(null));
        merger = new StreamMerger(ORDERS, broken, new ObjectReader(ORDERS, lazada), this::route,
                new MergeOptions(COALESCE, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10)), 3, start), time, time);

        CompletionStage<Void> push = push("7", start);
        time.advance(COALESCE);

        assertThat(push.toCompletableFuture()).isCompletedExceptionally();
        assertThat(merger.size()).isZero();
    }

    @Test
    void aWrongIdHoldsUpNoOther() {
        lazada.refuse("bad");
        lazada.put("7", start, "pending");
        lazada.put("8", start, "pending");
        CompletionStage<Void> bad = push("bad", start);
        push("7", start);
        push("8", start);
        time.advance(COALESCE);

        assertThat(states()).containsExactlyInAnyOrder("7 pending push", "8 pending push");
        assertThat(bad.toCompletableFuture()).failsWithin(Duration.ZERO).withThrowableOfType(Exception.class)
                .withCauseInstanceOf(LazadaRequestException.class);
    }

    @Test
    void ofTwoStatesInTwoProcessesTheLaterIsRoutedLast() {
        Instant second = start.truncatedTo(ChronoUnit.SECONDS);
        StreamMerger other = merger(start.minusSeconds(60));
        held = true;
        lazada.put("7", second, "pending");
        CompletionStage<Void> early = push("7", second);
        time.advance(COALESCE);
        lazada.put("7", second, "packed");
        CompletionStage<Void> late = other.offer(Notice.pushed(SELLER, "7", second));
        time.advance(COALESCE);
        assertThat(states()).containsExactly("7 pending push", "7 packed push");

        // the process with the older state has written it last, and has recorded it first
        routed.get(0).complete(null);
        routed.get(1).complete(null);
        assertThat(early).isCompleted();
        assertThat(late).as("it comes again from the inbox").isCompletedExceptionally();
        held = false;
        other.offer(Notice.pushed(SELLER, "7", second));
        time.advance(COALESCE);

        assertThat(states()).containsExactly("7 pending push", "7 packed push", "7 packed push");
    }

    @Test
    void aLaterVersionThatAnotherProcessHasCompletedStays() {
        held = true;
        lazada.put("7", start, "pending");
        push("7", start);
        time.advance(COALESCE);
        CompletedVersion theirs = new CompletedVersion(new ObjectVersion(start.plusSeconds(9), "theirs"), start.plusSeconds(9),
                false);
        store.complete(SELLER, "7", null, theirs);
        routed.get(0).complete(null);

        assertThat(store.load(SELLER, Set.of("7")).toCompletableFuture().join()).containsEntry("7", theirs);
    }

    @Test
    void aChangeOfAnOrderThatIsStillRoutedHoldsUpNoOther() {
        held = true;
        lazada.put("7", start, "pending");
        push("7", start);
        time.advance(COALESCE);
        push("7", start.plusSeconds(1));
        time.advance(COALESCE);
        lazada.put("8", start, "pending");
        push("8", start);
        time.advance(COALESCE);

        assertThat(states()).containsExactly("7 pending push", "8 pending push");
    }

    @Test
    void anEndedOrderMayBeForgotten() {
        lazada.put("7", start, "delivered", "canceled");
        push("7", start);
        time.advance(COALESCE);

        assertThat(store.purge("123456", "orders", start.plusSeconds(60), 10).toCompletableFuture().join()).isEqualTo(1);
    }

    private StreamMerger merger(Instant pushedSince) {
        return new StreamMerger(ORDERS, store, new ObjectReader(ORDERS, lazada), this::route,
                new MergeOptions(COALESCE, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10)), 3, pushedSince), time,
                time);
    }

    private CompletionStage<Void> route(StreamChange change) {
        if (broken) {
            throw new NoClassDefFoundError("a route with a fault");
        }
        changes.add(change);
        CompletableFuture<Void> done = new CompletableFuture<>();
        routed.add(done);
        if (!held) {
            done.complete(null);
        }
        return done;
    }

    private CompletionStage<Void> push(String order, Instant told) {
        return merger.offer(Notice.pushed(SELLER, order, told));
    }

    private CompletionStage<Void> poll(String order) {
        CompletionStage<Void> done = merger
                .offer(Notice.listed(SELLER, order, ChangeSource.poll, lazada.row(order), time.instant()));
        merger.flush(SELLER);
        return done;
    }

    private List<String> states() {
        return changes.stream().map(change -> {
            StringBuilder text = new StringBuilder(change.object());
            change.document().get("order_items").forEach(item -> text.append(' ').append(item.get("status").asText()));
            return text.append(' ').append(change.source()).toString();
        }).toList();
    }
}
