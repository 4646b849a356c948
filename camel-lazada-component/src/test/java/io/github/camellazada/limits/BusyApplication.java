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
package io.github.camellazada.limits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.CountedTransport;
import io.github.camellazada.virtualtime.DistantTransport;
import io.github.camellazada.virtualtime.TurnedThreads;
import io.vertx.core.Vertx;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel application in turned time that calls over real HTTP, and counts under a name what was carried out. */
final class BusyApplication implements AutoCloseable {
    /** How long a request and its answer travel together, in simulated time. */
    static final Duration LATENCY = Duration.ofMillis(40);

    private static final Duration THOUGHT = Duration.ofMillis(1);
    // what fails without a request would otherwise be called a thousand times a second
    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);
    // of the machine's time, which passes while simulated time stands still: however busy it is, no call may fail of that
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SimulatedClock clock;
    private final Vertx vertx = Vertx.vertx();
    private final CountedTransport transport;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Map<String, AsyncProducer> producers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failed = new ConcurrentHashMap<>();

    BusyApplication(SimulatedClock clock, Activity activity, String serverUrl, String authServerUrl) {
        this.clock = clock;
        VertxTransportOptions usual = VertxTransportOptions.defaults();
        transport = new CountedTransport(new VertxTransport(vertx, new VertxTransportOptions(PATIENCE,
                usual.maxResponseBytes(), usual.poolSize(), null, null)), activity);
        context.getExecutorServiceManager().setThreadPoolFactory(new TurnedThreads(clock, activity));
        context.disableJMX();
        LazadaConfiguration configuration = configuration();
        configuration.setServerUrl(serverUrl);
        configuration.setAuthServerUrl(authServerUrl);
        configuration.setClock(clock);
        configuration.setRequestTimeout(PATIENCE.toMillis());
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTransport(new DistantTransport(transport, clock, LATENCY.dividedBy(2)));
    }

    DefaultCamelContext context() {
        return context;
    }

    LazadaConfiguration configuration() {
        return context.getComponent("lazada", LazadaComponent.class).getConfiguration();
    }

    /** So many callers, each of which calls again as soon as its call was carried out, or a little after it has failed. */
    void keepBusy(String name, int callers, String uri, Map<String, Object> headers) {
        for (int i = 0; i < callers; i++) {
            clock.schedule(clock.instant().plus(THOUGHT), () -> again(name, uri, headers));
        }
    }

    private void again(String name, String uri, Map<String, Object> headers) {
        call(name, uri, null, headers, carriedOut -> clock.schedule(
                clock.instant().plus(carriedOut ? THOUGHT : AFTER_FAILURE), () -> again(name, uri, headers)));
    }

    void call(String name, String uri, Object body, Map<String, Object> headers, Runnable ended) {
        call(name, uri, body, headers, carriedOut -> ended.run());
    }

    private void call(String name, String uri, Object body, Map<String, Object> headers, Consumer<Boolean> ended) {
        AsyncProducer producer = producers.computeIfAbsent(uri, this::producer);
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        producer.process(exchange, sync -> {
            boolean carriedOut = exchange.getException() == null;
            count(carriedOut ? done : failed, name);
            ended.accept(carriedOut);
        });
    }

    /** Calls under that name that were carried out. */
    int done(String name) {
        return done.getOrDefault(name, new AtomicInteger()).get();
    }

    /** Calls under that name whose exchange failed. */
    int failed(String name) {
        return failed.getOrDefault(name, new AtomicInteger()).get();
    }

    void forget() {
        done.clear();
        failed.clear();
    }

    private static void count(Map<String, AtomicInteger> counts, String name) {
        counts.computeIfAbsent(name, first -> new AtomicInteger()).incrementAndGet();
    }

    private AsyncProducer producer(String uri) {
        try {
            AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
            producer.start();
            return producer;
        } catch (Exception e) {
            throw new IllegalStateException("The endpoint " + uri + " cannot start", e);
        }
    }

    @Override
    public void close() throws Exception {
        context.close();
        transport.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }
}
