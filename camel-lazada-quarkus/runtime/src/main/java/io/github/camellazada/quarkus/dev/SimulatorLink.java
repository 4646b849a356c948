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
package io.github.camellazada.quarkus.dev;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.push.http.PushListener;
import io.github.camellazada.push.http.PushListeners;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import org.apache.camel.CamelContext;
import org.apache.camel.quarkus.main.events.BeforeStart;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes this application and the simulator of dev and test mode known to each other. */
@Singleton
public class SimulatorLink {
    /** Property with the number of orders that are placed once the HTTP server is open, which reloads do not open again. */
    public static final String ORDERS = "lazada.simulator.orders";

    private static final Logger LOG = Logger.getLogger(SimulatorLink.class);

    private final SimulatorAdmin simulator;
    private final CamelContext context;
    private final Instance<LazadaTokenStore> tokens;
    private final HttpServer server;
    private final String rootPath;
    private final int orders;

    @Inject
    SimulatorLink(SimulatorAdmin simulator, CamelContext context, Instance<LazadaTokenStore> tokens, HttpServer server,
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String rootPath,
            @ConfigProperty(name = ORDERS, defaultValue = "0") int orders) {
        this.simulator = simulator;
        this.context = context;
        this.tokens = tokens;
        this.server = server;
        this.rootPath = rootPath;
        this.orders = orders;
    }

    /** An application that keeps tokens is given the simulated seller's, before its routes want them. */
    void giveTokens(@Observes BeforeStart starting) {
        if (tokens.isResolvable()) {
            tokens.get().save(simulator.tokenKey(), simulator.issueToken()).exceptionally(failure -> {
                LOG.warn("The simulated seller's token could not be kept; start again once the token store works", failure);
                return null;
            }).toCompletableFuture().join();
        }
    }

    /** Where the port is known beforehand, no push is lost that a test causes right after the start. */
    void tellPort(@Observes StartupEvent started) {
        if (server.getPort() > 0) {
            tellCallback(server.getPort());
        }
    }

    void open(@ObservesAsync HttpServerStart start) {
        tellCallback(server.getPort());
        if (orders > 0 && callback(server.getPort()).isPresent()) {
            // the first request to a cold application takes longer than the half second that Lazada waits
            simulator.verifyCallback();
            simulator.placeOrders(orders);
        }
    }

    private void tellCallback(int port) {
        callback(port).ifPresent(simulator::pushTo);
    }

    /** Lazada knows one callback URL for each app. */
    private Optional<URI> callback(int port) {
        return PushListeners.of(context).all().stream().filter(listener -> listener.appKey().equals(simulator.appKey()))
                .map(PushListener::path).sorted().findFirst()
                .map(path -> URI.create("http://127.0.0.1:" + port + (rootPath + "/" + path).replaceAll("/+", "/")));
    }
}
