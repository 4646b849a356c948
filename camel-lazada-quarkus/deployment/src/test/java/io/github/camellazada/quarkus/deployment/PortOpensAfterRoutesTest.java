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
package io.github.camellazada.quarkus.deployment;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.github.camellazada.simulator.FreePort;
import io.quarkus.test.QuarkusUnitTest;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Lazada's pushes are refused a connection, and never answered with 404, until a route takes them. */
class PortOpensAfterRoutesTest {
    private static final String PORT = "quarkus.http.test-port";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Pushes.class))
            // the system property of the build is before a configuration key of the test
            .setBeforeAllCustomizer(() -> System.setProperty(PORT, Integer.toString(FreePort.next())))
            .setAfterAllCustomizer(() -> System.setProperty(PORT, "0"));

    @Inject
    Pushes pushes;

    @Test
    void thePortIsClosedWhenTheRouteHasStartedAndOpenOnceTheApplicationRuns() throws Exception {
        assertThat(pushes.seen).isEqualTo("the route runs, the port is closed");

        HttpRequest unsigned = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pushes.port + "/lazada/push"))
                .POST(BodyPublishers.ofString("{}")).build();
        assertThat(HttpClient.newHttpClient().send(unsigned, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Singleton
    static class Pushes extends RouteBuilder {
        @ConfigProperty(name = PORT)
        int port;
        private volatile String seen = "the route has not started";

        @Override
        public void configure() {
            from("lazada:push:trade-order-status").routeId("orders").stop();
            getContext().getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
                @Override
                public void notify(CamelEvent event) throws IOException {
                    if (event instanceof CamelEvent.RouteStartedEvent) {
                        seen = "the route runs, the port is " + (open() ? "open" : "closed");
                    }
                }
            });
        }

        private boolean open() throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (ConnectException e) {
                return false;
            }
        }
    }
}
