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
package io.github.camellazada.examples.boot;

import java.net.URI;
import java.util.Map;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.ExampleShop;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts a simulated Lazada with one seller where no app is configured, points the component at it, and lets a buyer place
 * orders when the service is there.
 */
final class SimulatedLazada implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedLazada.class);
    private static final String OPTION = "camel.component.lazada.";
    private static final String SELLER = "1001";

    @Override
    public void initialize(GenericApplicationContext application) {
        String appKey = application.getEnvironment().getProperty(OPTION + "app-key", "");
        if (!appKey.isBlank()) {
            return;
        }
        LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
        ExampleShop.open(simulator, SELLER, "sg");
        application.registerBean(LazadaSimulator.class, () -> simulator);
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("simulated Lazada", Map.of(
                OPTION + "app-key", simulator.appKey(), OPTION + "app-secret", simulator.appSecret(),
                OPTION + "country", "SG", OPTION + "server-url", simulator.serverUrl(),
                OPTION + "auth-server-url", simulator.authServerUrl())));
        application.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> open(application, simulator));
        LOG.info("No app is configured, so a simulated Lazada stands in for it: {}/console", simulator.root());
    }

    private static void open(GenericApplicationContext application, LazadaSimulator simulator) {
        String port = application.getEnvironment().getProperty("local.server.port");
        authorize(application, simulator);
        simulator.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
        int orders = application.getEnvironment().getProperty("orders.simulated", Integer.class, 0);
        simulator.module(Commerce.class).generator(SELLER).orders(orders).perSecond(10).start();
    }

    /** Puts the tokens into the store, as the page for sellers does when one authorizes the app. */
    private static void authorize(GenericApplicationContext application, LazadaSimulator simulator) {
        SimulatedToken tokens = simulator.tokens().issue(SELLER);
        LazadaComponent lazada = application.getBean(CamelContext.class).getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().getTokenStore().save(new TokenKey(simulator.appKey(), SELLER, "sg"), new LazadaToken(
                tokens.accessToken(), tokens.expiresAt(), tokens.refreshToken(), tokens.refreshExpiresAt()))
                .toCompletableFuture().join();
    }
}
