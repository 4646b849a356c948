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
package io.github.camellazada;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.HeldWrite;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HealthTest extends LazadaTestSupport {
    private static final String ORDERS = "lazada:orders-get?param.created_after=2020-01-01T00:00:00Z&maxRetries=0";
    private static final String REFUSED = "{\"code\":\"IllegalAccessToken\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r9\"}";
    private static final String THROTTLED = "{\"code\":\"ApiCallLimit\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r8\"}";

    private final VertxPlatformHttpServer http = new VertxPlatformHttpServer(onAnyPort());

    private static VertxPlatformHttpServerConfiguration onAnyPort() {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        return configuration;
    }

    @Override
    public void configure() throws Exception {
        super.configure();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.setExposureLevel("full");
        registry.register(registry.resolveById("consumers"));
        context.addService(http, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push").routeId("pushes").to("log:pushes");
            }
        });
    }

    @Test
    void allIsWellBeforeTheFirstCall() {
        assertThat(state("lazada-calls-lazada")).isEqualTo(HealthCheck.State.UP);
        assertThat(state("lazada-clock-lazada")).isEqualTo(HealthCheck.State.UP);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void threeRefusalsOfTheTokenAreAnOutageAndOneAnswerEndsIt() {
        gateway.answers(REFUSED);
        call(2);
        assertThat(result("lazada-calls-lazada").getMessage()).isEmpty();

        call(1);

        HealthCheck.Result result = result("lazada-calls-lazada");
        assertThat(result.getState()).as("or a service that calls when a push comes would never be ready again")
                .isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValueSatisfying(
                message -> assertThat(message).contains("3 calls", "IllegalAccessToken"));
        assertThat(result.getDetails()).containsEntry("request.id", "r9").containsEntry("operation", "orders-get");
        assertThat(gateway.requests()).as("a look costs no call").hasSize(3);

        gateway.answers("{\"code\":\"0\",\"data\":{\"orders\":[]}}");
        call(1);
        assertThat(result("lazada-calls-lazada").getMessage()).isEmpty();
    }

    @Test
    void aThrottledCallShowsThatTheGatewayIsThere() {
        gateway.answers(REFUSED);
        call(2);
        gateway.answers(THROTTLED);
        call(1);
        gateway.answers(REFUSED);
        call(1);

        assertThat(result("lazada-calls-lazada").getMessage()).isEmpty();
    }

    @Test
    void aRefusalBeforeTheCallSaysNothingOfTheGateway() {
        gateway.answers(REFUSED);
        call(2);
        send(ORDERS, null, Map.of("CamelLazadaParam.sign", "x"));
        call(1);

        assertThat(result("lazada-calls-lazada").getMessage()).isPresent();
    }

    @Test
    void aFrozenWriteIsOneLineInTheLogAndNoOutage() {
        lazada.getConfiguration().setFreezeWindows("* 2020-01-01T00:00:00Z/2099-01-01T00:00:00Z product");
        gateway.answers(REFUSED);
        call(2);
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            send("lazada:product-remove?onFreeze=route", null, Map.of("CamelLazadaParam.seller_sku_list", "[\"A\"]"));
            send("lazada:product-remove", null, Map.of("CamelLazadaParam.seller_sku_list", "[\"A\"]"));

            assertThat(lines(log, "io.github.camellazada.calls")).singleElement().satisfies(line -> assertThat(line).contains(
                    " INFO ", "call=product-remove outcome=throttled code=- requestId=- seller=- country=SG priority=CATALOGUE"
                            + " httpStatus=0 retryable=false attempts=0 waitMs=0 durationMs=0"));
        }
        call(1);

        assertThat(result("lazada-calls-lazada").getMessage()).isPresent();
    }

    @Test
    void aSellerWhoseTokenIsLostIsNamedAndTheOthersAreServed() {
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(new TokenKey("123456", "77", "sg"),
                new LazadaToken(ACCESS_TOKEN, Instant.EPOCH, "refresh-token-1", Instant.MAX));
        gateway.answers("{\"code\":\"IllegalRefreshToken\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r7\"}");
        lazada.getConfiguration().setAccessToken(null);
        lazada.getConfiguration().setTokenStore(tokens);

        send(ORDERS, null, Map.of(LazadaConstants.SELLER_ID, "77"));

        HealthCheck.Result result = result("lazada-tokens-lazada");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValueSatisfying(message -> assertThat(message).startsWith("1 sellers have to"));
        assertThat(result.getDetails()).containsEntry("sellers.authorize.again", "77@sg");
    }

    @Test
    void aWriteThatIsHeldForMoreThanADayIsToldAndCostsNoCall() throws Exception {
        MemoryHeldWriteStore store = new MemoryHeldWriteStore();
        Instant asked = Instant.now().minus(Duration.ofHours(30));
        store.hold(List.of(new HeldWrite(new HeldKey("123456", "77", "sg", "SKU-1", "", HeldKey.STOCK),
                "/product/stock/sellable/update", "{\"SkuId\":\"SKU-1\",\"SellableQuantity\":\"3\"}", asked, 1, 1)));
        lazada.getConfiguration().setHeldWriteStore(store);
        lazada.getConfiguration().setFreezeWindows("* 2020-01-01T00:00:00Z/2099-01-01T00:00:00Z stock");
        context.getEndpoint("lazada:product-stock-sellable-update?onFreeze=hold").createProducer().start();

        await().untilAsserted(() -> assertThat(result("lazada-writes-lazada").getDetails()).containsEntry("held.writes", 1L));
        HealthCheck.Result result = result("lazada-writes-lazada");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValueSatisfying(
                message -> assertThat(message).startsWith("1 writes are held, the oldest for 30 hours"));
        assertThat(gateway.requests()).isEmpty();

        lazada.setHeldWriteAlertAfter(Duration.ofHours(31).toMillis());
        assertThat(result("lazada-writes-lazada").getMessage()).isEmpty();
    }

    @Test
    void aClockThatIsWrongIsTold() {
        lazada.getConfiguration().setClock(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)));
        call(1);

        HealthCheck.Result result = result("lazada-clock-lazada");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValueSatisfying(message -> assertThat(message).contains("behind Lazada's", "NTP"));
    }

    @Test
    void theOutcomesConsumerIsReadyBeforeAndAfterAFailedPoll() throws Exception {
        MemoryHeldWriteStore whole = new MemoryHeldWriteStore();
        lazada.getConfiguration().setHeldWriteStore((HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{HeldWriteStore.class}, (proxy, method, arguments) -> method.getName().equals("claimOutcomes")
                        ? CompletableFuture.failedFuture(new SQLException("the database of 77 is gone"))
                        : method.invoke(whole, arguments)));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?initialDelay=3600000").routeId("later").to("log:outcomes");
                from("lazada:outcomes?initialDelay=0&delay=50").routeId("outcomes").to("log:outcomes");
            }
        });

        assertThat(state("consumer:later")).isEqualTo(HealthCheck.State.UP);
        await().untilAsserted(() -> assertThat(result("consumer:outcomes").getDetails().get("polls.failed"))
                .isNotEqualTo(0L));
        HealthCheck.Result result = result("consumer:outcomes");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValueSatisfying(message -> assertThat(message).contains("polls failed")
                .doesNotContain("the database of 77"));
    }

    @Test
    void theListenerOfPushesIsUpWhileItsRouteRuns() throws Exception {
        assertThat(result("consumer:pushes").getDetails()).containsEntry("push.path", "/lazada/push");
        assertThat(state("consumer:pushes")).isEqualTo(HealthCheck.State.UP);
        assertThat(post("{}")).isEqualTo(401);

        context.getRouteController().stopRoute("pushes");

        assertThat(state("consumer:pushes")).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void aFailedCallIsOneLineInTheLog() throws Exception {
        gateway.answers(REFUSED);
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            call(1);
            gateway.answers(THROTTLED);
            call(1);
            gateway.answers("{\"code\":\"0\",\"data\":{\"orders\":[]}}");
            call(1);

            assertThat(lines(log, "io.github.camellazada.calls")).satisfiesExactly(
                    line -> assertThat(line).contains(" WARN ", "call=orders-get outcome=authorization code=IllegalAccessToken"
                            + " requestId=r9 seller=- country=SG priority=FULFILLMENT httpStatus=200 retryable=false attempts=1"
                            + " waitMs=0 durationMs="),
                    line -> assertThat(line).contains(" INFO ", "outcome=throttled code=ApiCallLimit requestId=r8"));
        }
    }

    @Test
    void noValueInTheLineOfAFailedCallBreaksIt() throws Exception {
        gateway.answers("{\"code\":\"no \\n outcome=done\",\"message\":\"x\",\"request_id\":\"r 9\\r\\n\\\"code\\\"=0\"}");
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            send(ORDERS, null, Map.of(LazadaConstants.SELLER_ID, "a b\tc"));

            List<String> lines = lines(log, "io.github.camellazada.calls");
            assertThat(lines).hasSize(1);
            String line = lines.get(0).substring(lines.get(0).indexOf("call="));
            Map<String, String> values = Stream.of(line.split(" ")).map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            assertThat(values).containsOnlyKeys("call", "outcome", "code", "requestId", "seller", "country", "priority",
                    "httpStatus", "retryable", "attempts", "waitMs", "durationMs").containsEntry("requestId", "r_9__code_=0")
                    .containsEntry("seller", "a_b_c").containsEntry("attempts", "1");
        }
    }

    @Test
    void aCallThatFailsAfterRetriesIsStillOneLine() throws Exception {
        gateway.answers("{\"code\":\"ServiceTimeout\",\"type\":\"ISP\",\"message\":\"no\",\"request_id\":\"r7\"}");
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            send(ORDERS.replace("maxRetries=0", "maxRetries=2&retryBackoff=10"), null, Map.of());

            assertThat(lines(log, "io.github.camellazada.calls")).hasSize(1).first().asString().contains(" attempts=3 ",
                    "requestId=r7");
        }
    }

    private static List<String> lines(CapturedLog log, String logger) {
        return log.text().lines().filter(line -> line.startsWith(logger)).toList();
    }

    private void call(int times) {
        for (int n = 0; n < times; n++) {
            send(ORDERS, null, Map.of());
        }
    }

    private HealthCheck.State state(String id) {
        return result(id).getState();
    }

    private HealthCheck.Result result(String id) {
        return HealthCheckHelper.invokeReadiness(context).stream().filter(result -> result.getCheck().getId().equals(id))
                .findFirst().orElseThrow(() -> new AssertionError("no check " + id));
    }

    private int post(String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getPort()
                + "/lazada/push")).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
