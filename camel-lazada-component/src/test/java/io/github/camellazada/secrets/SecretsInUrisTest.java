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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.CapturedLog;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
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

    private static final Pattern LOGGED = Pattern.compile("([\\w.$]+) (TRACE|DEBUG|INFO|WARN|ERROR) ");
    private static final String PARSER = "org.apache.camel.component.properties.DefaultPropertiesParser";
    private static final String EXTENSION = "org.apache.camel.impl.engine.DefaultCamelContextExtension";

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

    @ParameterizedTest
    @ValueSource(strings = {"orders-get?nonsense=1", "orders-get?outputType=pojjo", "orders-get?requestTimeout=0",
            "push:orders",
            "orders-get?unknownParameters=fail&param.acces=1", "orders-get?dailyQuota=1", "orders-get?tokenStore=nowhere:1",
            "product-remove?freezeWindows=tomorrow", "no-such-thing"})
    void noPartOfAWrappedSecretIsInAMessage(String path) throws Exception {
        List<String> parts = List.of("canary1one", "canary2two", "canary3three", "canary4four");
        String secret = String.join("", parts.get(0), "&", parts.get(1), "+", parts.get(2), "%=?", parts.get(3));
        context.getPropertiesComponent().addInitialProperty("shop.secret", secret);
        for (String wrapped : List.of("RAW(" + secret + ")", "RAW({{shop.secret}})", "#property:shop.secret")) {
            Throwable failure = catchThrowable(() -> context.addRoutes(to("lazada:" + path + (path.contains("?") ? "&" : "?")
                    + "appSecret=" + wrapped + "&accessToken=" + wrapped + "&proxyPassword=" + wrapped)));

            assertThat(failure).as(wrapped).isNotNull();
            shown.failure(path, failure);
            assertThat(shown.text("the exception of " + path)).as(wrapped).contains("lazada").doesNotContain(parts);
            assertThat(log.text()).as(wrapped).doesNotContain(parts);
        }
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
    void onlyTheLoggersThatTheRunbookNamesShowASecretOfAUri() throws Exception {
        log.close();
        List<String> written = List.of(SECRETS,
                "appSecret=RAW(" + Canaries.OTHER_SECRET + ")&accessToken=RAW(" + Canaries.ACCESS_TOKEN + ")",
                "appSecret={{shop.secret}}&accessToken=RAW({{shop.token}})",
                "appSecret=#property:shop.secret&accessToken=#property:shop.token");
        String call = "lazada:orders-get?param.created_after=2026-01-01T00:00:00Z&";
        try (CapturedLog all = new CapturedLog(); CamelContext logged = new DefaultCamelContext()) {
            prepare(logged);
            for (String secrets : written) {
                logged.addRoutes(to("direct:" + written.indexOf(secrets), call + secrets));
            }
            logged.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("lazada:push?" + SECRETS).to("log:pushes");
                    from("direct:dynamic").toD(call + SECRETS);
                }
            });
            for (String start : List.of("0", "1", "2", "3", "dynamic")) {
                logged.createProducerTemplate().send("direct:" + start, sent -> sent.getMessage().setBody(null));
            }

            assertThat(loggers(all.text(), "TRACE|DEBUG")).hasSizeGreaterThan(5).allSatisfy(logger -> assertThat(
                    Files.readString(RUNBOOK)).contains('`' + logger + '`'));
            assertThat(loggers(all.text(), "DEBUG")).containsExactlyInAnyOrder(PARSER, EXTENSION);
            assertThat(loggers(all.text(), "INFO|WARN|ERROR")).isEmpty();
        }
    }

    @Test
    void aPlaceholderOfTheComponentIsShownByTheLoggersOfProperties() throws Exception {
        log.close();
        try (CapturedLog all = new CapturedLog(); DefaultCamelContext logged = new DefaultCamelContext()) {
            logged.getPropertiesComponent().addInitialProperty("shop.secret", Canaries.OTHER_SECRET);
            LazadaComponent lazada = logged.getComponent("lazada", LazadaComponent.class);
            PropertyBindingSupport.build().withCamelContext(logged).withTarget(lazada)
                    .withConfigurer(lazada.getComponentPropertyConfigurer()).withProperty("appSecret", "{{shop.secret}}")
                    .bind();

            assertThat(lazada.getConfiguration().getAppSecret()).isEqualTo(Canaries.OTHER_SECRET);
            assertThat(loggers(all.text(), "DEBUG")).containsExactlyInAnyOrder(PARSER, EXTENSION);
        }
    }

    private static void prepare(CamelContext logged) throws Exception {
        VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
        anyPort.setBindPort(0);
        logged.addService(new VertxPlatformHttpServer(anyPort), true, true);
        logged.getPropertiesComponent().addInitialProperty("shop.secret", Canaries.OTHER_SECRET);
        logged.getPropertiesComponent().addInitialProperty("shop.token", Canaries.ACCESS_TOKEN);
        LazadaComponent lazada = new LazadaComponent();
        lazada.getConfiguration().setAppKey("123456");
        lazada.getConfiguration().setServerUrl("http://localhost:1/rest");
        lazada.getConfiguration().setMaxRetries(0);
        logged.addComponent("lazada", lazada);
        logged.start();
    }

    /** Those that have written a secret at one of the levels. */
    private static Set<String> loggers(String text, String levels) {
        Set<String> found = new TreeSet<>();
        Matcher logger = LOGGED.matcher("");
        boolean asked = false;
        for (String line : text.split("\n")) {
            Matcher begin = LOGGED.matcher(line);
            if (begin.lookingAt()) {
                logger = begin;
                asked = begin.group(2).matches(levels);
            }
            if (asked && Stream.of(Canaries.OTHER_SECRET, Canaries.ACCESS_TOKEN, Canaries.PROXY_PASSWORD)
                    .anyMatch(line::contains)) {
                found.add(logger.group(1));
            }
        }
        return found;
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
        return to("direct:start", uri);
    }

    private static RouteBuilder to(String start, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(start).to(uri);
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
