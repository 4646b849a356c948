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

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.simulator.FreePort;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(120)
class AsyncProducerTest extends LazadaTestSupport {
    private static final Map<String, Object> PACK = Map.of("pack_order_list",
            List.of(Map.of("order_id", 7, "order_item_list", List.of(71))), "delivery_type", "dropship",
            "shipping_allocate_type", "TFS");

    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private final Set<Boolean> eventLoops = ConcurrentHashMap.newKeySet();

    @Override
    public void configure() throws Exception {
        super.configure();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:call").onCompletion().process(exchange -> threads.add("done")).end()
                        .to("lazada:category-tree-get").process(exchange -> {
                            threads.add(Thread.currentThread().getName());
                            eventLoops.add(Context.isOnEventLoopThread());
                        });
            }
        });
    }

    @Test
    void theRouteGoesOnOnAThreadOfCamel() {
        to("direct:call").request();

        assertThat(eventLoops).containsExactly(false);
        assertThat(threads).anyMatch(name -> name.startsWith("Camel (") && name.contains("LazadaProducer"));
    }

    @Test
    void aRefusedConnectionEndsTheExchangeWithAClearError() throws Exception {
        Exchange exchange = send("lazada:category-tree-get?serverUrl=http://localhost:" + FreePort.next() + "/rest", null,
                Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaUnavailableException.class);
        assertThat(((LazadaException) exchange.getException()).isExhausted()).isTrue();
        assertThat(((LazadaException) exchange.getException()).getAttempts()).isEqualTo(4);
    }

    @Test
    void aHungServerEndsTheExchangeWithinTheTimeout() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            Exchange exchange = send("lazada:category-tree-get?maxRetries=0&requestTimeout=500ms&serverUrl=http://localhost:"
                    + silent.getLocalPort() + "/rest", null, Map.of());

            assertThat(exchange.getException()).isInstanceOf(LazadaException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"category-tree-get", "order-fulfill-pack"})
    void callsInFlightEndWhenTheComponentStops(String operation) throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        gateway.answers(request -> {
            received.countDown();
            try {
                release.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "{\"code\":\"0\",\"request_id\":\"late\",\"data\":{\"order_id\":1,\"seller_id\":1,\"orders\":[],\"products\":[]}}";
        });

        CompletableFuture<Exchange> sent = sendAsync("lazada:" + operation + "?requestTimeout=600000", PACK);
        assertThat(received.await(60, TimeUnit.SECONDS)).isTrue();
        lazada.stop();

        assertThat(sent).succeedsWithin(Duration.ofSeconds(50))
                .satisfies(exchange -> assertThat(exchange.getException()).isInstanceOf(LazadaException.class));
        release.countDown();
    }

    @Test
    void manyCallsAtOnceAllEnd() throws Exception {
        CompletableFuture<?>[] calls = new CompletableFuture<?>[200];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = sendAsync("direct:call");
        }

        assertThat(CompletableFuture.allOf(calls)).succeedsWithin(Duration.ofSeconds(60));
        assertThat(gateway.requests()).hasSize(calls.length);
    }

    @Test
    void answersWaitForAThreadAndTakeNoEventLoop() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:busy").to("lazada:category-tree-get").process(exchange -> {
                    eventLoops.add(Context.isOnEventLoopThread());
                    release.await(60, TimeUnit.SECONDS);
                });
            }
        });
        CompletableFuture<?>[] calls = new CompletableFuture<?>[250];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = sendAsync("direct:busy");
        }

        await().untilAsserted(() -> assertThat(gateway.requests()).hasSize(calls.length));
        release.countDown();

        assertThat(CompletableFuture.allOf(calls)).succeedsWithin(Duration.ofSeconds(60));
        assertThat(eventLoops).containsExactly(false);
    }

    @Test
    void aWriteThatWaitsForAnotherIsSentThoughRoutesHoldAllThreads() throws Exception {
        int most = 200;
        CountDownLatch held = new CountDownLatch(most);
        CountDownLatch release = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:held").to("lazada:category-tree-get").process(exchange -> {
                    held.countDown();
                    release.await(20, TimeUnit.SECONDS);
                });
            }
        });
        List<CompletableFuture<Exchange>> calls = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            calls.add(sendAsync("direct:held"));
        }
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();

        String pack = "lazada:order-fulfill-pack?reconcileTimeout=0";
        calls.add(sendAsync(pack, PACK));
        calls.add(sendAsync(pack, PACK));

        await().untilAsserted(() -> assertThat(gateway.requests()).hasSize(most + 2));
        release.countDown();
        assertThat(CompletableFuture.allOf(calls.toArray(new CompletableFuture<?>[0]))).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void routesThatWaitBehindACallHoldUpNoOthers() throws Exception {
        int many = 40;
        CountDownLatch arrived = new CountDownLatch(many);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:slow").to("lazada:category-tree-get").process(exchange -> {
                    arrived.countDown();
                    arrived.await(60, TimeUnit.SECONDS);
                    // waits for an answer that needs a thread of the same pool
                    to("lazada:category-tree-get").request();
                });
            }
        });
        CompletableFuture<?>[] calls = new CompletableFuture<?>[many];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = sendAsync("direct:slow");
        }

        assertThat(CompletableFuture.allOf(calls)).succeedsWithin(Duration.ofSeconds(60));
        assertThat(gateway.requests()).hasSize(2 * many);
    }

    @Test
    void theVertxOfTheRegistryIsUsedAndLeftOpen() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            lazada.getConfiguration().setVertx(vertx);
            to("lazada:category-tree-get").request();
            lazada.stop();

            CompletableFuture<Void> alive = new CompletableFuture<>();
            vertx.runOnContext(alive::complete);
            assertThat(alive).succeedsWithin(Duration.ofSeconds(60));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        }
    }

    private CompletableFuture<Exchange> sendAsync(String uri) {
        return sendAsync(uri, null);
    }

    private CompletableFuture<Exchange> sendAsync(String uri, Object body) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        return context.createProducerTemplate().asyncSend(uri, exchange);
    }
}
