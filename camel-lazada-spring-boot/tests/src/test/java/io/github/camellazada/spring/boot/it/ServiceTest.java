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
package io.github.camellazada.spring.boot.it;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.simulator.ExampleShop;
import io.github.camellazada.simulator.LazadaSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A whole service: pushes on Tomcat into an inbox in H2, calls, health, meters and observations. */
@TestInstance(Lifecycle.PER_CLASS)
class ServiceTest {
    private static final String SELLER = "1001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LazadaSimulator simulator = LazadaSimulator.builder().appKey(Boot.APP_KEY)
            .appSecret(Boot.APP_SECRET).build().start();
    private final Queue<PushEvent> routed = new ConcurrentLinkedQueue<>();
    private Boot boot;

    @BeforeAll
    void start() {
        ExampleShop.open(simulator, SELLER, "sg");
        boot = new Boot().credentials().with("ack-timeout", "60s")
                .with("access-token", simulator.tokens().issue(SELLER).accessToken()).with("country", "SG")
                .with("seller-id", SELLER).with("server-url", simulator.serverUrl()).with("push-inbox", "jdbc:dataSource")
                .with("spring.datasource.url", "jdbc:h2:mem:service;DB_CLOSE_DELAY=-1")
                .with("camel.health.exposure-level", "oneline")
                .with("management.endpoint.health.show-details", "always")
                .with("management.endpoint.health.probes.enabled", true)
                .with("management.endpoint.health.group.readiness.include", "readinessState,lazada")
                .with("management.endpoint.health.group.readiness.show-details", "always")
                .with("management.endpoints.web.exposure.include", "health,prometheus,env,configprops")
                .with("management.endpoint.configprops.show-values", "always")
                .with("management.endpoint.env.show-values", "always")
                .routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("lazada:push:trade-order-status").routeId("pushes")
                                .process(exchange -> routed.add(exchange.getMessage().getBody(PushEvent.class)));
                        from("direct:products").to("lazada:products-get?param.limit=1");
                    }
                }).start();
    }

    @AfterAll
    void stop() {
        boot.close();
        simulator.close();
    }

    @Test
    void aPushArrivesThroughTheInbox() {
        assertThat(boot.push("4711")).isEqualTo(200);

        await().atMost(60, SECONDS).until(() -> !routed.isEmpty());
        assertThat(routed.peek().id("OrderId")).contains("4711");
        await().atMost(60, SECONDS)
                .until(() -> health("/actuator/health").at("/components/lazada/details/lazada-inbox-lazada/inbox.open").asInt(
                        1) == 0);
    }

    @Test
    void healthShowsEachCheckWithItsDetails() throws Exception {
        JsonNode health = health("/actuator/health").get("components");

        assertThat(health.at("/lazada/status").asText()).isEqualTo("UP");
        assertThat(health.at("/lazada/details").fieldNames()).toIterable().contains("lazada-calls-lazada",
                "lazada-clock-lazada", "lazada-inbox-lazada", "lazada-tokens-lazada", "lazada-writes-lazada",
                "consumer:pushes");
        assertThat(health.at("/lazada/details/consumer:pushes/push.path").asText()).isEqualTo("/lazada/push");
        // that of Camel itself says next to nothing on this level
        assertThat(health.at("/camelHealth/details/consumer:pushes").isMissingNode()).isTrue();
    }

    @Test
    void aStoppedListenerIsUnreadyAndAlive() throws Exception {
        boot.camel().getRouteController().stopRoute("pushes");
        try {
            assertThat(boot.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(health("/actuator/health/readiness").at("/components/lazada/details/consumer:pushes/status").asText())
                    .isEqualTo("DOWN");
            assertThat(boot.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            boot.camel().getRouteController().startRoute("pushes");
        }
        assertThat(boot.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void metersAndObservationsAreServed() throws Exception {
        boot.camel().createProducerTemplate().requestBody("direct:products", null, String.class);

        String metrics = boot.get("/actuator/prometheus").body();
        assertThat(metrics).contains("lazada_calls_seconds_count{app=\"lazada\"", "lazada_inbox_open")
                .containsPattern("lazada_call_seconds_count\\{[^}]*operation=\"products-get\"[^}]*outcome=\"done\"");
    }

    @Test
    void theEndpointsShowNoSecret() throws Exception {
        String shown = boot.get("/actuator/configprops").body() + boot.get("/actuator/env").body();

        assertThat(shown).contains(simulator.appKey(), "jdbc:dataSource").doesNotContain(simulator.appSecret())
                .doesNotContain(boot.lazada().getConfiguration().getAccessToken());
    }

    @Test
    void theMapperOfTheApplicationIsNotTouched() throws Exception {
        Map<String, ObjectMapper> mappers = boot.spring().getBeansOfType(ObjectMapper.class);

        assertThat(mappers.keySet()).noneMatch(name -> name.contains("lazada"));
        for (ObjectMapper mapper : mappers.values()) {
            assertThat(mapper.getRegisteredModuleIds().toString()).doesNotContain("camellazada");
            assertThat(mapper.readTree("1.10").decimalValue()).isEqualTo(new BigDecimal("1.1"));
        }
    }

    private JsonNode health(String path) throws IOException, InterruptedException {
        return JSON.readTree(boot.get(path).body());
    }
}
