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
package io.github.camellazada.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorizationTest {
    private LazadaSimulator simulator;
    private NaiveClient auth;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.builder().clock(SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"))).build()
                .start();
        simulator.sellers().add("1001", "sg");
        auth = NaiveClient.of(simulator, null, null);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theSellersConsentBringsACodeThatBringsATokenThatWorks() {
        HttpResponse<String> consent = authorize("response_type=code&client_id=123456&redirect_uri=http://app/cb&state=a%20b");
        String location = consent.headers().firstValue("Location").orElseThrow();
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");

        JsonNode token = auth.post("/auth/token/create", Map.of("code", code));

        assertThat(consent.statusCode()).isEqualTo(302);
        assertThat(location).startsWith("http://app/cb?code=").endsWith("&state=a+b");
        assertThat(token.path("code").asText()).isEqualTo("0");
        assertThat(token.path("expires_in").asLong()).isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(token.path("refresh_expires_in").isTextual()).isTrue();
        assertThat(token.at("/country_user_info/0/seller_id").asText()).isEqualTo("1001");
        assertThat(call(token.path("access_token").asText())).isEqualTo("0");
    }

    @Test
    void aCodeIsTakenOnce() {
        String code = simulator.tokens().newCode("1001");

        assertThat(auth.post("/auth/token/create", Map.of("code", code)).path("code").asText()).isEqualTo("0");
        assertThat(auth.post("/auth/token/create", Map.of("code", code)).path("code").asText()).isEqualTo("InvalidCode");
    }

    @Test
    void aCodeLivesHalfAnHour() {
        String code = simulator.tokens().newCode("1001");

        simulator.clock().advance(Duration.ofMinutes(30));

        assertThat(auth.post("/auth/token/create", Map.of("code", code)).path("code").asText()).isEqualTo("InvalidCode");
    }

    @Test
    void aRefreshGivesNewTokensAndDoesNotMoveTheEndOfTheAuthorization() {
        String refreshToken = simulator.tokens().issue("1001").refreshToken();
        simulator.clock().advance(Duration.ofDays(10));

        JsonNode fresh = refresh(refreshToken);

        assertThat(fresh.path("expires_in").asLong()).isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(fresh.path("refresh_expires_in").asLong()).isEqualTo(Duration.ofDays(170).toSeconds());
        assertThat(fresh.path("refresh_token").asText()).isNotEqualTo(refreshToken);
        assertThat(fresh.path("country_user_info_list")).hasSize(1);
        assertThat(call(fresh.path("access_token").asText())).isEqualTo("0");
    }

    @Test
    void aUsedRefreshTokenIsDeadUnlessToldOtherwise() {
        String first = simulator.tokens().issue("1001").refreshToken();
        refresh(first);
        assertThat(refresh(first).path("code").asText()).isEqualTo("IllegalRefreshToken");

        simulator.tokens().keepUsedRefreshTokens(true);
        String second = simulator.tokens().issue("1001").refreshToken();
        refresh(second);
        assertThat(refresh(second).path("code").asText()).isEqualTo("0");
    }

    @Test
    void anAuthorizationEndsAfterHalfAYear() {
        String refreshToken = simulator.tokens().issue("1001").refreshToken();

        simulator.clock().advance(Duration.ofDays(180));

        assertThat(refresh(refreshToken).path("code").asText()).isEqualTo("IllegalRefreshToken");
    }

    @Test
    void aWithdrawnAuthorizationIsDead() {
        var token = simulator.tokens().issue("1001");

        simulator.tokens().revoke("1001");

        assertThat(call(token.accessToken())).isEqualTo("IllegalAccessToken");
        assertThat(refresh(token.refreshToken()).path("code").asText()).isEqualTo("IllegalRefreshToken");
    }

    @Test
    void tokensAreGivenOnTheAuthHostOnly() {
        JsonNode answer = NaiveClient.of(simulator, "sg", null).post("/auth/token/refresh", Map.of("refresh_token", "x"));

        assertThat(answer.path("code").asText()).isEqualTo("InvalidApiPath");
    }

    @Test
    void aCrossBorderAuthorizationNamesAllSites() {
        simulator.sellers().addCrossBorder("2002");

        JsonNode token = auth.post("/auth/token/create", Map.of("code", simulator.tokens().newCode("2002")));

        assertThat(token.path("country").asText()).isEqualTo("cb");
        assertThat(token.path("country_user_info")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app/cb", "/cb", "javascript:alert(1)", "http://app/cb%23here", "http://", "myapp://cb"})
    void aRedirectThatIsNoWebAddressIsRefused(String redirect) {
        assertThat(authorize("response_type=code&client_id=123456&redirect_uri=" + redirect).statusCode()).isEqualTo(400);
    }

    @Test
    void aCallbackOtherThanTheConsolesIsRefused() {
        simulator.authorizePage().callback(URI.create("https://app.example.com/callback"));

        HttpResponse<String> consent = authorize("response_type=code&client_id=123456&redirect_uri=http://app/cb");

        assertThat(consent.statusCode()).isEqualTo(400);
        assertThat(consent.body()).contains("Redirect uri does not match");
    }

    private HttpResponse<String> authorize(String query) {
        return NaiveClient.exchange(HttpRequest.newBuilder(URI.create(simulator.root() + "/oauth/authorize?" + query)).build());
    }

    private JsonNode refresh(String refreshToken) {
        return auth.post("/auth/token/refresh", Map.of("refresh_token", refreshToken));
    }

    private String call(String accessToken) {
        return NaiveClient.of(simulator, "sg", accessToken).get("/seller/get", Map.of()).path("code").asText();
    }
}
