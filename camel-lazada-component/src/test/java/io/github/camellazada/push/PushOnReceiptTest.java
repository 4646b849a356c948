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
package io.github.camellazada.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PushOnReceiptTest {
    private final HeldRoute held = new HeldRoute();

    @Test
    void aPushIsAnsweredWhileItsRouteStillRuns() throws Exception {
        try (PushApplication application = PushApplication.start(to("lazada:push:trade-order-status"))) {
            assertThat(application.sender().push(order(1, 1))).isEqualTo(200);

            await().until(() -> held.events().size() == 1);
            held.letGo();
        }
    }

    @Test
    void aFullQueueIsAnsweredWith503UntilThereIsRoom() throws Exception {
        try (PushApplication application = PushApplication.start(to("lazada:push:trade-order-status?pushQueueSize=2"))) {
            assertThat(application.sender().push(order(1, 1))).isEqualTo(200);
            assertThat(application.sender().push(order(2, 1))).isEqualTo(200);
            assertThat(application.sender().push(order(3, 1))).isEqualTo(503);

            held.letGo();
            await().untilAsserted(() -> assertThat(application.sender().push(order(3, 1))).isEqualTo(200));
            held.letGo();
            held.letGo();
        }
    }

    @Test
    void aGracefulStopWorksOffWhatWasAnswered() throws Exception {
        PushApplication application = PushApplication.start(to("lazada:push:trade-order-status?concurrentConsumers=1"));
        try (application) {
            for (int step = 0; step < 20; step++) {
                assertThat(application.sender().push(order(1, step))).isEqualTo(200);
            }
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(application.context::stop);
            await().untilAsserted(() -> assertThat(application.sender().push(order(1, 99))).isEqualTo(503));
            for (int step = 0; step < 20; step++) {
                held.letGo();
            }
            stopped.get(50, TimeUnit.SECONDS);
        }
        assertThat(held.events()).extracting(PushEvent::status).containsExactlyElementsOf(steps(20));
    }

    @Test
    void aForcedStopDropsWhatWaitsAndEnds() throws Exception {
        PushApplication application = PushApplication.start(to("lazada:push:trade-order-status"));
        try (application) {
            application.context.getShutdownStrategy().setTimeout(1);
            application.sender().push(order(1, 1));
            application.sender().push(order(1, 2));
            await().until(() -> held.events().size() == 1);
        }
        held.letGo();
        assertThat(held.events()).hasSize(1);
    }

    @Test
    void thePushesOfOneOrderKeepTheirOrderWhileOthersOvertake() throws Exception {
        ConcurrentHashMap<String, List<String>> statuses = new ConcurrentHashMap<>();
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status").process(exchange -> {
                    PushEvent event = exchange.getMessage().getBody(PushEvent.class);
                    statuses.computeIfAbsent(event.id("OrderId").orElseThrow(), order -> new ArrayList<>()).add(event.status());
                });
            }
        };
        try (PushApplication application = PushApplication.start(routes)) {
            for (int step = 0; step < 15; step++) {
                for (int order = 0; order < 4; order++) {
                    assertThat(application.sender().push(order(order, step))).isEqualTo(200);
                }
            }
        }
        assertThat(statuses).hasSize(4);
        assertThat(statuses.values()).allSatisfy(order -> assertThat(order).isEqualTo(steps(15)));
    }

    @Test
    void aRepeatedPushIsRoutedOnceBehindAnIdempotentConsumer() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status").to("mock:all")
                        .idempotentConsumer(header("CamelLazadaPushKey"), new MemoryIdempotentRepository()).to("mock:once");
            }
        };
        try (PushApplication application = PushApplication.start(routes)) {
            application.sender().push(order(1, 1));
            application.sender().push(order(1, 1).replace("\"timestamp\":1763610099", "\"timestamp\":1763611899"));

            await().until(() -> application.mock("all").getReceivedCounter() == 2);
            assertThat(application.mock("once").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void aFailureGoesToTheExceptionHandlerOfTheConsumer() throws Exception {
        List<Throwable> failures = new ArrayList<>();
        try (PushApplication application = PushApplication.create()) {
            application.context.getRegistry().bind("collect", new CollectingHandler(failures));
            application.context.addRoutes(to("lazada:push:trade-order-status?exceptionHandler=#collect"));
            application.context.start();

            application.sender().push(order(1, 1));
            held.letFail();

            await().untilAsserted(() -> assertThat(failures).hasSize(1));
            assertThat(failures.get(0)).hasMessage("ERP is away");
        }
    }

    static String order(int order, int step) {
        return "{\"seller_id\":\"1\",\"message_type\":0,\"data\":{\"trade_order_id\":" + order + ",\"trade_order_line_id\":"
                + order
                + ",\"order_status\":\"step" + step
                + "\",\"status_update_time\":1763610011},\"timestamp\":1763610099,\"site\":\"lazada_sg\"}";
    }

    private static List<String> steps(int count) {
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            steps.add("step" + step);
        }
        return steps;
    }

    private RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).process(held);
            }
        };
    }

    private record CollectingHandler(List<Throwable> failures) implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }
}
