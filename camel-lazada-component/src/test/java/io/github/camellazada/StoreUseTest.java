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

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.reconcile.MemoryUnconfirmedWriteStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.transport.TransportException;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.TurnedThreads;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How endpoints ask the stores that they share: no more than they need, and again where a store never answered. */
class StoreUseTest {
    private static final String SELLER = "1001";
    private static final Map<String, Object> STOCK = Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku",
            List.of(Map.of("ItemId", 7, "SkuId", 8, "SellableQuantity", 5))))));

    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private final Activity activity = new Activity();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final LazadaConfiguration configuration = new LazadaConfiguration();
    private volatile boolean silent;
    private volatile boolean away;

    private void start() {
        tokens.save(new TokenKey("123456", SELLER, "sg"), new LazadaToken("token", null, null, null));
        LazadaComponent lazada = new LazadaComponent();
        configuration.setAppKey("123456");
        configuration.setAppSecret("secret");
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTokenStore(silent(SharedTokenStore.class, tokens));
        configuration.setMaxRetries(0);
        configuration.setClock(clock);
        configuration.setTransport(request -> away
                ? CompletableFuture
                        .failedStage(new TransportException(TransportException.Stage.NO_ANSWER, "connection lost", null))
                : CompletableFuture.completedStage(
                        new TransportResponse(200, "application/json", null,
                                "{\"code\":\"0\",\"data\":{\"order_id\":1,\"seller_id\":1,\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}"
                                        .getBytes())));
        lazada.setConfiguration(configuration);
        context.getExecutorServiceManager().setThreadPoolFactory(new TurnedThreads(clock, activity));
        context.disableJMX();
        context.addComponent("lazada", lazada);
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aTokenThatIsNotReadEndsItsCallAndIsReadForTheNextOne() throws Exception {
        start();
        silent = true;
        assertThat(ended(send("lazada:seller-get", null)).getException()).isInstanceOf(LazadaUnavailableException.class);

        silent = false;
        assertThat(ended(send("lazada:seller-get", null)).getException()).isNull();
    }

    @Test
    void aFailedLookIntoTheStoreEndsOneWriteOnly() throws Exception {
        configuration.setHeldWriteStore(silent(HeldWriteStore.class, new MemoryHeldWriteStore()));
        start();
        String update = "lazada:product-stock-sellable-update?onFreeze=hold";
        silent = true;
        assertThat(ended(send(update, STOCK)).getException()).isNotNull();

        silent = false;
        assertThat(ended(send(update, STOCK)).getException()).isNull();
    }

    @Test
    void aLostAnswerThatCannotBePutAsideEndsItsCall() throws Exception {
        configuration.setUnconfirmedWriteStore(silent(UnconfirmedWriteStore.class, new MemoryUnconfirmedWriteStore()));
        start();
        Future<Exchange> first = send("lazada:product-stock-sellable-update", STOCK);
        assertThat(ended(first).getException()).isNull();
        silent = true;
        away = true;
        Exchange exchange = ended(send("lazada:product-stock-sellable-update", STOCK));

        assertThat(asked).containsKey("keep");
        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(exchange.getMessage().getHeader(LazadaConstants.OUTCOME_ID)).isNull();
    }

    @Test
    void whatIsDueIsAskedForAgainWhenItWasNotTold() throws Exception {
        configuration.setHeldWriteStore(silent(HeldWriteStore.class, new MemoryHeldWriteStore()));
        start();
        silent = true;
        send("lazada:product-stock-sellable-update?onFreeze=hold&reconcileTimeout=1000", STOCK);

        await().until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return asked.containsKey("claim") && asked.get("claim").get() > 2;
        });
    }

    @Test
    void endpointsThatDifferInTheirSellerAloneLookTogether() throws Exception {
        configuration.setHeldWriteStore(silent(HeldWriteStore.class, new MemoryHeldWriteStore()));
        configuration.setUnconfirmedWriteStore(silent(UnconfirmedWriteStore.class, new MemoryUnconfirmedWriteStore()));
        start();
        for (int seller = 1; seller <= 20; seller++) {
            producer("lazada:product-stock-sellable-update?onFreeze=hold&sellerId=" + seller);
        }

        assertThat(looks()).as("for held and for unconfirmed writes").isEqualTo(2);
    }

    @Test
    void readingEndpointsPollNoStoreUntilOneWrites() throws Exception {
        configuration.setUnconfirmedWriteStore(silent(UnconfirmedWriteStore.class, new MemoryUnconfirmedWriteStore()));
        start();
        Producer read = producer("lazada:seller-get?sellerId=1001");
        producer("lazada:orders-get?sellerId=1002&accessToken=own");
        assertThat(looks()).isZero();

        Exchange exchange = read.getEndpoint().createExchange();
        exchange.getMessage().setHeader(LazadaConstants.OPERATION, "product-stock-sellable-update");
        exchange.getMessage().setBody(STOCK);
        read.process(exchange);

        assertThat(exchange.getException()).isNull();
        assertThat(looks()).isEqualTo(1);
    }

    private Producer producer(String uri) throws Exception {
        Producer producer = context.getEndpoint(uri).createProducer();
        producer.start();
        return producer;
    }

    /** How often something is asked for in one tick of the timer. */
    private int looks() {
        activity.awaitQuiet(10);
        asked.remove("claim");
        clock.advance(Duration.ofMillis(500));
        activity.awaitQuiet(10);
        return asked.getOrDefault("claim", new AtomicInteger()).get();
    }

    private Future<Exchange> send(String uri, Object body) {
        return context.createFluentProducerTemplate().to(uri).withBody(body).asyncSend();
    }

    private Exchange ended(Future<Exchange> exchange) throws Exception {
        await().until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return exchange.isDone();
        });
        return exchange.get();
    }

    /** The store, which answers nothing while it is silent; counts what it is asked. */
    private <T> T silent(Class<T> spi, T store) {
        return spi.cast(Proxy.newProxyInstance(spi.getClassLoader(), new Class<?>[]{spi}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(store, arguments);
            }
            asked.computeIfAbsent(method.getName(), name -> new AtomicInteger()).incrementAndGet();
            return silent ? new CompletableFuture<>() : method.invoke(store, arguments);
        }));
    }
}
