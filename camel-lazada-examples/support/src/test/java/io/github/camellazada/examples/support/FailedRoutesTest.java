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
package io.github.camellazada.examples.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedRoutesTest {
    private static final int REPETITIONS = 3;

    private final AtomicInteger attempts = new AtomicInteger();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new FailedRoutes());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:plain").routeId("plain").process(FailedRoutesTest.this::fail);
                from("direct:repeated").routeId("repeated")
                        .errorHandler(defaultErrorHandler().maximumRedeliveries(REPETITIONS).redeliveryDelay(0))
                        .process(FailedRoutesTest.this::fail);
                from("direct:own").routeId("own").onException(Exception.class).handled(true).end()
                        .process(FailedRoutesTest.this::fail);
            }
        });
        camel.start();
    }

    private void fail(Exchange exchange) {
        attempts.incrementAndGet();
        throw new IllegalStateException("The ERP\nis away");
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aFailureIsOneLine() {
        assertThat(logged("direct:plain")).containsExactly("WARN The route plain failed."
                + " Caused by: [java.lang.IllegalStateException - The ERP is away]");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aRouteThatRepeatsStillDoes() {
        assertThat(logged("direct:repeated")).singleElement().asString().startsWith("WARN The route repeated failed.");
        assertThat(attempts).hasValue(1 + REPETITIONS);
    }

    @Test
    void aRouteThatHandlesItsFailuresSaysNothingMore() {
        assertThat(logged("direct:own")).isEmpty();
    }

    private List<String> logged(String route) {
        try (LoggedTroubles log = new LoggedTroubles()) {
            camel.createFluentProducerTemplate().to(route).withBody("").send();
            return log.lines();
        }
    }
}
