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
package io.github.camellazada.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.RefreshingAccessTokens;
import io.github.camellazada.client.token.SellerAuthorizations;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenCalls;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.token.TokenSettings;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Answers to token calls that are not as documented are named as what they are, and cost no more calls than they must. */
class TokenAnswersTest {
    private static final String REFUSED = "{\"code\":\"IllegalAccessToken\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r1\"}";
    private static final TokenKey KEY = new TokenKey("123456", "1001", "sg");

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedServer server = new ScriptedServer(vertx);
    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"));
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final LazopClient client = new LazopClient(new LazopClientOptions("123456", TestClient.SECRET,
            new Gateways(server.url().toString(), server.url().toString(), false), Duration.ofSeconds(20),
            new RefreshingAccessTokens(store, TokenSettings.defaults(), clock, TokenListener.none()),
            new VertxTransport(vertx, VertxTransportOptions.defaults()), clock, ForkJoinPool.commonPool()));

    @AfterEach
    void close() {
        client.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aRefreshWithoutATokenSaysSoAndNothingOfTheStore() {
        ended();
        answers(200, "{\"code\":\"0\",\"data\":{\"access_token\":\"t4\",\"refresh_token\":\"r4\"}}");

        assertThat(failure()).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("has no access_token")
                .hasMessageNotContaining("TokenStore").hasMessageNotContaining("t4").hasMessageNotContaining("write");
    }

    @Test
    void aPageInPlaceOfARefreshSaysNothingOfAWrite() {
        ended();
        answers(502, "<html><title>502 Bad Gateway</title></html>");

        assertThat(failure()).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("502 Bad Gateway")
                .hasMessageContaining("nothing was sent").hasMessageNotContaining("write")
                .matches(LazadaException::isRetryable);
    }

    @Test
    void aRefreshTokenThatIsNoneAsksForANewAuthorization() {
        ended();
        answers(200, "{\"code\":\"InvalidRefreshToken\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r1\"}");

        assertThat(failure()).isInstanceOf(LazadaAuthorizationException.class).hasMessageContaining("authorize app")
                .extracting(LazadaException::getCode).isEqualTo("InvalidRefreshToken");
    }

    @Test
    void aRefreshThatIsRefusedAsARequestIsRefusedAndNotAway() {
        ended();
        answers(200, "{\"code\":\"MissingParameter\",\"type\":\"ISV\",\"message\":\"refresh_token\",\"request_id\":\"r1\"}");

        for (int i = 0; i < 2; i++) {
            assertThat(failure()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("MissingParameter")
                    .matches(failure -> !failure.isRetryable());
        }
        assertThat(requests("/rest/auth/token/refresh")).isEqualTo(1);
    }

    @Test
    void aRefreshThatBringsTheSameTokenIsMadeOnceAMinute() {
        keep(clock.instant().plus(Duration.ofDays(7)));
        String same = "{\"code\":\"0\",\"access_token\":\"t1\",\"refresh_token\":\"r1\",\"expires_in\":604800}";
        server.answersTo((request, response) -> response.end(request.path().endsWith("/refresh") ? same : REFUSED));

        for (int i = 0; i < 4; i++) {
            assertThat(failure()).isInstanceOf(LazadaAuthorizationException.class);
        }
        assertThat(requests("/rest/auth/token/refresh")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        failure();
        assertThat(requests("/rest/auth/token/refresh")).isEqualTo(2);
    }

    @Test
    void aRefreshThatBringsAnEndedTokenIsMadeOnceAMinute() {
        ended();
        String same = "{\"code\":\"0\",\"access_token\":\"t1\",\"refresh_token\":\"r1\",\"expires_in\":0}";
        server.answersTo((request, response) -> response
                .end(request.path().endsWith("/refresh") ? same : "{\"code\":\"0\",\"data\":{\"seller_id\":\"2001\"}}"));

        for (int i = 0; i < 4; i++) {
            client.call(sellerGet()).toCompletableFuture().join();
        }
        assertThat(requests("/rest/auth/token/refresh")).isEqualTo(1);
    }

    @Test
    void tokensWithoutASellerAreKeptForWhomEachGatewayNames() {
        server.answersTo((request, response) -> {
            boolean create = request.path().endsWith("/create");
            boolean third = requests("/rest/seller/get") == 3;
            response.setStatusCode(third ? 503 : 200).end(create
                    ? "{\"code\":\"0\",\"access_token\":\"a1\",\"refresh_token\":\"b1\",\"country\":\"cb\"}"
                    : "{\"code\":\"0\",\"data\":{\"seller_id\":\"20" + requests("/rest/seller/get") + "\"}}");
        });

        List<AuthorizedSeller> sellers = authorize();

        assertThat(sellers).hasSize(5).allMatch(seller -> "cb".equals(seller.country()));
        assertThat(requests("/rest/seller/get")).isEqualTo(6);
        assertThat(store.load(new TokenKey("123456", sellers.get(0).seller(), "cb")).toCompletableFuture().join()).isPresent();
    }

    @Test
    void tokensForOneCountryAskThatCountryAlone() {
        server.answersTo((request, response) -> response.end(request.path().endsWith("/create")
                ? "{\"code\":\"0\",\"access_token\":\"a1\",\"refresh_token\":\"b1\",\"country\":\"my\"}"
                : "{\"code\":\"0\",\"data\":{\"seller_id\":\"2001\",\"short_code\":\"MY1\"}}"));

        assertThat(authorize()).extracting(AuthorizedSeller::seller, AuthorizedSeller::country, AuthorizedSeller::shortCode)
                .containsExactly(tuple("2001", "my", "MY1"));
        assertThat(requests("/rest/seller/get")).isEqualTo(1);
    }

    @Test
    void tokensThatNobodyOwnsSayThatTheCodeIsUsedUp() {
        server.answersTo((request, response) -> response.end(request.path().endsWith("/create")
                ? "{\"code\":\"0\",\"access_token\":\"a1\",\"refresh_token\":\"b1\",\"country\":\"my\"}"
                : REFUSED));

        assertThat(catchThrowableOfType(CompletionException.class, this::authorize).getCause())
                .isInstanceOf(LazadaResponseException.class).hasMessageContaining("code is used up");
    }

    @Test
    void tokensInAnotherPlaceOfAnAnswerAreNoTokens() {
        answers(200, "{\"code\":\"0\",\"data\":{\"access_token\":\"a2\",\"refresh_token\":\"r2\",\"expires_in\":604800}}");

        // which a browser sees as status 502, like any failure of Lazada's
        assertThat(catchThrowableOfType(CompletionException.class, this::authorize).getCause())
                .isInstanceOf(LazadaResponseException.class).hasMessageContaining("auth-token-create")
                .hasMessageContaining("has no access_token");
    }

    @Test
    void anAbsurdLifeOfANewTokenCostsNoPair() {
        ended();
        server.answersTo((request, response) -> response.end(request.path().endsWith("/refresh")
                ? "{\"code\":\"0\",\"access_token\":\"a5\",\"refresh_token\":\"r5\",\"expires_in\":99999999999999999999}"
                : "{\"code\":\"0\",\"data\":{\"seller_id\":\"2001\"}}"));

        client.call(sellerGet()).toCompletableFuture().join();

        LazadaToken kept = store.load(KEY).toCompletableFuture().join().orElseThrow();
        assertThat(kept.accessToken() + kept.refreshToken()).isEqualTo("a5r5");
        assertThat(kept.accessExpiresAt()).isBefore(clock.instant().plus(Duration.ofDays(3_651)));
    }

    private List<AuthorizedSeller> authorize() {
        return new SellerAuthorizations("123456", URI.create("http://localhost"), (SharedTokenStore) store,
                new TokenCalls(client), clock, TokenListener.none()).finish("0_123456_code").toCompletableFuture().join();
    }

    private void ended() {
        keep(clock.instant().minusSeconds(1));
    }

    private void keep(Instant end) {
        store.save(KEY, new LazadaToken("t1", end, "r1", null)).toCompletableFuture().join();
    }

    private void answers(int status, String body) {
        server.answers(response -> response.setStatusCode(status).end(body));
    }

    private int requests(String path) {
        return (int) server.received().stream().filter(request -> path.equals(request.path())).count();
    }

    private LazadaException failure() {
        CompletionException failure = catchThrowableOfType(CompletionException.class,
                () -> client.call(sellerGet()).toCompletableFuture().join());
        assertThat(failure).as("the call has failed").isNotNull();
        return (LazadaException) failure.getCause();
    }

    private static LazadaCall sellerGet() {
        return new LazadaCall(TestCalls.operation("/seller/get"), "GET", LazadaCountry.SG, "1001", null, Map.of(),
                Map.of());
    }
}
