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
package io.github.camellazada.client.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What each store must do, whatever it keeps tokens in. */
public abstract class TokenStoreContract {
    private static final TokenKey KEY = new TokenKey("123456", "1001", "sg");
    private static final LazadaToken TOKEN = new LazadaToken("access1", Instant.parse("2026-11-11T00:00:00.123Z"), "refresh1",
            Instant.parse("2027-05-01T00:00:00Z"));
    private static final LazadaToken NEXT = new LazadaToken("access2", null, null, null);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** A store on the medium of this test; each call gives another one where processes can share the medium. */
    protected abstract SharedTokenStore store();

    @Test
    void aSellerWhoDidNotAuthorizeHasNoTokenAndNoLease() {
        assertThat(done(store().load(KEY))).isEmpty();
        assertThat(done(store().lease(KEY, LONG))).isEmpty();
    }

    @Test
    void aTokenIsKeptByAppSellerAndCountry() {
        done(store().save(KEY, TOKEN));
        done(store().save(new TokenKey("123456", "1001", "cb"), NEXT));

        assertThat(done(store().load(KEY))).contains(TOKEN);
        assertThat(done(store().load(new TokenKey("123456", "1001", "cb")))).contains(NEXT);
        assertThat(done(store().load(new TokenKey("123456", "1002", "sg")))).isEmpty();
        assertThat(done(store().load(new TokenKey("654321", "1001", "sg")))).isEmpty();

        done(store().save(KEY, NEXT));
        assertThat(done(store().load(KEY))).contains(NEXT);
    }

    @Test
    void aTokenKnowsWhoSharesIt() {
        TokenKey other = new TokenKey("123456", "1002", "cb");
        LazadaToken shared = new LazadaToken("access1", null, "refresh1", null, List.of(other, KEY, other));

        done(store().save(KEY, shared));

        assertThat(done(store().load(KEY))).contains(shared);
        assertThat(shared.sharedBy()).containsExactly(KEY, other);
    }

    @Test
    void tokensThatEndAreFoundPageByPage() {
        Instant now = Instant.parse("2026-11-11T00:00:00Z");
        save("1", now.plusSeconds(59), now.plusSeconds(1000));
        save("2", now.plusSeconds(60), now.plusSeconds(1000));
        save("3", now.plusSeconds(5000), now.plusSeconds(299));
        save("4", null, null);
        save("5", Instant.MAX, Instant.MAX);
        save("6", Instant.EPOCH, null);
        done(store().save(new TokenKey("123456", "7", "sg"), new LazadaToken("used up", now.plusSeconds(200), null, null)));
        done(store().save(new TokenKey("654321", "1", "sg"), new LazadaToken("another app", now, "refresh", null)));

        EndingTokens first = new EndingTokens("123456", now.plusSeconds(60), now.plusSeconds(300), null, 2);
        List<TokenKey> page = done(store().ending(first));
        assertThat(page).extracting(TokenKey::seller).containsExactly("1", "3");
        List<TokenKey> next = done(store().ending(first.behind(page.get(1))));
        assertThat(next).extracting(TokenKey::seller).containsExactly("6", "7");
        assertThat(done(store().ending(first.behind(next.get(1))))).isEmpty();

        TokenKey renewed = new TokenKey("123456", "1", "sg");
        TokenLease lease = done(store().lease(renewed, LONG)).orElseThrow();
        done(store().save(renewed, new LazadaToken("next", now.plusSeconds(5000), "refresh", null), lease));
        assertThat(done(store().ending(first))).extracting(TokenKey::seller).containsExactly("3", "6");
    }

    @Test
    void allTokensOfAnAppAreFoundPageByPageWhetherTheyEndOrNot() {
        Instant now = Instant.parse("2026-11-11T00:00:00Z");
        save("1", now, now);
        save("2", null, null);
        save("3", Instant.MAX, Instant.MAX);
        done(store().save(new TokenKey("654321", "1", "sg"), new LazadaToken("another app", now, "refresh", null)));

        List<TokenKey> page = done(store().keys("123456", null, 2));
        assertThat(page).extracting(TokenKey::seller).containsExactly("1", "2");
        assertThat(done(store().keys("123456", page.get(1), 2))).extracting(TokenKey::seller).containsExactly("3");
        assertThat(done(store().keys("123456", new TokenKey("123456", "3", "sg"), 2))).isEmpty();
    }

    private void save(String seller, Instant access, Instant refresh) {
        done(store().save(new TokenKey("123456", seller, "sg"), new LazadaToken("access", access, "refresh", refresh)));
    }

