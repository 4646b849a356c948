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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaUnavailableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which token a call travels with, seen in the request that reaches the transport. */
class TokenTest {
    private final MemoryTokenStore store = new MemoryTokenStore();
    private TransportRequest sent;

    @Test
    void theTokenOfSellerAndCountryIsTaken() {
        save("1001", "sg", "sgToken1");
        save("1001", "cb", "cbToken1");
        save("1002", "sg", "otherToken1");

        call(stored(), "/orders/get", LazadaCountry.SG, null);

        assertThat(sent.uri().getQuery()).contains("access_token=sgToken1");
    }

    @Test
    void aCrossBorderTokenServesEveryCountryAndTheGlobalProducts() {
        save("1001", "cb", "cbToken1");

        call(stored(), "/orders/get", LazadaCountry.TH, null);
        assertThat(sent.uri()).hasHost("api.lazada.co.th").hasQuery(sent.uri().getQuery());
        assertThat(sent.uri().getQuery()).contains("access_token=cbToken1");

        call(stored(), "/product/global/create", LazadaCountry.TH, null);
        assertThat(sent.uri()).hasHost("api.lazada.com.my");
    }

    @Test
    void aCrossBorderTokenThatIsKeptUnderACountryAsWellIsOneStill() {
        store.save(new TokenKey("123456", "1001", "th"), new LazadaToken("cbToken1", null, null, null,
                List.of(new TokenKey("123456", "1001", "th"), new TokenKey("123456", "1001", "cb"))));

        call(stored(), "/product/global/create", LazadaCountry.TH, null);

        assertThat(sent.uri()).hasHost("api.lazada.com.my");
    }

    @Test
    void theTokenOfTheCallGoesBeforeTheStore() {
        save("1001", "sg", "sgToken1");

        call(stored(), "/orders/get", LazadaCountry.SG, "ownToken1");

        assertThat(sent.uri().getQuery()).contains("access_token=ownToken1");
    }

    @Test
    void anOperationWithoutTokenTravelsWithoutOne() {
        call(AccessTokens.fixed("secretToken1"), "/auth/token/create", LazadaCountry.SG, "ownToken1");

        assertThat(sent.uri().getQuery()).doesNotContain("access_token");
    }

    @Test
    void aMissingTokenIsRefusedWithThePlaceToSetIt() {
        assertThatThrownBy(() -> call(stored(), "/orders/get", LazadaCountry.SG, null))
                .isInstanceOf(LazadaAuthorizationException.class).hasMessageContaining("seller 1001").hasMessageContaining("SG")
                .hasMessageContaining("'accessToken'").hasMessageContaining("LazadaTokenStore");
        assertThat(sent).isNull();
    }

    @Test
    void aStoreThatFailsOrHangsEndsTheCall() {
        assertThatThrownBy(() -> call(key -> CompletableFuture.failedStage(new IllegalStateException("no database")),
                "/orders/get", LazadaCountry.SG, null)).isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("LazadaTokenStore").hasRootCauseMessage("no database");
        assertThatThrownBy(() -> call(key -> new CompletableFuture<>(), "/orders/get", LazadaCountry.SG, null))
                .isInstanceOf(LazadaUnavailableException.class);
        assertThatThrownBy(() -> call(key -> {
            throw new IllegalStateException("broken bean");
        }, "/orders/get", LazadaCountry.SG, null)).isInstanceOf(LazadaUnavailableException.class);
        assertThat(sent).isNull();
    }

    @Test
    void aStoreThatHandsOutWhatIsNoTokenEndsEveryCall() {
        LazadaTokenStore careless = new LazadaTokenStore() {
            @Override
            public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
                return CompletableFuture.completedStage(null);
            }
        };
        AccessTokens tokens = new RefreshingAccessTokens(careless, TokenSettings.defaults(), Clock.systemUTC(),
                TokenListener.none());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> call(tokens, "/orders/get", LazadaCountry.SG, null))
                    .isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("could not be read from");
        }
    }

    @Test
    void eachAttemptIsStampedWithTheCorrectedTime() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-11T00:00:00Z"), Clock.systemUTC().getZone());
        try (LazopClient client = client(AccessTokens.fixed("t"), clock.instant().plusSeconds(3600), clock)) {
            LazadaCall call = TestCalls.get(Map.of("order_id", "1"));
            client.call(call).toCompletableFuture().join();
            String first = sent.uri().getQuery();
            client.call(call).toCompletableFuture().join();

            assertThat(first).contains("timestamp=" + clock.millis());
            assertThat(sent.uri().getQuery()).contains("timestamp=" + (clock.millis() + 3_600_000)).isNotEqualTo(first);
            assertThat(client.clockSkew().current()).isEqualTo(Duration.ofHours(1));
        }
    }

    private AccessTokens stored() {
        return new RefreshingAccessTokens(store, TokenSettings.defaults(), Clock.systemUTC(), TokenListener.none());
    }

    private void save(String seller, String country, String token) {
        store.save(new TokenKey("123456", seller, country), new LazadaToken(token, Instant.MAX, "refresh", Instant.MAX));
    }

    private void call(AccessTokens tokens, String path, LazadaCountry country, String own) throws RuntimeException {
        LazadaCall call = new LazadaCall(TestCalls.operation(path), "POST", country, "1001", own, Map.of(), Map.of());
        try (LazopClient client = client(tokens, null, Clock.systemUTC())) {
            client.call(call).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private LazopClient client(AccessTokens tokens, Instant date, Clock clock) {
        return new LazopClient(
                new LazopClientOptions("123456", "secret", new Gateways(null, null, false), Duration.ofMillis(200), tokens,
                        request -> answer(request, date), clock, Runnable::run));
    }

    private CompletionStage<TransportResponse> answer(TransportRequest request, Instant date) {
        sent = request;
        return CompletableFuture
                .completedStage(new TransportResponse(200, "application/json", date,
                        "{\"code\":\"0\",\"data\":{\"order_id\":1,\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}"
                                .getBytes()));
    }
}
