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

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests as the official SDKs put them together, to the byte where Lazada prints the signature or the Java SDK was run. What
 * the SDKs sign is in them; the answer of the business behind it is not the point.
 */
class SdkRequestsTest {
    private static final Instant OF_THE_SAMPLES = Instant.ofEpochMilli(1_517_820_392_000L);

    private LazadaSimulator simulator;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.builder().clock(SimulatedClock.standingAt(OF_THE_SAMPLES)).build().start();
        simulator.sellers().add("1001", "sg");
        simulator.tokens().issue("1001", "test");
        simulator.answer("/order/get", call -> simulator.world().json().createObjectNode());
        simulator.answer("/order/invoice_number/set", call -> simulator.world().json().createObjectNode()
                .put("number", call.text("invoice_number")));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void theSignatureOfAnSdkIsTaken(String client, String path, JsonNode request) {
        JsonNode answer = NaiveClient.json(send(request).body());

        assertThat(answer.path("code").asText()).as(answer.toString()).isEqualTo(request.path("code").asText());
        assertThat(answer.path("number").asText("A 1/ü")).isEqualTo("A 1/ü");
    }

    @Test
    void aPathThatIsSignedWithItsPrefixIsHintedAt() {
        assertThat(signedOver("/rest/order/get")).contains("with the prefix /rest,");
        assertThat(signedOver("/sg/rest/order/get")).contains("with the prefix /sg/rest,");
        assertThat(signedOver("")).contains("left the path out");
        assertThat(signedOver("/orders/get")).contains("another secret, path or value");
    }

    @Test
    void aLowerCaseSignatureIsHintedAt() {
        Map<String, String> parameters = signed("/order/get");
        parameters.put("sign", parameters.get("sign").toLowerCase(Locale.ROOT));

        assertThat(message(parameters)).contains("has to be in upper case");
    }

    @Test
    void theTextThatWasSignedIsTheAnswersWithoutSecretAndToken() {
        assertThat(signedOver(""))
                .contains("/order/getaccess_token***app_key123456order_id1234sign_methodsha256timestamp1517820392000")
                .doesNotContain(simulator.appSecret());
    }

    private String signedOver(String path) {
        return message(signed(path));
    }

    private Map<String, String> signed(String path) {
        return new TreeMap<>(client().signed(path, Map.of("order_id", "1234")));
    }

    private String message(Map<String, String> parameters) {
        JsonNode answer = NaiveClient.json(client().send("GET", "/order/get", parameters, Map.of()).body());
        assertThat(answer.path("code").asText()).isEqualTo("IncompleteSignature");
        return answer.path("message").asText();
    }

    private NaiveClient client() {
        return NaiveClient.of(simulator, "sg", "test");
    }

    private HttpResponse<String> send(JsonNode request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(simulator.root() + request.path("path").asText() + "?"
                + request.path("query").asText())).timeout(Duration.ofSeconds(10));
        if (request.has("contentType")) {
            http.header("Content-Type", request.path("contentType").asText());
        }
        return NaiveClient.exchange(http.method(request.path("method").asText(),
                HttpRequest.BodyPublishers.ofString(request.path("body").asText())).build());
    }

    static Stream<Object[]> requests() throws IOException {
        try (InputStream in = SdkRequestsTest.class.getResourceAsStream("sdk-requests.json")) {
            JsonNode rows = new ObjectMapper().readTree(in);
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Object[]{row.path("client").asText(), row.path("path").asText(), row});
        }
    }
}
