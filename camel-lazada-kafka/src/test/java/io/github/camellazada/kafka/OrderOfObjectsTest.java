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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.camellazada.client.inbox.InboxStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pushes of one order are routed in their order, whatever fails and whoever comes and goes; others go on meanwhile. */
@Timeout(120)
class OrderOfObjectsTest extends BrokerTestSupport {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int STEPS = 20;
    private static final List<String> ALL_STEPS = IntStream.range(0, STEPS).mapToObj(step -> "step" + step).toList();

    private final RoutedOrders orders = new RoutedOrders();

    @Test
    void rebalancesInTheMiddleOfRetriesKeepTheOrderOfEachObject() throws Exception {
        Set<String> failed = ConcurrentHashMap.newKeySet();
        // every third push fails once
        orders.failing((order, status) -> (order + status).hashCode() % 3 == 0 && failed.add(order + status));
        Map<String, String> properties = properties("two");
        String uri = "lazada:push?inboxRetryDelay=300&inboxMaxRetryDelay=300";
        int count = 30;
        try (PushApplication first = new PushApplication(properties, orders.route(uri))) {
            push(first, count, 0, STEPS / 3);
            try (PushApplication second = new PushApplication(properties, orders.route(uri))) {
                push(second, count, STEPS / 3, 2 * STEPS / 3);
                await().atMost(LONG).until(() -> orders.done() > count * STEPS / 2);
            }
            push(first, count, 2 * STEPS / 3, STEPS);

            for (int order = 0; order < count; order++) {
                int number = order;
                await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(number)).containsExactlyElementsOf(ALL_STEPS));
            }
            assertThat(failed).hasSizeGreaterThan(100);
            await().atMost(LONG).until(() -> status(first).open() == 0);
        }
    }

    @Test
    void aPoisonedObjectIsParkedWhileItsPartitionGoesOn() throws Exception {
        Map<String, String> properties = properties("park");
        properties.put("lazada.kafka.topic.partitions", "1");
        properties.put("lazada.kafka.retry.max.waiting", "1");
        boolean[] away = {true};
        orders.failing((order, status) -> away[0] && List.of("1", "2", "3").contains(order));
        try (PushApplication application = new PushApplication(properties,
                orders.route("lazada:push?inboxRetryDelay=200&inboxMaxRetryDelay=200&inboxMaxAttempts=1000"))) {
            push(application, 6, 0, STEPS / 2);
            await().atMost(LONG).until(() -> orders.done(0).size() + orders.done(4).size() + orders.done(5).size() == 30);
            assertThat(orders.done(1)).isEmpty();
            await().atMost(LONG).until(() -> KafkaTopics.end(broker, "park-" + PushApplication.APP + "-retry") >= 20);
            push(application, 6, STEPS / 2, STEPS);
            await().atMost(LONG).until(() -> orders.done(4).size() == STEPS);
            assertThat(orders.done(2)).isEmpty();

            away[0] = false;
            for (int order = 0; order < 6; order++) {
                int number = order;
                await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(number)).containsExactlyElementsOf(ALL_STEPS));
            }
            await().atMost(LONG).until(() -> status(application).open() == 0);
        }
    }

    @Test
    void parkedObjectsKeepTheirOrderInTheNextProcess() throws Exception {
        Map<String, String> properties = properties("takeover");
        properties.put("lazada.kafka.retry.max.waiting", "0");
        boolean[] away = {true};
        orders.failing((order, status) -> away[0] && Integer.parseInt(order) % 2 == 0);
        String uri = "lazada:push?inboxRetryDelay=200&inboxMaxRetryDelay=200&inboxMaxAttempts=1000";
        int count = 10;
        try (PushApplication second = startAndStopAnother(properties, uri, count)) {
            push(second, count, STEPS / 2, STEPS);
            await().atMost(LONG).until(() -> orders.done(1).size() == STEPS);
            away[0] = false;
            for (int order = 0; order < count; order++) {
                int number = order;
                await().atMost(LONG).untilAsserted(() -> assertThat(orders.done(number)).containsExactlyElementsOf(ALL_STEPS));
            }
            await().atMost(LONG).until(() -> status(second).open() == 0);
        }
    }

    @Test
    void aSuspendedRouteLeavesItsPartitionsToOthersUntilItIsResumed() throws Exception {
        RoutedOrders others = new RoutedOrders();
        Map<String, String> properties = properties("suspend");
        try (PushApplication first = new PushApplication(properties, orders.route("lazada:push"));
                PushApplication second = new PushApplication(properties, others.route("lazada:push"))) {
            String route = first.context.getRoutes().get(0).getRouteId();
            pushUntil(second, 0, () -> orders.done() > 0 && others.done() > 0);

            first.context.getRouteController().suspendRoute(route);
            int before = orders.done();
            int of = 1000;
            push(second, of, of + 40);
            await().atMost(LONG).untilAsserted(() -> {
                for (int order = of; order < of + 40; order++) {
                    assertThat(others.done(order)).containsExactly("step0");
                }
            });
            assertThat(orders.done()).isEqualTo(before);

            first.context.getRouteController().resumeRoute(route);
            pushUntil(second, 2000, () -> orders.done() > before);
        }
    }

    private static void pushUntil(PushApplication application, int from, Callable<Boolean> enough) {
        AtomicInteger order = new AtomicInteger(from);
        await().atMost(LONG).until(() -> {
            push(application, order.get(), order.addAndGet(10));
            return enough.call();
        });
    }

    private static void push(PushApplication application, int from, int to) {
        for (int order = from; order < to; order++) {
            application.pushUntilStored(PushApplication.order(order, 0)).join();
        }
    }

    private PushApplication startAndStopAnother(Map<String, String> properties, String uri, int count) throws Exception {
        try (PushApplication first = new PushApplication(properties, orders.route(uri))) {
            push(first, count, 0, STEPS / 2);
            await().atMost(LONG).until(() -> orders.done() == count / 2 * STEPS / 2);
            await().atMost(LONG).until(
                    () -> KafkaTopics.end(broker, "takeover-" + PushApplication.APP + "-retry") >= count / 2 * STEPS / 2);
        }
        return new PushApplication(properties, orders.route(uri));
    }

    private static void push(PushApplication application, int orders, int from, int to) {
        for (int step = from; step < to; step++) {
            List<CompletableFuture<Void>> answers = new ArrayList<>();
            for (int order = 0; order < orders; order++) {
                answers.add(application.pushUntilStored(PushApplication.order(order, step)));
            }
            answers.forEach(CompletableFuture::join);
        }
    }

    private static InboxStatus status(PushApplication application) {
        return application.inbox().status(PushApplication.APP).toCompletableFuture().join();
    }
}
