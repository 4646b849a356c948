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
package io.github.camellazada.client.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class ReconcilerTest {
    private static final Instant SENT = Instant.parse("2026-01-10T00:00:00Z");
    private static final String PACK = """
            {"pack_order_list":[{"order_id":7,"order_item_list":[71,72]},{"order_id":8,"order_item_list":[81]}]}""";
    private static final String STOCK = """
            <Request><Product><Skus><Sku><ItemId>1</ItemId><SkuId>11</SkuId><SellableQuantity>3</SellableQuantity></Sku>
            <Sku><ItemId>2</ItemId><SkuId>21</SkuId><MultiWarehouseInventories><MultiWarehouseInventory>
            <WarehouseCode>A</WarehouseCode><SellableQuantity>5</SellableQuantity></MultiWarehouseInventory>
            </MultiWarehouseInventories></Sku></Skus></Product></Request>""";

    private final List<LazadaCall> reads = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Deque<Object> answers = new ArrayDeque<>();
    private final VirtualTime time = new VirtualTime();
    private final PendingDelays pauses = new PendingDelays((delay, task) -> {
        waits.add(delay);
        return time.after(delay, task);
    });
    private final Reconciler reconciler = new Reconciler(this::read, pauses, Duration.ofSeconds(30), () -> Duration.ZERO);

    @Test
    void aBatchOfWhichOneItemWasPackedHasThreeOutcomes() {
        String some = items("71:packed", "72:pending", "81:canceled");
        answers.addAll(List.of(some, some, some));

        LazadaAnswer answer = settle("/order/fulfill/pack", Map.of("packReq", PACK));

        assertThat(answer.reconciled()).isTrue();
        assertThat(answer.items()).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::retryable)
                .containsExactly(tuple("71", State.DONE, false), tuple("72", State.REJECTED, true),
                        tuple("81", State.UNKNOWN, false));
        assertThat(reads).allSatisfy(read -> assertThat(read.parameters()).containsEntry("order_ids", "[7,8]"));
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofMillis(1500),
                Duration.ofSeconds(28));
    }

    @Test
    void anEffectThatIsSeenAtOnceNeedsNoSecondLook() {
        answers.add(items("71:packed", "72:ready_to_ship", "81:shipped"));

        assertThat(settle("/order/fulfill/pack", Map.of("packReq", PACK)).payload()).hasSize(3);
        assertThat(reads).hasSize(1);
    }

    @Test
    void anEffectThatComesLateIsSeenByTheSecondLook() {
        answers.add(items("71:pending", "72:pending", "81:pending"));
        answers.add(items("71:packed", "72:packed", "81:packed"));

        assertThat(settle("/order/fulfill/pack", Map.of("packReq", PACK)).items()).allMatch(LazadaItemOutcome::isDone);
    }

    @Test
    void noEffectAfterAllLooksMeansThatNothingWasDone() {
        String none = items("71:pending", "72:pending", "81:pending");
        answers.addAll(List.of(none, none, none));

        assertThat(failure("/order/fulfill/pack", Map.of("packReq", PACK))).isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("Lazada has not carried it out").satisfies(f -> assertThat(f.isRetryable()).isTrue());
    }

    @Test
    void anEffectThatIsSeenLongAfterTheOtherLooksIsNotTakenForNone() {
        String none = items("71:pending", "72:pending", "81:pending");
        answers.addAll(List.of(none, none, items("71:packed", "72:packed", "81:packed")));

        assertThat(settle("/order/fulfill/pack", Map.of("packReq", PACK)).items()).allMatch(LazadaItemOutcome::isDone);
    }

    @Test
    void withoutASureLookTheLackOfAnEffectLeavesTheWriteUnknown() {
        String none = items("71:pending", "72:pending", "81:pending");
        answers.addAll(List.of(none, none, new LazadaThrottledException(lost().getFailure(), null)));

        assertThat(failure("/order/fulfill/pack", Map.of("packReq", PACK)))
                .isInstanceOf(LazadaOutcomeUnknownException.class);
    }

    @Test
    void aWriteThatMayBeRepeatedIsSeenToBeUndoneByTheUsualLooks() {
        String none = "{\"code\":\"0\",\"data\":{\"orders\":[{\"order_id\":7}]}}";
        String without = "{\"code\":\"0\",\"data\":[{\"order_items\":[{\"order_item_id\":71,\"invoice_number\":\"\"}]}]}";
        answers.addAll(List.of(none, without, none, without));

        assertThat(failure("/order/invoice_number/set", Map.of("order_item_id", "71", "invoice_number", "INV-7")))
                .isInstanceOf(LazadaUnavailableException.class);
        assertThat(reads).hasSize(4);
    }

    @Test
    void aStateThatCannotBeReadLeavesTheWriteUnknown() {
        LazadaThrottledException throttled = new LazadaThrottledException(lost().getFailure(), null);
        answers.addAll(List.of(throttled, throttled));

        assertThat(failure("/order/fulfill/pack", Map.of("packReq", PACK)))
                .isInstanceOf(LazadaOutcomeUnknownException.class).hasMessageContaining("failed to read its state");
    }

    @Test
    void stockIsReadForEachProductAndComparedByWarehouse() {
        answers.add(skus("{\"SkuId\":11,\"quantity\":\"3.0\"}"));
        answers.add(skus(
                "{\"SkuId\":21,\"quantity\":9,\"multiWarehouseInventories\":[{\"warehouseCode\":\"B\",\"sellableQuantity\":4},"
                        + "{\"warehouseCode\":\"A\",\"sellableQuantity\":5}]}"));

        assertThat(settle("/product/stock/sellable/update", Map.of("payload", STOCK)).items())
                .allMatch(LazadaItemOutcome::isDone).hasSize(2);
        assertThat(reads).extracting(read -> read.parameters().get("item_id")).containsExactly("1", "2");
    }

    @Test
    void stockThatDiffersIsUnknownSinceAnOrderMayHaveTakenIt() {
        for (int look = 0; look < 2; look++) {
            answers.add(skus("{\"SkuId\":11,\"quantity\":2}"));
            answers.add(skus("{\"SkuId\":21,\"quantity\":5,\"multiWarehouseInventories\":[{\"warehouseCode\":\"A\","
                    + "\"sellableQuantity\":4}]}"));
        }

        assertThat(failure("/product/stock/sellable/update", Map.of("payload", STOCK)))
                .isInstanceOf(LazadaOutcomeUnknownException.class);
    }

    @Test
    void aWriteThatDoesNotNameWhatToAskForIsNotAskedFor() {
        String noItem = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":11,\"SellableQuantity\":3}]}}}}";

        assertThat(failure("/product/stock/sellable/update", Map.of("payload", noItem)))
                .isInstanceOf(LazadaOutcomeUnknownException.class).hasMessageContaining("lacks a parameter");
        assertThat(reads).isEmpty();
    }

    @Test
    void aPriceWithASeasonIsNotDecidedByThePriceAlone() {
        String season = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"ItemId\":1,\"SkuId\":11,\"SalePrice\":\"8\","
                + "\"SaleStartDate\":\"2026-02-01\"}]}}}}";
        answers.add(skus("{\"SkuId\":11,\"special_price\":8.0}"));
        answers.add(skus("{\"SkuId\":11,\"special_price\":8.0}"));

        assertThat(failure("/product/price_quantity/update", Map.of("payload", season)))
                .isInstanceOf(LazadaOutcomeUnknownException.class);
    }

    @Test
    void ordersAreLookedThroughWhereAWriteNamesOnlyPackages() {
        answers.add("{\"code\":\"0\",\"data\":{\"orders\":[{\"order_id\":7},{\"order_id\":8}]}}");
        answers.add("{\"code\":\"0\",\"data\":[{\"order_items\":[{\"package_id\":\"FP1\",\"status\":\"ready_to_ship\"}]}]}");

        LazadaAnswer answer = settle("/order/package/rts",
                Map.of("readyToShipReq", "{\"packages\":[{\"package_id\":\"FP1\"}]}"));

        assertThat(answer.items()).singleElement().matches(LazadaItemOutcome::isDone);
        assertThat(reads.get(0).parameters()).containsEntry("update_after", "2026-01-07T00:00:00+00:00");
    }

    @Test
    void ofAnAnswerOnlyTheUnknownItemsAreLookedUp() {
        answers.add(items("71:pending", "72:packed", "81:pending"));
        answers.add(items("71:pending", "72:packed", "81:canceled"));
        answers.add(items("71:pending", "72:packed", "81:canceled"));
        LazadaAnswer some = answer("{\"code\":\"0\"}").with(List.of(item("71", State.UNKNOWN), item("72", State.UNKNOWN),
                item("81", State.REJECTED)));

        LazadaAnswer settled = join(
                reconciler.settleItems(call("/order/fulfill/pack", Map.of("packReq", PACK)), SENT, some, false));

        assertThat(settled.items()).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::retryable)
                .containsExactly(tuple("71", State.REJECTED, true), tuple("72", State.DONE, false),
                        tuple("81", State.REJECTED, false));
        assertThat(settled.reconciled()).as("the answer is Lazada's own").isFalse();
        assertThat(reads).as("what is not to be seen is looked for again").hasSize(3);
    }

    @Test
    void anAnswerStaysAsItIsWhereTheStateCannotBeRead() {
        LazadaThrottledException throttled = new LazadaThrottledException(lost().getFailure(), null);
        answers.addAll(List.of(throttled, throttled));
        LazadaAnswer unknown = answer("{\"code\":\"0\"}").with(List.of(item("71", State.UNKNOWN)));

        assertThat(join(reconciler.settleItems(call("/order/fulfill/pack", Map.of("packReq", PACK)), SENT, unknown, false)))
                .isEqualTo(unknown);
    }

    @Test
    void aLookUpEndsWhenItsTimeIsOverAndReadsNoFurther() {
        CompletableFuture<LazadaAnswer> silent = new CompletableFuture<>();
        answers.add(silent);

        assertThat(failure("/product/stock/sellable/update", Map.of("payload", STOCK)))
                .isInstanceOf(LazadaOutcomeUnknownException.class).hasMessageContaining("it took longer than 32000 ms");
        silent.complete(answer(skus("{\"SkuId\":11,\"quantity\":3}")));
        time.advance(Duration.ofMinutes(1));
        assertThat(reads).hasSize(1);
    }

    @Test
    void aLookUpEndsAsUnknownWhenItsClientIsClosed() {
        CompletableFuture<LazadaAnswer> waiting = reconciler
                .reconcile(call("/order/fulfill/pack", Map.of("packReq", PACK)), SENT, lost()).toCompletableFuture();

        pauses.close();
        CompletableFuture<LazadaAnswer> late = reconciler
                .reconcile(call("/order/fulfill/pack", Map.of("packReq", PACK)), SENT, lost()).toCompletableFuture();

        assertThat(List.of(waiting, late)).allSatisfy(settled -> assertThat(catchThrowable(settled::join))
                .cause().isInstanceOf(LazadaOutcomeUnknownException.class).hasMessageContaining("the client was closed"));
        assertThat(reads).isEmpty();
    }

    @Test
    void aGatewayThatDoesNotAnswerAtAllIsNotAskedAgain() {
        answers.add(new LazadaUnavailableException(lost().getFailure()));

        assertThat(failure("/product/stock/sellable/update", Map.of("payload", STOCK)))
                .isInstanceOf(LazadaOutcomeUnknownException.class).hasMessageContaining("failed to read its state");
        assertThat(reads).hasSize(1);
        assertThat(waits).hasSize(2);
    }

    private static LazadaItemOutcome item(String id, State state) {
        return new LazadaItemOutcome(id, state, null, null, false);
    }

    private static String items(String... states) {
        StringBuilder items = new StringBuilder();
        for (String state : states) {
            String[] parts = state.split(":");
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"order_item_id\":%s,\"status\":\"%s\"}".formatted(parts[0], parts[1]));
        }
        return "{\"code\":\"0\",\"data\":[{\"order_id\":7,\"order_items\":[" + items + "]}]}";
    }

    private static String skus(String sku) {
        return "{\"code\":\"0\",\"data\":{\"skus\":[" + sku + "]}}";
    }

    @SuppressWarnings("unchecked")
    private CompletionStage<LazadaAnswer> read(LazadaCall call) {
        reads.add(call);
        Object next = answers.remove();
        if (next instanceof CompletableFuture<?>) {
            return (CompletableFuture<LazadaAnswer>) next;
        }
        return next instanceof LazadaException failure
                ? CompletableFuture.failedStage(failure)
                : CompletableFuture.completedStage(answer((String) next));
    }

    private static LazadaAnswer answer(String body) {
        try {
            JsonNode envelope = new ObjectMapper().readTree(body);
            return new LazadaAnswer("r1", "0", 200, envelope, envelope.path("data"), body.getBytes(), List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private LazadaAnswer settle(String path, Map<String, String> parameters) {
        return join(reconciler.reconcile(call(path, parameters), SENT, lost()));
    }

    private LazadaAnswer join(CompletionStage<LazadaAnswer> settled) {
        time.advance(Duration.ofMinutes(1));
        assertThat(settled.toCompletableFuture()).isDone();
        return settled.toCompletableFuture().join();
    }

    private static LazadaCall call(String path, Map<String, String> parameters) {
        OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow());
        return new LazadaCall(operation, "POST", LazadaCountry.SG, "1001", null, parameters, Map.of());
    }

    private LazadaException failure(String path, Map<String, String> parameters) {
        CompletionException failure = catchThrowableOfType(CompletionException.class, () -> settle(path, parameters));
        return (LazadaException) failure.getCause();
    }

    private static LazadaOutcomeUnknownException lost() {
        return new LazadaOutcomeUnknownException(
                new LazadaFailure("a-write", "1001", null, null, "no answer", null, 0, false, List.of()), null);
    }
}
