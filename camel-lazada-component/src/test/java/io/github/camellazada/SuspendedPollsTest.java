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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route policy such as the one that throttles on exceptions suspends a consumer in the middle of a poll. */
class SuspendedPollsTest {
    private static final int ROWS = 25;
    private static final Duration A_WHILE = Duration.ofMillis(200);

    @Test
    void aPollBeginsWithNoRowMoreAndTheRestComesOnceAfterTheResumption() throws Exception {
        SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"));
        List<String> seen = new CopyOnWriteArrayList<>();
        try (SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().clock(clock).build().start(), configuration -> {
            configuration.setClock(clock);
            configuration.setWatermarkStore(new MemoryWatermarkStore());
        })) {
            long sku = shop.commerce.product(SimulatedShop.SELLER).sku("SHIRT").price("12.90").stock(ROWS).add().skuId();
            IntStream.range(0, ROWS).forEach(i -> shop.commerce.placeOrder(SimulatedShop.SELLER, sku));
            clock.advance(Duration.ofSeconds(10));
            shop.routes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("lazada:orders-get?delay=30&initialDelay=0&pollFrom=2026-11-11&param.limit=10").routeId("poll")
                            .process(exchange -> {
                                seen.add(exchange.getMessage().getHeader(LazadaConstants.OBJECT_ID, String.class));
                                if (seen.size() == 3) {
                                    ServiceHelper.suspendService(shop.context().getRoute("poll").getConsumer());
                                }
                            });
                }
            });
            await().until(() -> seen.size() >= 3);
            await().during(A_WHILE).until(() -> seen.size() == 3);

            ServiceHelper.resumeService(shop.context().getRoute("poll").getConsumer());

            await().until(() -> seen.size() == ROWS);
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void aBackfillOfAStreamReadsNoFurtherAndGoesOnAtOnceAfterTheResumption() throws Exception {
        try (StreamShop shop = new StreamShop("lazada:stream:orders?startScheduler=false", configuration -> {
        })) {
            shop.stop();
            shop.simulator.push().pushUrl(null);
            for (int i = 0; i < ROWS; i++) {
                shop.order(StreamShop.SELLER, 1);
                shop.simulator.clock().advance(Duration.ofHours(5));
            }
            Instant from = shop.simulator.clock().instant().minus(Duration.ofDays(6));
            shop.set("lazada:stream:orders?streamPush=false&startScheduler=false&versionStore=jdbc:db&watermarkStore=jdbc:db"
                    + "&maxPollWindow=86400000&pollFrom=" + from, configuration -> {
                    });
            AtomicBoolean first = new AtomicBoolean(true);
            shop.route(exchange -> {
                // rows are routed side by side
                if (first.compareAndSet(true, false)) {
                    ServiceHelper.suspendService(consumer(shop));
                }
            });
            shop.start();
            await().until(() -> shop.consumer().isSuspended());
            await().during(A_WHILE).until(() -> shop.completed.size() < ROWS / 2);

            ServiceHelper.resumeService(consumer(shop));

            await().until(() -> shop.completed.size() == ROWS);
            assertThat(shop.states()).doesNotHaveDuplicates();
        }
    }

    private static Consumer consumer(StreamShop shop) {
        return shop.context().getRoute("stream").getConsumer();
    }
}
