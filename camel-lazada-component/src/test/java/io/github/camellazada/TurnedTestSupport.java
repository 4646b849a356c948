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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;

import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.CountedTransport;
import io.github.camellazada.virtualtime.TurnedThreads;
import io.github.camellazada.virtualtime.TurnedTime;
import io.vertx.core.Vertx;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;

/** The component before a stub of the gateway, with a clock that is turned while a call waits. */
abstract class TurnedTestSupport extends LazadaTestSupport {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    final SimulatedClock clock = SimulatedClock.standingAt(START);
    private final Activity activity = new Activity();
    private final Vertx vertx = Vertx.vertx();

    @Override
    public void configure() throws Exception {
        super.configure();
        context.getExecutorServiceManager().setThreadPoolFactory(new TurnedThreads(clock, activity));
        lazada.getConfiguration().setClock(clock);
        lazada.getConfiguration().setTransport(
                new CountedTransport(new VertxTransport(vertx, VertxTransportOptions.defaults()), activity));
    }

    @AfterEach
    void closeVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Sends and turns the clock, for five minutes at most, until the exchange is done. */
    Exchange sendTurned(String uri, Object body, Map<String, Object> headers) throws Exception {
        Future<Exchange> exchange = to(uri).withProcessor(sent -> {
            sent.getMessage().setBody(body);
            sent.getMessage().getHeaders().putAll(headers);
        }).asyncSend();
        new TurnedTime(clock, activity, () -> true).turn(START.plus(Duration.ofMinutes(5)), exchange::isDone);
        return exchange.get();
    }
}
