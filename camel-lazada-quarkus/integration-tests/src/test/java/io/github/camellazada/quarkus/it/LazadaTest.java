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
package io.github.camellazada.quarkus.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.assertj.core.api.MapAssert;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** What an application on Quarkus does with Lazada; the packaged and the native application are held to the same. */
@QuarkusTest
class LazadaTest {
    private static final String PUSH_PATH = "/lazada/push";

    private DevServicesContext services;
    private Simulator simulator;

    @BeforeEach
    void linkTheSimulator() {
        simulator = new Simulator(services);
        simulator.pushTo(PUSH_PATH);
        simulator.giveTokens(Simulator.SELLER);
    }

    @Test
    void anOperationAnswersWithTypedRecords() {
        String order = simulator.placeOrder(Simulator.SELLER);

        called(Simulator.SELLER, order).body("orderId", equalTo(order)).body("price.currency", equalTo("SGD")).body("createdAt",
                notNullValue());
    }

    /** Lazada hangs up after half a second and comes again after half an hour, so a cold start may cost the first push. */
    @Test
    void aPushThatTheSimulatorSignsRunsTheRoute() {
        await().atMost(Simulator.PATIENCE).until(() -> isReceived(simulator.placeOrder(Simulator.SELLER)));
    }

    private static boolean isReceived(String order) {
        try {
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/it/orders").then()
                    .body("push.ids.OrderId", hasItem(order)).body("items.flatten().orderId", hasItem(order)));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    @Test
    void kameletsReceiveAPushAndAskForTheItemsOfItsOrder() throws GeneralSecurityException {
        String order = simulator.placeOrder(Simulator.SELLER);
        String body = pushOf(order);

        pushed(PUSH_PATH + "-of-kamelet", body, simulator.signature(body)).statusCode(200);

        await().atMost(Simulator.PATIENCE).untilAsserted(() -> given().get("/it/items").then()
                .body("", hasItem(both(containsString(order)).and(containsString("order_item_id")))));
    }

    @Test
    void aForgedPushIsRefused() throws GeneralSecurityException {
        String body = pushOf("4711");

        pushed(body, simulator.signature(body + " ")).statusCode(401);

        given().get("/it/orders").then().body("push.ids.OrderId", not(hasItem("4711")));
    }

    @Test
    void theBytesOfAPushAreVerifiedAsTheyCame() throws GeneralSecurityException {
        String order = simulator.placeOrder(Simulator.SELLER);
        String body = pushOf(order).replace(",", " ,\n\t").replace("close", "cl\\u006fse");

        pushed(body, simulator.signature(body)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=edge", "multipart/mixed",
            "text/plain; charset=ISO-8859-1", "application/octet-stream", "application/x-java-serialized-object", "nonsense"})
    void thoseBytesCountWhateverTheirContentType(String contentType) throws Exception {
        String body = pushOf("4713");

        assertThat(posted(contentType, body, simulator.signature(body))).isEqualTo(200);
        assertThat(posted(contentType, body, simulator.signature(body + " "))).isEqualTo(401);
    }

    /** By a client that leaves the content type as it is. */
    private static int posted(String contentType, String body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PUSH_PATH))
                .header("Content-Type", contentType).header("Authorization", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aPushThatIsTooLargeIsNotReadToItsEnd() throws GeneralSecurityException {
        String body = pushOf("4712").replace("close", "x".repeat(100_000));

        pushed(body, simulator.signature(body)).statusCode(413);
    }

    @Test
    void everyRecordIsWrittenAndReadAgain() throws IOException {
        List<Class<?>> records = TypedRecords.all();

        assertThat(records).hasSizeGreaterThan(10).allSatisfy(type -> {
            Map<String, Object> json = SampleJson.of(type);
            given().contentType("application/json").body(json).post("/it/records/" + type.getName()).then().statusCode(200)
                    .body("", equalTo(from(new ObjectMapper().writeValueAsString(json)).getMap("")));
        });
    }

    @Test
    void anExceptionIsHandledByItsType() {
        simulator.addSeller("3003");
        String order = simulator.placeOrder("3003");
        fails(order, Map.of("kind", "throttle", "code", "ApiCallLimit", "seconds", 1), "throttled");
        fails(order, Map.of("kind", "reject", "type", "ISV", "code", "InsufficientPermission", "message", "no"),
                "authorization");
        fails(order, Map.of("kind", "http-status", "status", 503), "unavailable");
        fails(order, Map.of("kind", "reject", "type", "ISV", "code", "E016", "message", "no such order"), "request");
    }

    @Test
    void anAccessTokenThatLazadaRefusesIsRefreshed() {
        simulator.addSeller("2002");
        String order = simulator.placeOrder("2002");
        int refreshes = simulator.received("/auth/token/refresh");
        called("2002", order).body("orderId", equalTo(order));
        simulator.expireTokens("2002");

        called("2002", order).body("orderId", equalTo(order));

        assertThat(simulator.received("/auth/token/refresh")).isEqualTo(refreshes + 1);
    }

    @Test
    void theVertxAndTheDataSourceAreThoseOfQuarkus() {
        given().get("/it/uses").then().body("vertxOfQuarkus", is(true)).body("tokens", equalTo(JdbcTokenStore.class.getName()))
                .body("heldWriteStore", equalTo(JdbcHeldWriteStore.class.getName()))
                .body("unconfirmedWriteStore", equalTo(JdbcUnconfirmedWriteStore.class.getName()))
                .body("rateLimitStore", equalTo(JdbcRateLimitStore.class.getName()));
    }

    @Test
    void aPushAndTheCallThatFollowsAreTracedWithoutASecret() throws GeneralSecurityException {
        String token = simulator.giveTokens(Simulator.SELLER);
        String push = pushOf(simulator.placeOrder(Simulator.SELLER));
        String signature = simulator.signature(push);
        pushed(push, signature).statusCode(200);

        await().atMost(Simulator.PATIENCE).untilAsserted(() -> {
            ended("lazada push:trade-order-status").contains(Map.entry("lazada.topic", "trade-order-status"),
                    Map.entry("lazada.country", "sg"));
            ended("lazada order-items-get").contains(Map.entry("lazada.operation", "order-items-get"),
                    Map.entry("lazada.outcome", "done"), Map.entry("lazada.attempts", "1"));
        });
        assertThat(given().get("/it/spans").asString()).contains("lazada.request_id").doesNotContain(token, signature,
                simulator.appSecret(), "access_token", "sign=");
    }

    @Test
    void theCodeOfAnAuthorizationIsInNoSpan() {
        String back = location(location("/lazada/authorize"));
        String query = back.substring(back.indexOf('?') + 1);
        String code = query.replaceFirst("(?s).*code=([^&]+).*", "$1");

        given().get("/lazada/authorize?" + query).then().statusCode(200);

        await().atMost(Simulator.PATIENCE).untilAsserted(() -> assertThat(given().get("/it/spans").asString())
                .contains("code=REDACTED&state=").doesNotContain(code));
    }

    private static String location(String url) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(url).then().statusCode(302).extract()
                .header("Location");
    }

