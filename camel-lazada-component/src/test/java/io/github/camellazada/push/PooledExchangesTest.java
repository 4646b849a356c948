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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Applications may let Camel use each exchange again ({@code camel.main.exchangeFactory=pooled}). */
@Timeout(60)
class PooledExchangesTest {
    private static final int MANY = 200;

    private final Set<Integer> exchanges = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    @Test
    void anExchangeThatIsUsedAgainHasNothingOfThePushBefore() throws Exception {
        try (PushApplication application = application("lazada:push")) {
            for (int push = 0; push < MANY; push++) {
                application.sender().push(body(push));
                awaitSeen(push + 1);
            }

            assertThat(seen).containsExactlyElementsOf(expected());
            assertThat(exchanges).hasSizeLessThan(MANY);
        }
    }

    @Test
    void pushesThatAreUnderWayTogetherShareNoExchange() throws Exception {
        try (PushApplication application = application("lazada:push?concurrentConsumers=4")) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int push = 0; push < MANY; push++) {
                answers.add(application.sender().pushLater(body(push)));
            }

            assertThat(answers).allMatch(answer -> answer.join() == 200);
            awaitSeen(MANY);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected());
            assertThat(exchanges).hasSizeLessThan(MANY);
        }
    }

    private static String body(int push) {
        return "{\"seller_id\":\"7\",\"message_type\":%d,\"data\":{},\"site\":\"lazada_sg\"}".formatted(1000 + push);
    }

    private static List<String> expected() {
        return IntStream.range(0, MANY).mapToObj(push -> 1000 + push + " null null").toList();
    }

    /** Lazada has its 200 before the route has run. */
    private void awaitSeen(int pushes) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> seen.size() >= pushes);
    }

    private PushApplication application(String uri) throws Exception {
        PushApplication application = PushApplication.create();
        application.context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        application.context.getCamelContextExtension().setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(PooledExchangesTest.this::note).setProperty("left", constant("over"))
                        .setHeader("left", constant("over"));
            }
        });
        application.context.start();
        return application;
    }

    private void note(Exchange exchange) {
        exchanges.add(System.identityHashCode(exchange));
        seen.add(exchange.getMessage().getHeader("CamelLazadaMessageType") + " " + exchange.getProperty("left") + " "
                + exchange.getMessage().getHeader("left"));
    }
}
