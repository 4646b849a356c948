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
package io.github.camellazada.tracing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.StubGateway;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.push.event.PushSignature;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The spans of a route that Camel's OpenTelemetry tracer exports. */
class LazadaSpanDecoratorTest {
    private static final String ORDERS = "orders-get?param.created_after=2020-01-01T00:00:00Z&retryBackoff=20";
    private static final String THROTTLED = "{\"code\":\"ApiCallLimit\",\"type\":\"ISV\",\"message\":\"This ban will last 1 seconds\"}";
    private static final String DONE = "{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"orders\":[]}}";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
    private final StubGateway gateway = new StubGateway();
    private final CamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer http = new VertxPlatformHttpServer(onAnyPort());

    private static VertxPlatformHttpServerConfiguration onAnyPort() {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        return configuration;
    }

    @BeforeEach
    void startCamel() throws Exception {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey("123456");
        configuration.setAppSecret("app-secret-7d1f");
        configuration.setAccessToken("access-token-93ab");
        configuration.setSellerId("seller-1001");
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(gateway.url());
        context.disableJMX();
        context.addService(http, true, true);
        context.addComponent("lazada", lazada);
        context.addComponent("other", other(configuration));
        context.getRegistry().bind("tracer", Tracer.class, provider.get("test"));
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setCamelContext(context);
        tracer.init(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:orders").to("lazada:" + ORDERS);
                from("direct:twice").to("lazada:seller-get").to("lazada:" + ORDERS).to("mock:end");
                from("direct:phone").to("lazada:raw?apiPath=/x/y&httpMethod=POST&param.phone=phone-91234077&maxRetries=0");
                from("lazada:push:trade-order-status?ackMode=onCompletion&ackTimeout=30000").to("lazada:seller-get");
                from("direct:other").to("other:seller-get");
            }
        });
        context.start();
    }

    private static LazadaComponent other(LazadaConfiguration configuration) {
        LazadaComponent other = new LazadaComponent();
        other.setConfiguration(configuration);
        return other;
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
        provider.close();
        gateway.close();
    }

    @Test
    void theSpanOfACallTellsWhatBecameOfIt() {
        gateway.answers(request -> gateway.requests().size() == 1 ? THROTTLED : DONE);

        assertThat(send("direct:orders", Map.of()).getException()).isNull();

        SpanData span = span("lazada orders-get");
        assertThat(attributes(span)).containsEntry("lazada.operation", "orders-get").containsEntry("lazada.country", "sg")
                .containsEntry("lazada.priority", "fulfillment").containsEntry("lazada.attempts", "2")
                .containsEntry("lazada.code", "0").containsEntry("lazada.request_id", "r1")
                .containsEntry("lazada.outcome", "done").containsEntry("component", "camel-lazada");
        assertThat(Long.parseLong(attributes(span).get("lazada.wait_ms"))).isBetween(500L, 20_000L);
    }

    @Test
    void theSpanOfAFailedCallNamesCodeAndOutcome() {
        gateway.answers("{\"code\":\"IllegalAccessToken\",\"type\":\"ISV\",\"message\":\"no\",\"request_id\":\"r9\"}");

        send("direct:orders", Map.of());

        SpanData span = span("lazada orders-get");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(span)).containsEntry("lazada.code", "IllegalAccessToken").containsEntry("lazada.request_id", "r9")
                .containsEntry("lazada.outcome", "authorization").containsEntry("lazada.attempts", "1");
    }

    @Test
    void theSpanOfACallThatIsRefusedBeforeItIsSentSaysSo() {
        send("direct:orders", Map.of("CamelLazadaParam.sign", "x"));

        assertThat(attributes(span("lazada orders-get"))).containsEntry("lazada.outcome", "request")
                .containsEntry("lazada.attempts", "0").doesNotContainKey("lazada.code");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void eachSpanTellsOfItsOwnCallAndTheRouteOfNone() {
        send("direct:twice", Map.of(LazadaConstants.PRIORITY, "backfill"));

        assertThat(attributes(span("lazada seller-get"))).containsEntry("lazada.operation", "seller-get")
                .containsEntry("lazada.priority", "backfill");
        assertThat(attributes(span("lazada orders-get"))).containsEntry("lazada.operation", "orders-get");
        assertThat(exporter.getFinishedSpanItems()).hasSizeGreaterThan(3)
                .filteredOn(span -> !span.getName().startsWith("lazada "))
                .allSatisfy(span -> assertThat(attributes(span).keySet()).noneMatch(name -> name.startsWith("lazada.")));
    }

    @Test
    void theSpanOfAPushTellsItsTopicAndNoBuyer() throws Exception {
        String push = "{\"seller_id\":\"seller-1001\",\"message_type\":0,\"site\":\"lazada_sg\",\"timestamp\":1763610012345,"
                + "\"data\":{\"trade_order_id\":\"2\",\"order_status\":\"pending\",\"buyer\":\"Canarina\"}}";
        byte[] body = push.getBytes(StandardCharsets.UTF_8);

        int status = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getPort()
                + "/lazada/push")).header("Authorization", new PushSignature("123456", "app-secret-7d1f").sign(body))
                .POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.discarding()).statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(attributes(span("lazada push:trade-order-status"))).containsEntry("lazada.topic", "trade-order-status")
                .containsEntry("lazada.country", "sg").doesNotContainKey("lazada.operation");
        assertThat(exporter.getFinishedSpanItems()).hasSizeGreaterThan(1)
                .allSatisfy(span -> assertThat(span.toString()).doesNotContain("Canarina", "seller-1001"));
    }

    @Test
    void aComponentOfAnotherNameIsTracedAsWell() {
        send("direct:other", Map.of());

        assertThat(attributes(span("lazada seller-get"))).containsEntry("lazada.operation", "seller-get");
    }

    @Test
    void theOptionsOfAnEndpointAreInNoSpan() {
        send("direct:phone", Map.of());

        assertThat(attributes(span("lazada raw"))).containsEntry("lazada.operation", "raw?apiPath=/x/y");
        assertThat(exporter.getFinishedSpanItems()).isNotEmpty()
                .allSatisfy(
                        span -> assertThat(span.toString()).doesNotContain("phone-91234077", "access-token",
                                "app-secret", "seller-1001"));
    }

    private Exchange send(String uri, Map<String, Object> headers) {
        return context.createProducerTemplate().send(uri, exchange -> exchange.getMessage().getHeaders().putAll(headers));
    }

    private SpanData span(String name) {
        return await().until(() -> exporter.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name))
                .toList(), spans -> spans.size() == 1).get(0);
    }

    private static Map<String, String> attributes(SpanData span) {
        Map<String, String> found = new TreeMap<>();
        Attributes attributes = span.getAttributes();
        for (AttributeKey<?> key : List.copyOf(attributes.asMap().keySet())) {
            found.put(key.getKey(), String.valueOf(attributes.get(key)));
        }
        return found;
    }
}
