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
package io.github.camellazada.secrets;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.push.event.PushSignature;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.ProducersHealthCheckRepository;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Drives every way to fail with everything that logs at its most talkative, and looks through all that was written. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NothingLeaksTest {
    private static final String SELLER = "1001";
    private static final String SKU = "TRAIN-1";
    private static final String STOCK = "/product/stock/sellable/update";
    private static final String PRICE = "/product/price_quantity/update";
    private static final String HTTP_SERVER = "io.vertx.ext.web.impl.RouterImpl TRACE Router: ";
    private static final String ORDERS = "orders-get?param.created_after=2020-01-01T00:00:00Z";

    private final CapturedLog log = new CapturedLog();
    private final Shown shown = new Shown();
    private final Canaries canaries = new Canaries();
    private final BrokenGateway broken = new BrokenGateway();
    private final LazadaSimulator simulator = LazadaSimulator.builder().appSecret(Canaries.APP_SECRET).build().start();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer http = new VertxPlatformHttpServer(onAnyPort());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
    private long item;
    private final PushSignature signature = new PushSignature(simulator.appKey(), Canaries.APP_SECRET);

    @BeforeEach
    void startCamel() throws Exception {
        simulator.sellers().add(SELLER, "sg");
        item = simulator.module(Commerce.class).product(SELLER).sku(SKU).price("12.90").stock(10).add().itemId();
        simulator.tokens().issue(SELLER, Canaries.ACCESS_TOKEN);
        tokens.save(new TokenKey(simulator.appKey(), SELLER, "sg"),
                new LazadaToken(Canaries.ACCESS_TOKEN, null, Canaries.REFRESH_TOKEN, null));
        context.setMessageHistory(true);
        context.setDevConsole(true);
        context.getRegistry().bind("meters", meters);
        context.getRegistry().bind("tracer", Tracer.class, provider.get("test"));
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setCamelContext(context);
        tracer.init(context);
        HealthCheckRegistry health = HealthCheckRegistry.get(context);
        ProducersHealthCheckRepository producers = (ProducersHealthCheckRepository) health.resolveById("producers");
        producers.setEnabled(true);
        health.register(producers);
        health.register(health.resolveById("consumers"));
        context.setLoadHealthChecks(true);
        context.addService(http, true, true);
        context.addComponent("lazada", component(simulator.serverUrl(), simulator.authServerUrl(), Canaries.APP_SECRET));
        context.addComponent("typo", component(simulator.serverUrl(), simulator.authServerUrl(), Canaries.OTHER_SECRET));
        context.addComponent("broken", component(broken.url(), broken.url(), Canaries.APP_SECRET));
        context.addComponent("nowhere", component("http://localhost:1/rest", "http://localhost:1/rest", Canaries.APP_SECRET));
        context.start();
    }

    private static VertxPlatformHttpServerConfiguration onAnyPort() {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        return configuration;
    }

    private LazadaComponent component(String url, String authUrl, String secret) {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(secret);
        configuration.setTokenStore(tokens);
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(url);
        configuration.setAuthServerUrl(authUrl);
        configuration.setMaxResponseSize(20_000);
        // each fault must reach the route, not be repaired
        configuration.setMaxRetries(0);
        return lazada;
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
        provider.close();
        simulator.close();
        broken.close();
        log.close();
    }

    @Test
    void noFailureWritesASecretOrABuyersData() throws Exception {
        writesThatAreHeld();
        writesThatAreLookedUp();
        callsThatWait();
        callsWithoutAnAnswer();
        callsThatLazadaRefuses();
        callsThatAreNotSent();
        pushesThatFail();
        authorizationsThatFail();

        broken.signatures().forEach(sign -> canaries.add("signature " + sign, sign));
        simulator.received().forEach(request -> canaries.add("signature of " + request, request.parameter("sign")));
        shown.endpoints(context);
        shown.jmx(context);
        shown.consoles(context);
        shown.health(context);
        assertThat(shown.text("health")).contains("lazada-calls-broken UP Optional[The last ", "lazada-tokens-lazada",
                "lazada-writes-lazada",
                "lazada-clock-nowhere", "consumer:push-on-receipt");
        shown.meters(meters);
        context.stop();
        shown.spans(spans.getFinishedSpanItems());
        shown.add("the log", withoutAddresses(log.text()));
        assertThat(log.text()).contains("io.netty", "io.vertx", "org.apache.camel", " TRACE ");
        assertThat(shown.leaks(canaries)).isEmpty();
    }

    @Test
    void aCanaryThatSingsIsHeard() {
        shown.failure("a path", new IllegalStateException("x", new RuntimeException("token " + Canaries.ACCESS_TOKEN)));
        shown.add("the log", "to " + Canaries.PHONE);

        assertThat(shown.leaks(canaries)).containsOnlyKeys("access token in the exception of a path", "phone in the log");
    }

    private void writesThatAreHeld() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").to("log:outcomes").to("mock:outcomes");
            }
        });
        String held = "lazada:product-stock-sellable-update?onFreeze=hold&freezeProbeInterval=300&heldWriteRetryDelay=300";
        simulator.faults().on(STOCK).once().freeze();
        assertThat(sends("held", held, document(Map.of("SellerSku", SKU, "ItemId",
                item, "SellableQuantity", 3, "buyer", Canaries.NAME + Canaries.ADDRESS)), Map.of()).getMessage()
                .getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        await().until(() -> context.getEndpoint("mock:outcomes", MockEndpoint.class).getReceivedCounter() == 2);
        simulator.faults().on(PRICE).once().freeze();
        String routed = "lazada:product-price-quantity-update?onFreeze=route";
        sends("frozen-by-lazada", routed, stock(SKU), Map.of());
        assertThat(sends("frozen", routed, stock(SKU), Map.of()).getMessage().getHeader(LazadaConstants.OUTCOME))
                .isEqualTo("frozen");
        fails("frozen-before", "lazada:product-price-quantity-update", stock(SKU), Map.of());
    }

    private void writesThatAreLookedUp() throws Exception {
        simulator.faults().on(STOCK).once().dropAnswer();
        Exchange settled = sends("settled", "lazada:product-stock-sellable-update", stock(SKU), Map.of());
        assertThat(settled.getException()).isNull();
        assertThat(settled.getMessage().getHeader(LazadaConstants.RECONCILED)).isEqualTo(true);
        simulator.faults().on(STOCK).once().dropAnswer();
        simulator.faults().on("/product/item/get").times(4).httpStatus(500);
        fails("not-settled", "lazada:product-stock-sellable-update", stock(SKU), Map.of());
    }

    private void callsThatWait() throws Exception {
        simulator.faults().on("/seller/get").once().throttle("ApiCallLimit", 2);
        fails("banned", "lazada:seller-get", null, Map.of());
        fails("banned-for-too-long", "lazada:seller-get?maxWaitTime=100", null,
                Map.of("CamelLazadaParam.phone", Canaries.PHONE));
        assertThat(sends("waited", "lazada:seller-get", null, Map.of("CamelLazadaParam.phone", Canaries.PHONE)).getException())
                .isNull();
    }

    private Map<String, Object> stock(String... skus) {
        return document(Stream.of(skus).map(sku -> Map.of("SellerSku", sku, "ItemId", item, "SellableQuantity", 3)).toArray());
    }

    private static Map<String, Object> document(Object... skus) {
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(skus)))));
    }

    private void callsThatLazadaRefuses() throws Exception {
        fails("wrong-secret", "typo:" + ORDERS, null, Map.of());
        fails("another-country", "lazada:" + ORDERS, null, Map.of(LazadaConstants.COUNTRY, "TH"));
        fails("no-token", "lazada:" + ORDERS, null, Map.of(LazadaConstants.SELLER_ID, "nobody"));
        fails("raw", "lazada:raw?apiPath=/no/such/api&httpMethod=POST", null,
                Map.of("CamelLazadaParam.phone", Canaries.PHONE));
        fails("code", "lazada:auth-token-create", null, Map.of("CamelLazadaParam.code", Canaries.CODE));
        fails("refresh", "lazada:auth-token-refresh", Map.of("refresh_token", Canaries.REFRESH_TOKEN), Map.of());
        simulator.faults().on("/orders/get").once().throttle("ApiCallLimit", 7);
        fails("throttled", "lazada:" + ORDERS, null, Map.of());
        simulator.faults().on("/orders/get").once().freeze();
        fails("frozen", "lazada:" + ORDERS, null, Map.of());
        simulator.tokens().expire(SELLER);
        fails("expired", "lazada:" + ORDERS, null, Map.of());
    }

    private void callsWithoutAnAnswer() throws Exception {
        fails("nowhere-read", "nowhere:" + ORDERS, null, Map.of());
        fails("nowhere-write", "nowhere:product-update", buyerDocument(), Map.of());
        for (BrokenGateway.Fault fault : BrokenGateway.Fault.values()) {
            broken.breaks(fault);
            fails(fault + "-read", "broken:" + ORDERS + "&requestTimeout=400", null, Map.of());
            fails(fault + "-write", "broken:product-update?requestTimeout=400", buyerDocument(), Map.of());
            fails(fault + "-batch", "broken:product-stock-sellable-update?requestTimeout=400&reconcileTimeout=0",
                    stock("A", "B"), Map.of());
            fails(fault + "-raw", "broken:raw?apiPath=/x/y&httpMethod=POST&requestTimeout=400&bodyAs=parameters",
                    Map.of("phone", Canaries.PHONE), Map.of("CamelLazadaParam.code", Canaries.CODE));
        }
        broken.breaks(BrokenGateway.Fault.HTML_502);
        for (int i = 0; i < 5; i++) {
            fails("outage-" + i, "broken:" + ORDERS, null, Map.of());
        }
        assertThat(broken.signatures()).as("requests").hasSizeGreaterThanOrEqualTo(4 * BrokenGateway.Fault.values().length);
    }

    private static Map<String, Object> buyerDocument() {
        return Map.of("Request", Map.of("Product", Map.of("Attributes",
                Map.of("name", Canaries.NAME, "description", Canaries.ADDRESS + Canaries.EMAIL))));
    }

    private void callsThatAreNotSent() throws Exception {
        fails("refused-values", "lazada:orders-get", null,
                Map.of("CamelLazadaParam.status", Canaries.CODE, "CamelLazadaParam.limit", Canaries.PHONE));
        fails("reserved", "lazada:" + ORDERS, null, Map.of("CamelLazadaParam.access_token", Canaries.ACCESS_TOKEN));
        fails("reserved-sign", "lazada:" + ORDERS, null, Map.of("CamelLazadaParam.sign", Canaries.CODE));
        fails("misspelt", "lazada:" + ORDERS + "&unknownParameters=fail", null,
                Map.of("CamelLazadaParam.acces_token", Canaries.ACCESS_TOKEN));
        fails("no-operation", "lazada:raw", null, Map.of(LazadaConstants.OPERATION, "no-such-thing"));
        fails("bad-country", "lazada:" + ORDERS, null, Map.of(LazadaConstants.COUNTRY, Canaries.ADDRESS));
        fails("bad-body", "lazada:order-cancel?bodyAs=parameters", "{\"buyer\": \"" + Canaries.NAME + "\", ", Map.of());
        fails("bad-file", "lazada:image-upload", Canaries.EMAIL, Map.of());
    }

    private void pushesThatFail() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status").routeId("push-on-receipt").throwException(
                        new IllegalStateException("the ERP is away"));
                from("lazada:push:product-created?ackMode=onCompletion&maxPushSize=3000").routeId("push-on-completion")
                        .throwException(new IllegalStateException("the ERP is away"));
            }
        });
        String order = push(0);
        assertThat(post(order, signature.sign(order.getBytes(StandardCharsets.UTF_8)))).isEqualTo(200);
        String created = push(3);
        assertThat(post(created, signature.sign(created.getBytes(StandardCharsets.UTF_8)))).isEqualTo(503);
        String unclaimed = push(77);
        assertThat(post(unclaimed, signature.sign(unclaimed.getBytes(StandardCharsets.UTF_8)))).isEqualTo(200);
        String cut = order.substring(0, order.length() - 5);
        assertThat(post(cut, signature.sign(cut.getBytes(StandardCharsets.UTF_8)))).isEqualTo(200);
        String large = push(0).replace(Canaries.NAME, Canaries.NAME.repeat(300_000));
        assertThat(post(large, signature.sign(large.getBytes(StandardCharsets.UTF_8)))).isEqualTo(413);
        assertThat(post(order, Canaries.CODE)).isEqualTo(401);
        breaksOff(order);
        await().until(() -> log.text().contains("push-on-receipt") && log.text().contains("the ERP is away"));
    }

    private void authorizationsThatFail() throws Exception {
        String callback = "http://127.0.0.1:" + http.getPort() + "/lazada/authorize";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:authorize?redirectUri=" + callback).routeId("authorize").throwException(
                        new IllegalStateException("the ERP is away"));
            }
        });
        HttpResponse<String> forged = get(callback + "?code=" + Canaries.CODE + "&state=guessed");
        HttpResponse<String> wrong = get(callback + "?code=" + Canaries.CODE + "&state=" + state(callback));
        String code = simulator.tokens().newCode(SELLER);
        canaries.add("code that was good", code);
        HttpResponse<String> routeFailed = get(callback + "?code=" + code + "&state=" + state(callback));

        assertThat(List.of(forged.statusCode(), wrong.statusCode(), routeFailed.statusCode())).as(routeFailed.body())
                .containsExactly(400, 400, 500);
        Stream.of(forged, wrong, routeFailed).forEach(answer -> shown.add("the page of a seller", answer.body()));
        LazadaToken token = tokens.load(new TokenKey(simulator.appKey(), SELLER, "sg")).toCompletableFuture().join()
                .orElseThrow();
        assertThat(token.accessToken()).isNotEqualTo(Canaries.ACCESS_TOKEN);
        canaries.add("token of the new seller", token.accessToken());
        canaries.add("refresh token of the new seller", token.refreshToken());
        shown.add("a token", token.toString());
    }

    /** The HTTP server traces the addresses that browsers ask for, where Lazada puts the one-time code, like any access log. */
    private static String withoutAddresses(String log) {
        return log.lines().filter(line -> !line.startsWith(HTTP_SERVER)).collect(Collectors.joining("\n"));
    }

    private static String state(String callback) throws Exception {
        String page = get(callback).headers().firstValue("Location").orElseThrow();
        return page.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String push(int messageType) {
        return Canaries.buyer().objectNode().put("seller_id", SELLER).put("message_type", messageType)
                .put("timestamp", 1763610012345L).put("site", "lazada_sg")
                .set("data", Canaries.buyer().put("trade_order_id", "71350820041").put("item_id", "9").put("order_status",
                        "pending"))
                .toString();
    }

    private int post(String body, String sign) throws Exception {
        canaries.add("push signature " + sign, sign);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getPort()
                + "/lazada/push")).version(HttpClient.Version.HTTP_1_1).header("Authorization", sign)
                .POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void breaksOff(String body) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", http.getPort())) {
            socket.getOutputStream()
                    .write(("POST /lazada/push HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }

    private void fails(String path, String uri, Object body, Map<String, Object> headers) throws Exception {
        assertThat(sends(path, uri, body, headers).getException()).as(path).isNotNull();
    }

    private Exchange sends(String path, String uri, Object body, Map<String, Object> headers) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + path).routeId(path).to(uri);
            }
        });
        Exchange exchange = context.createProducerTemplate().send("direct:" + path, message -> {
            message.getMessage().setBody(body);
            message.getMessage().getHeaders().putAll(headers);
        });
        shown.exchange(path, exchange);
        return exchange;
    }
}
