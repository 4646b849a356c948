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
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.PlainTokenStore;
import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.transform.PublishedSchema;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** A browser, the simulated consent page and the consumer, over real HTTP. */
class AuthorizeConsumerTest {
    private static final String CALLBACK = "https://shop.example.com/lazada/authorize";

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final List<TokenEvent> events = new CopyOnWriteArrayList<>();
    private final List<DefaultCamelContext> contexts = new ArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void addSellers() {
        simulator.sellers().add("1001", "sg");
        simulator.sellers().addCrossBorder("2001");
    }

    @AfterEach
    void close() {
        contexts.forEach(DefaultCamelContext::stop);
        simulator.close();
    }

    @Test
    void aSellerWhoAuthorizesTheAppIsStoredAndHandedToTheRoute() throws Exception {
        Application application = start(store);
        MockEndpoint sellers = application.sellers();
        sellers.expectedHeaderReceived(LazadaConstants.SELLER_ID, "1001");
        sellers.expectedHeaderReceived(LazadaConstants.COUNTRY, "SG");

        HttpResponse<String> page = application.comeBack(agree(application.consentPage(), "1001"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The app is authorized");
        assertThat(page.headers().map()).containsKeys("Expires", "Referrer-Policy", "Content-Security-Policy");
        sellers.expectedMessageCount(1);
        sellers.assertIsSatisfied();
        LazadaToken token = token("1001", "sg").orElseThrow();
        assertThat(sellers.getExchanges().get(0).getMessage().getBody())
                .isEqualTo(new AuthorizedSeller(simulator.appKey(), "1001",
                        "sg", "SG1001", events.get(0).at(), token.accessExpiresAt(), token.refreshExpiresAt()));
        assertThat(events).extracting(TokenEvent::kind).containsExactly(TokenEvent.Kind.AUTHORIZED);
        assertThat(application.seller("1001", LazadaCountry.SG)).contains("1001");
    }

    @Test
    void aSellerWhoAuthorizesTheAppIsAnEventWithoutAToken() throws Exception {
        Application application = start(store);
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:event").transformDataType("lazada:application-cloudevents");
            }
        });
        application.comeBack(agree(application.consentPage(), "2001"));
        AuthorizedSeller seller = application.sellers().getExchanges().get(0).getMessage().getBody(AuthorizedSeller.class);

        Message event = application.context.createFluentProducerTemplate().to("direct:event").withBody(seller).send()
                .getMessage();

