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

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route that is stopped and started again works as before and leaves no thread behind. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PushRestartTest {

    @Test
    void aRouteThatIsStartedAgainReceivesAndLeavesNoThreadBehind() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status?ackMode=onCompletion").routeId("orders").to("mock:orders");
            }
        };
        Set<Thread> before = pushThreads();
        try (PushApplication application = PushApplication.start(routes)) {
            for (int round = 1; round <= 20; round++) {
                for (int order = 0; order < 3; order++) {
                    assertThat(application.sender().push(PushOnReceiptTest.order(order, round))).isEqualTo(200);
                }
                application.context.getRouteController().stopRoute("orders");
                application.context.getRouteController().startRoute("orders");
            }

            assertThat(application.mock("orders").getReceivedCounter()).isEqualTo(60);
            await().untilAsserted(() -> assertThat(since(before)).hasSizeLessThanOrEqualTo(4));
        }
        await().untilAsserted(() -> assertThat(since(before)).isEmpty());
    }

    private static Set<Thread> since(Set<Thread> before) {
        Set<Thread> threads = pushThreads();
        threads.removeAll(before);
        return threads;
    }

    private static Set<Thread> pushThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().contains("LazadaPush"))
                .collect(Collectors.toSet());
    }
}
