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
package io.github.camellazada.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;

import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.builder.RouteBuilder;

/** What routes have done with pushes of orders, in their order for each of them. */
final class RoutedOrders {
    private final Map<String, List<String>> tried = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, List<String>> done = new ConcurrentHashMap<>();
    private volatile BiPredicate<String, String> fails = (order, status) -> false;

    /** @param failing for which order and status the route fails */
    RoutedOrders failing(BiPredicate<String, String> failing) {
        fails = failing;
        return this;
    }

    RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).process(exchange -> take(exchange.getMessage().getBody(PushEvent.class)));
            }
        };
    }

    private void take(PushEvent event) {
        String order = event.id("OrderId").orElseThrow();
        keys.put(order, event.key().value());
        add(tried, order, event.status());
        if (fails.test(order, event.status())) {
            throw new IllegalStateException("ERP is away");
        }
        add(done, order, event.status());
    }

    private static void add(Map<String, List<String>> to, String order, String status) {
        to.computeIfAbsent(order, first -> new CopyOnWriteArrayList<>()).add(status);
    }

    List<String> tried(long order) {
        return tried.getOrDefault(Long.toString(order), List.of());
    }

    List<String> done(long order) {
        return done.getOrDefault(Long.toString(order), List.of());
    }

    /** The key of the last push of an order. */
    String key(long order) {
        return keys.get(Long.toString(order));
    }

    int done() {
        return done.values().stream().mapToInt(List::size).sum();
    }
}
