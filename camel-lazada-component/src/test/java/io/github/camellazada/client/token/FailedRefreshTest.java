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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.simulator.LazadaSimulator;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Exchanges that wait for one refresh, which fails. */
class FailedRefreshTest {
    private static final String REFRESH = "/auth/token/refresh";
    private static final int WAITING = 8;

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void theRoutesOfCallsThatWaitedForItDoNotWaitForOneAnother() throws Exception {
        CountDownLatch failed = new CountDownLatch(WAITING);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(LazadaAuthorizationException.class).handled(true).process(exchange -> {
                    failed.countDown();
                    exchange.getMessage().setBody(failed.await(20, TimeUnit.SECONDS));
                });
                from("direct:seller").to("lazada:seller-get?sellerId=1001&country=SG");
            }
        });
        simulator.faults().on(REFRESH).reject("ISV", "IncompleteSignature", "The request signature does not conform");
        simulator.faults().on(REFRESH).delay(Duration.ofSeconds(1));

        ProducerTemplate template = context.createProducerTemplate();
        CompletableFuture<?>[] calls = IntStream.range(0, WAITING)
                .mapToObj(i -> template.asyncRequestBody("direct:seller", null, Boolean.class)
                        .thenAccept(together -> assertThat(together).isTrue()))
                .toArray(CompletableFuture[]::new);

        assertThat(CompletableFuture.allOf(calls)).succeedsWithin(Duration.ofSeconds(15));
        assertThat(simulator.received(REFRESH)).hasSize(1);
    }

    @Test
    void aCallThatWasNeverSentDoesNotSayThatItWas() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:seller").to("lazada:seller-get?sellerId=1001&country=SG&maxRetries=1");
            }
        });
        simulator.faults().on(REFRESH).httpStatus(503);

        Exception failure = context.createProducerTemplate().send("direct:seller", exchange -> {
        }).getException();

        assertThat(failure).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("nothing was sent")
                .hasMessageNotContaining("attempts]");
        assertThat(((LazadaUnavailableException) failure).getAttempts()).isZero();
        assertThat(simulator.received("/seller/get")).isEmpty();
    }

    private void start(RouteBuilder routes) throws Exception {
        simulator.sellers().add("1001", "sg");
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(new TokenKey(simulator.appKey(), "1001", "sg"), new LazadaToken("50ended",
                simulator.clock().instant().minusSeconds(1), simulator.tokens().issue("1001").refreshToken(), null));
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setTokenStore(tokens);
        context.addRoutes(routes);
        context.start();
    }
}
