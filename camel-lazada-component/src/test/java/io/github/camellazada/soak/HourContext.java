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
package io.github.camellazada.soak;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.CountedTransport;
import io.github.camellazada.virtualtime.TurnedThreads;
import io.vertx.core.Vertx;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context in turned time with a listener for pushes, and a route for each operation that is called. */
final class HourContext implements AutoCloseable {
    private final Map<String, AsyncProducer> producers = new ConcurrentHashMap<>();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Vertx vertx = Vertx.vertx();
    private final CountedTransport transport;
    private VertxPlatformHttpServer server;

    HourContext(SimulatedClock clock, Activity activity, String freezeWindows) {
        this.transport = new CountedTransport(new VertxTransport(vertx, VertxTransportOptions.defaults()), activity);
        context.getExecutorServiceManager().setThreadPoolFactory(new TurnedThreads(clock, activity));
        context.disableJMX();
        LazadaConfiguration configuration = configuration();
        configuration.setClock(clock);
        configuration.setTransport(transport);
        configuration.setFreezeWindows(freezeWindows);
        configuration.setFreezeProbeInterval(Script.FREEZE_PROBE.toMillis());
        configuration.setHeldWriteRetryDelay(Script.FREEZE_PROBE.toMillis());
    }

    LazadaConfiguration configuration() {
        return lazada().getConfiguration();
    }

    LazadaComponent lazada() {
        return context.getComponent("lazada", LazadaComponent.class);
    }

    void start(RouteBuilder routes) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server, true, true);
        context.addRoutes(routes);
        context.start();
    }

    URI pushUrl() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/lazada/push");
    }

    /** Begins an exchange, which ends on a thread of the context's. */
    void send(String operation, Consumer<Exchange> fill, Consumer<Exchange> end) {
        AsyncProducer producer = producers.computeIfAbsent(operation, this::producer);
        Exchange exchange = producer.getEndpoint().createExchange();
        fill.accept(exchange);
        producer.process(exchange, sync -> end.accept(exchange));
    }

    int inflight() {
        return context.getInflightRepository().size();
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
