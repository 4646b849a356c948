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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaSupersededException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FlowRetryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STOCK = "/product/stock/sellable/update";

    private final VirtualTime time = new VirtualTime();
    private final List<LazadaCall> sent = new ArrayList<>();
    private final Deque<Function<LazadaCall, CompletionStage<LazadaAnswer>>> answers = new ArrayDeque<>();

    @Test
    void aReadThatBrokeOffIsSentAgain() {
        answers.add(call -> fails(unavailable(call, true)));
        answers.add(call -> fails(unavailable(call, true)));

        CompletableFuture<LazadaAnswer> result = start(flow(3), read());
        time.advance(Duration.ofSeconds(2));

        assertThat(result).isCompleted();
        assertThat(sent).hasSize(3);
    }

    @Test
    void whatMustNotBeRepeatedIsSentOnce() {
        answers.add(call -> fails(new LazadaOutcomeUnknownException(failure(call, null, false))));
        answers.add(call -> fails(new LazadaAuthorizationException(failure(call, "IllegalAccessToken", false))));
        LimitedCalls flow = flow(3);

        LazadaException unknown = failed(start(flow, pack("{}")));
        LazadaException refused = failed(start(flow, read()));

        assertThat(sent).hasSize(2);
        assertThat(unknown.getAttempts()).isOne();
        assertThat(List.of(unknown, refused)).noneMatch(LazadaException::isExhausted);
    }

    @Test
    void afterTheLastAttemptTheFailureSaysSoAndIsNotRetryableAnyMore() {
        for (int i = 0; i < 4; i++) {
            answers.add(call -> fails(unavailable(call, true)));
        }

        CompletableFuture<LazadaAnswer> result = start(flow(3), read());
        time.advance(Duration.ofMinutes(1));

        LazadaException failure = failed(result);
        assertThat(sent).hasSize(4);
        assertThat(failure.getAttempts()).isEqualTo(4);
        assertThat(failure.isExhausted()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).hasMessageContaining("after 4 attempts");
    }

    @Test
    void withoutRetriesTheFailureComesAtOnceAndStaysRetryable() {
        answers.add(call -> fails(unavailable(call, true)));

        LazadaException failure = failed(start(flow(0), read()));

        assertThat(sent).hasSize(1);
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void whatMeetsALimitAfterALostAnswerStaysUnknown() {
        List<Function<LazadaCall, LazadaException>> ends = List.of(
                call -> new LazadaThrottledException(failure(call, "AppCallLimit", false), null),
                call -> new LazadaAuthorizationException(failure(call, "SellerNotActive", false)),
                call -> unavailable(call, false));
        for (Function<LazadaCall, LazadaException> end : ends) {
            answers.add(call -> fails(new LazadaOutcomeUnknownException(failure(call, null, true))));
            answers.add(call -> fails(end.apply(call)));

            CompletableFuture<LazadaAnswer> result = start(flow(3), stock("S1", 5));
            time.advance(Duration.ofMinutes(1));

            assertThat(failed(result)).isInstanceOf(LazadaOutcomeUnknownException.class).hasMessageContaining("was lost");
        }
    }

    @Test
    void whatIsSeenNotToBeDoneAndMeetsALimitIsNotUnknown() {
        answers.add(call -> fails(new LazadaUnavailableException(failure(call, null, true),
                new LazadaOutcomeUnknownException(failure(call, null, true)))));
        answers.add(call -> fails(new LazadaThrottledException(failure(call, "AppCallLimit", false), null)));

        CompletableFuture<LazadaAnswer> result = start(flow(3), stock("S1", 5));
        time.advance(Duration.ofMinutes(1));

        assertThat(failed(result)).isInstanceOf(LazadaThrottledException.class);
    }

    @Test
    void aThrottledCallWaitsAsLongAsLazadaAsks() {
        answers.add(call -> fails(new LazadaThrottledException(failure(call, "ApiCallLimit", true), Duration.ofSeconds(7))));

        CompletableFuture<LazadaAnswer> result = start(flow(3), pack("{}"));
        time.advance(Duration.ofMillis(6999));
        assertThat(sent).hasSize(1);
        time.advance(Duration.ofMillis(1));

        assertThat(result).isCompleted();
        assertThat(sent).hasSize(2);
    }

    @Test
    void aServerThatAsksToWaitIsNotAskedAgainBefore() {
        answers.add(call -> fails(asking(unavailable(call, true), Duration.ofSeconds(20))));

        CompletableFuture<LazadaAnswer> result = start(flow(3), read());
        time.advance(Duration.ofMillis(19_999));
        assertThat(sent).hasSize(1);
        time.advance(Duration.ofSeconds(2));

        assertThat(result).isCompleted();
        assertThat(sent).hasSize(2);
    }

    @Test
    void aServerThatAsksToWaitForLongerThanTheCallMayIsNotWaitedFor() {
        answers.add(call -> fails(asking(unavailable(call, true), Duration.ofHours(1))));

        assertThat(failed(start(flow(3), read()))).matches(LazadaException::isExhausted)
                .extracting(LazadaException::getRetryAfter).isEqualTo(Duration.ofHours(1));
    }

    private static LazadaException asking(LazadaException failure, Duration length) {
        return failure.askedToWait(length);
    }

    @Test
    void aBanThatIsLongerThanTheCallMayWaitFailsAtOnce() {
        answers.add(call -> fails(
                new LazadaThrottledException(failure(call, "AppApiCallLimit", true), Duration.ofSeconds(14229))));

        assertThat(failed(start(flow(3), read()))).isInstanceOfSatisfying(LazadaThrottledException.class, throttled -> {
            assertThat(throttled.isExhausted()).isTrue();
            assertThat(throttled.getRetryAfter()).isEqualTo(Duration.ofSeconds(14229));
        });
        assertThat(time.waiting()).isZero();
    }

    @Test
    void repeatableItemsAreSentAgainAlone() throws Exception {
        String packReq = "{\"pack_order_list\":[{\"order_id\":1,\"order_item_list\":[11,12]},"
                + "{\"order_id\":2,\"order_item_list\":[21]}],\"delivery_type\":\"dropship\"}";
        answers.add(call -> packed(Map.of("11", "0", "12", "700024", "21", "0"), "first"));
        answers.add(call -> packed(Map.of("12", "0"), "second"));

        CompletableFuture<LazadaAnswer> result = start(flow(3), pack(packReq));
        time.advance(Duration.ofSeconds(1));

        assertThat(sent).hasSize(2);
        JsonNode again = JSON.readTree(sent.get(1).parameters().get("packReq"));
        assertThat(again).isEqualTo(JSON.readTree(
                "{\"pack_order_list\":[{\"order_id\":1,\"order_item_list\":[12]}],\"delivery_type\":\"dropship\"}"));
        LazadaAnswer answer = result.join();
        assertThat(answer.items()).hasSize(3).allMatch(LazadaItemOutcome::isDone);
        assertThat(answer.envelope().findValuesAsText("tracking_number")).containsExactlyInAnyOrder("first", "second", "first");
        assertThat(JSON.readTree(answer.body())).isEqualTo(answer.envelope());
    }

    @Test
    void itemsWhoseRepetitionIsLostAreUnknownAndTheOthersStayDone() {
        String packReq = "{\"pack_order_list\":[{\"order_id\":1,\"order_item_list\":[11,12]}]}";
        answers.add(call -> packed(Map.of("11", "0", "12", "700024"), "first"));
        answers.add(call -> fails(new LazadaOutcomeUnknownException(failure(call, null, false))));

        CompletableFuture<LazadaAnswer> result = start(flow(3), pack(packReq));
        time.advance(Duration.ofSeconds(1));

        assertThat(result.join().items()).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("11", State.DONE),
                        org.assertj.core.groups.Tuple.tuple("12", State.UNKNOWN));
    }

    @Test
    void writesOfOneProductGoOneAfterTheOtherAndThoseOfOthersBesides() {
        CompletableFuture<LazadaAnswer> first = new CompletableFuture<>();
        answers.add(call -> first);
        LimitedCalls flow = flow(3);

        start(flow, stock("A", 1));
        CompletableFuture<LazadaAnswer> second = start(flow, stock("A", 2));
        CompletableFuture<LazadaAnswer> other = start(flow, stock("B", 3));

        assertThat(other).isCompleted();
        assertThat(sent).hasSize(2);
        first.complete(answer());
        time.advance(Duration.ZERO);
        assertThat(second).isCompleted();
        assertThat(sent).extracting(call -> call.parameters().get("payload")).last().asString().contains("2");
        assertThat(flow.options().order().size()).isZero();
    }

    @Test
    void aSkuIsOneObjectByAllOfItsNamesOnceACallHasToldThem() {
        LimitedCalls flow = flow(3);
        start(flow, named("{\"ItemId\":9,\"SkuId\":1,\"SellerSku\":\"A\",\"SellableQuantity\":1}"));
        CompletableFuture<LazadaAnswer> first = new CompletableFuture<>();
        answers.add(call -> first);
        start(flow, named("{\"SkuId\":1,\"SellableQuantity\":2}"));
        CompletableFuture<LazadaAnswer> bySellerSku = start(flow, stock("A", 3));
        CompletableFuture<LazadaAnswer> ofItsProduct = start(flow, named("{\"ItemId\":9,\"SkuId\":7,\"SellableQuantity\":4}"));
        CompletableFuture<LazadaAnswer> ofAnotherProduct = start(flow,
                named("{\"ItemId\":8,\"SkuId\":3,\"SellableQuantity\":5}"));

        assertThat(ofAnotherProduct).isCompleted();
        assertThat(List.of(bySellerSku, ofItsProduct)).noneMatch(CompletableFuture::isDone);
        first.complete(answer());
        time.advance(Duration.ZERO);
        assertThat(List.of(bySellerSku, ofItsProduct)).allMatch(CompletableFuture::isDone);
        assertThat(flow.options().order().size()).isZero();
    }

    @Test
    void stockInADocumentWithoutARootIsInOrderAsWell() {
        CompletableFuture<LazadaAnswer> first = new CompletableFuture<>();
        answers.add(call -> first);
        LimitedCalls flow = flow(3);
        start(flow, stock("A", 1));

        assertThat(start(flow, call(STOCK, "payload", "{\"Product\":{\"Skus\":[" + sku("A", 2) + "]}}"))).isNotDone();
    }

    @Test
    void aFailedStockWriteThatALaterOneReplacesIsDropped() {
        CompletableFuture<LazadaAnswer> first = new CompletableFuture<>();
        answers.add(call -> first);
        LimitedCalls flow = flow(3);

        CompletableFuture<LazadaAnswer> old = start(flow, stock("A", 1));
        CompletableFuture<LazadaAnswer> late = start(flow, stock("A", 2));
        first.completeExceptionally(new LazadaOutcomeUnknownException(failure(stock("A", 1), null, true)));
        time.advance(Duration.ofMinutes(1));

        assertThat(failed(old)).isInstanceOf(LazadaSupersededException.class)
                .hasCauseInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(late).isCompleted();
        assertThat(sent).extracting(call -> call.parameters().get("payload"))
                .containsExactly(stock("A", 1).parameters().get("payload"), stock("A", 2).parameters().get("payload"));
    }

    @Test
    void aFailedWriteIsRepeatedBeforeOneThatReplacesItInPart() {
        CompletableFuture<LazadaAnswer> first = new CompletableFuture<>();
        answers.add(call -> first);
        LimitedCalls flow = flow(3);
        LazadaCall both = both(1);

        start(flow, both);
        start(flow, stock("A", 2));
        first.completeExceptionally(new LazadaOutcomeUnknownException(failure(both, null, true)));
        time.advance(Duration.ofMinutes(1));

        assertThat(sent).extracting(LazadaCall::parameters).containsExactly(both.parameters(), both.parameters(),
                stock("A", 2).parameters());
    }

    @Test
    void doneItemsAreToldWhereALaterBatchReplacesTheRest() {
        answers.add(call -> CompletableFuture.completedStage(answer().with(List.of(
                new LazadaItemOutcome("A", State.REJECTED, "4147", "busy", true),
                new LazadaItemOutcome("B", State.DONE, null, null, false)))));
        answers.add(call -> fails(unavailable(call, true)));
        LimitedCalls flow = flow(3);

        CompletableFuture<LazadaAnswer> old = start(flow, both(1));
        start(flow, both(2));
        time.advance(Duration.ofMinutes(1));

        assertThat(old.join().items()).extracting(LazadaItemOutcome::state).containsExactly(State.REJECTED, State.DONE);
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).parameters()).isEqualTo(both(2).parameters());
    }

    @Test
    void stockInXmlAndJsonIsTheSameStock() {
        CompletableFuture<LazadaAnswer> first = new CompletableFuture<>();
        answers.add(call -> first);
        LimitedCalls flow = flow(3);

        start(flow, call(STOCK, "payload", "<Request><Product><Skus><Sku><SellerSku>A</SellerSku>"
                + "<SellableQuantity>1</SellableQuantity></Sku></Skus></Product></Request>"));
        start(flow, stock("A", 2));

        assertThat(sent).hasSize(1);
    }

    @Test
    void aWriteThatWaitsTooLongForAnEarlierOneFailsUnsent() {
        answers.add(call -> new CompletableFuture<>());
        LimitedCalls flow = flow(3);
        start(flow, stock("A", 1));

        CompletableFuture<LazadaAnswer> second = start(flow, stock("A", 2));
        time.advance(Duration.ofMinutes(2));

        assertThat(failed(second)).isInstanceOf(LazadaThrottledException.class).hasMessageContaining("maxWaitTime");
        assertThat(sent).hasSize(1);
    }

    @Test
    void callsInAPauseEndWhenTheClientIsClosed() {
        answers.add(call -> fails(new LazadaThrottledException(failure(call, "901", true), Duration.ofSeconds(30))));
        LimitedCalls flow = flow(3);
        CompletableFuture<LazadaAnswer> result = start(flow, read());

        flow.close();

        assertThat(failed(result)).isInstanceOf(LazadaThrottledException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aRefusalForTheRateIsLearnedFromEvenIfItsRepetitionIsOfNoUse() {
        List<String> learned = new ArrayList<>();
        LimitedCalls flow = flow(3, permits((call, longest) -> CompletableFuture.completedStage(noting(learned))));

        answers.add(
                call -> fails(new LazadaThrottledException(failure(call, "SellerCallLimit", false), Duration.ofSeconds(7))));
        assertThat(failed(start(flow, read())).isRetryable()).isFalse();
        assertThat(learned).containsExactly("rejected");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aFreezeSaysNothingOfTheRate() {
        List<String> learned = new ArrayList<>();
        LimitedCalls flow = flow(3, permits((call, longest) -> CompletableFuture.completedStage(noting(learned))));

        answers.add(call -> fails(new LazadaFrozenException(failure(call, "998", false), null)));
        assertThat(failed(start(flow, stock("A", 1)))).isInstanceOf(LazadaFrozenException.class);
        assertThat(learned).isEmpty();
    }

    private static RateLimiter.Permit noting(List<String> learned) {
        return new RateLimiter.Permit() {
            @Override
            public void accepted() {
                learned.add("accepted");
            }

            @Override
            public Duration rejected(LazadaThrottledException refusal) {
                learned.add("rejected");
                return Duration.ZERO;
            }
        };
    }

    @Test
    void aDefectInAnAttemptEndsTheCallAndFreesTheLineOfItsObject() {
        answers.add(call -> {
            throw new IllegalStateException("a defect");
        });

        assertEndsAndFreesItsLine(new UnlimitedRateLimiter());
    }

    @Test
    void aDefectAroundPermitsEndsTheCallAndFreesTheLineOfItsObject() {
        RateLimiter.Permit broken = new RateLimiter.Permit() {
            @Override
            public void accepted() {
                throw new IllegalStateException("a defect");
            }

            @Override
            public Duration rejected(LazadaThrottledException refusal) {
                throw new IllegalStateException("a defect");
            }
        };

        assertEndsAndFreesItsLine(permits((call, longest) -> {
            throw new IllegalStateException("a defect");
        }));
        assertEndsAndFreesItsLine(permits((call, longest) -> CompletableFuture.completedStage(broken)));
        assertEndsAndFreesItsLine(permits((call, longest) -> CompletableFuture.completedStage(null)));
        answers.add(call -> fails(new LazadaThrottledException(failure(call, "901", true), null)));
        assertEndsAndFreesItsLine(permits((call, longest) -> CompletableFuture.completedStage(broken)));
        answers.add(call -> fails(unavailable(call, true)));
        Iterator<RateLimiter> inTurn = List.of(new UnlimitedRateLimiter(), permits((call, longest) -> null)).iterator();
        assertEndsAndFreesItsLine(permits((call, longest) -> inTurn.next().acquire(call, longest)));
    }

    private void assertEndsAndFreesItsLine(RateLimiter permits) {
        LimitedCalls flow = flow(3, permits);
        CompletableFuture<LazadaAnswer> result = start(flow, stock("A", 1));
        time.advance(Duration.ofMinutes(1));

        assertThat(result).isCompletedExceptionally();
        assertThat(flow.options().order().size()).isZero();
    }

    private static RateLimiter permits(BiFunction<LazadaCall, Duration, CompletionStage<RateLimiter.Permit>> acquire) {
        return new RateLimiter() {
            @Override
            public CompletionStage<Permit> acquire(LazadaCall call, Duration longest) {
                return acquire.apply(call, longest);
            }

            @Override
            public RateLimiterState state() {
                return RateLimiterState.NOTHING;
            }

            @Override
            public void close() {
                // nothing waits here
            }
        };
    }

    private LimitedCalls flow(int maxRetries) {
        return flow(maxRetries, new UnlimitedRateLimiter());
    }

    private LimitedCalls flow(int maxRetries, RateLimiter permits) {
        return new LimitedCalls(
                new RetryOptions(maxRetries, Duration.ofMillis(500), Duration.ofMinutes(1), permits, time, time,
                        time::execute),
                call -> {
                    sent.add(call);
                    return answers.isEmpty() ? CompletableFuture.completedStage(answer()) : answers.poll().apply(call);
                });
    }

    private static CompletableFuture<LazadaAnswer> start(LimitedCalls flow, LazadaCall call) {
        return flow.proceed(call).toCompletableFuture();
    }

    private static LazadaException failed(CompletableFuture<LazadaAnswer> result) {
        assertThat(result).isCompletedExceptionally();
        return (LazadaException) catchThrowableOfType(java.util.concurrent.ExecutionException.class, result::get).getCause();
    }

    private static LazadaCall read() {
        return call("/order/get", "order_id", "1");
    }

    private static LazadaCall pack(String packReq) {
        return call("/order/fulfill/pack", "packReq", packReq);
    }

    private static LazadaCall stock(String sku, int quantity) {
        return named(sku(sku, quantity));
    }

    private static LazadaCall named(String sku) {
        return call(STOCK, "payload", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + sku + "]}}}}");
    }

    private static LazadaCall both(int quantity) {
        return call(STOCK, "payload", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + sku("A", quantity) + ","
                + sku("B", quantity) + "]}}}}");
    }

    private static String sku(String sku, int quantity) {
        return "{\"SellerSku\":\"" + sku + "\",\"SellableQuantity\":" + quantity + "}";
    }

    private static LazadaCall call(String path, String parameter, String text) {
        OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow());
        return new LazadaCall(operation, operation.access().method(), LazadaCountry.SG, "1001", null, Map.of(parameter, text),
                Map.of());
    }

    private static CompletionStage<LazadaAnswer> fails(LazadaException failure) {
        return CompletableFuture.failedStage(failure);
    }

    private static LazadaException unavailable(LazadaCall call, boolean retryable) {
        return new LazadaUnavailableException(failure(call, null, retryable));
    }

    private static LazadaFailure failure(LazadaCall call, String code, boolean retryable) {
        return new LazadaFailure(call.operation().name(), call.seller(), code, null, "failed", null, 200, retryable, List.of());
    }

    private static LazadaAnswer answer() {
        return new LazadaAnswer("r", "0", 200, JSON.createObjectNode(), JSON.createObjectNode(), new byte[0], List.of());
    }

    private static CompletionStage<LazadaAnswer> packed(Map<String, String> codes, String tracking) {
        var envelope = JSON.createObjectNode().put("code", "0");
        var list = envelope.putObject("result").putObject("data").putArray("pack_order_list").addObject()
                .putArray("order_item_list");
        List<LazadaItemOutcome> items = new ArrayList<>();
        codes.forEach((id, code) -> {
            list.addObject().put("order_item_id", id).put("item_err_code", code).put("tracking_number", tracking);
            boolean done = "0".equals(code);
            items.add(new LazadaItemOutcome(id, done ? State.DONE : State.REJECTED, done ? null : code, null, !done));
        });
        return CompletableFuture
                .completedStage(new LazadaAnswer("r", "0", 200, envelope, envelope.path("result"), new byte[0], items));
    }
}
