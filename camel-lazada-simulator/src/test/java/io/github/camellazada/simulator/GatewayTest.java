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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.ThrottleShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTest {
    private static final Map<String, String> ONE_ORDER = Map.of("order_id", "1234");

    private LazadaSimulator simulator;
    private NaiveClient client;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.startOnFreePort();
        simulator.sellers().add("1001", "sg");
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue("1001").accessToken());
        simulator.answer("/order/get", call -> simulator.world().json().createObjectNode().set("data",
                simulator.world().json().createObjectNode().put("order_id", call.text("order_id")).put("seller",
                        call.sellerId())));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aSignedCallIsAnsweredByItsHandler() {
        JsonNode answer = client.get("/order/get", ONE_ORDER);

        assertThat(answer.path("code").asText()).isEqualTo("0");
        assertThat(answer.path("request_id").asText()).isNotEmpty();
        assertThat(answer.at("/data/order_id").asText()).isEqualTo("1234");
        assertThat(answer.at("/data/seller").asText()).isEqualTo("1001");
    }

    @Test
    void aWrongSignatureIsRefused() {
        Map<String, String> parameters = client.signed("/order/get", ONE_ORDER);
        parameters.put("order_id", "4321");

        assertThat(refusal("/order/get", parameters)).isEqualTo("IncompleteSignature");
    }

    @Test
    void blankValuesMayBeSignedOrLeftOut() {
        Map<String, String> signed = client.signed("/order/get", Map.of("order_id", "1234", "note", " "));
        Map<String, String> leftOut = client.signed("/order/get", ONE_ORDER);
        leftOut.put("note", " ");

        assertThat(refusal("/order/get", signed)).isEqualTo("0");
        assertThat(refusal("/order/get", leftOut)).isEqualTo("0");
    }

    @Test
    void anAnswerWithInventedValuesSaysSo() {
        assertThat(invented("/seller/get")).isEmpty();
        assertThat(invented("/seller/performance/get")).hasValue("true");
    }

    private Optional<String> invented(String path) {
        return client.send("GET", path, client.signed(path, Map.of()), Map.of()).headers().firstValue("X-Simulator-Invented");
    }

    @Test
    void aTimestampTwoHoursOffIsRefused() {
        Map<String, String> parameters = client.signed("/order/get", ONE_ORDER);
        parameters.put("timestamp", String.valueOf(simulator.clock().millis() - 7_201_000));

        assertThat(refusal("/order/get", client.sign("/order/get", parameters))).isEqualTo("IllegalTimestamp");
    }

    @Test
    void aStrangeAppIsRefused() {
        Map<String, String> parameters = client.signed("/order/get", ONE_ORDER);
        parameters.put("app_key", "999");

        assertThat(refusal("/order/get", client.sign("/order/get", parameters))).isEqualTo("InvalidAppKey");
    }

    @Test
    void anUnknownTokenIsRefused() {
        assertThat(codeOf(NaiveClient.of(simulator, "sg", "made-up").get("/order/get", ONE_ORDER)))
                .isEqualTo("IllegalAccessToken");
    }

    @Test
    void anExpiredTokenIsRefused() {
        simulator.tokens().expireAll();

        assertThat(codeOf(client.get("/order/get", ONE_ORDER))).isEqualTo("IllegalAccessToken");
    }

    @Test
    void aTokenOfOneCountryIsRefusedInAnother() {
        String token = simulator.tokens().issue("1001").accessToken();

        assertThat(codeOf(NaiveClient.of(simulator, "my", token).get("/order/get", ONE_ORDER)))
                .isEqualTo("IllegalAccessToken");
    }

    @Test
    void faultsAndLimitsOfACrossBorderSellerGoByTheIdOfTheSite() {
        simulator.sellers().addCrossBorder("2002");
        simulator.sellers().knownAs("2002", "my", "2003");
        String token = simulator.tokens().issue("2002").accessToken();
        NaiveClient singapore = NaiveClient.of(simulator, "sg", token);
        NaiveClient malaysia = NaiveClient.of(simulator, "my", token);

        simulator.faults().onAny().ofSeller("2003").once().reject("ISP", "1000", "Internal Application Error");
        assertThat(codeOf(singapore.get("/order/get", ONE_ORDER))).isEqualTo("0");
        assertThat(codeOf(malaysia.get("/order/get", ONE_ORDER))).isEqualTo("1000");

        simulator.limits().per(CountedBy.SELLER).answer(ThrottleShape.SELLER_CALL_LIMIT).calls(1, Duration.ofHours(1));
        assertThat(codeOf(singapore.get("/order/get", ONE_ORDER))).isEqualTo("0");
        assertThat(codeOf(malaysia.get("/order/get", ONE_ORDER))).isEqualTo("0");
        assertThat(codeOf(malaysia.get("/order/get", ONE_ORDER))).isEqualTo("SellerCallLimit");
        simulator.limits().clear();
    }

    @Test
    void aCrossBorderTokenIsTakenInEveryCountry() {
        simulator.sellers().addCrossBorder("2002");
        String token = simulator.tokens().issue("2002").accessToken();

        for (String country : new String[]{"sg", "my", "th", "vn", "ph", "id"}) {
            assertThat(codeOf(NaiveClient.of(simulator, country, token).get("/order/get", ONE_ORDER))).as(country)
                    .isEqualTo("0");
        }
    }

    @Test
    void aMissingParameterIsNamed() {
        JsonNode answer = client.get("/order/get", Map.of());

        assertThat(codeOf(answer)).isEqualTo("MissingParameter");
        assertThat(answer.path("message").asText()).contains("order_id");
    }

    @Test
    void aParameterOfTheWrongTypeGetsTheCodeOfItsPage() {
        JsonNode answer = client.get("/order/get", Map.of("order_id", "abc"));

        assertThat(codeOf(answer)).isEqualTo("16");
        assertThat(answer.path("message").asText()).isEqualTo("E016: \"abc\" Invalid Order ID");
    }

    @Test
    void anUnknownPathIsRefused() {
        assertThat(codeOf(client.get("/no/such/thing", Map.of()))).isEqualTo("InvalidApiPath");
    }

    @Test
    void anEaseSellerMayCallOnlyWhatIsListed() {
        simulator.sellers().addEase("3003", "sg");
        NaiveClient ease = NaiveClient.of(simulator, "sg", simulator.tokens().issue("3003").accessToken());

        assertThat(codeOf(ease.get("/order/get", ONE_ORDER))).isEqualTo("0");
        assertThat(codeOf(ease.get("/review/seller/history/list", Map.of()))).isEqualTo("Mp3SellerApiLimit");
    }

    @Test
    void anOperationWithoutAHandlerAnswersInItsDocumentedShape() {
        simulator.sellers().add("1002", "my");
        JsonNode answer = client.get("/seller/get", Map.of());

        assertThat(codeOf(answer)).isEqualTo("0");
        assertThat(answer.path("data").path("seller_id").isMissingNode()).isFalse();
    }

    @Test
    void everyPlacementOfParametersIsTaken() {
        Map<String, String> all = client.signed("/order/get", ONE_ORDER);
        simulator.answer("/product/price_quantity/update", call -> simulator.world().json().createObjectNode().put("got",
                call.text("payload")));
        Map<String, String> update = client.signed("/product/price_quantity/update", Map.of("payload", "{}"));
        String json = "{\"" + String.join("\",\"",
                update.entrySet().stream().map(entry -> entry.getKey() + "\":\"" + entry.getValue()).toList()) + "\"}";

        assertThat(refusal("/order/get", all)).isEqualTo("0");
        assertThat(codeOf(client.post("/product/price_quantity/update", Map.of("payload", "{}")))).isEqualTo("0");
        assertThat(codeOf(NaiveClient.json(client.send("POST", "/product/price_quantity/update", Map.of(), update).body())))
                .isEqualTo("0");
        assertThat(codeOf(NaiveClient.json(client.sendBody("/product/price_quantity/update", Map.of(),
                "application/json;charset=utf-8", json.getBytes(StandardCharsets.UTF_8)).body()))).isEqualTo("0");
    }

    @Test
    void filesOfAMultipartFormAreNotSigned() {
        Map<String, Integer> sizes = new HashMap<>();
        simulator.answer("/image/upload", call -> {
            call.files().forEach((name, content) -> sizes.put(name, content.length));
            return simulator.world().json().createObjectNode();
        });
        String body = "--xx\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n12345\r\n--xx--\r\n";

        JsonNode answer = NaiveClient.json(client.sendBody("/image/upload", client.signed("/image/upload", Map.of()),
                "multipart/form-data; boundary=xx", body.getBytes(StandardCharsets.UTF_8)).body());

        assertThat(codeOf(answer)).isEqualTo("0");
        assertThat(sizes).containsEntry("image", 5);
        assertThat(simulator.received("/image/upload").get(0).files()).hasSize(1);
    }

    @Test
    void whatWasReceivedCanBeRead() {
        client.get("/order/get", ONE_ORDER);

        ReceivedRequest request = simulator.received("/order/get").get(0);

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.site()).isEqualTo("sg");
        assertThat(request.parameter("order_id")).isEqualTo("1234");
        assertThat(request.code()).isEqualTo("0");
        assertThat(request.toString()).doesNotContain(request.parameter("sign"), request.parameter("access_token"));
    }

    @Test
    void globalProductsAreServedInMalaysiaOnly() {
        simulator.sellers().addCrossBorder("2002");
        String token = simulator.tokens().issue("2002").accessToken();

        JsonNode inSingapore = NaiveClient.of(simulator, "sg", token).post("/product/global/create", Map.of("payload", "{}"));
        JsonNode inMalaysia = NaiveClient.of(simulator, "my", token).post("/product/global/create", Map.of("payload", "{}"));

        assertThat(codeOf(inSingapore)).isEqualTo("E1000");
        assertThat(codeOf(inMalaysia)).isEqualTo("0");
    }

    @Test
    void aTokenRunsOutWithTime() {
        simulator.clock().advance(Duration.ofDays(30));

        assertThat(codeOf(client.get("/order/get", ONE_ORDER))).isEqualTo("IllegalAccessToken");
    }

    private String refusal(String path, Map<String, String> parameters) {
        return codeOf(NaiveClient.json(client.send("GET", path, parameters, Map.of()).body()));
    }

    private static String codeOf(JsonNode answer) {
        return answer.path("code").asText();
    }
}
