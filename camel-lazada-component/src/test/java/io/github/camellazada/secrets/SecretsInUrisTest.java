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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.CapturedLog;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Secrets that stand in a URI, against advice. Camel itself shows such a URI as it is in its debug log and in some of its
 * consoles; everything else must not.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SecretsInUrisTest {
    private static final Path RUNBOOK = Path.of("..", "docs", "runbook.adoc");
    private static final String SECRETS = "appSecret=" + Canaries.OTHER_SECRET + "&accessToken=" + Canaries.ACCESS_TOKEN
            + "&proxyPassword=" + Canaries.PROXY_PASSWORD;

    private final CapturedLog log = new CapturedLog(Level.INFO);
    private final Shown shown = new Shown();
    private final Canaries canaries = new Canaries();
    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void startCamel() {
        LazadaComponent lazada = new LazadaComponent();
        lazada.getConfiguration().setAppKey("123456");
        lazada.getConfiguration().setServerUrl("http://localhost:1/rest");
        context.addComponent("lazada", lazada);
        context.setMessageHistory(true);
        context.start();
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
        log.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders-get?nonsense=1", "orders-get?app_secret=" + Canaries.APP_SECRET,
            "orders-get?access_token=" + Canaries.ACCESS_TOKEN, "orders-get?refresh_token=" + Canaries.REFRESH_TOKEN,
            "no-such-thing", "push", "push:orders", "orders-get?requestTimeout=soon", "orders-get?requestTimeout=0",
            "orders-get?tokenStore=#missing", "orders-get?serverUrl=ftp://example.com", "orders-get?country=US",
            "orders-get?unknownParameters=fail&param.acces_token=" + Canaries.ACCESS_TOKEN,
            "auth-token-create?requestTimeout=0&param.code=" + Canaries.CODE, "raw?apiPath=nothing&httpMethod=GET"})
    void aRouteThatDoesNotStartSaysWhyWithoutThem(String path) throws Exception {
        String uri = "lazada:" + path + (path.contains("?") ? "&" : "?") + SECRETS;

        Throwable failure = catchThrowable(() -> context.addRoutes(to(uri)));

        assertThat(failure).isNotNull();
        shown.failure(path, failure);
        nothingLeaks();
    }

    @Test
    void aCallThatFailsDoesSoWithoutThem() throws Exception {
        context.addRoutes(to("lazada:auth-token-create?param.code=" + Canaries.CODE + "&authServerUrl=http://localhost:1/rest&"
                + SECRETS));
        Exchange exchange = context.createProducerTemplate().send("direct:start", sent -> sent.getMessage().setBody(null));

        assertThat(exchange.getException()).hasMessageContaining("auth-token-create");
        shown.exchange("the call", exchange);
        nothingLeaks();
    }

    @Test
    void onlyTheConsolesThatTheRunbookNamesShowAUriAsItIs() throws Exception {
        context.addRoutes(to("lazada:auth-token-create?param.code=" + Canaries.CODE + "&authServerUrl=http://localhost:1/rest&"
                + SECRETS));
        context.createProducerTemplate().send("direct:start", sent -> sent.getMessage().setBody(null));

        shown.consoles(context);

        Set<String> consoles = shown.leaks(canaries).keySet().stream().map(found -> found.replaceFirst(".* in ", ""))
                .collect(Collectors.toSet());
        assertThat(consoles).contains("console endpoint", "console service", "console route-dump")
                .isSubsetOf("console endpoint", "console service", "console route-dump", "console route-structure",
                        "console processor-detail");
        assertThat(Files.readString(RUNBOOK)).contains("the consoles `endpoint`, `service` and `route-dump`",
                "`route-structure` and `processor-detail`");
    }

    @Test
    void aHealthCheckShowsNoSecretOfItsConsumer() throws Exception {
        VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
        anyPort.setBindPort(0);
        context.addService(new VertxPlatformHttpServer(anyPort), true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push?" + SECRETS).routeId("pushes").to("log:pushes");
            }
        });
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));

        shown.health(context);

        assertThat(shown.text("health")).contains("consumer:pushes UP", "push.path=/lazada/push");
        nothingLeaks();
    }

    private static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        };
    }

    private void nothingLeaks() throws Exception {
        shown.endpoints(context);
        shown.jmx(context);
        shown.add("the log", log.text());
        assertThat(shown.leaks(canaries)).isEmpty();
    }
}
