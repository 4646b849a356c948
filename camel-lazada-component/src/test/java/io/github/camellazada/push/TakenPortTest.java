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
package io.github.camellazada.push;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an application says whose port another process has. */
class TakenPortTest {

    @Test
    void theApplicationDoesNotStart() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                PushApplication application = PushApplication.createOn(other.getLocalPort())) {
            application.context.addRoutes(pushes());

            assertThatThrownBy(application.context::start).hasStackTraceContaining("cannot listen on 127.0.0.1:"
                    + other.getLocalPort()).hasStackTraceContaining("camel.server.port");
        }
    }

    @Test
    void aRouteThatIsStartedAgainTakesThePortThatHasBecomeFree() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                PushApplication application = PushApplication.createOn(other.getLocalPort())) {
            application.context.getRouteController().supervising().setBackOffDelay(600_000);
            application.context.addRoutes(pushes());
            application.context.start();
            assertThat(application.context.getRouteController().getRouteStatus("pushes").isStarted()).isFalse();
            other.close();

            application.context.getRouteController().startRoute("pushes");

            assertThat(application.sender().push(PushSender.fixture("trade-order-status"))).isEqualTo(200);
        }
    }

    private static RouteBuilder pushes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push").routeId("pushes").to("mock:pushes");
            }
        };
    }
}
