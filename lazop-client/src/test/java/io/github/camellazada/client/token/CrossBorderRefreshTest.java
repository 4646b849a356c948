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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A cross-border seller with another id on each of three sites, and one pair of tokens for all of them. */
class CrossBorderRefreshTest {
    private static final String REFRESH = "/auth/token/refresh";
    private static final Map<String, LazadaCountry> IDS = Map.of("3001", LazadaCountry.SG, "3002", LazadaCountry.MY, "3003",
            LazadaCountry.TH);

    private final Vertx vertx = Vertx.vertx();
    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final List<TokenEvent> events = new CopyOnWriteArrayList<>();
    private final List<LazopClient> clients = new ArrayList<>();

    @BeforeEach
    void authorize() {
        simulator.sellers().addCrossBorder("3001");
        simulator.sellers().knownAs("3001", "my", "3002");
        simulator.sellers().knownAs("3001", "th", "3003");
        LazopClient client = client(AccessTokens.none());
        SellerAuthorizations authorizations = new SellerAuthorizations(simulator.appKey(), URI.create("http://localhost"),
                store, new TokenCalls(client), simulator.clock(), TokenListener.none());
        assertThat(authorizations.finish(simulator.tokens().newCode("3001")).toCompletableFuture().join())
                .hasSameSizeAs(IDS.keySet());
    }

    @AfterEach
    void close() {
        clients.forEach(LazopClient::close);
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theSellerIdsOfOneAuthorizationAreRefreshedOnce() {
        simulator.tokens().expireAll();

        assertThat(storm()).containsOnly("0");

        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(events).extracting(TokenEvent::kind).containsExactly(TokenEvent.Kind.REFRESHED);
        assertThat(IDS.keySet()).extracting(this::stored).extracting(LazadaToken::refreshToken)
                .containsOnly(stored("3001").refreshToken()).doesNotContainNull();
    }

    @Test
    void theTokensOfAllSellerIdsEndAndAreRefreshedOnceByTwoClients() {
        simulator.clock()
                .advance(Duration.between(simulator.clock().instant(), stored("3002").accessExpiresAt()).plusSeconds(1));
        simulator.faults().on(REFRESH).once().delay(Duration.ofMillis(300));

        assertThat(storm()).containsOnly("0");

        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(simulator.received("/seller/get")).allMatch(request -> "0".equals(request.code()));
    }

    @Test
    void aSellerIdThatWasLeftBehindTakesThePairOfTheOthers() {
        LazadaToken before = stored("3003");
        simulator.tokens().expireAll();
        storm();
        store.save(key("3003"), before);

        assertThat(storm()).containsOnly("0");

        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(stored("3003")).isEqualTo(stored("3001"));
    }

    @Test
    void aSellerWhoWithdrewCostsOneRefreshAndIsReportedUnderEachId() {
        simulator.tokens().revoke("3001");

        assertThat(storm()).containsOnly(LazadaAuthorizationException.class.getSimpleName());
        assertThat(storm()).containsOnly(LazadaAuthorizationException.class.getSimpleName());

        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(events).filteredOn(event -> event.kind() == TokenEvent.Kind.AUTHORIZE_AGAIN)
                .extracting(event -> event.key().seller()).containsOnly("3001", "3002", "3003");
    }

    @Test
    void anIdThatDidNotCallSinceTheLastRefreshIsNotTwoTokensBehind() {
        LazopClient client = client(refreshing());
        IDS.keySet().forEach(id -> call(client, id).join());
        simulator.tokens().expireAll();
        call(client, "3001").join();
        simulator.tokens().expireAll();

        assertThat(call(client, "3002").join()).isEqualTo("0");

        assertThat(simulator.received(REFRESH)).hasSize(2);
    }

    @Test
    void aLaterTokenOfAnotherProcessIsTakenAsWell() {
        LazopClient one = client(refreshing());
        LazopClient other = client(refreshing());
        call(other, "3002").join();
        simulator.tokens().expireAll();
        call(one, "3001").join();
        simulator.tokens().expireAll();
        assertThat(call(other, "3002").join()).as("two tokens behind")
                .isEqualTo(LazadaAuthorizationException.class.getSimpleName());
        call(one, "3001").join();

        assertThat(call(other, "3002").join()).isEqualTo("0");
    }

    @Test
    void anIdThatAuthorizedByItselfIsRefreshedByItself() {
        simulator.sellers().add("3002", "my");
        LazadaToken shared = stored("3001");
        var own = simulator.tokens().issue("3002");
        store.save(key("3001"), new LazadaToken(own.accessToken(), Instant.EPOCH, own.refreshToken(), own.refreshExpiresAt()));
        store.save(key("3002"), new LazadaToken(shared.accessToken(), Instant.EPOCH, shared.refreshToken(),
                shared.refreshExpiresAt(), shared.sharedBy()));

        assertThat(call(client(refreshing()), "3002").join()).isEqualTo("0");

        assertThat(simulator.received(REFRESH)).singleElement().satisfies(
                request -> assertThat(request.parameter("refresh_token")).isEqualTo(shared.refreshToken()));
        assertThat(stored("3001").accessToken()).isEqualTo(own.accessToken());
    }

    /** Eight calls for each id, by two clients that know nothing of each other. */
    private List<String> storm() {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (LazopClient client : List.of(client(refreshing()), client(refreshing()))) {
            for (int i = 0; i < 4; i++) {
                IDS.keySet().forEach(id -> calls.add(call(client, id)));
            }
        }
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<String> call(LazopClient client, String id) {
        return client.call(new LazadaCall(TestCalls.operation("/seller/get"), "GET", IDS.get(id), id, null, Map.of(), Map.of()))
                .handle((answer, failure) -> failure == null ? answer.code() : cause(failure).getClass().getSimpleName())
                .toCompletableFuture();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private RefreshingAccessTokens refreshing() {
        return new RefreshingAccessTokens(store, TokenSettings.defaults(), simulator.clock(), events::add);
    }

    private LazopClient client(AccessTokens tokens) {
        LazopClient client = new LazopClient(new LazopClientOptions(simulator.appKey(), simulator.appSecret(),
                new Gateways(simulator.serverUrl(), simulator.authServerUrl(), false), Duration.ofSeconds(20), tokens,
                new VertxTransport(vertx, VertxTransportOptions.defaults()), simulator.clock(), ForkJoinPool.commonPool()));
        clients.add(client);
        return client;
    }

    private LazadaToken stored(String seller) {
        return store.load(key(seller)).toCompletableFuture().join().orElseThrow();
    }

    private TokenKey key(String seller) {
        return new TokenKey(simulator.appKey(), seller, TokenKey.CROSS_BORDER);
    }
}
