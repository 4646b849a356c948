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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConsoleTest extends LazadaTestSupport {
    private DevConsole console;
    private VertxPlatformHttpServer http;

    @Override
    public void configure() throws Exception {
        super.configure();
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        http = new VertxPlatformHttpServer(configuration);
        context.addService(http, true, true);
        context.setDevConsole(true);
        LazadaEndpoint pushes = context.getEndpoint("lazada:push:trade-order-status?appSecret=" + APP_SECRET,
                LazadaEndpoint.class);
        pushes.getConfiguration().setClock(Clock.fixed(Instant.parse("2030-06-01T12:00:00Z"), ZoneOffset.UTC));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(pushes).routeId("orders").to("log:pushes");
            }
        });
        DevConsoleRegistry registry = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles(true);
        console = registry.resolveById("lazada");
    }

    @Test
    void theConsoleShowsCallsListenersAndEndpoints() {
        send("lazada:orders-get?param.created_after=2020-01-01T00:00:00Z&accessToken=" + ACCESS_TOKEN, null, Map.of());
        gateway.answers("{\"code\":\"ApiCallLimit\",\"type\":\"ISV\",\"message\":\"This ban will last 300 seconds\","
                + "\"request_id\":\"r8\"}");
        send("lazada:order-get?param.order_id=1&maxRetries=0", null, Map.of());

        Map<?, ?> json = (Map<?, ?>) console.call(DevConsole.MediaType.JSON);
        String text = (String) console.call(DevConsole.MediaType.TEXT);

        assertThat((List<?>) json.get("endpoints")).map(Object::toString).containsExactly("lazada://order-get",
                "lazada://orders-get", "lazada://push:trade-order-status");
        assertThat(json.get("apps").toString()).contains("name=lazada", "name=orders-get, running=0, requests=1, ends={done=1}",
                "ends={throttled=1}", "code=ApiCallLimit, requestId=r8");
        assertThat(json.get("apps").toString()).contains("bans=1", "scope=operation", "operation=/order/get",
                "from=refusals", "bannedUntil=20");
        assertThat(json.get("pushListeners").toString()).contains("path=/lazada/push", "app=123456", "open=true");
        assertThat(json.get("pushConsumers").toString()).contains("routeId=orders", "ready=true", "waiting=0");
        assertThat(text).contains("name=orders-get  running=0", "path=/lazada/push").doesNotContain(APP_SECRET, ACCESS_TOKEN);
        assertThat(json.toString()).doesNotContain(APP_SECRET, ACCESS_TOKEN);
    }

    @Test
    void theConsoleShowsTokensWithoutThem() {
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(new TokenKey("123456", "77", "sg"), new LazadaToken(ACCESS_TOKEN, Instant.parse("2099-01-01T00:00:00Z"),
                "refresh-token-1", Instant.parse("2099-02-01T00:00:00Z")));
        lazada.getConfiguration().setAccessToken(null);
        lazada.getConfiguration().setTokenStore(tokens);

        send("lazada:seller-get?sellerId=77", null, Map.of());

        String text = (String) console.call(DevConsole.MediaType.TEXT);
        assertThat(text)
                .containsPattern("tokens:\n +seller=77@sg  state=fresh  ageSeconds=\\d+  accessEnds=2099-01-01T00:00:00Z"
                        + "  renewable=true  authorizationEnds=2099-02-01")
                .doesNotContain(ACCESS_TOKEN, "refresh-token-1");
    }

    @Test
    void theConsoleShowsTheBudgetAndWhatIsHeld() {
        lazada.setDailyQuota(500);
        lazada.getConfiguration().setFreezeWindows("* 2020-01-01T00:00:00Z/2099-01-01T00:00:00Z stock");

        Exchange held = send("lazada:product-stock-sellable-update?onFreeze=hold&sellerId=77",
                Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(Map.of("ItemId", "1", "SkuId", "2",
                        "SellableQuantity", 3)))))),
                Map.of());
        send("lazada:seller-get", null, Map.of());

        assertThat(held.getException()).isNull();
        assertThat(gateway.requests()).hasSize(1);
        await().untilAsserted(() -> assertThat((String) console.call(DevConsole.MediaType.TEXT)).contains("heldWrites=1",
                "heldSince=20", "dailyQuota=500  dailyQuotaLeft=499"));
    }

    @Test
    void theConsoleShowsThatTheStoreOfSharedLimitsIsOutOfReach() {
        lazada.setRateLimitStore(report -> CompletableFuture.failedStage(new IOException("no database")));

        send("lazada:seller-get", null, Map.of());

        await().untilAsserted(() -> assertThat((String) console.call(DevConsole.MediaType.TEXT)).contains("cutOff=true"));
    }

    @Test
    void theConsoleShowsTheLastPushes() throws Exception {
        int status = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getPort()
                + "/lazada/push")).header("Authorization", "forged").POST(BodyPublishers.ofString("{}")).build(),
                BodyHandlers.discarding()).statusCode();

        assertThat(status).isEqualTo(401);
        assertThat((String) console.call(DevConsole.MediaType.TEXT))
                .containsPattern("lastPushes:\n +at=2030-06-01T12:00:00Z  topic=none  answer=unsigned");
    }
}
