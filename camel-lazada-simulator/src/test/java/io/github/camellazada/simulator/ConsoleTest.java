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
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the console in the browser loads and calls. That it works in a browser is shown by {@code console/browser-test.sh}. */
class ConsoleTest {
    private LazadaSimulator simulator;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.startOnFreePort();
        ExampleShop.open(simulator, "1001", "sg");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/console.js, text/javascript", "/console.css, text/css"})
    void theConsoleComesFromTheSimulatorAlone(String path, String type) {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContainPattern("https?://|//[a-z]+\\.|style=|onclick|<script>|innerHTML|eval\\(");
    }

    @Test
    void everyAdminCallOfTheConsoleIsThere() {
        List<String> calls = Pattern.compile("ask\\('(GET|POST)', '(/[a-z/]+[a-z])").matcher(get("/console.js").body())
                .results()
                .map(call -> call.group(1) + " " + call.group(2)).distinct().toList();

        assertThat(calls).contains("GET /sellers", "GET /products", "GET /orders", "GET /pushes", "GET /received",
                "GET /faults",
                "POST /orders", "POST /clock");
        assertThat(calls).allSatisfy(call -> assertThat(call(call).statusCode()).as(call).isNotEqualTo(404));
    }

    @Test
    void anOrderPlacedInTheConsoleIsSeenThere() {
        JsonNode product = json("/admin/products?seller=1001").path(0);
        String sku = product.at("/skus/0/skuId").asText();

        String order = post("/orders", "{\"seller\":\"1001\",\"pieces\":{\"" + sku + "\":1}}").path("order").asText();
        post("/orders/pay", "{\"seller\":\"1001\",\"order\":\"" + order + "\"}");

        assertThat(json("/admin/orders?seller=1001&last=1").at("/0/id").asText()).isEqualTo(order);
        assertThat(json("/admin/products?seller=1001").at("/0/skus/0/stock/0/occupied").asInt()).isEqualTo(1);
    }

    @Test
    void aFaultThatIsOnIsListedUntilItIsUsedUp() {
        post("/faults", "{\"path\":\"/orders/get\",\"times\":2,\"kind\":\"drop-answer\"}");

        assertThat(json("/admin/faults").toString())
                .isEqualTo(
                        "[{\"kind\":\"drop-answer\",\"path\":\"/orders/get\",\"seller\":null,\"left\":\"2\",\"until\":null}]");
        post("/faults/clear", "{}");
        assertThat(json("/admin/faults")).isEmpty();
    }

    @Test
    void theCallbackCanBeSetAndTakenAway() {
        post("/pushes/url", "{\"url\":\"http://127.0.0.1:1/push\"}");
        assertThat(json("/admin/pushes/state").path("url").asText()).isEqualTo("http://127.0.0.1:1/push");

        post("/pushes/url", "{\"url\":\"\"}");
        assertThat(json("/admin/pushes/state").path("url").isNull()).isTrue();
    }

    @Test
    void aPageOfAnotherSiteCannotSteerTheSimulator() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.root() + "/admin/faults/clear"))
                .POST(HttpRequest.BodyPublishers.noBody());

        assertThat(NaiveClient.exchange(request.copy().header("Origin", "http://elsewhere.example").build()).statusCode())
                .isEqualTo(403);
        assertThat(NaiveClient.exchange(request.copy().header("Origin", simulator.root()).build()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sellers [1]", "/sellers {no json", "/sellers {\"id\":\"1\",\"country\":\"xx\"}",
            "/sellers {\"id\":\"1\",\"country\":\"sg\",\"kind\":\"odd\"}", "/orders {\"seller\":\"1001\"}",
            "/orders {\"seller\":\"1001\",\"pieces\":{\"A\":1}}", "/orders {\"seller\":\"9\",\"pieces\":{\"1\":1}}",
            "/clock {}", "/clock {\"speed\":\"fast\"}", "/clock {\"advance\":\"soon\"}", "/faults {\"kind\":\"odd\"}",
            "/faults {\"kind\":\"freeze\",\"times\":0}", "/pushes {}", "/pushes/url {\"url\":\"somewhere\"}",
            "/limits {\"per\":\"odd\",\"calls\":1}", "/tokens {\"seller\":\"9\"}",
            "/records {\"seller\":\"1001\",\"kind\":\"odd\"}",
            "/orders/return {\"seller\":\"1001\",\"order\":\"1\",\"type\":\"odd\"}"})
    void aWrongRequestIsExplained(String call) {
        String[] parts = call.split(" ", 2);

        HttpResponse<String> answer = NaiveClient.admin(simulator, parts[0], parts[1]);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(NaiveClient.json(answer.body()).path("error").asText()).isNotEmpty()
                .doesNotContain("Exception", "io.github", "java.", "No enum");
    }

    private HttpResponse<String> call(String call) {
        String[] parts = call.split(" ");
        return parts[0].equals("GET") ? get("/admin" + parts[1]) : NaiveClient.admin(simulator, parts[1], "{}");
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> answer = NaiveClient.admin(simulator, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return NaiveClient.json(answer.body());
    }

    private JsonNode json(String path) {
        return NaiveClient.json(get(path).body());
    }

    private HttpResponse<String> get(String path) {
        return NaiveClient.exchange(HttpRequest.newBuilder(URI.create(simulator.root() + path)).build());
    }
}
