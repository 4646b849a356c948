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

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Starting again works, and neither a route nor a context leaves threads of its own or of Vert.x behind. */
class ProducerRestartTest extends LazadaTestSupport {

    @Test
    void aRouteThatIsStartedAgainCallsAsBeforeWithTheSameThreads() throws Exception {
        context.addRoutes(route());
        Set<Thread> before = ourThreads();
        to("direct:category").request();
        assertThat(since(before)).isNotEmpty();

        for (int round = 0; round < 20; round++) {
            context.getRouteController().stopRoute("category");
            context.getRouteController().startRoute("category");
            assertThat(send("direct:category", null, Map.of()).getException()).isNull();
        }

        // one of Camel, rarely more; Vert.x has one for its clock and two for each core
        assertThat(since(before)).hasSizeLessThanOrEqualTo(11 + 2 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aContextThatIsClosedEndsAllThreads() throws Exception {
        Set<Thread> before = ourThreads();

        for (int round = 0; round < 5; round++) {
            try (CamelContext other = new DefaultCamelContext()) {
                LazadaComponent component = new LazadaComponent();
                component.setConfiguration(lazada.getConfiguration().copy());
                other.addComponent("lazada", component);
                other.addRoutes(route());
                other.start();
                Exchange exchange = other.createFluentProducerTemplate().to("direct:category").send();
                assertThat(exchange.getException()).isNull();
                assertThat(since(before)).isNotEmpty();
            }
        }

        await().untilAsserted(() -> assertThat(since(before)).isEmpty());
    }

    @Test
    void theComponentCanBeStartedAgain() throws Exception {
        context.addRoutes(route());
        assertThat(send("direct:category", null, Map.of()).getException()).isNull();

        context.getRouteController().stopRoute("category");
        lazada.stop();
        lazada.start();
        context.getRouteController().startRoute("category");

        assertThat(send("direct:category", null, Map.of()).getException()).isNull();
    }

    private static RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:category").routeId("category").to("lazada:category-tree-get");
            }
        };
    }

    private static Set<Thread> since(Set<Thread> before) {
        Set<Thread> threads = ourThreads();
        threads.removeAll(before);
        return threads;
    }

    private static Set<Thread> ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("Lazada") || thread.getName().startsWith("vert.x-"))
                .collect(Collectors.toSet());
    }
}
