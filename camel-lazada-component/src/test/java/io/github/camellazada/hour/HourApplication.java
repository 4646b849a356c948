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
package io.github.camellazada.hour;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.client.VertxTransport;
import io.github.camellazada.client.VertxTransportOptions;
import io.github.camellazada.client.auth.LazadaToken;
import io.github.camellazada.client.auth.MemoryTokenStore;
import io.github.camellazada.client.auth.TokenKey;
import io.github.camellazada.client.freeze.MemoryHeldWrites;
import io.github.camellazada.push.PushEvent;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.turned.Activity;
import io.github.camellazada.turned.CountedTransport;
import io.github.camellazada.turned.TurnedThreads;
import io.vertx.core.Vertx;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;

/** A Camel application as an ERP would have it: a route for each operation, pushes that are enriched, outcomes of held writes. */
final class HourApplication implements AutoCloseable {
    private static final int REQUEST_TIMEOUT_MILLIS = 2500;

    private final LazadaSimulator simulator;
    private final Ledger ledger;
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final Map<String, AsyncProducer> producers = new ConcurrentHashMap<>();
    private final Map<String, Merchant> merchants = new ConcurrentHashMap<>();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Vertx vertx = Vertx.vertx();
    private final CountedTransport transport;

    HourApplication(LazadaSimulator simulator, Ledger ledger, Activity activity, String frozenWindows) {
        this.simulator = simulator;
        this.ledger = ledger;
        this.transport = new CountedTransport(new VertxTransport(vertx, VertxTransportOptions.defaults()), activity);
        context.getExecutorServiceManager().setThreadPoolFactory(new TurnedThreads(simulator.clock(), activity));
        context.disableJMX();
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setTransport(transport);
        configuration.setTokenStore(tokens);
        configuration.setHeldWrites(new MemoryHeldWrites());
        configuration.setRequestTimeout(REQUEST_TIMEOUT_MILLIS);
        configuration.setFrozenWindows(frozenWindows);
        configuration.setFreezeProbe(Script.FREEZE_PROBE.toMillis());
    }

    void start() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("lazada:outcomes?delay=5000")
                        .process(exchange -> ledger.outcome(exchange.getMessage().getBody()));
                from("lazada:push:trade-order-status").process(HourApplication.this::enrich)
                        .to("lazada:order-items-get");
            }
        });
        context.start();
        simulator.push().pushUrl(URI.create("http://127.0.0.1:" + server.getPort() + "/lazada/push"));
    }

    /** The seller authorises the app. */
    void takeIn(Merchant merchant) {
        merchants.put(merchant.seller(), merchant);
        SimulatedToken token = simulator.tokens().issue(merchant.seller());
        tokens.save(new TokenKey(simulator.appKey(), merchant.seller(), merchant.country()), new LazadaToken(
                token.accessToken(), token.expiresAt(), token.refreshToken(), token.refreshExpiresAt()));
    }

    /** Begins an exchange, which ends on a thread of the application's. */
    void ask(Ask ask) {
        ledger.add(ask);
        AsyncProducer producer = producers.computeIfAbsent(ask.operation(), this::producer);
        Exchange exchange = producer.getEndpoint().createExchange();
        ask.fill(exchange, simulator.clock().instant());
        producer.process(exchange, sync -> ask.end(exchange));
    }

    int inflight() {
        return context.getInflightRepository().size();
    }

    /** Turns a push into the question which lines its order has, and notes how that ends. */
    private void enrich(Exchange push) {
        PushEvent event = push.getMessage().getBody(PushEvent.class);
        Ask ask = new Ask(merchants.get(event.seller()), "order-items-get",
                Map.of("order_id", event.id("OrderId").orElseThrow()));
        ledger.add(ask);
        ask.fill(push, simulator.clock().instant());
        push.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange exchange) {
                ask.end(exchange);
            }
        });
    }

    private AsyncProducer producer(String operation) {
        try {
            String entry = "direct:" + operation;
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from(entry).to("lazada:" + operation + "?onFreeze=hold");
                }
            });
            Endpoint endpoint = context.getEndpoint(entry);
            AsyncProducer producer = endpoint.createAsyncProducer();
            producer.start();
            return producer;
        } catch (Exception e) {
            throw new IllegalStateException("The route of " + operation + " cannot start", e);
        }
    }

    @Override
    public void close() throws Exception {
        context.close();
        transport.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }
}
