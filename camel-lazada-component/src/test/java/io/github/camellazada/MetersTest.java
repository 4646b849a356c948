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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushSignature;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetersTest extends LazadaTestSupport {
    private static final String ORDERS = "lazada:orders-get?param.created_after=2020-01-01T00:00:00Z";

    private static final Map<String, Object> STOCK = Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku",
            List.of(Map.of("ItemId", "1", "SkuId", "2", "SellableQuantity", 3))))));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private VertxPlatformHttpServer http;

    @Override
    public void configure() throws Exception {
        super.configure();
        lazada.getConfiguration().setMaxRetries(0);
        context.getRegistry().bind("meters", meters);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        http = new VertxPlatformHttpServer(configuration);
        context.addService(http, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status?ackMode=onCompletion&ackTimeout=30000").to("log:pushes");
            }
        });
    }

    @Test
    void callsAreTimedByOperationOutcomeAndCode() {
        send(ORDERS, null, Map.of());
        gateway.answers("{\"code\":\"ApiCallLimit\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r8\"}");
        send(ORDERS, null, Map.of());
        send(ORDERS, null, Map.of("CamelLazadaParam.limit", "many", "CamelLazadaParam.sign", "x"));

        assertThat(meters.get("lazada.calls").tags("app", "lazada", "operation", "orders-get", "outcome", "done", "code", "0")
                .timer().count()).isEqualTo(1);
        assertThat(meters.get("lazada.calls").tags("outcome", "throttled", "code", "ApiCallLimit").timer().count())
                .isEqualTo(1);
        assertThat(meters.get("lazada.requests").counter().count()).isEqualTo(2);
        assertThat(meters.get("lazada.calls.running").gauge().value()).isZero();
    }

    @Test
    void aCodeThatIsNoneBecomesNoMeterOfItsOwn() {
        gateway.answers("{\"code\":\"50000canary0access0token7e1b93ab for you\",\"message\":\"no\"}");

        send(ORDERS, null, Map.of());

        assertThat(meters.get("lazada.calls").timer().getId().getTag("code")).isEqualTo("other");
    }

    @Test
    void aWriteThatAFreezeKeepsBackIsCountedByWhatBecomesOfIt() {
        lazada.getConfiguration().setFreezeWindows("* 2020-01-01T00:00:00Z/2099-01-01T00:00:00Z stock");
        for (String onFreeze : List.of("fail", "hold", "route")) {
            send("lazada:product-stock-sellable-update?onFreeze=" + onFreeze, STOCK, Map.of());
        }

        for (String result : List.of("refused", "held", "routed")) {
            assertThat(meters.get("lazada.frozen").tags("app", "lazada", "operation", "product-stock-sellable-update", "result",
                    result).counter().count()).as(result).isEqualTo(1);
        }
        assertThat(meters.get("lazada.calls").tags("outcome", "throttled", "code", "none").timer().count())
                .as("the one that failed").isEqualTo(1);
        assertThat(meters.get("lazada.calls.running").gauge().value()).isZero();
        assertThat(meters.find("lazada.requests").counters()).allSatisfy(sent -> assertThat(sent.count()).isZero());
    }

    @Test
    void aTopicThatIsTakenIsCountedFromZero() {
        for (PushAnswer answer : PushAnswer.values()) {
            assertThat(meters.get("lazada.pushes").tags("topic", "trade-order-status", "answer", answer.name()).counter()
                    .count()).as(answer.name()).isZero();
        }
        assertThat(meters.get("lazada.pushes").tags("topic", "none", "answer", "UNSIGNED").counter().count()).isZero();
    }

    @Test
    void aWriteThatARouteMayMakeIsCountedFromZero() throws Exception {
        context.getEndpoint("lazada:product-stock-sellable-update").createProducer().start();

        for (String counter : List.of("lazada.answers.reconciled:unknown", "lazada.frozen:refused")) {
            assertThat(meters.get(counter.split(":")[0]).tags("app", "lazada", "operation", "product-stock-sellable-update",
                    "result", counter.split(":")[1]).counter().count()).as(counter).isZero();
        }
    }

    @Test
    void theRequestsOfARouteAreCountedFromZero() throws Exception {
        context.getEndpoint("lazada:orders-get").createProducer().start();

        assertThat(meters.get("lazada.requests").tags("app", "lazada", "operation", "orders-get").counter().count()).isZero();
    }

    @Test
    void pushesAreCountedByTopicAndAnswer() throws Exception {
        String push = "{\"seller_id\":\"1\",\"message_type\":0,\"data\":{\"trade_order_id\":\"2\"},\"timestamp\":1763610012345}";
        post(push, new PushSignature("123456", APP_SECRET).sign(push.getBytes(StandardCharsets.UTF_8)));
        post(push, "forged");

        assertThat(meters.get("lazada.pushes").tags("topic", "trade-order-status", "answer", "ACCEPTED").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("lazada.pushes").tags("topic", "none", "answer", "UNSIGNED").counter().count()).isEqualTo(1);
    }

    @Test
    void aPushIsCountedOnceHoweverManyComponentsThereAre() throws Exception {
        LazadaComponent other = new LazadaComponent();
        context.addComponent("other", other);
        other.start();
        post("{}", "forged");
        other.stop();
        post("{}", "forged");

        assertThat(meters.get("lazada.pushes").tags("topic", "none", "answer", "UNSIGNED").counter().count()).isEqualTo(2);
    }

    @Test
    void aStoppedComponentLeavesNoGauge() {
        context.stop();

        assertThat(meters.getMeters()).extracting(meter -> meter.getId().getType()).doesNotContain(Meter.Type.GAUGE);
    }

    @Test
    void noMeterCarriesASellerOrASecret() {
        send(ORDERS, null, Map.of(LazadaConstants.SELLER_ID, "1001"));

        assertThat(meters.getMeters()).flatExtracting(meter -> meter.getId().getTags()).extracting(Tag::getValue)
                .doesNotContain("1001", APP_SECRET, ACCESS_TOKEN);
    }

    private void post(String body, String sign) throws Exception {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getPort()
                + "/lazada/push")).header("Authorization", sign).POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.discarding());
    }
}
