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
package io.github.camellazada.quarkus.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the simulator do what Lazada's console and a buyer would do, over its admin API. */
@Singleton
public class SimulatorAdmin {
    /** Property with the URL of the simulator that stands in for Lazada. */
    public static final String URL = "lazada.simulator.url";

    /** The simulator starts beside the application, which a busy machine does slowly; one that is gone refuses at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration VERIFIED = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int ERRORS = 400;
    private static final String SELLER = "seller";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final TokenKey key;

    @Inject
    SimulatorAdmin(@ConfigProperty(name = URL) String url,
            @ConfigProperty(name = "camel.component.lazada.app-key") String appKey,
            @ConfigProperty(name = "camel.component.lazada.seller-id") String seller,
            @ConfigProperty(name = "camel.component.lazada.country") String country) {
        this.url = url;
        this.key = new TokenKey(appKey, seller, country.toLowerCase(Locale.ROOT));
    }

    /** Where the simulator is. */
    public String url() {
        return url;
    }

    /** Key of the simulated app. */
    public String appKey() {
        return key.appKey();
    }

    /** Whose token {@link #issueToken} issues. */
    public TokenKey tokenKey() {
        return key;
    }

    /** What the seller's authorization of the app would bring. */
    public LazadaToken issueToken() {
        JsonNode token = post("/tokens", Map.of(SELLER, key.seller()));
        return new LazadaToken(token.path("accessToken").asText(), Instant.parse(token.path("expiresAt").asText()),
                token.path("refreshToken").asText(), Instant.parse(token.path("refreshExpiresAt").asText()));
    }

    /** Sets the callback URL of the app. */
    public void pushTo(URI callback) {
        post("/pushes/url", Map.of("url", callback.toString()));
    }

    /** Lets a buyer place and pay that many orders. */
    public void placeOrders(int orders) {
        post("/orders/generate", Map.of(SELLER, key.seller(), "orders", orders, "rate", orders));
    }

    /** Sends the message of the button Verify in Lazada's console, and waits until it was answered or given up. */
    public void verifyCallback() {
        int before = attempts();
        post("/pushes/verify", Map.of());
        Instant end = Instant.now().plus(VERIFIED);
        while (attempts() == before && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private int attempts() {
        int attempts = 0;
        for (JsonNode push : call("/pushes", HttpRequest.newBuilder().GET())) {
            attempts += push.path("attempts").size();
        }
        return attempts;
    }

    private JsonNode post(String action, Map<String, Object> request) {
        return call(action, HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.valueToTree(request).toString())));
    }

    private JsonNode call(String action, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.uri(URI.create(url + "/admin" + action)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= ERRORS) {
                throw new IllegalStateException("The simulator refused " + action + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The simulator at " + url + " does not answer " + action
                    + "; start the application again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling the simulator", e);
        }
    }
}
