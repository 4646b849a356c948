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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.protocol.Rejection;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** How tokens are kept good, over real HTTP, with a clock that the test moves. */
class TokenRefreshTest {
    private static final String REFRESH = "/auth/token/refresh";
    private static final String SELLER = "1001";
    private static final String OTHER = "1002";
    private static final int THREADS = 16;

    private final Vertx vertx = Vertx.vertx();
    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final List<TokenEvent> events = new CopyOnWriteArrayList<>();
    private LazopClient client;

    @BeforeEach
    void authorize() {
        for (String seller : List.of(SELLER, OTHER)) {
            simulator.sellers().add(seller, "sg");
            store.save(key(seller), token(simulator.tokens().issue(seller)));
        }
        client = client(store);
    }

    @AfterEach
    void close() {
        client.close();
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aStormOfRefusedTokensIsOneRefresh() throws Exception {
        call(SELLER);
        simulator.tokens().expire(SELLER);

        storm();

        assertThat(refreshes()).isEqualTo(1);
        assertThat(kinds()).containsExactly(TokenEvent.Kind.REFRESHED);
    }

    @RepeatedTest(20)
    void aStormOfEndedTokensIsOneRefreshAndNoRefusal() throws Exception {
        simulator.clock().advance(untilEnd().plusSeconds(1));
        simulator.clearReceived();

        storm();

        assertThat(refreshes()).isEqualTo(1);
        assertThat(simulator.received("/seller/get")).hasSize(THREADS).allMatch(request -> "0".equals(request.code()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStaleTokenIsServedWhileItIsRefreshed(boolean known) {
        if (known) {
            call(SELLER);
        }
        String stale = stored(SELLER).accessToken();
        simulator.clock().advance(untilEnd().minusMinutes(20));
        simulator.faults().on(REFRESH).once().delay(Duration.ofSeconds(1));

        call(SELLER);

        assertThat(stored(SELLER).accessToken()).isEqualTo(stale);
        await().untilAsserted(() -> assertThat(stored(SELLER).accessToken()).isNotEqualTo(stale));
        call(SELLER);
        assertThat(simulator.received("/seller/get")).allMatch(request -> "0".equals(request.code()));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void aWriteWhoseTokenIsRefusedIsSentOnceMore() {
        simulator.tokens().expire(SELLER);

        LazadaException refused = failure(client,
                call("/order/fulfill/pack", "POST", SELLER, Map.of("packReq", "{\"pack_order_list\":[]}")));

        assertThat(refused.getCode()).isNotEqualTo("IllegalAccessToken");
        assertThat(simulator.received("/order/fulfill/pack")).hasSize(2);
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void aRefusalThatARefreshDoesNotMendCostsOneRefresh() {
        simulator.faults().on("/seller/get").reject("ISV", "IllegalAccessToken", "refused whatever the token");

        for (int i = 0; i < 5; i++) {
            assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaAuthorizationException.class);
        }

        assertThat(refreshes()).isEqualTo(1);
        assertThat(kinds()).doesNotContain(TokenEvent.Kind.AUTHORIZE_AGAIN);
    }

    @Test
    void aRefreshThatFailsForNowRevokesNobody() {
        simulator.clock().advance(untilEnd().plusSeconds(1));
        simulator.faults().on(REFRESH).once().httpStatus(503);

        assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("nothing was sent").matches(LazadaException::isRetryable);

        aPausePasses();
        call(SELLER);
        assertThat(kinds()).containsExactly(TokenEvent.Kind.REFRESH_FAILED, TokenEvent.Kind.REFRESHED);
    }

    @Test
    void aRefreshThatFailedIsNotTriedByEachCallButAfterPausesThatGrow() {
        simulator.clock().advance(untilEnd().plusSeconds(1));
        simulator.faults().on(REFRESH).httpStatus(503);

        for (int i = 0; i < 100; i++) {
            assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaUnavailableException.class);
        }
        assertThat(refreshes()).isEqualTo(1);
        assertThat(failure(client, seller(SELLER)).getMessage()).contains("not tried again before 20");

        for (int i = 0; i < 60; i++) {
            simulator.clock().advance(Duration.ofSeconds(10));
            failure(client, seller(SELLER));
        }
        assertThat(refreshes()).isBetween(8, 11);

        simulator.faults().clear();
        simulator.clock().advance(Duration.ofMinutes(2));
        call(SELLER);
        assertThat(kinds()).doesNotContain(TokenEvent.Kind.AUTHORIZE_AGAIN);
    }

    @Test
    void anAppWhoseRefreshesAreAllRefusedTriesFewOfThem() {
        List<String> sellers = IntStream.range(5000, 5060).mapToObj(Integer::toString).toList();
        sellers.forEach(seller -> {
            simulator.sellers().add(seller, "sg");
            store.save(key(seller), token(simulator.tokens().issue(seller)));
        });
        simulator.clock().advance(untilEnd().plusSeconds(1));
        simulator.faults().on(REFRESH).reject("ISV", "IncompleteSignature", "The request signature does not conform");

        sellers.forEach(seller -> assertThat(failure(client, seller(seller))).isInstanceOf(LazadaAuthorizationException.class));
        assertThat(refreshes()).isEqualTo(20);
        aPausePasses();
        sellers.forEach(seller -> failure(client, seller(seller)));
        assertThat(refreshes()).as("one finds out for all").isEqualTo(21);

        simulator.faults().clear();
        simulator.clock().advance(Duration.ofSeconds(11));
        call("5059");
        sellers.forEach(this::call);
        assertThat(kinds()).doesNotContain(TokenEvent.Kind.AUTHORIZE_AGAIN);
    }

    @Test
    void aRefreshWhoseAnswerIsLostIsMadeUpForWhereTheOldTokenLives() {
        simulator.tokens().keepUsedRefreshTokens(true);
        simulator.clock().advance(untilEnd().plusSeconds(1));
        simulator.faults().on(REFRESH).once().dropAnswer();

        assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaUnavailableException.class);
        aPausePasses();
        call(SELLER);

        assertThat(refreshes()).isEqualTo(2);
    }

    @Test
    void aLostRefreshAnswerCostsOneSellerOnly() {
        simulator.tokens().keepUsedRefreshTokens(false);
        simulator.clock().advance(untilEnd().plusSeconds(1));
        simulator.faults().on(REFRESH).once().dropAnswer();

        assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaUnavailableException.class);
        aPausePasses();
        for (int i = 0; i < 3; i++) {
            assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaAuthorizationException.class)
                    .hasMessageContaining("authorize app").hasMessageContaining("seller " + SELLER)
                    .matches(failure -> "seller-get".equals(failure.getOperation()));
        }
        call(OTHER);

        assertThat(events).filteredOn(event -> event.kind() == TokenEvent.Kind.AUTHORIZE_AGAIN)
                .extracting(event -> event.key().seller()).containsExactly(SELLER);
        assertThat(refreshes()).isEqualTo(3);

        store.save(key(SELLER), token(simulator.tokens().issue(SELLER)));
        call(SELLER);
    }

    @Test
    void aSellerWhoWithdrewComesBackWithANewAuthorization() {
        call(SELLER);
        simulator.tokens().revoke(SELLER);
        simulator.clearReceived();

        for (int i = 0; i < 5; i++) {
            assertThat(failure(client, seller(SELLER))).isInstanceOf(LazadaAuthorizationException.class)
                    .hasMessageContaining("authorize app");
        }
        assertThat(simulator.received("/seller/get")).hasSize(1);
        assertThat(refreshes()).isEqualTo(1);
        assertThat(kinds()).containsExactly(TokenEvent.Kind.AUTHORIZE_AGAIN);

        store.save(key(SELLER), token(simulator.tokens().issue(SELLER)));
        call(SELLER);
    }

    @Test
    void aPairThatCouldNotBeStoredIsStoredBeforeAnythingElse() {
        AtomicBoolean down = new AtomicBoolean();
        try (LazopClient other = client(failing(down, () -> false))) {
            simulator.clock().advance(untilEnd().plusSeconds(1));
            down.set(true);
            assertThat(failure(other, seller(SELLER))).isInstanceOf(LazadaUnavailableException.class);
            assertThat(simulator.received("/seller/get")).isEmpty();

            down.set(false);
            other.call(seller(SELLER)).toCompletableFuture().join();
        }
        assertThat(refreshes()).isEqualTo(1);
        assertThat(stored(SELLER).accessExpiresAt()).isAfter(simulator.clock().instant());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aReadThatFailsOnceKeepsNobodyFromTheNextRefresh(int which) {
        AtomicInteger reads = new AtomicInteger();
        try (LazopClient other = client(failing(new AtomicBoolean(), () -> reads.incrementAndGet() == which))) {
            simulator.clock().advance(untilEnd().plusSeconds(1));
            assertThat(failure(other, seller(SELLER))).isInstanceOf(LazadaUnavailableException.class)
                    .hasMessageContaining("could not be read");

            other.call(seller(SELLER)).toCompletableFuture().join();
        }
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void anAuthorizationThatEndsIsReportedOnce() {
        simulator.clock().advance(Duration.between(simulator.clock().instant(), stored(SELLER).refreshExpiresAt())
                .minus(Duration.ofDays(6)));
        call(SELLER);
        simulator.clock().advance(Duration.ofHours(1));
        call(SELLER);
        call(SELLER);

        assertThat(events).filteredOn(event -> event.kind() == TokenEvent.Kind.AUTHORIZATION_ENDS)
                .singleElement().satisfies(event -> {
                    assertThat(event.key().seller()).isEqualTo(SELLER);
                    assertThat(event.at()).isCloseTo(stored(SELLER).refreshExpiresAt(), within(2, ChronoUnit.SECONDS));
                });
    }

    @Test
    void allSellerIdsOfACrossBorderAuthorizationGetTheNewPair() {
        LazadaToken pair = new LazadaToken("50pair", simulator.clock().instant(), "50refresh", null);
        store.save(crossBorder("3001"), pair);
        store.save(crossBorder("3002"), pair);
        store.save(crossBorder("3003"), new LazadaToken("50another", null, "50another", null));
        simulator.answer(REFRESH, call -> {
            ObjectNode answer = simulator.world().json().createObjectNode().put("access_token", "50next")
                    .put("refresh_token", "50nextRefresh").put("expires_in", "9999").put("country", "cb");
            ArrayNode sellers = answer.putArray("country_user_info_list");
            for (String id : List.of("3001", "3002", "3003")) {
                sellers.addObject().put("country", "sg").put("seller_id", id);
            }
            return answer;
        });

        failure(client, seller("3001"));

        for (String id : List.of("3001", "3002")) {
            assertThat(store.load(crossBorder(id)).toCompletableFuture().join().orElseThrow().refreshToken())
                    .isEqualTo("50nextRefresh");
        }
        assertThat(store.load(crossBorder("3003")).toCompletableFuture().join().orElseThrow().refreshToken())
                .isEqualTo("50another");
    }

    @Test
    void twoSellerIdsOfOneAuthorizationMayBeRefreshedAtOnce() {
        Instant end = simulator.clock().instant().minusSeconds(1);
        store.save(crossBorder("3001"), new LazadaToken("50pair0", end, "50refresh0", null));
        store.save(crossBorder("3002"), new LazadaToken("50pair0", end, "50refresh0", null));
        AtomicInteger pairs = new AtomicInteger();
        simulator.answer(REFRESH, call -> {
            if (!call.text("refresh_token").equals("50refresh" + pairs.get())) {
                throw new Rejection("ISV", "IllegalRefreshToken", "The specified refresh token is invalid or expired");
            }
            int next = pairs.incrementAndGet();
            ObjectNode answer = simulator.world().json().createObjectNode().put("access_token", "50pair" + next)
                    .put("refresh_token", "50refresh" + next).put("expires_in", "9999").put("country", "cb");
            ArrayNode sellers = answer.putArray("country_user_info_list");
            sellers.addObject().put("country", "sg").put("seller_id", "3001");
            sellers.addObject().put("country", "my").put("seller_id", "3002");
            return answer;
        });
        simulator.faults().on(REFRESH).once().delay(Duration.ofMillis(300));
        RefreshingAccessTokens tokens = new RefreshingAccessTokens(store, TokenSettings.defaults(), simulator.clock(),
                events::add);
        tokens.callThrough(client, new PendingDelays(DelayTimer.ofTheJdk(ForkJoinPool.commonPool())), Duration.ofSeconds(20));

        List<CompletableFuture<Optional<AccessToken>>> found = List.of("3001", "3002").stream()
                .map(id -> tokens.find(crossBorder(id)).toCompletableFuture()).toList();

        assertThat(found).extracting(CompletableFuture::join).extracting(Optional::orElseThrow)
                .containsOnly(new AccessToken("50pair1", true));
        assertThat(refreshes()).isEqualTo(2);
        assertThat(kinds()).containsExactly(TokenEvent.Kind.REFRESHED);
    }

    private TokenKey crossBorder(String seller) {
        return new TokenKey(simulator.appKey(), seller, TokenKey.CROSS_BORDER);
    }

    @Test
    void noTokenIsLoggedOrTold() {
        StringBuilder told = new StringBuilder();
        String first = stored(SELLER).refreshToken() + "|" + stored(SELLER).accessToken();
        String second;
        try (CapturedLog log = new CapturedLog()) {
            simulator.tokens().expire(SELLER);
            call(SELLER);
            second = stored(SELLER).refreshToken() + "|" + stored(SELLER).accessToken();
            simulator.tokens().expire(SELLER);
            simulator.faults().on(REFRESH).once().htmlPage();
            told.append(failure(client, seller(SELLER)).getMessage());
            told.append(failure(client, seller(SELLER)).getMessage());
            aPausePasses();
            simulator.tokens().revoke(SELLER);
            told.append(failure(client, seller(SELLER)).getMessage());
            told.append(log.text()).append(events);
        }
        assertThat(told.toString()).contains("authorize app").doesNotContainPattern(first).doesNotContainPattern(second)
                .doesNotContain(simulator.appSecret());
    }

    private void aPausePasses() {
        simulator.clock().advance(Duration.ofSeconds(6));
    }

    private void storm() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> calls = IntStream.range(0, THREADS).mapToObj(i -> CompletableFuture.runAsync(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                call(SELLER);
            }, threads)).toList();
            start.countDown();
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private LazadaTokenStore failing(AtomicBoolean down, BooleanSupplier unreadable) {
        return new LazadaTokenStore() {
            @Override
            public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
                return unreadable.getAsBoolean()
                        ? CompletableFuture.failedStage(new IllegalStateException("no database"))
                        : store.load(key);
            }

            @Override
            public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
                return down.get()
                        ? CompletableFuture.failedStage(new IllegalStateException("no database"))
                        : store.save(key, token);
            }
        };
    }

