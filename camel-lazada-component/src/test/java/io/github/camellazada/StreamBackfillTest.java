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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.StreamShop.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StreamBackfillTest {
    private static final String STORES = "&versionStore=jdbc:db&watermarkStore=jdbc:db&initialDelay=0&delay=50";
    private final StreamShop shop = new StreamShop("lazada:stream:orders?startScheduler=false", configuration -> {
    });

    StreamBackfillTest() throws Exception {
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void ordersOfBeforeAreLoadedOnceWhileTheStreamIsLive() throws Exception {
        List<String> before = ordersOfThreeDays(30);
        shop.set("lazada:stream:orders?pollFrom=" + from() + STORES,
                configuration -> {
                });
        try (CapturedLog log = new CapturedLog()) {
            shop.start();
            await().until(() -> shop.states().containsAll(before));
            assertThat(log.text()).contains("Back-fill of orders of seller 1001 in SG from", "30 objects, about");
            await().untilAsserted(
                    () -> assertThat(log.text()).containsPattern("Back-fill of orders of seller 1001 in SG is done:"
                            + " 30 rows since the start in [\\d.]+ s, \\d+ a second"));
        }
        long live = shop.order(SELLER, 1);
        await().until(() -> shop.states().contains("1001:" + live + " [pending]"));

        assertThat(shop.states()).doesNotHaveDuplicates();
        assertThat(shop.received).filteredOn(message -> "backfill".equals(message.getHeader("CamelLazadaSource"))).hasSize(30)
                .allMatch(message -> Boolean.FALSE.equals(message.getHeader("CamelLazadaMissed")));
    }

    @Test
    void theLogTellsEachHalfMinuteHowFarItIs() throws Exception {
        ordersOfThreeDays(10);
        shop.route(exchange -> shop.simulator.clock().advance(Duration.ofSeconds(31)));
        shop.set("lazada:stream:orders?streamPush=false&pollFrom=" + from() + STORES, configuration -> {
        });
        try (CapturedLog log = new CapturedLog()) {
            shop.start();
            await().until(() -> shop.completed.size() == 10);
            assertThat(log.text())
                    .containsPattern("Back-fill of orders of seller 1001 in SG: \\d+ % of the time, \\d+ rows so far");
        }
    }

    @Test
    void itGoesOnAfterARestartAndEndsForGood() throws Exception {
        List<String> before = ordersOfThreeDays(30);
        AtomicInteger room = new AtomicInteger(10);
        shop.route(exchange -> {
            if (room.getAndDecrement() <= 0) {
                throw new IllegalStateException("the ERP is full");
            }
        });
        shop.set("lazada:stream:orders?pollFrom=" + from() + STORES
                + "&streamPush=false", configuration -> {
                });
        shop.start();
        await().until(() -> room.get() < 0);
        shop.stop();
        shop.route(exchange -> {
        });
        shop.start();
        await().until(() -> shop.completed.size() == 30);
        assertThat(shop.completed.stream().map(StreamShop::state)).containsExactlyInAnyOrderElementsOf(before);

        shop.stop();
        shop.simulator.clearReceived();
        shop.start();
        long live = shop.order(SELLER, 1);
        shop.awaitTurning(() -> shop.completed.size() > 30);
        await().until(() -> shop.states().contains("1001:" + live + " [pending]"));
        assertThat(shop.completed).hasSize(31);
    }

    private Instant from() {
        return shop.simulator.clock().instant().minus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Stops the stream, and has orders from three days. */
    private List<String> ordersOfThreeDays(int number) {
        shop.stop();
        shop.simulator.push().pushUrl(null);
        List<String> states = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            states.add("1001:" + shop.order(SELLER, 1) + " [pending]");
            shop.simulator.clock().advance(Duration.ofDays(3).dividedBy(number));
        }
        return states;
    }
}
