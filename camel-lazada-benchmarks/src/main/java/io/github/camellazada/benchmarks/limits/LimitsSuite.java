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
package io.github.camellazada.benchmarks.limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.benchmarks.calls.Contexts;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;

/** How much of a limit that nobody knows is used, and how many calls are refused: learned, guessed and ignored. */
public final class LimitsSuite implements Suite {
    private static final String START = "direct:start";
    private static final String CALL = "lazada:orders-get?param.created_after=RAW(2026-11-11T00:00:00+08:00)&outputType=raw";
    private static final String WITHOUT = CALL + "&rateLimiting=false&maxRetries=0";
    private static final int CALLERS = 16;
    // each of the callers pauses that long, so that they want more than the limit but do not spin
    private static final long PAUSE = 80;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public boolean isLight() {
        return true;
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        long seconds = settings.pick(20L, 120L);
        into.note(CALLERS + " callers want more than they may.");
        into.note(String.format("The gateway allows %d calls a second, and %d a second after %d seconds.", LimitGateway.LIMIT,
                LimitGateway.LIMIT / 2, seconds / 2));
        ExecutorService threads = Executors.newCachedThreadPool();
        Map<String, Future<Shares>> rows = new LinkedHashMap<>();
        rows.put("lazada", threads.submit(() -> measure(route -> route.to(CALL), seconds, threads)));
        rows.put("throttle", threads.submit(() -> measure(route -> route.throttle(LimitGateway.LIMIT * 9L / 10)
                .timePeriodMillis(1000).to(WITHOUT), seconds, threads)));
        rows.put("none", threads.submit(() -> measure(route -> route.to(WITHOUT), seconds, threads)));
        for (Map.Entry<String, Future<Shares>> row : rows.entrySet()) {
            Shares shares = row.getValue().get();
            into.add(row.getKey(), "share of the limit that was used", "", "%", 100 * shares.used());
            into.add(row.getKey(), "share of the calls that were refused", "", "%", 100 * shares.refused());
        }
        threads.shutdownNow();
    }

    private static Shares measure(Step step, long seconds, ExecutorService threads) throws Exception {
        try (LimitGateway gateway = new LimitGateway(seconds / 2)) {
            Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
            CamelContext context = Contexts.withLazada(vertx, gateway.url());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    step.add(from(START));
                }
            });
            context.start();
            call(context.createProducerTemplate(), seconds, threads);
            context.stop();
            vertx.close();
            return new Shares(gateway.used(seconds), gateway.refused());
        }
    }

    private static void call(ProducerTemplate template, long seconds, ExecutorService threads) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    template.request(START, exchange -> {
                    });
                    Thread.sleep(PAUSE);
                }
                return null;
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
    }

    private record Shares(double used, double refused) {
    }

    private interface Step {
        void add(ProcessorDefinition<?> route);
    }
}
