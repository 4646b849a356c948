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
package io.github.camellazada.client.token;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.ProducersHealthCheckRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An application that calls for nobody, with the tokens of sellers in its store. */
class IdleSellersTest {
    private static final String SELLER = "1001";

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final MemoryTokenStore leftAlone = new MemoryTokenStore();
    private final List<TokenEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        simulator.sellers().add(SELLER, "sg");
        SimulatedToken issued = simulator.tokens().issue(SELLER);
        LazadaToken token = new LazadaToken(issued.accessToken(), issued.expiresAt(), issued.refreshToken(),
                issued.refreshExpiresAt());
        tokens.save(key(), token);
        leftAlone.save(key(), token);
        context.setLoadHealthChecks(true);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        ProducersHealthCheckRepository producers = (ProducersHealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
        registry.setExposureLevel("full");
        context.addComponent("lazada", component(tokens, true));
        context.addComponent("other", component(leftAlone, false));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:orders").to("other:seller-get").to("lazada:seller-get");
            }
        });
        context.start();
    }

    private LazadaComponent component(MemoryTokenStore store, boolean idle) {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setTokenStore(store);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTokenRefreshIdle(idle);
        if (idle) {
            configuration.setTokenListener(events::add);
        }
        return lazada;
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void theirTokensAreRefreshedUnlessThatIsSwitchedOff() {
        LazadaToken before = stored(tokens);

        simulator.clock().advance(Duration.ofDays(30).minusMinutes(20));

        await().untilAsserted(() -> assertThat(stored(tokens).accessToken()).isNotEqualTo(before.accessToken()));
        assertThat(stored(leftAlone)).isEqualTo(before);
        assertThat(simulator.received("/auth/token/refresh")).hasSize(1);
    }

    @Test
    void anAuthorizationThatEndsIsAnEventAndAWarningOfTheHealthCheck() {
        simulator.clock().advance(Duration.ofDays(174));

        await().untilAsserted(() -> assertThat(events).extracting(TokenEvent::kind)
                .contains(TokenEvent.Kind.AUTHORIZATION_ENDS));
        HealthCheck.Result result = HealthCheckHelper.invoke(context).stream()
                .filter(each -> each.getCheck().getId().equals("lazada-tokens-lazada")).findFirst().orElseThrow();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("sellers.authorization.ends", SELLER + "@sg");
    }

    private LazadaToken stored(MemoryTokenStore store) {
        return store.load(key()).toCompletableFuture().join().orElseThrow();
    }

    private TokenKey key() {
        return new TokenKey(simulator.appKey(), SELLER, "sg");
    }
}
