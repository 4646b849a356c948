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
package io.github.camellazada.benchmarks.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ExpressionAdapter;

/** How many calls it costs to know each change of an order with its lines: for each push, by a simple poll, and by the stream. */
public final class ChangesSuite implements Suite {
    private static final String PARAM = LazadaConstants.PARAM_PREFIX;
    private static final long PERIOD = 2_000;

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public boolean isLight() {
        return true;
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        int orders = settings.pick(50, 200);
        Duration step = Duration.ofSeconds(settings.pick(4, 10));
        into.note(String.format("%d orders of %d lines at the simulator, %d changes of each, %d seconds apart.", orders,
                ChangesShop.LINES, ChangesShop.CHANGES, step.toSeconds()));
        into.note(String.format("Polls follow one another after %d seconds.", PERIOD / 1000));
        ExecutorService threads = Executors.newCachedThreadPool();
        Map<String, Future<Integer>> rows = new LinkedHashMap<>();
        rows.put("callsForEachPush", threads.submit(() -> calls(forEachPush(), orders, step)));
        rows.put("simplePoll", threads.submit(() -> calls(simplePoll(), orders, step)));
        rows.put("stream", threads.submit(() -> calls(stream(), orders, step)));
        for (Map.Entry<String, Future<Integer>> row : rows.entrySet()) {
            int calls = row.getValue().get();
            into.add(row.getKey(), "calls", "", "", calls);
            into.add(row.getKey(), "calls for a changed line", "", "",
                    (double) calls / orders / ChangesShop.LINES / ChangesShop.CHANGES);
        }
        threads.shutdownNow();
    }

    private static int calls(RouteBuilder routes, int orders, Duration step) throws Exception {
        try (ChangesShop shop = new ChangesShop(routes)) {
            shop.change(orders, step);
            return shop.calls();
        }
    }

    private static RouteBuilder forEachPush() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status?pushPath=/lazada/push")
                        .setHeader(PARAM + "order_id", header(LazadaConstants.ORDER_ID))
                        .to("lazada:order-get?bodyAs=ignore")
                        .setHeader(PARAM + "order_id", header(LazadaConstants.ORDER_ID))
                        .to("lazada:order-items-get?bodyAs=ignore");
            }
        };
    }

    private static RouteBuilder simplePoll() {
        ObjectMapper mapper = new ObjectMapper();
        AtomicReference<Instant> since = new AtomicReference<>(Instant.now());
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:poll?period=" + PERIOD).process(exchange -> exchange.getMessage()
                        .setHeader(PARAM + "update_after", since.getAndSet(Instant.now()).minusSeconds(1).toString()))
                        .to("lazada:orders-get?outputType=json&param.limit=100").removeHeaders(PARAM + "*")
                        .split(new OrderIds(mapper)).setHeader(PARAM + "order_id", body())
                        .to("lazada:order-items-get?bodyAs=ignore");
            }
        };
    }

    private static RouteBuilder stream() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:stream:orders?delay=" + PERIOD).to("log:orders?level=DEBUG");
            }
        };
    }

    /** The ids of the orders on a page. */
    private static final class OrderIds extends ExpressionAdapter {
        private final ObjectMapper mapper;

        private OrderIds(ObjectMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public Object evaluate(Exchange exchange) {
            try {
                return mapper.readTree(exchange.getMessage().getBody(String.class)).findValuesAsText("order_id");
            } catch (JsonProcessingException e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        }
    }
}
