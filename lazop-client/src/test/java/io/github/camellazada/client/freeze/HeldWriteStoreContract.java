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

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of held writes does. */
public abstract class HeldWriteStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(120);
    private static final Claim CLAIM = new Claim("first claim", NOW, LATER);
    private static final String APP = "123456";

    /** Another view of the same store, which is empty when a test begins. */
    protected abstract HeldWriteStore store();

    @Test
    void theLastValueWinsEvenIfItIsToldFirst() {
        hold(stock("A", "{\"q\":7}", 2));
        hold(stock("A", "{\"q\":4}", 1));

        assertThat(claim()).singleElement().satisfies(write -> {
            assertThat(write.item()).isEqualTo("{\"q\":7}");
            assertThat(write.asks()).isEqualTo(2);
        });
    }

    @Test
    void pricesAreJoinedByField() {
        hold(write("A", HeldKey.PRICE, "{\"Price\":\"2.00\",\"SalePrice\":\"1.50\"}", 1));
        hold(write("A", HeldKey.PRICE, "{\"SalePrice\":\"1.20\"}", 2));

        assertThat(claim()).extracting(HeldWrite::item).containsExactly("{\"Price\":\"2.00\",\"SalePrice\":\"1.20\"}");
    }

    @Test
    void aClaimedWriteIsNobodyElsesUntilItsTimeIsOver() {
        hold(stock("A", "{}", 1));

        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();
        assertThat(claim(LATER)).hasSize(1);
    }

    @Test
    void aWriteThatWasGivenBackRestsUntilThen() {
        hold(stock("A", "{}", 1));
        assertThat(release(claim().get(0), LATER)).isEmpty();

        assertThat(claim()).isEmpty();
        assertThat(claim(LATER)).hasSize(1);
    }

    @Test
    void ofSeveralThatAreGivenBackEachRestsForItself() {
        hold(stock("A", "{}", 1), stock("B", "{}", 2), stock("C", "{}", 3));
        List<HeldWrite> claimed = join(store().claim(APP, null, CLAIM, 10)).stream()
                .sorted(Comparator.comparing(HeldWrite::askedAt)).toList();
        HeldWrite gone = claimed.get(2).of("gone");

        assertThat(join(store().release(CLAIM, Map.of(claimed.get(0), LATER, claimed.get(1), NOW, gone, NOW))))
                .containsExactly(gone);

        assertThat(claim()).containsExactly(claimed.get(1));
        assertThat(claim(LATER)).contains(claimed.get(0));
    }

    @Test
    void aLaterValueMakesARestingWriteDueButNotOneThatIsBeingSent() {
        hold(stock("A", "{}", 1), stock("B", "{}", 1));
        List<HeldWrite> claimed = claim();
        release(claimed.get(0), LATER);
        hold(stock("A", "{\"q\":1}", 2), stock("B", "{\"q\":1}", 2));

        assertThat(claim()).singleElement().satisfies(write -> assertThat(write.key()).isEqualTo(claimed.get(0).key()));
    }

    @Test
    void anOutcomeEndsAWriteAndStaysUntilItIsDelivered() {
        hold(stock("A", "{}", 1));
        WriteOutcome outcome = outcome(claim().get(0));
        assertThat(join(store().complete(CLAIM, outcome))).isTrue();

        assertThat((held("1001", "A"))).isEmpty();
        assertThat(join(store().claimOutcomes(APP, NOW, LATER, 10))).containsExactly(outcome);
        assertThat(join(store().claimOutcomes(APP, NOW, LATER, 10))).isEmpty();
        assertThat(join(store().claimOutcomes(APP, LATER, LATER, 10))).containsExactly(outcome);
        join(store().delivered(outcome));
        assertThat(join(store().claimOutcomes(APP, LATER, LATER, 10))).isEmpty();
    }

    @Test
    void aValueAskedForWhileAnotherWasSentIsSentAsWell() {
        hold(stock("A", "{\"q\":1}", 1));
        HeldWrite sent = claim().get(0);
        hold(stock("A", "{\"q\":2}", 2));
        assertThat(join(store().complete(CLAIM, outcome(sent)))).as("it was its own").isTrue();

        assertThat(join(store().claimOutcomes(APP, NOW, LATER, 10))).isEmpty();
        assertThat(claim()).extracting(HeldWrite::item).containsExactly("{\"q\":2}");
    }

    @Test
    void whoeverHadItBeforeNeitherEndsNorGivesBackWhatIsClaimedByNow() {
        hold(stock("A", "{}", 1));
        HeldWrite sent = claim().get(0);
        assertThat(claim(LATER)).containsExactly(sent);

        assertThat(join(store().complete(CLAIM, outcome(sent)))).isFalse();
        assertThat(release(sent, NOW)).containsExactly(sent);

        assertThat(join(store().claimOutcomes(APP, NOW, LATER, 10))).isEmpty();
        assertThat(claim(LATER)).as("still the other one's").isEmpty();
        assertThat(join(store().complete(claimAt(LATER), outcome(sent)))).isTrue();
    }

    @Test
    void whoeverHadItBeforeDoesNotEndWhatIsHeldAnew() {
        hold(stock("A", "{}", 1));
        HeldWrite sent = claim().get(0);
        join(store().complete(claimAt(LATER), outcome(claim(LATER).get(0))));
        hold(stock("A", "{}", 1));
        assertThat(claim()).as("equal to the one before").containsExactly(sent);
        Instant end = LATER.plusSeconds(300);
        assertThat(claim(end)).containsExactly(sent);

        assertThat(join(store().complete(CLAIM, outcome(sent)))).isFalse();
        assertThat(release(sent, NOW)).containsExactly(sent);

        assertThat((held("1001", "A"))).containsExactly("A");
        assertThat(claim(end)).isEmpty();
    }

    @Test
    void whatWasGivenBackIsNobodysUntilItIsClaimedAgain() {
        hold(stock("A", "{}", 1));
        HeldWrite sent = claim().get(0);
        release(sent, NOW);

        assertThat(join(store().complete(CLAIM, outcome(sent)))).isFalse();
        assertThat(claim()).containsExactly(sent);
    }

    @Test
    void aClaimThatNobodyElseHasTakenSinceIsGoodAfterItsTime() {
        hold(stock("A", "{}", 1));
        HeldWrite sent = claim().get(0);

        assertThat(join(store().complete(CLAIM, outcome(sent)))).isTrue();
        assertThat(claim(LATER)).isEmpty();
    }

    @Test
    void oneClaimTakesPageAfterPage() {
        hold(stock("A", "{}", 1), stock("B", "{}", 2), stock("C", "{}", 3));

        List<HeldWrite> first = join(store().claim(APP, null, CLAIM, 2));
        List<HeldWrite> second = join(store().claim(APP, null, CLAIM, 2));

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(1);
        assertThat(join(store().complete(CLAIM, outcome(first.get(0))))).isTrue();
        assertThat(release(second.get(0), LATER)).isEmpty();
    }

    @Test
    void aStoreKeepsAppsAndSellersApart() {
        hold(stock("A", "{}", 1));

        assertThat((held("1001", "X", "A"))).containsExactly("A");
        assertThat((held("1002", "A"))).isEmpty();
        assertThat(join(store().claim("other", null, CLAIM, 10))).isEmpty();
        assertThat(join(store().claim(APP, "1002", CLAIM, 10))).isEmpty();
        assertThat(join(store().claim(APP, "1001", CLAIM, 10))).hasSize(1);
    }

    @Test
    void whatMayBeOfASkuIsFoundByItsProduct() {
        hold(stock("A", "{\"ItemId\":7,\"SellerSku\":\"A\",\"SellableQuantity\":1}", 1),
                stock("B", "{\"SellerSku\":\"B\",\"SellableQuantity\":1}", 1),
                stock("C", "{\"ItemId\":\"8\",\"SellerSku\":\"C\",\"SellableQuantity\":1}", 1),
                stock("2", "{\"ItemId\":7,\"SkuId\":2,\"SellableQuantity\":1}", 1),
                stock("7", "{\"ItemId\":7,\"SellableQuantity\":1}", 1));

        assertThat(held(Set.of("1"), Set.of("SkuId"), Set.of("7"))).containsExactlyInAnyOrder("A", "B", "7");
        assertThat(held(Set.of("1"), Set.of("SkuId"), Set.of("7", "8"))).containsExactlyInAnyOrder("A", "B", "C", "7");
        assertThat(held(Set.of("1"), Set.of("SkuId"), Set.of())).containsExactlyInAnyOrder("A", "B", "C", "7");
        assertThat(held(Set.of("2", "C"), Set.of("SkuId", "SellerSku"), Set.of("9"))).containsExactlyInAnyOrder("2", "C");
        assertThat(held(Set.of("7"), Set.of(), Set.of("7"))).containsExactlyInAnyOrder("A", "B", "2", "7");
        join(store().complete(CLAIM, outcome(claim().stream().filter(write -> write.key().sku().equals("A")).findFirst()
                .orElseThrow())));
        assertThat(held(Set.of("1"), Set.of("SkuId"), Set.of("7"))).containsExactlyInAnyOrder("B", "7");
    }

    @Test
    void whatIsJoinedKeepsTheNamesOfItsSku() {
        hold(stock("A", "{\"SellerSku\":\"A\",\"SellableQuantity\":1}", 1));
        hold(stock("A", "{\"ItemId\":7,\"SkuId\":1,\"SellableQuantity\":2}", 2));

        assertThat(held(Set.of("9"), Set.of("SkuId"), Set.of("7"))).containsExactly("A");
        assertThat(held(Set.of("9"), Set.of("SellerSku"), Set.of("7"))).as("held by another code of the seller's").isEmpty();
        assertThat(claim()).singleElement().satisfies(write -> {
            assertThat(write.namedBy()).isEqualTo("SellerSku");
            assertThat(write.item()).contains("\"SellableQuantity\":2");
        });
    }

    @Test
    void whatIsHeldAndWhatIsNotDeliveredIsCounted() {
        assertThat(join(store().backlog(APP))).isEqualTo(new WriteBacklog(0, null, 0));

        hold(stock("A", "{}", 3), stock("B", "{}", 2), stock("C", "{}", 1));
        join(store()
                .complete(CLAIM,
                        outcome(claim().stream().filter(write -> write.key().sku().equals("C")).findFirst().orElseThrow())));

        assertThat(join(store().backlog(APP))).isEqualTo(new WriteBacklog(2, NOW.minusSeconds(98), 1));
        assertThat(join(store().backlog("other"))).isEqualTo(new WriteBacklog(0, null, 0));
    }

    @Test
    void ofManyWritersAtOnceNoneIsLost() {
        CompletableFuture.allOf(IntStream.range(0, 20)
                .mapToObj(i -> store().hold(List.of(stock("A", "{\"q\":" + i + "}", i), stock("B", "{}", i)))
                        .toCompletableFuture())
                .toArray(CompletableFuture[]::new)).join();

        assertThat(claim()).hasSize(2).allSatisfy(write -> assertThat(write.asks()).isEqualTo(20))
                .anySatisfy(write -> assertThat(write.item()).isEqualTo("{\"q\":19}"));
    }

    /** The names of the keys of what is held of these SKUs. */
    private List<String> held(Set<String> names, Set<String> fields, Set<String> products) {
        return held("1001", names, fields, products);
    }

    private List<String> held(String seller, String... names) {
        return held(seller, Set.of(names), Set.of("SkuId", "SellerSku", "ItemId", ""), Set.of());
    }

    private List<String> held(String seller, Set<String> names, Set<String> fields, Set<String> products) {
        return join(store().held(new HeldLookup(APP, seller, "sg", names, fields, products))).stream()
                .map(write -> write.key().sku()).toList();
    }

    private void hold(HeldWrite... writes) {
        join(store().hold(List.of(writes)));
    }

    private List<HeldWrite> claim() {
        return join(store().claim(APP, null, CLAIM, 10));
    }

    private List<HeldWrite> claim(Instant now) {
        return join(store().claim(APP, null, claimAt(now), 10));
    }

    private Set<HeldWrite> release(HeldWrite write, Instant notBefore) {
        return join(store().release(CLAIM, Map.of(write, notBefore)));
    }

    private static Claim claimAt(Instant now) {
        return new Claim("claim of " + now, now, now.plusSeconds(120));
    }

    private static HeldWrite stock(String sku, String item, int second) {
        return write(sku, HeldKey.STOCK, item, second);
    }

    private static HeldWrite write(String sku, String kind, String item, int second) {
        return new HeldWrite(new HeldKey(APP, "1001", "sg", sku, "", kind), "/product/stock/sellable/update", item,
                NOW.minusSeconds(100 - second), 1, 1);
    }

    private static WriteOutcome outcome(HeldWrite write) {
        return new WriteOutcome("id-1", write, new LazadaItemOutcome("A", State.DONE, null, null, false), NOW);
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