    @Test
    void oneOfManyGetsTheLease() {
        done(store().save(KEY, TOKEN));

        List<CompletableFuture<Optional<TokenLease>>> asked = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.completedFuture(store()).thenComposeAsync(store -> store.lease(KEY, LONG)))
                .toList();

        assertThat(asked.stream().map(TokenStoreContract::done).flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void theHolderOfTheLeaseSavesAndGivesItBack() {
        done(store().save(KEY, TOKEN));
        TokenLease lease = done(store().lease(KEY, LONG)).orElseThrow();

        assertThat(done(store().save(KEY, NEXT, lease))).isTrue();
        assertThat(done(store().load(KEY))).contains(NEXT);
        assertThat(done(store().save(KEY, TOKEN, lease))).isFalse();

        TokenLease second = done(store().lease(KEY, LONG)).orElseThrow();
        assertThat(second.generation()).isGreaterThan(lease.generation());
        done(store().release(KEY, second));
        assertThat(done(store().lease(KEY, LONG))).isPresent();
    }

    @Test
    void aLeaseThatEndedIsTakenOverAndItsHolderWritesNothingAnyMore() {
        done(store().save(KEY, TOKEN));
        TokenLease first = done(store().lease(KEY, Duration.ofMillis(50))).orElseThrow();
        TokenLease second = await().until(() -> done(store().lease(KEY, LONG)), Optional::isPresent).orElseThrow();

        assertThat(done(store().save(KEY, NEXT, first))).isFalse();
        done(store().release(KEY, first));
        assertThat(done(store().lease(KEY, LONG))).isEmpty();
        assertThat(done(store().load(KEY))).contains(TOKEN);
        assertThat(done(store().save(KEY, NEXT, second))).isTrue();
    }

    @Test
    void aNewAuthorizationGoesBeforeARefreshUnderWay() {
        done(store().save(KEY, TOKEN));
        TokenLease lease = done(store().lease(KEY, LONG)).orElseThrow();

        done(store().save(KEY, NEXT));

        assertThat(done(store().save(KEY, TOKEN, lease))).isFalse();
        assertThat(done(store().load(KEY))).contains(NEXT);
        assertThat(done(store().lease(KEY, LONG))).isPresent();
    }

    @Test
    void aTokenReplacesTheOneBeforeDuringItsRefreshToo() {
        done(store().save(KEY, TOKEN));
        TokenLease lease = done(store().lease(KEY, LONG)).orElseThrow();

        assertThat(done(store().replace(KEY, TOKEN, NEXT))).isTrue();

        assertThat(done(store().load(KEY))).contains(NEXT);
        assertThat(done(store().save(KEY, TOKEN, lease))).isFalse();
        assertThat(done(store().lease(KEY, LONG))).isPresent();
    }

    @Test
    void aTokenDoesNotTakeThePlaceOfANewAuthorization() {
        assertThat(done(store().replace(KEY, TOKEN, NEXT))).isFalse();
        assertThat(done(store().load(KEY))).isEmpty();
        LazadaToken authorized = new LazadaToken("authorized", null, "anew", null);
        done(store().save(KEY, authorized));

        assertThat(done(store().replace(KEY, TOKEN, NEXT))).isFalse();

        assertThat(done(store().load(KEY))).contains(authorized);
    }

    @Test
    void aStateIsTakenOnceAndInTimeOnly() {
        done(store().keepState("state1", LONG));
        done(store().keepState("state2", Duration.ZERO));

        assertThat(done(store().takeState("state1"))).isTrue();
        assertThat(done(store().takeState("state1"))).isFalse();
        assertThat(done(store().takeState("state2"))).isFalse();
        assertThat(done(store().takeState("never kept"))).isFalse();
    }

    /** For stores that do not have a clock of their own, as a database has. */
    static void endsByItsClock(Function<Clock, SharedTokenStore> stores) {
        SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
        SharedTokenStore store = stores.apply(clock);
        done(store.save(KEY, TOKEN));
        done(store.lease(KEY, LONG));
        done(store.keepState("late", LONG));
        done(store.keepState("in time", LONG.plusMillis(1)));
        assertThat(done(store.lease(KEY, LONG))).isEmpty();

        clock.advance(LONG);

        assertThat(done(store.lease(KEY, LONG))).isPresent();
        assertThat(done(store.takeState("late"))).isFalse();
        assertThat(done(store.takeState("in time"))).isTrue();
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
