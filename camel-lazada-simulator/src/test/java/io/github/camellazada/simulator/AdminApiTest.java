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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AdminApiTest {
    @RegisterExtension
    final LazadaSimulatorExtension lazada = new LazadaSimulatorExtension();

    @Test
    void sellersAndTokensCanBeMade(LazadaSimulator simulator) {
        post("/sellers", "{\"id\":\"7001\",\"country\":\"th\",\"kind\":\"ease\"}");
        String token = post("/tokens", "{\"seller\":\"7001\"}").path("accessToken").asText();

        assertThat(get("/sellers").get(0).path("kind").asText()).isEqualTo("EASE");
        assertThat(NaiveClient.of(simulator, "th", token).get("/seller/get", Map.of()).path("code").asText()).isEqualTo("0");
        assertThat(get("/received?path=/seller/get").get(0).path("code").asText()).isEqualTo("0");
    }

    @Test
    void timeCanBeMoved(LazadaSimulator simulator) {
        Instant before = simulator.clock().instant();

        post("/clock", "{\"advance\":\"P2D\"}");

        assertThat(simulator.clock().instant()).isAfter(before.plus(Duration.ofHours(47)));
    }

    @Test
    void faultsCanBePlanned(LazadaSimulator simulator) {
        simulator.sellers().add("7001", "sg");
        String token = simulator.tokens().issue("7001").accessToken();

        post("/faults", "{\"path\":\"/seller/get\",\"times\":1,\"kind\":\"throttle\",\"code\":\"SellerCallLimit\"}");

        NaiveClient client = NaiveClient.of(simulator, "sg", token);
        assertThat(client.get("/seller/get", Map.of()).path("code").asText()).isEqualTo("SellerCallLimit");
        assertThat(client.get("/seller/get", Map.of()).path("code").asText()).isEqualTo("0");
    }

    @Test
    void pushesCanBeSentAndRead() {
        try (PushReceiver app = new PushReceiver()) {
            post("/pushes/url", "{\"url\":\"" + app.url() + "\"}");
            post("/pushes", "{\"seller\":\"7001\",\"messageType\":13,\"data\":{\"status\":\"close\"}}");

            await().until(() -> "DELIVERED".equals(get("/pushes").at("/0/state").asText()));
            assertThat(app.pushes()).hasSize(1);
        }
    }

    @Test
    void aRequestThatMakesNoSenseIsExplained() {
        assertThat(error("/faults", "{\"kind\":\"flood\"}")).contains("400", "flood", "throttle");
        assertThat(error("/clock", "{\"advance\":\"soon\"}")).contains("400", "soon", "PT30M");
        assertThat(error("/nothing", "{}")).contains("404", "POST /nothing", "POST /clock");
        assertThat(error("/faults", "no json")).contains("400");
    }

    private String error(String path, String body) {
        HttpResponse<String> response = send(path, body);
        return response.statusCode() + " " + response.body();
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> response = send(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return NaiveClient.json(response.body());
    }

    private HttpResponse<String> send(String path, String body) {
        return NaiveClient.exchange(
                HttpRequest.newBuilder(URI.create(lazada.simulator().root() + "/admin" + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private JsonNode get(String path) {
        return NaiveClient.json(NaiveClient
                .exchange(HttpRequest.newBuilder(URI.create(lazada.simulator().root() + "/admin" + path)).build()).body());
    }
}
