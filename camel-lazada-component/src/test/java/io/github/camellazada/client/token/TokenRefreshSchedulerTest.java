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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.observe.TokenConcerns;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.protocol.Rejection;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Sellers for whom nothing is called, over real HTTP, with a clock that the test turns. */
class TokenRefreshSchedulerTest {
    private static final String REFRESH = "/auth/token/refresh";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration AUTHORIZED = Duration.ofDays(180);

    private final Vertx vertx = Vertx.vertx();
    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Clock clock = simulator.clock();
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final List<TokenEvent> events = new CopyOnWriteArrayList<>();
    private final List<LazopClient> clients = new ArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    @AfterEach
    void close() {
        clients.forEach(LazopClient::close);
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void idleSellersAreRefreshedOnceAheadOfTheirEndAFewAtATime() {
        List<String> sellers = IntStream.range(1000, 1130).mapToObj(Integer::toString).toList();
        sellers.forEach(this::authorize);
        TokenRefreshScheduler sweep = sweep();

        later(sweep, LIFE.minusMinutes(45));
        assertThat(refreshes()).isEmpty();
        later(sweep, Duration.ofMinutes(20));
        later(sweep, Duration.ofMinutes(5));
        later(sweep, Duration.ofMinutes(10));

        assertThat(refreshes()).extracting(request -> request.parameter("refresh_token")).doesNotHaveDuplicates()
                .hasSameSizeAs(sellers);
        assertThat(sellers)
                .allMatch(seller -> stored(seller).accessExpiresAt().isAfter(clock.instant().plus(LIFE.minusDays(1))));
        assertThat(mostInFlight).hasValueBetween(1, 4);
        assertThat(events).extracting(TokenEvent::kind).containsOnly(TokenEvent.Kind.REFRESHED);
    }

    @Test
    void tokensThatEndTogetherAreRefreshedInNoBurst() {
        List<String> sellers = IntStream.range(10_000, 11_000).mapToObj(Integer::toString).toList();
        sellers.forEach(this::authorize);
        TokenRefreshScheduler sweep = sweep();
        later(sweep, LIFE.minusMinutes(29));

        int before = refreshes().size();
        assertThat(before).as("those of the first look").isBetween(1, 200);
        for (int minute = 0; minute < 10; minute++) {
            for (int tick = 0; tick < 6; tick++) {
                later(sweep, Duration.ofSeconds(10));
            }
            int now = refreshes().size();
            assertThat(now - before).as("refreshes in minute %d", minute).isBetween(50, 110);
            before = now;
        }

        assertThat(refreshes()).extracting(request -> request.parameter("refresh_token")).doesNotHaveDuplicates()
                .hasSameSizeAs(sellers);
    }

    @Test
    void twoProcessesThatLookAtOnceRefreshEachTokenOnce() {
        List<String> sellers = List.of("1001", "1002", "1003", "1004", "1005", "1006");
        sellers.forEach(this::authorize);
        List<TokenRefreshScheduler> sweeps = List.of(sweep(), sweep(), sweep());
        simulator.clock().advance(LIFE.minusMinutes(20));
        simulator.faults().on(REFRESH).delay(Duration.ofMillis(50));

        CompletableFuture.allOf(sweeps.stream().map(sweep -> sweep.run().toCompletableFuture())
                .toArray(CompletableFuture[]::new)).join();

        assertThat(refreshes()).hasSameSizeAs(sellers);
        assertThat(sellers)
                .allMatch(seller -> stored(seller).accessExpiresAt().isAfter(clock.instant().plus(LIFE.minusDays(1))));
    }

    @Test
    void aSellerWhoMustAuthorizeAgainIsReportedOnce() {
        authorize("1001");
        authorize("1002");
        TokenRefreshScheduler sweep = sweep();
        simulator.tokens().revoke("1001");

        later(sweep, LIFE.minusMinutes(20));
        later(sweep, Duration.ofMinutes(10));
        later(sweep, Duration.ofMinutes(10));
        later(sweep, Duration.ofDays(1));

        assertThat(refreshes()).hasSize(2);
        assertThat(events).extracting(TokenEvent::kind, event -> event.key().seller()).containsExactlyInAnyOrder(
                tuple(TokenEvent.Kind.AUTHORIZE_AGAIN, "1001"), tuple(TokenEvent.Kind.REFRESHED, "1002"));
    }

    @Test
    void theEndOfAnAuthorizationIsReportedBeforeAndAfter() {
        authorize("1001");
        store.save(key("1001"), new LazadaToken(stored("1001").accessToken(), null, stored("1001").refreshToken(),
                stored("1001").refreshExpiresAt()));
        TokenRefreshScheduler sweep = sweep();

        later(sweep, AUTHORIZED.minusDays(8));
        assertThat(events).isEmpty();
        later(sweep, Duration.ofDays(2));
        later(sweep, Duration.ofDays(1));
        assertThat(events).singleElement().isEqualTo(new TokenEvent(TokenEvent.Kind.AUTHORIZATION_ENDS, key("1001"),
                stored("1001").refreshExpiresAt()));

        // another process takes the seller in again
        authorize("1001");
        later(sweep, Duration.ofMinutes(10));
        assertThat(events).extracting(TokenEvent::kind).as("nothing is looked at that is far from its end").hasSize(1);
        later(sweep, LIFE.minusMinutes(20));
        assertThat(events).extracting(TokenEvent::kind).containsExactly(TokenEvent.Kind.AUTHORIZATION_ENDS,
                TokenEvent.Kind.REFRESHED, TokenEvent.Kind.RECOVERED);
    }

    @Test
    void anEndedAuthorizationIsReportedAfterTheStart() {
        authorize("1001");
        simulator.clock().advance(AUTHORIZED.plusDays(1));
        TokenRefreshScheduler sweep = sweep();

        later(sweep, Duration.ofMinutes(1));
        later(sweep, Duration.ofMinutes(10));

        assertThat(refreshes()).isEmpty();
        assertThat(events).extracting(TokenEvent::kind).containsExactly(TokenEvent.Kind.AUTHORIZE_AGAIN);
    }

    @Test
    void whatFailsForOneAfterTheOtherIsNotTriedForAll() {
        IntStream.range(1000, 1100).mapToObj(Integer::toString).forEach(this::authorize);
        TokenRefreshScheduler sweep = sweep();
        simulator.faults().on(REFRESH).httpStatus(503);

        later(sweep, LIFE.minusMinutes(20));
        int first = refreshes().size();
        assertThat(first).isBetween(20, 24);

        simulator.faults().clear();
        later(sweep, Duration.ofMinutes(10));
        assertThat(refreshes()).hasSize(first + 100);
    }

    @Test
    void manyRefusedSellersDelayNobodyElsesRefresh() {
        List<String> refused = IntStream.range(1000, 1025).mapToObj(Integer::toString).toList();
        List<String> good = IntStream.range(2000, 2005).mapToObj(Integer::toString).toList();
        refused.forEach(this::authorize);
        good.forEach(this::authorize);
        Set<String> spent = refused.stream().map(this::stored).map(LazadaToken::refreshToken).collect(Collectors.toSet());
        simulator.answer(REFRESH, call -> {
            if (spent.contains(call.text("refresh_token"))) {
                throw new Rejection("ISV", "SellerNotActive", "The seller is not active");
            }
            return simulator.world().json().createObjectNode().put("access_token", "50" + call.text("refresh_token"))
                    .put("refresh_token", "51" + call.text("refresh_token")).put("expires_in", LIFE.toSeconds());
        });
        TokenRefreshScheduler sweep = sweep();

        later(sweep, LIFE.minusMinutes(20));

        assertThat(good).allMatch(seller -> stored(seller).accessExpiresAt().isAfter(clock.instant().plusSeconds(3600)));
        assertThat(refreshes()).as("each is tried once").hasSize(30);
        assertThat(events).filteredOn(event -> event.kind() == TokenEvent.Kind.REFRESH_FAILED)
                .extracting(event -> event.key().seller()).containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void aSuccessElsewhereClearsTheConcernOfAFailedRefresh() {
        authorize("1001");
        authorize("1002");
        TokenConcerns concerns = new TokenConcerns();
        RefreshingAccessTokens here = tokens(store, concerns);
        here.find(key("1002")).toCompletableFuture().join();
        TokenRefreshScheduler sweep = sweep(store, here);
        simulator.faults().on(REFRESH).httpStatus(503);
        later(sweep, LIFE.minusMinutes(20));
        assertThat(concerns.sellers(TokenEvent.Kind.REFRESH_FAILED)).containsExactly("1001@sg", "1002@sg");

        later(sweep, Duration.ofMinutes(10));
        assertThat(concerns.sellers(TokenEvent.Kind.REFRESH_FAILED)).as("the old ones are still in the store").hasSize(2);
        simulator.faults().clear();
        later(sweep(), Duration.ofMinutes(1));
        assertThat(refreshes()).filteredOn(request -> "0".equals(request.code())).hasSize(2);
        later(sweep, Duration.ofMinutes(10));

        assertThat(concerns.sellers(TokenEvent.Kind.REFRESH_FAILED)).isEmpty();
    }

    @Test
    void aStoreThatFailsIsAskedAgain() {
        authorize("1001");
        AtomicBoolean down = new AtomicBoolean(true);
        TokenRefreshScheduler sweep = sweep(new PlainTokenStore(store) {
            @Override
            public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
                if (down.get()) {
                    throw new IllegalStateException("no database");
                }
                return store.ending(which);
            }
        });

        later(sweep, LIFE.minusMinutes(25));
        assertThat(refreshes()).isEmpty();
        down.set(false);
        later(sweep, Duration.ofMinutes(10));

        assertThat(refreshes()).hasSize(1);
    }

    @Test
    void aTokenThatIsRefreshedElsewhereIsNotTakenForEnded() {
        authorize("1001");
        RefreshingAccessTokens tokens = tokens(store);
        tokens.find(new TokenKey(simulator.appKey(), "1001", "sg")).toCompletableFuture().join();
        TokenRefreshScheduler sweep = sweep(store, tokens);

        simulator.clock().advance(LIFE.minusMinutes(1));
        authorize("1001");
        assertThat(tokens.states()).extracting(TokenStatus::state).containsExactly(TokenState.STALE);
        sweep.run().toCompletableFuture().join();

        assertThat(tokens.states()).extracting(TokenStatus::state).containsExactly(TokenState.FRESH);
        assertThat(refreshes()).isEmpty();
    }

    private void later(TokenRefreshScheduler sweep, Duration time) {
        simulator.clock().advance(time);
        sweep.run().toCompletableFuture().join();
    }

    private void authorize(String seller) {
        simulator.sellers().add(seller, "sg");
        SimulatedToken token = simulator.tokens().issue(seller);
        store.save(key(seller), new LazadaToken(token.accessToken(), token.expiresAt(), token.refreshToken(),
                token.refreshExpiresAt()));
    }

    private TokenRefreshScheduler sweep() {
        return sweep(store);
    }

    private TokenRefreshScheduler sweep(LazadaTokenStore from) {
        return sweep(from, tokens(from));
    }

    private TokenRefreshScheduler sweep(LazadaTokenStore from, RefreshingAccessTokens tokens) {
        return new TokenRefreshScheduler(simulator.appKey(), from, tokens, TokenSettings.defaults(), clock);
    }

    private RefreshingAccessTokens tokens(LazadaTokenStore from) {
        return tokens(from, events::add);
    }

    private RefreshingAccessTokens tokens(LazadaTokenStore from, TokenListener listener) {
        RefreshingAccessTokens tokens = new RefreshingAccessTokens(from, TokenSettings.defaults(), clock, listener);
        VertxTransport transport = new VertxTransport(vertx, VertxTransportOptions.defaults());
        clients.add(new LazopClient(new LazopClientOptions(simulator.appKey(), simulator.appSecret(),
                new Gateways(simulator.serverUrl(), simulator.authServerUrl(), false), Duration.ofSeconds(20), tokens,
                request -> {
                    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    return transport.send(request).whenComplete((answer, failure) -> inFlight.decrementAndGet());
                }, clock, ForkJoinPool.commonPool())));
        return tokens;
    }

    private List<ReceivedRequest> refreshes() {
        return simulator.received(REFRESH);
    }

    private LazadaToken stored(String seller) {
        return store.load(key(seller)).toCompletableFuture().join().orElseThrow();
    }

    private TokenKey key(String seller) {
        return new TokenKey(simulator.appKey(), seller, "sg");
    }
}