    private LazopClient client(LazadaTokenStore tokens) {
        return new LazopClient(new LazopClientOptions(simulator.appKey(), simulator.appSecret(),
                new Gateways(simulator.serverUrl(), simulator.authServerUrl(), false), Duration.ofSeconds(20),
                new RefreshingAccessTokens(tokens, TokenSettings.defaults(), simulator.clock(), events::add),
                new VertxTransport(vertx, VertxTransportOptions.defaults()), simulator.clock(), ForkJoinPool.commonPool()));
    }

    private void call(String seller) {
        client.call(seller(seller)).toCompletableFuture().join();
    }

    private static LazadaCall seller(String seller) {
        return call("/seller/get", "GET", seller, Map.of());
    }

    private static LazadaCall call(String path, String method, String seller, Map<String, String> parameters) {
        return new LazadaCall(TestCalls.operation(path), method, LazadaCountry.SG, seller, null, parameters, Map.of());
    }

    private static LazadaException failure(LazopClient client, LazadaCall call) {
        try {
            throw new AssertionError("The call succeeded with " + client.call(call).toCompletableFuture().join());
        } catch (CompletionException e) {
            return (LazadaException) e.getCause();
        }
    }

    private List<TokenEvent.Kind> kinds() {
        return events.stream().map(TokenEvent::kind).toList();
    }

    private int refreshes() {
        return simulator.received(REFRESH).size();
    }

    private Duration untilEnd() {
        return Duration.between(simulator.clock().instant(), stored(SELLER).accessExpiresAt());
    }

    private LazadaToken stored(String seller) {
        return store.load(key(seller)).toCompletableFuture().join().orElseThrow();
    }

    private TokenKey key(String seller) {
        return new TokenKey(simulator.appKey(), seller, "sg");
    }

    private static LazadaToken token(SimulatedToken issued) {
        Instant end = issued.expiresAt();
        return new LazadaToken(issued.accessToken(), end, issued.refreshToken(), issued.refreshExpiresAt());
    }
}
