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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of unconfirmed writes does. */
public abstract class UnconfirmedWriteStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(120);
    private static final String APP = "123456";

    /** Another view of the same store, which is empty when a test begins. */
    protected abstract UnconfirmedWriteStore store();

    @Test
    void aWriteRestsUntilItIsDueAndComesBackAsItWas() {
        UnconfirmedWrite write = write("a", "1001");
        keep(write, LATER);

        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(LATER)).containsExactly(write);
    }

    @Test
    void aWriteWithoutSellerAndCountryIsKeptAsWell() {
        UnconfirmedWrite write = new UnconfirmedWrite("a", APP, "/product/create", null, null, null, Map.of(), List.of(), NOW,
                0);
        keep(write, NOW);

        assertThat(claim(NOW)).containsExactly(write);
    }

    @Test
    void aClaimedWriteIsNobodyElsesUntilItsTimeIsOver() {
        keep(write("a", "1001"), NOW);

        assertThat(claim(NOW)).hasSize(1);
        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(LATER)).hasSize(1);
    }

    @Test
    void whatALookHasFoundIsKept() {
        keep(write("a", "1001"), NOW);
        UnconfirmedWrite looked = claim(NOW).get(0).looked(List.of(item(State.DONE)));
        assertThat(join(store().release(claimAt(NOW), looked, LATER))).isTrue();

        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(LATER)).containsExactly(looked).extracting(UnconfirmedWrite::looks).containsExactly(1);
    }

    @Test
    void anOutcomeTakesThePlaceOfItsWriteAndStaysUntilItIsDelivered() {
        keep(write("a", "1001"), NOW);
        LateOutcome outcome = outcome("a");
        claim(NOW);
        assertThat(join(store().complete(claimAt(NOW), outcome))).isTrue();

        assertThat(claim(LATER)).isEmpty();
        assertThat(outcomes(NOW)).containsExactly(outcome);
        assertThat(outcomes(NOW)).isEmpty();
        assertThat(outcomes(LATER)).containsExactly(outcome);
        join(store().delivered(outcome));
        assertThat(outcomes(LATER)).isEmpty();
    }

    @Test
    void aWriteThatHasEndedNeitherEndsAgainNorComesBack() {
        UnconfirmedWrite write = write("a", "1001");
        keep(write, NOW);
        claim(NOW);
        join(store().complete(claimAt(NOW), outcome("a")));

        assertThat(join(store().complete(claimAt(NOW), outcome("a")))).isFalse();
        join(store().delivered(outcomes(NOW).get(0)));
        assertThat(join(store().release(claimAt(NOW), write, NOW))).isFalse();
        assertThat(join(store().complete(claimAt(NOW), outcome("a")))).isFalse();

        assertThat(claim(LATER)).isEmpty();
        assertThat(outcomes(LATER)).isEmpty();
    }

    @Test
    void whatAnotherOneHasFoundIsNotUndoneByWhoeverLookedBefore() {
        keep(write("a", "1001"), NOW);
        UnconfirmedWrite before = claim(NOW).get(0);
        UnconfirmedWrite found = claim(LATER).get(0).looked(List.of(item(State.DONE)));

        assertThat(join(store().release(claimAt(NOW), before.looked(before.items()), NOW))).isFalse();
        assertThat(join(store().complete(claimAt(NOW), outcome("a")))).isFalse();
        assertThat(join(store().release(claimAt(LATER), found, LATER))).isTrue();

        assertThat(outcomes(LATER)).isEmpty();
        assertThat(claim(LATER)).containsExactly(found);
    }

    @Test
    void aStoreKeepsAppsAndSellersApart() {
        keep(write("a", "1001"), NOW);
        keep(write("b", "1002"), NOW);

        assertThat(join(store().claim("other", null, claimAt(LATER), 10))).isEmpty();
        assertThat(join(store().claim(APP, "1003", claimAt(LATER), 10))).isEmpty();
        assertThat(join(store().claim(APP, "1002", claimAt(NOW), 10))).extracting(UnconfirmedWrite::id).containsExactly("b");
        assertThat(join(store().claimOutcomes("other", LATER, LATER, 10))).isEmpty();
    }

    @Test
    void whatIsOpenAndWhatIsNotDeliveredIsCounted() {
        assertThat(join(store().backlog(APP))).isEqualTo(new WriteBacklog(0, null, 0));
        keep(write("a", "1001"), NOW);
        keep(write("b", "1001"), NOW);
        claim(NOW);
        join(store().complete(claimAt(NOW), outcome("a")));

        assertThat(join(store().backlog(APP))).isEqualTo(new WriteBacklog(1, NOW.minusSeconds(9), 1));
        assertThat(join(store().backlog("other"))).isEqualTo(new WriteBacklog(0, null, 0));
    }

    @Test
    void anOutcomeThatNoRouteTakesIsForgottenAfterAWeek() {
        ended("a", NOW);
        ended("b", NOW.plus(Duration.ofDays(2)));
        assertThat(join(store().backlog(APP)).outcomes()).isEqualTo(2);

        try (CapturedLog log = new CapturedLog()) {
            ended("c", NOW.plus(Duration.ofDays(8)));
            assertThat(log.text()).contains("1 outcomes of unconfirmed writes", "lazada:outcomes");
        }

        assertThat(outcomes(NOW)).extracting(LateOutcome::id).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void aWriteThatHasNotEndedIsNotForgotten() {
        keep(write("a", "1001"), NOW);

        ended("b", NOW.plus(Duration.ofDays(60)));

        assertThat(join(store().backlog(APP))).isEqualTo(new WriteBacklog(1, NOW.minusSeconds(9), 1));
    }

    private void ended(String id, Instant at) {
        keep(write(id, "1001", at), at);
        join(store().claim(APP, null, claimAt(at), 10));
        assertThat(join(store().complete(claimAt(at), outcome(id, at)))).isTrue();
    }

    private void keep(UnconfirmedWrite write, Instant notBefore) {
        assertThat(join(store().keep(write, notBefore))).isTrue();
    }

    private List<UnconfirmedWrite> claim(Instant now) {
        return join(store().claim(APP, null, claimAt(now), 10));
    }

    private static Claim claimAt(Instant now) {
        return new Claim("claim of " + now, now, now.plusSeconds(60));
    }

    private List<LateOutcome> outcomes(Instant now) {
        return join(store().claimOutcomes(APP, now, now.plusSeconds(60), 10));
    }

    static UnconfirmedWrite write(String id, String seller) {
        return write(id, seller, NOW);
    }

    private static UnconfirmedWrite write(String id, String seller, Instant now) {
        return new UnconfirmedWrite(id, APP, "/order/fulfill/pack", seller, "sg", "r-1", Map.of("packReq", "{\"a\":1.50}"),
                List.of(item(State.UNKNOWN)), now.minusSeconds(9), 0);
    }

    private static LateOutcome outcome(String id) {
        return outcome(id, NOW);
    }

    private static LateOutcome outcome(String id, Instant at) {
        return new LateOutcome(id, APP, "order-fulfill-pack", "1001", "sg", null, List.of(item(State.DONE)),
                at.minusSeconds(9), 2, at);
    }

    private static LazadaItemOutcome item(State state) {
        return new LazadaItemOutcome("71", state, "20", null, false);
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