        assertThat(event.getHeaders()).containsAllEntriesOf(Map.of(
                "CamelCloudEventType", "com.lazada.seller.authorized.v1",
                "CamelCloudEventSource", "/lazada/cb/2001",
                "CamelCloudEventSubject", "2001",
                "CamelCloudEventTime", seller.authorizedAt().toString(),
                "CamelCloudEventID", simulator.appKey() + ":2001:seller-authorized:cb@" + seller.authorizedAt(),
                "kafka.KEY", "2001:", "CamelKafkaKey", "2001:"));
        PublishedSchema schema = PublishedSchema.ofRecord(AuthorizedSeller.class);
        assertThat(event.getHeader("CamelCloudEventSchemaURL")).isEqualTo(schema.id());
        assertThat(schema.faults(event.getBody(String.class))).isEmpty();
        LazadaToken token = token("2001", "cb").orElseThrow();
        assertThat(event.getBody(String.class) + event.getHeaders())
                .doesNotContain(token.accessToken(), token.refreshToken(), simulator.appSecret());
    }

    @Test
    void theConsentPageIsAskedForAsTheConsoleKnowsTheApp() throws Exception {
        URI page = start(store).consentPage();

        assertThat(page).asString().startsWith(simulator.root() + "/oauth/authorize?");
        assertThat(page.getQuery()).contains("response_type=code", "client_id=" + simulator.appKey(),
                "redirect_uri=" + CALLBACK, "country=sg,cb");
    }

    @Test
    void aCrossBorderSellerIsStoredOnceAndCalledForEverywhere() throws Exception {
        Application application = start(store);

        assertThat(application.comeBack(agree(application.consentPage(), "2001")).statusCode()).isEqualTo(200);

        assertThat(token("2001", "cb")).isPresent();
        assertThat(token("2001", "sg")).isEmpty();
        for (LazadaCountry country : LazadaCountry.values()) {
            assertThat(application.seller("2001", country)).contains("2001");
        }
    }

    @Test
    void aCrossBorderAuthorizationReplacesAnEndedOneOfACountry() throws Exception {
        Instant past = simulator.clock().instant().minusSeconds(60);
        TokenKey country = new TokenKey(simulator.appKey(), "2001", "sg");
        store.save(country, new LazadaToken("50ended", past, "50spent", past));
        Application application = start(store);
        assertThatThrownBy(() -> application.seller("2001", LazadaCountry.SG)).hasStackTraceContaining("authorize app");

        assertThat(application.comeBack(agree(application.consentPage(), "2001")).statusCode()).isEqualTo(200);

        assertThat(application.seller("2001", LazadaCountry.SG)).contains("2001");
        assertThat(token("2001", "sg")).isEqualTo(token("2001", "cb"));
        assertThat(token("2001", "my")).isEmpty();
        assertThat(events).extracting(TokenEvent::kind, event -> event.key().country()).containsExactly(
                tuple(TokenEvent.Kind.AUTHORIZE_AGAIN, "sg"), tuple(TokenEvent.Kind.AUTHORIZED, "cb"),
                tuple(TokenEvent.Kind.RECOVERED, "sg"));

        simulator.tokens().expire("2001");
        assertThat(application.seller("2001", LazadaCountry.SG)).contains("2001");
        assertThat(application.seller("2001", LazadaCountry.VN)).contains("2001");
        assertThat(token("2001", "sg")).isEqualTo(token("2001", "cb"));
        assertThat(simulator.received("/auth/token/refresh")).as("both are one authorization").hasSize(1);
    }

    @Test
    void anyReplicaMayAnswerAndAStateWorksOnce() throws Exception {
        Application first = start(store);
        Application second = start(store);
        URI back = agree(first.consentPage(), "1001");

        assertThat(second.comeBack(back).statusCode()).isEqualTo(200);
        assertThat(first.comeBack(back).statusCode()).isEqualTo(400);
        assertThat(simulator.received("/auth/token/create")).hasSize(1);
    }

    @Test
    void aSellerHasHalfAnHourToAgreeByTheClockOfTheComponent() throws Exception {
        SimulatedClock clock = SimulatedClock.standingAt(Instant.now());
        Application application = start(new PlainTokenStore(store), clock);
        URI back = agree(application.consentPage(), "1001");

        clock.advance(Duration.ofMinutes(30));

        assertThat(application.comeBack(back).statusCode()).isEqualTo(400);
        assertThat(application.comeBack(agree(application.consentPage(), "1001")).statusCode()).isEqualTo(200);
    }

    @Test
    void aStateThatDidNotBeginHereCostsNoCall() throws Exception {
        Application application = start(store);
        String code = simulator.tokens().newCode("1001");

        for (String query : List.of("code=" + code, "code=" + code + "&state=forged", "state=%20&code=" + code,
                "error=access_denied", "code=" + code + "&state=%3Cscript%3E")) {
            HttpResponse<String> page = application.comeBack(URI.create(CALLBACK + "?" + query));
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("start again").doesNotContain(code, "script", "forged");
        }
        assertThat(simulator.received("/auth/token/create")).isEmpty();
    }

    @Test
    void whatGoesWrongIsToldToTheBrowserWithoutSecrets() throws Exception {
        Application application = start(store);
        try (CapturedLog log = new CapturedLog()) {
            String state = agree(application.consentPage(), "1001").getQuery().replaceAll(".*state=", "");
            HttpResponse<String> used = application
                    .comeBack(URI.create(CALLBACK + "?code=0_codeThatWasUsedBefore&state=" + state));
            assertThat(used.statusCode()).isEqualTo(400);
            assertThat(used.body()).contains("has expired").doesNotContain("0_code", state);

            simulator.faults().on("/auth/token/create").once().htmlPage();
            HttpResponse<String> down = application.comeBack(agree(application.consentPage(), "1001"));
            assertThat(down.statusCode()).isEqualTo(502);

            URI back = agree(application.consentPage(), "1001");
            assertThat(application.comeBack(back).statusCode()).isEqualTo(200);
            LazadaToken token = token("1001", "sg").orElseThrow();
            assertThat(withoutTheServer(log.text())).contains("authorized app").doesNotContain("0_codeThatWasUsedBefore",
                    token.accessToken(),
                    token.refreshToken(), simulator.appSecret(), back.getQuery().replaceAll(".*code=|&state.*", ""));
        }
    }

    @Test
    void tokensInAnotherPlaceOfLazadasAnswerAreA502ForTheBrowser() throws Exception {
        StubGateway auth = new StubGateway();
        auth.answers("""
                {"code":"0","data":{"access_token":"a2-access-93","refresh_token":"r2-refresh-47","expires_in":604800}}""");
        Application application = start(store, null, auth.url());
        try (auth; CapturedLog log = new CapturedLog()) {
            // a seller may come back to another replica than the one that showed the page
            HttpResponse<String> page = application.comeBack(agree(start(store).consentPage(), "1001"));

            assertThat(page.statusCode()).isEqualTo(502);
            assertThat(page.body()).doesNotContain("a2-access-93", "r2-refresh-47");
            assertThat(withoutTheServer(log.text())).contains("has no access_token").doesNotContain("a2-access-93",
                    "r2-refresh-47");
            assertThat(token("1001", "sg")).isEmpty();
        }
    }

    @Test
    void aStoreThatFailsIsToldApartFromARouteThatFails() throws Exception {
        Application broken = start(new LazadaTokenStore() {
            @Override
            public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
                return store.load(key);
            }

            @Override
            public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
                return CompletableFuture.failedStage(new IllegalStateException("no database"));
            }
        });
        HttpResponse<String> notKept = broken.comeBack(agree(broken.consentPage(), "1001"));
        assertThat(notKept.statusCode()).isEqualTo(500);
        assertThat(notKept.body()).contains("could not be kept");

        Application application = start(store);
        application.sellers().whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no set-up today");
        });
        HttpResponse<String> notSetUp = application.comeBack(agree(application.consentPage(), "1001"));
        assertThat(notSetUp.statusCode()).isEqualTo(500);
        assertThat(notSetUp.body()).contains("not set up completely");
        assertThat(token("1001", "sg")).isPresent();
    }

    @Test
    void aMissingCallbackUrlIsToldAtTheStart() throws Exception {
        Application application = start(store);

        assertThatThrownBy(() -> application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:authorize?authorizePath=/other").to("mock:other");
            }
        })).hasStackTraceContaining("redirectUri=https://shop.example.com/other");
    }

    // the HTTP server is the application's own choice, and traces each address that is asked for
    private static String withoutTheServer(String log) {
        return log.lines().filter(line -> !line.startsWith("io.vertx.ext.web.")).collect(Collectors.joining("\n"));
    }

    private Optional<LazadaToken> token(String seller, String country) {
        return store.load(new TokenKey(simulator.appKey(), seller, country)).toCompletableFuture().join();
    }

    /** Opens Lazada's page and agrees; gives the address to which it sends the browser. */
    private URI agree(URI consentPage, String seller) throws IOException, InterruptedException {
        return location(browser.send(HttpRequest.newBuilder(URI.create(consentPage + "&seller=" + seller)).build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static URI location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private Application start(LazadaTokenStore tokens) throws Exception {
        return start(tokens, null);
    }

    private Application start(LazadaTokenStore tokens, Clock clock) throws Exception {
        return start(tokens, clock, simulator.authServerUrl());
    }

    private Application start(LazadaTokenStore tokens, Clock clock, String authServerUrl) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        contexts.add(context);
        context.disableJMX();
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(authServerUrl);
        configuration.setTokenStore(tokens);
        configuration.setTokenListener(events::add);
        configuration.setClock(clock);
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:authorize?authorizeCountries=sg,cb&redirectUri=" + CALLBACK).to("mock:sellers");
            }
        });
        context.start();
        return new Application(context, server);
    }

    /** One replica of an application. */
    private final class Application {
        private final DefaultCamelContext context;
        private final VertxPlatformHttpServer server;

        Application(DefaultCamelContext context, VertxPlatformHttpServer server) {
            this.context = context;
            this.server = server;
        }

        MockEndpoint sellers() {
            return context.getEndpoint("mock:sellers", MockEndpoint.class);
        }

        String seller(String seller, LazadaCountry country) {
            return context.createFluentProducerTemplate().to("lazada:seller-get?sellerId=" + seller + "&country=" + country)
                    .request(String.class);
        }

        URI consentPage() throws IOException, InterruptedException {
            return location(get("/lazada/authorize"));
        }

        HttpResponse<String> comeBack(URI back) throws IOException, InterruptedException {
            return get(back.getRawPath() + "?" + back.getRawQuery());
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
