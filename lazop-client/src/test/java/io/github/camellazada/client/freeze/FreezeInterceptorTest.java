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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.ChainedClient;
import io.github.camellazada.client.call.InterceptorChain;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.json.StoredJson;
import io.github.camellazada.client.order.SequenceInterceptor;
import io.github.camellazada.client.order.WriteSequencer;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.store.StoreDeadline;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.client.token.TokenOfSeller;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Writes of one SKU that are under way side by side, each answered when the test says so. */
class FreezeInterceptorTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String STOCK = "/product/stock/sellable/update";
    private static final String PRICE = "/product/price_quantity/update";

    private final List<LazadaCall> calls = new ArrayList<>();
    private final List<CompletableFuture<LazadaAnswer>> answers = new ArrayList<>();
    private final MemoryHeldWriteStore memory = new MemoryHeldWriteStore();
    private final Set<String> broken = new HashSet<>();
    private HeldWriteStore store = (HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{HeldWriteStore.class}, (proxy, method, arguments) -> broken.contains(method.getName())
                    ? CompletableFuture.failedStage(new IllegalStateException("the database is away"))
                    : method.invoke(memory, arguments));
    private final AskTimes times = new AskTimes();
    private final List<String> reads = new ArrayList<>();
    private String product = "{\"data\":{\"item_id\":9,\"skus\":[{\"SkuId\":1,\"SellerSku\":\"A\"},{\"SkuId\":2,\"SellerSku\":\"B\"}]}}";
    private WriteSequencer order = new WriteSequencer(this::later);
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private boolean running;
    private final VirtualTime time = new VirtualTime();
    private final LazadaClient client = new LazadaClient() {
        @Override
        public CompletionStage<LazadaAnswer> call(LazadaCall call) {
            if (call.operation().readOnly()) {
                reads.add(call.parameters().get("item_id"));
                return product == null ? CompletableFuture.failedStage(new IllegalStateException("away")) : product(product);
            }
            calls.add(call);
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @Test
    void aLaterWriteJoinsTheOneThatAFreezeMet() {
        FreezeInterceptor guard = guard();
        CompletableFuture<LazadaAnswer> older = write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        CompletableFuture<LazadaAnswer> newer = write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":7}");
        answers.get(0).completeExceptionally(frozen());

        assertThat(calls).as("the later one waits for its turn").hasSize(1);
        assertThat(List.of(older.join(), newer.join())).flatExtracting(LazadaAnswer::items)
                .extracting(LazadaItemOutcome::id, LazadaItemOutcome::state)
                .containsExactly(tuple("1", State.HELD), tuple("1", State.HELD));
        assertThat(held()).singleElement().satisfies(write -> {
            assertThat(write.item()).contains("7");
            assertThat(write.asks()).isEqualTo(2);
        });
    }

    @Test
    void ofSeveralSkusEachHasItsLastValue() {
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4},{\"SkuId\":2,\"SellableQuantity\":5}");
        write(guard, STOCK, "{\"SkuId\":2,\"SellableQuantity\":9}");
        answers.get(0).completeExceptionally(frozen());

        assertThat(held()).extracting(HeldWrite::item).containsExactlyInAnyOrder("{\"SkuId\":1,\"SellableQuantity\":4}",
                "{\"SkuId\":2,\"SellableQuantity\":9}");
    }

    @Test
    void ofAPriceEachFieldHasItsLastValue() {
        FreezeInterceptor guard = guard();
        write(guard, PRICE, "{\"SkuId\":1,\"Price\":\"20.00\",\"SalePrice\":\"18.00\"}");
        write(guard, PRICE, "{\"SkuId\":1,\"SalePrice\":\"15.00\"}");
        answers.get(0).completeExceptionally(frozen());

        assertThat(held()).extracting(HeldWrite::item)
                .containsExactly("{\"SkuId\":1,\"Price\":\"20.00\",\"SalePrice\":\"15.00\"}");
    }

    @Test
    void aWriteIsHeldWhateverHasEndedBefore() {
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":7}");
        answers.get(0).complete(answer());
        CompletableFuture<LazadaAnswer> later = write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        answers.get(1).completeExceptionally(frozen());

        assertThat(later.join().items()).extracting(LazadaItemOutcome::state).containsExactly(State.HELD);
        assertThat(held()).hasSize(1);
    }

    @Test
    void aReleaseWaitsForTheWriteThatIsUnderWay() {
        CompletableFuture<LazadaAnswer> older = write(guard(), STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        memory.hold(AskedChanges.of("app", call(STOCK, "{\"SkuId\":1,\"SellableQuantity\":6}"), times.next(CLOCK)).writes());
        HeldWriteDispatcher dispatcher = new HeldWriteDispatcher("app",
                new ChainedClient(List.of(sequence(), (sent, next) -> client.call(sent))), calendar(),
                memory, new TokenOfSeller(null, null, true), new ClaimPace(Duration.ofSeconds(60), Duration.ofSeconds(30)),
                Duration.ofMinutes(1), CLOCK);
        dispatcher.run();
        assertThat(calls).hasSize(1);

        answers.get(0).completeExceptionally(frozen());
        answers.get(1).complete(answer());
        dispatcher.run();

        assertThat(older.join().items()).extracting(LazadaItemOutcome::state).containsExactly(State.HELD);
        assertThat(payloads().get(1)).contains("6");
        assertThat(answers.get(2)).as("it was asked for a second time meanwhile, with the value of the later one").isNotDone();
        assertThat(payloads().get(2)).contains("6");
    }

    @Test
    void aSkuIsTheSameByItsIdAndByTheSellersCodeOnceACallHasNamedBoth() {
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"ItemId\":9,\"SkuId\":1,\"SellerSku\":\"A\",\"SellableQuantity\":3}");
        answers.get(0).complete(answer());
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        write(guard, STOCK, "{\"SellerSku\":\"A\",\"SellableQuantity\":7}");
        assertThat(calls).hasSize(2);

        answers.get(1).completeExceptionally(frozen());
        assertThat(held()).singleElement().satisfies(write -> assertThat(write.item()).contains("7"));
    }

    @Test
    void aWriteBySellerSkuDoesNotOvertakeAnOlderOneBySkuId() {
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"ItemId\":9,\"SkuId\":1,\"SellableQuantity\":5727}");
        CompletableFuture<LazadaAnswer> newer = write(guard, STOCK,
                "{\"ItemId\":9,\"SellerSku\":\"A\",\"SellableQuantity\":3686}");
        answers.get(0).completeExceptionally(decrease());

        assertThat(newer.join().items()).extracting(LazadaItemOutcome::state).containsExactly(State.HELD);
        assertThat(held()).singleElement().satisfies(write -> assertThat(write.item()).contains("3686"));
    }

    @Test
    void afterARestartAnotherNameOvertakesNoHeldWrite() {
        write(guard(), STOCK, "{\"ItemId\":9,\"SkuId\":1,\"SellableQuantity\":5727}");
        answers.get(0).completeExceptionally(decrease());
        restart();
        CompletableFuture<LazadaAnswer> newer = write(guard(), STOCK,
                "{\"ItemId\":9,\"SellerSku\":\"A\",\"SellableQuantity\":9209}");

        assertThat(newer.join().items()).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state)
                .containsExactly(tuple("A", State.HELD));
        assertThat(payloads()).hasSize(1);
        assertThat(held()).singleElement().satisfies(write -> assertThat(write.item()).contains("9209"));
        write(guard(), STOCK, "{\"ItemId\":9,\"SellerSku\":\"A\",\"SellableQuantity\":9210}");
        assertThat(reads).as("the names are remembered").containsExactly("9");
    }

    @Test
    void anotherSkuOfTheSameProductIsSent() {
        write(guard(), STOCK, "{\"ItemId\":9,\"SkuId\":1,\"SellableQuantity\":5727}");
        answers.get(0).completeExceptionally(decrease());
        restart();
        write(guard(), STOCK, "{\"ItemId\":9,\"SellerSku\":\"B\",\"SellableQuantity\":9209}");
        write(guard(), STOCK, "{\"ItemId\":8,\"SellerSku\":\"C\",\"SellableQuantity\":9209}");
        write(guard(), STOCK, "{\"SkuId\":3,\"SellableQuantity\":9209}");

        assertThat(payloads()).hasSize(4);
        assertThat(reads).containsExactly("9");
    }

    @Test
    void aWriteIsNotSentWhereNobodyKnowsWhetherItsSkuIsHeld() {
        write(guard(), STOCK, "{\"SkuId\":1,\"SellableQuantity\":5727}");
        answers.get(0).completeExceptionally(decrease());
        restart();
        product = null;

        for (String product : List.of("", "\"ItemId\":9,")) {
            CompletableFuture<LazadaAnswer> newer = write(guard(), STOCK,
                    "{" + product + "\"SellerSku\":\"A\",\"SellableQuantity\":9209}");
            assertThat(failure(newer)).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("Nothing was sent")
                    .satisfies(failure -> assertThat(((LazadaException) failure).isRetryable()).isTrue());
        }
        assertThat(payloads()).hasSize(1);
    }

    @Test
    void whatIsHeldByOneNameIsJoinedByTheOther() {
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"SellerSku\":\"A\",\"SellableQuantity\":4}");
        answers.get(0).completeExceptionally(frozen());

        // the freeze that was learned is over for this one, so that only what is held keeps it back
        write(guard(), STOCK, "{\"SkuId\":1,\"SellerSku\":\"A\",\"SellableQuantity\":7}");
        write(guard(), STOCK, "{\"SkuId\":1,\"SellableQuantity\":6}");

        assertThat(calls).hasSize(1);
        assertThat(held()).singleElement().satisfies(write -> {
            assertThat(write.key().sku()).isEqualTo("A");
            assertThat(write.item()).contains("6");
            assertThat(write.asks()).isEqualTo(3);
        });
    }

    @Test
    void ofABatchTheFrozenItemsAreHeldAndTheOthersAreDone() {
        FreezeInterceptor guard = guard();
        CompletableFuture<LazadaAnswer> batch = write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":1},"
                + "{\"SkuId\":2,\"SellableQuantity\":2},{\"SkuId\":3,\"SellableQuantity\":3},{\"SkuId\":4,\"SellableQuantity\":4}");
        answers.get(0).complete(answer(item("1", State.DONE, null), item("2", State.REJECTED, "4170"),
                item("3", State.REJECTED, "998"), item("4", State.REJECTED, "207")));

        assertThat(batch.join().items()).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state).containsExactly(
                tuple("1", State.DONE), tuple("2", State.HELD), tuple("3", State.HELD), tuple("4", State.REJECTED));
        assertThat(held()).extracting(write -> write.key().sku()).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void writesKeepTheirOrderHoweverSlowTheStoreIs() {
        Map<String, CompletableFuture<List<HeldWrite>>> looks = new HashMap<>();
        store = (HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{HeldWriteStore.class}, (proxy, method, arguments) -> method.getName().equals("held")
                        ? looks.computeIfAbsent("look " + looks.size(), name -> new CompletableFuture<>())
                        : method.invoke(memory, arguments));
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":7}");

        assertThat(looks).as("the second one waits for its turn").hasSize(1);
        looks.get("look 0").complete(List.of());
        answers.get(0).complete(answer());
        looks.get("look 1").complete(List.of());
        assertThat(calls).extracting(call -> call.parameters().get("payload")).satisfiesExactly(
                first -> assertThat(first).contains("4"), second -> assertThat(second).contains("7"));
    }

    @Test
    void behindAStoreThatDoesNotAnswerNoWriteWaitsLongerThanMaxWait() {
        HeldWriteStore silent = (HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{HeldWriteStore.class}, (proxy, method, arguments) -> new CompletableFuture<>());
        store = new BoundedHeldWriteStore(silent, new StoreDeadline(time));
        FreezeInterceptor guard = guard();
        List<CompletableFuture<LazadaAnswer>> writes = IntStream.range(0, 20)
                .mapToObj(i -> write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}")).toList();

        time.advance(Duration.ofSeconds(60).plus(StoreDeadline.LONGEST));

        assertThat(writes).allMatch(CompletableFuture::isDone);
        assertThat(writes).allSatisfy(write -> assertThat(failure(write)).hasMessageContaining("Nothing was sent"));
        store = memory;
        write(guard(), STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        assertThat(calls).as("the line is free").hasSize(1);
    }

    @Test
    void thousandsThatWaitEndWhenTheStoreFailsAtOnce() {
        CompletableFuture<List<HeldWrite>> first = new CompletableFuture<>();
        List<String> asked = new ArrayList<>();
        HeldWriteStore working = store;
        store = (HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{HeldWriteStore.class},
                (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return asked.size() == 1 ? first : method.invoke(working, arguments);
                });
        FreezeInterceptor guard = guard();
        broken("held");
        List<CompletableFuture<LazadaAnswer>> writes = IntStream.range(0, 5_000)
                .mapToObj(i -> write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}")).toList();
        assertThat(asked).hasSize(1);

        first.completeExceptionally(new IllegalStateException("the database is away"));
        assertThat(writes).allMatch(CompletableFuture::isDone);
        assertThat(writes).allSatisfy(FreezeInterceptorTest::assertNotSent);

        broken.clear();
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        assertThat(calls).as("the line is free").hasSize(1);
    }

    @Test
    void aStoreThatFailsEndsAFrozenWriteAsOneThatWasNotSent() {
        FreezeInterceptor guard = guard();
        write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        answers.get(0).completeExceptionally(frozen());
        broken("hold");

        assertNotSent(write(guard, STOCK, "{\"SkuId\":1,\"SellableQuantity\":7}"));
        assertThat(calls).as("it must not overtake what is held").hasSize(1);
    }

    @Test
    void aStoreThatDoesNotTellWhatIsHeldEndsAWriteAsOneThatWasNotSent() {
        broken("held");

        assertNotSent(write(guard(), STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}"));
        assertThat(calls).isEmpty();
    }

    @Test
    void ofABatchTheAnswerIsKeptWhereItsFrozenItemsCannotBeHeld() {
        broken("hold");
        CompletableFuture<LazadaAnswer> batch = write(guard(), STOCK,
                "{\"SkuId\":1,\"SellableQuantity\":1},{\"SkuId\":2,\"SellableQuantity\":2}");
        answers.get(0).complete(answer(item("1", State.DONE, null), item("2", State.REJECTED, "4170")));

        assertThat(batch.join().requestId()).isEqualTo("r1");
        assertThat(batch.join().items()).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state,
                LazadaItemOutcome::retryable, LazadaItemOutcome::code)
                .containsExactly(tuple("1", State.DONE, false, null), tuple("2", State.REJECTED, true, "4170"));
    }

    @Test
    void aFrozenWriteThatCannotBeHeldEndsWithLazadasAnswer() {
        broken("hold");
        CompletableFuture<LazadaAnswer> write = write(guard(), STOCK, "{\"SkuId\":1,\"SellableQuantity\":4}");
        answers.get(0).completeExceptionally(frozen());

        assertThat(failure(write)).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("could not be held")
                .satisfies(lost -> assertThat(((LazadaException) lost).getCode()).isEqualTo("998"))
                .satisfies(lost -> assertThat(((LazadaException) lost).isRetryable()).isTrue());
    }

    private FreezeInterceptor guard() {
        return new FreezeInterceptor("app", new HoldOnFreeze(calendar(), store, times, order.names(), client::call, () -> {
        }, CLOCK), CLOCK);
    }

    private SequenceInterceptor sequence() {
        return new SequenceInterceptor(order, Duration.ofSeconds(60), new PendingDelays(time), CLOCK);
    }

    /** What a process remembers is gone. */
    private void restart() {
        order = new WriteSequencer(this::later);
    }

    private List<String> payloads() {
        return calls.stream().map(call -> call.parameters().get("payload")).toList();
    }

    private static FreezeSchedule calendar() {
        return new FreezeSchedule(List.of(), new LearnedFreezes(), Duration.ofMinutes(1), new LastKnownStock(), CLOCK);
    }

    private CompletableFuture<LazadaAnswer> write(FreezeInterceptor guard, String path, String skus) {
        return InterceptorChain.call(call(path, skus), List.of(sequence(), guard, (sent, next) -> client.call(sent)))
                .toCompletableFuture();
    }

    private static LazadaCall call(String path, String skus) {
        return new LazadaCall(OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow()), "POST", LazadaCountry.SG,
                "1001", null, Map.of("payload", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + skus + "]}}}}"), Map.of());
    }

    /** Runs a step when the one that is under way has ended. */
    private void later(Runnable step) {
        ready.add(step);
        if (!running) {
            running = true;
            while (!ready.isEmpty()) {
                ready.poll().run();
            }
            running = false;
        }
    }

    /** From now on the store fails at that. */
    private void broken(String method) {
        broken.add(method);
    }

    private static void assertNotSent(CompletableFuture<LazadaAnswer> write) {
        assertThat(failure(write)).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("Nothing was sent")
                .hasRootCauseMessage("the database is away")
                .satisfies(failure -> assertThat(((LazadaException) failure).isRetryable()).isTrue());
    }

    private static Throwable failure(CompletableFuture<LazadaAnswer> write) {
        return catchThrowableOfType(CompletionException.class, write::join).getCause();
    }

    private List<HeldWrite> held() {
        return memory.claim("app", null, Claim.of(NOW.plusSeconds(60), Duration.ZERO), 10).toCompletableFuture().join();
    }

    private static LazadaFrozenException frozen() {
        return new LazadaFrozenException(
                new LazadaFailure("a-write", "1001", "998", "ISP", "frozen", null, 200, false, List.of()), null);
    }

    private static LazadaFrozenException decrease() {
        return new LazadaFrozenException(
                new LazadaFailure("a-write", "1001", "4170", "ISP", "frozen", null, 200, false, List.of()), null);
    }

    private static CompletionStage<LazadaAnswer> product(String text) {
        JsonNode envelope = StoredJson.tree(text);
        return CompletableFuture.completedStage(
                new LazadaAnswer("r1", "0", 200, envelope, envelope.path("data"), new byte[0], List.of()));
    }

    private static LazadaAnswer answer(LazadaItemOutcome... items) {
        return new LazadaAnswer("r1", "0", 200, MissingNode.getInstance(), MissingNode.getInstance(), new byte[0],
                List.of(items));
    }

    private static LazadaItemOutcome item(String id, State state, String code) {
        return new LazadaItemOutcome(id, state, code, null, false);
    }
}