    /** The attributes of the latest span of that name. */
    private static MapAssert<String, String> ended(String name) {
        return assertThat(given().get("/it/spans").jsonPath()
                .<Map<String, String>>get("findAll { it.name == '" + name + "' }.attributes[-1]"));
    }

    @Test
    void healthAndMetersAreThoseOfQuarkus() {
        String order = simulator.placeOrder(Simulator.SELLER);
        called(Simulator.SELLER, order);

        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItems("lazada-calls-lazada",
                "lazada-clock-lazada", "lazada-tokens-lazada", "lazada-writes-lazada", "camel-consumers"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("lazada_call"));
    }

    /** The call that follows a push may succeed in between, which ends an outage. */
    @Test
    void theApplicationStaysReadyAfterThreeFailedCalls() {
        simulator.addSeller("4004");
        String order = simulator.placeOrder("4004");

        await().atMost(Simulator.PATIENCE).untilAsserted(() -> {
            for (int n = 0; n < 3; n++) {
                fails("4004", order, Map.of("kind", "http-status", "status", 503), "unavailable");
            }
            given().get("/q/health/ready").then().statusCode(200)
                    .body("checks.find { it.name == 'lazada-calls-lazada' }.data.seller", equalTo("4004"));
        });
    }

    private void fails(String order, Map<String, ?> fault, String handledAs) {
        fails("3003", order, fault, handledAs);
    }

    private void fails(String seller, String order, Map<String, ?> fault, String handledAs) {
        simulator.fault("/order/get", fault);
        called(seller, order).body("failed", equalTo(handledAs));
    }

    private static ValidatableResponse called(String seller, String order) {
        return given().queryParam("order_id", order).get("/it/call/" + seller + "/order-get").then().statusCode(200);
    }

    private static ValidatableResponse pushed(String body, String signature) {
        return pushed(PUSH_PATH, body, signature);
    }

    private static ValidatableResponse pushed(String path, String body, String signature) {
        return given().header("Authorization", signature).contentType("application/json").body(body).post(path).then();
    }

    private static String pushOf(String order) {
        return "{\"seller_id\":\"" + Simulator.SELLER + "\",\"message_type\":0,\"site\":\"lazada_sg\",\"timestamp\":1767225600,"
                + "\"data\":{\"trade_order_id\":\"" + order + "\",\"trade_order_line_id\":\"1\",\"order_status\":\"close\","
                + "\"status_update_time\":1767225600}}";
    }
}
