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
package io.github.camellazada.client.freeze;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.freeze.FreezeWindow.What;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.token.TokenOfSeller;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaSupersededException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Forty-five held SKUs of one seller, which are three calls, each of which takes its time. */
class HeldWriteDispatcherTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final LazadaAnswer DONE = new LazadaAnswer("r1", "0", 200, MissingNode.getInstance(),
            MissingNode.getInstance(), new byte[0], List.of());

    private final List<LazadaCall> calls = new ArrayList<>();
    private final MemoryHeldWriteStore store = new MemoryHeldWriteStore();
    private Instant time = NOW;
    private Duration length;
    private CompletableFuture<LazadaAnswer> first;
    private LazadaAnswer answer = DONE;
    private Function<List<String>, Optional<LazadaException>> refusal = skus -> Optional.empty();
    private final LastKnownStock quantities = new LastKnownStock();
    private Instant frozenUntil = NOW;
    private int claims = Integer.MAX_VALUE;
    private Duration claimLength = Duration.ZERO;
    private final List<String> asked = new ArrayList<>();
    private final HeldWriteStore counted = (HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{HeldWriteStore.class}, (proxy, method, arguments) -> {
                asked.add(method.getName());
                if (method.getName().equals("claim")) {
                    time = time.plus(claimLength);
                    if (--claims < 0) {
                        return CompletableFuture.failedStage(new IllegalStateException("the database is away"));
                    }
                }
                return method.invoke(store, arguments);
            });
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time;
        }
    };
    private final LazadaClient client = new LazadaClient() {
        @Override
        public CompletionStage<LazadaAnswer> call(LazadaCall call) {
            calls.add(call);
            call.trail().sent();
            time = time.plus(length);
            if (time.isBefore(frozenUntil)) {
                return CompletableFuture.failedStage(new LazadaFrozenException(
                        new LazadaFailure("a-write", "1001", "998", "ISP", "frozen", null, 200, false, List.of()), null));
            }
            Optional<LazadaException> failure = refusal.apply(skus(call));
            if (failure.isPresent()) {
                return CompletableFuture.failedStage(failure.get());
            }
            return calls.size() == 1 && first != null ? first : CompletableFuture.completedStage(answer);
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final HeldWriteDispatcher release = process();

    @Test
    void whatIsSentInTimeIsSentInOneRun() {
        hold();
        length = Duration.ofSeconds(10);

        release.run();

        assertThat(calls).hasSize(3);
        assertThat(held()).isZero();
    }

    @Test
    void whatWouldNotEndWithinTheLeaseIsLeftToTheNextRun() {
        hold();
        length = Duration.ofSeconds(40);

        release.run();
        assertThat(calls).hasSize(1);
        assertThat(held()).isEqualTo(25);
        assertThat(store.claim("app", null, Claim.of(time, Duration.ZERO), 100).toCompletableFuture().join())
                .as("free for whoever is first")
                .hasSize(25);
        release.run();
        release.run();

        assertThat(calls).hasSize(3);
        assertThat(held()).isZero();
    }

    @Test
    void whatAnotherProcessMayHaveTakenMeanwhileIsNotTouched() {
        hold();
        length = Duration.ofMinutes(3);

        release.run();

        assertThat(calls).hasSize(1);
        assertThat(store.claim("app", null, Claim.of(NOW.plusSeconds(119), Duration.ZERO), 100).toCompletableFuture().join())
                .as("nothing was given back that is not its own any more").isEmpty();
    }

    @Test
    void eachCallMayBeSentAsLongAsItsAnswerComesBeforeTheClaimIsOver() {
        hold();
        length = Duration.ofSeconds(10);

        release.run();

        // a claim is for a wait of 60 s, two requests of 30 s and clocks that differ by 10 s
        assertThat(calls).extracting(LazadaCall::sendBefore).containsOnly(NOW.plusSeconds(130 - 10 - 30));
    }

    @Test
    void theSenderOfALaterValueReportsTheEarlierOne() {
        hold();
        length = Duration.ZERO;
        first = new CompletableFuture<>();
        release.run();
        time = NOW.plusSeconds(130);
        store.hold(List.of(write(0, 7))).toCompletableFuture().join();
        process().run();

        String logged;
        try (CapturedLog log = new CapturedLog()) {
            first.complete(DONE);
            logged = log.text();
        }

        assertThat(calls).as("one of the first process, three of the other").hasSize(4);
        List<WriteOutcome> outcomes = store.claimOutcomes("app", time, time, 100).toCompletableFuture().join();
        assertThat(outcomes).hasSize(45).extracting(outcome -> outcome.write().key().sku()).doesNotHaveDuplicates();
        assertThat(outcomes).filteredOn(outcome -> outcome.write().key().sku().equals("0")).singleElement()
                .satisfies(outcome -> assertThat(outcome.write().item()).contains("7"));
        assertThat(logged).contains("stock of SKU 0 of seller 1001", "write the right one again");
    }

    @Test
    void aLostAnswerOfAProcessThatStoodStillIsToldAsWell() {
        hold();
        length = Duration.ZERO;
        first = new CompletableFuture<>();
        release.run();
        time = NOW.plusSeconds(130);
        process().run();

        try (CapturedLog log = new CapturedLog()) {
            first.completeExceptionally(new LazadaOutcomeUnknownException(
                    new LazadaFailure("a-write", "1001", null, null, "lost", null, 0, false, List.of())));
            assertThat(log.text()).contains("stock of SKU 0 of seller 1001").doesNotContain("SKU 44");
        }
        assertThat(held()).isZero();
    }

    @Test
    void aWriteHeldByAWindowIsSentWhenTheWindowEnds() {
        hold();
        length = Duration.ZERO;
        HeldWriteDispatcher planned = process(
                List.of(new FreezeWindow("sg", NOW, NOW.plus(Duration.ofDays(1)), Set.of(What.STOCK))));

        everyMinute(planned, Duration.ofDays(1).minusMinutes(1));
        assertThat(calls).isEmpty();
        assertThat(asked).filteredOn("release"::equals).as("all of them in one statement each time").hasSize(4 * 24);

        everyMinute(planned, Duration.ofMinutes(1));
        assertThat(calls).hasSize(3);
        assertThat(held()).isZero();
    }

    @Test
    void aProcessWithoutThatWindowNeedNotWaitForItsEnd() {
        hold();
        length = Duration.ZERO;
        process(List.of(new FreezeWindow("sg", NOW, NOW.plus(Duration.ofDays(300)), Set.of(What.STOCK)))).run();

        everyMinute(release, Duration.ofMinutes(15));

        assertThat(held()).isZero();
    }

    @Test
    void whatLazadaKeepsBackForLongIsTriedLessAndLessOften() {
        hold();
        length = Duration.ZERO;
        frozenUntil = NOW.plus(Duration.ofHours(6));

        everyMinute(release, Duration.ofMinutes(4));
        assertThat(calls).as("at first each minute").hasSize(5);
        everyMinute(release, Duration.ofHours(6).minusMinutes(5));
        assertThat(calls).as("of 360 minutes").hasSizeBetween(30, 50);
        assertThat(asked).filteredOn("release"::equals).hasSizeLessThan(200);
        assertThat(held()).isEqualTo(45);

        everyMinute(release, Duration.ofMinutes(16));
        assertThat(held()).isZero();
    }

    private void everyMinute(HeldWriteDispatcher some, Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            some.run();
            this.time = this.time.plus(Duration.ofMinutes(1));
        }
        some.run();
    }

    @Test
    void whatCannotBeSentIsToldOnceAndHoldsUpNothingElse() {
        hold();
        store.hold(List.of(unreadable("altered", "sg", "/product/stock/sellable/update", "{\"SkuId\":"),
                unreadable("newer", "sg", "/product/stock/of/tomorrow", "{}"),
                unreadable("moved", "atlantis", "/product/stock/sellable/update", "{}"))).toCompletableFuture().join();
        length = Duration.ZERO;

        String logged;
        try (CapturedLog log = new CapturedLog()) {
            release.run();
            time = NOW.plus(Duration.ofHours(1));
            release.run();
            logged = log.text();
        }

        assertThat(calls).hasSize(3);
        assertThat(held()).isEqualTo(3);
        assertThat(logged).containsOnlyOnce("SKU altered").containsOnlyOnce("SKU newer").containsOnlyOnce("SKU moved");
    }

    @Test
    void ofABatchThatLazadaRefusesAsAWholeOnlyTheSkuAtFaultIsRejected() {
        hold();
        length = Duration.ZERO;
        refusal = skus -> skus.contains("7")
                ? Optional.of(new LazadaRequestException(failure("4193"), true))
                : Optional.empty();

        release.run();
        release.run();

        assertThat(outcomes()).hasSize(45).filteredOn(outcome -> outcome.outcome().state() == State.REJECTED).singleElement()
                .satisfies(outcome -> assertThat(outcome.write().key().sku()).isEqualTo("7"))
                .satisfies(outcome -> assertThat(outcome.outcome().code()).isEqualTo("4193"));
        assertThat(held()).isZero();
        assertThat(calls).as("the batch with it, the two others, and its SKUs alone").hasSize(3 + 20);
    }

    @Test
    void aRefusalAfterALostAnswerIsNotToldAsOne() {
        hold();
        length = Duration.ofSeconds(40);
        refusal = skus -> skus.contains("7")
                ? Optional.of(new LazadaOutcomeUnknownException(failure("501"),
                        new LazadaRequestException(failure("4193"), true)))
                : Optional.empty();

        everyMinute(release, Duration.ofMinutes(60));

        assertThat(outcomes()).hasSize(45).filteredOn(outcome -> outcome.outcome().state() == State.UNKNOWN).singleElement()
                .satisfies(outcome -> assertThat(outcome.write().key().sku()).isEqualTo("7"))
                .satisfies(outcome -> assertThat(outcome.outcome().code()).isEqualTo("4193"));
        assertThat(held()).isZero();
    }

    @Test
    void aRefusalForNowAfterALostAnswerEndsNothing() {
        store.hold(List.of(write(7, 4))).toCompletableFuture().join();
        length = Duration.ZERO;
        time = NOW.plus(Duration.ofHours(1));
        answer = new LazadaAnswer("r1", "501", 200, MissingNode.getInstance(), MissingNode.getInstance(), new byte[0],
                List.of(new LazadaItemOutcome("7", State.UNKNOWN, "4147", "busy", true)),
                new LazadaRequestException(failure("501")), false);
        HeldWriteDispatcher later = process();

        later.run();
        assertThat(outcomes()).isEmpty();
        assertThat(held()).isEqualTo(1);

        answer = DONE;
        everyMinute(later, Duration.ofMinutes(15));
        assertThat(outcomes()).singleElement().matches(outcome -> outcome.outcome().isDone());
        assertThat(held()).isZero();
    }

    @Test
    void whatWasHeldBeforeThisProcessBeganMayHaveBeenCarriedOut() {
        hold();
        length = Duration.ZERO;
        time = NOW.plus(Duration.ofHours(1));

        process().run();

        assertThat(calls).hasSize(3).allMatch(call -> call.trail().isLost());
    }

    @Test
    void aSkuThatMakesLazadaBreakOffHoldsUpNoOther() {
        hold();
        length = Duration.ofSeconds(40);
        refusal = skus -> skus.contains("7")
                ? Optional.of(new LazadaOutcomeUnknownException(failure("501")))
                : Optional.empty();

        everyMinute(release, Duration.ofMinutes(60));

        assertThat(outcomes()).hasSize(44).allMatch(outcome -> outcome.outcome().isDone());
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void whatKeepsAllCallsBackIsNotAskedForEachSku() {
        hold();
        length = Duration.ZERO;
        refusal = skus -> Optional.of(new LazadaAuthorizationException(failure("IllegalAccessToken")));

        release.run();
        release.run();

        assertThat(calls).hasSize(3);
        assertThat(held()).isEqualTo(45);
    }

    @Test
    void decreasesGoFirstHoweverManyIncreasesWereAskedForBefore() {
        length = Duration.ofMillis(1);
        for (int sku = 0; sku < 300; sku++) {
            quantities.written(write(sku, 4).key(), BigDecimal.TEN);
        }
        store.hold(IntStream.range(0, 300).mapToObj(sku -> write(sku, sku < 250 ? 15 : 5)).toList()).toCompletableFuture()
                .join();

        release.run();

        List<String> sent = calls.stream().flatMap(call -> skus(call).stream()).toList();
        assertThat(sent).hasSize(300);
        assertThat(sent.subList(0, 50)).allMatch(sku -> Integer.parseInt(sku) >= 250);
    }

    @Test
    void aStoreThatTakesItsTimeLeavesTimeToSend() {
        length = Duration.ZERO;
        store.hold(IntStream.range(0, 600).mapToObj(sku -> write(sku, 4)).toList()).toCompletableFuture().join();
        claimLength = Duration.ofSeconds(10);

        release.run();

        assertThat(held()).isZero();
        assertThat(calls).hasSize(30);
    }

    @Test
    void whatWasClaimedIsSentWhereTheRestCannotBeClaimed() {
        length = Duration.ZERO;
        store.hold(IntStream.range(0, 201).mapToObj(sku -> write(sku, 4)).toList()).toCompletableFuture().join();
        claims = 1;

        release.run();
        assertThat(held()).isEqualTo(1);

        claims = Integer.MAX_VALUE;
        time = NOW.plusSeconds(1);
        release.run();
        assertThat(held()).isZero();
    }

    @Test
    void aHeldWriteThatALaterOneHasReplacedIsNotSentAgain() {
        hold();
        length = Duration.ZERO;
        refusal = skus -> skus.contains("7")
                ? Optional.of(new LazadaSupersededException(failure(null), null))
                : Optional.empty();

        release.run();

        assertThat(outcomes()).filteredOn(outcome -> outcome.outcome().state() == State.SUPERSEDED).hasSize(20);
        assertThat(held()).isZero();
    }

    private List<WriteOutcome> outcomes() {
        return store.claimOutcomes("app", time, time, 100).toCompletableFuture().join();
    }

    private static LazadaFailure failure(String code) {
        return new LazadaFailure("a-write", "1001", code, "ISV", "refused", null, 200, false, List.of());
    }

    private static List<String> skus(LazadaCall call) {
        return DocumentPath.find(DocumentPath.tree(call.parameters().get("payload")), "Request?.Product.Skus.Sku?").stream()
                .map(sku -> sku.path("SkuId").asText()).toList();
    }

    private static HeldWrite unreadable(String sku, String country, String operation, String item) {
        return new HeldWrite(new HeldKey("app", "1001", country, sku, "", HeldKey.STOCK), operation, item, NOW.minusSeconds(9),
                1, 1);
    }

    private HeldWriteDispatcher process() {
        return process(List.of());
    }

    private HeldWriteDispatcher process(List<FreezeWindow> windows) {
        return new HeldWriteDispatcher("app", client,
                new FreezeSchedule(windows, new LearnedFreezes(), Duration.ofMinutes(1), quantities, clock), counted,
                new TokenOfSeller(null, null, true),
                new ClaimPace(Duration.ofSeconds(60), Duration.ofSeconds(30)), Duration.ofMinutes(1), clock);
    }

    private void hold() {
        store.hold(IntStream.range(0, 45).mapToObj(i -> write(i, 4)).toList()).toCompletableFuture().join();
    }

    private static HeldWrite write(int sku, int quantity) {
        return new HeldWrite(new HeldKey("app", "1001", "sg", Integer.toString(sku), "", HeldKey.STOCK),
                "/product/stock/sellable/update", "{\"SkuId\":" + sku + ",\"SellableQuantity\":" + quantity + "}", NOW, 1, 1);
    }

    private long held() {
        return store.backlog("app").toCompletableFuture().join().writes();
    }
}
