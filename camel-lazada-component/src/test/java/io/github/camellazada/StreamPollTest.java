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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StreamPollTest {
    private StreamShop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void withoutPushesPollingFindsEachChangeOfEachSellerOnce() throws Exception {
        shop = new StreamShop("lazada:stream:orders?streamPush=false&initialDelay=0&delay=50", configuration -> {
        });
        long first = shop.order(StreamShop.SELLER, 2);
        long second = shop.order(StreamShop.OTHER, 1);
        shop.awaitTurning(
                () -> shop.states().containsAll(List.of("1001:" + first + " [pending]", "1002:" + second + " [pending]")));

        shop.commerce.packAndReady(StreamShop.SELLER, first);
        shop.awaitTurning(() -> shop.states().contains("1001:" + first + " [ready_to_ship]"));

        shop.awaitCalls("/orders/get");
        assertThat(shop.states()).doesNotHaveDuplicates();
        assertThat(shop.received).allMatch(message -> "poll".equals(message.getHeader("CamelLazadaSource"))
                && Boolean.FALSE.equals(message.getHeader("CamelLazadaMissed")));
    }

    @Test
    void whatPushesMissIsPolledAndReported() throws Exception {
        shop = new StreamShop("lazada:stream:orders?initialDelay=0&delay=50", configuration -> {
        });
        shop.simulator.clock().advance(Duration.ofSeconds(5));
        shop.simulator.faults().dropPushes(1_000);
        long lost = shop.order(StreamShop.SELLER, 1);
        shop.simulator.clock().advance(Duration.ofMinutes(3));
        await().until(() -> shop.states().equals(List.of("1001:" + lost + " [pending]")));
        assertThat(shop.received.get(0).getHeaders()).containsEntry("CamelLazadaMissed", true)
                .containsEntry("CamelLazadaSource", "poll");
        await().until(() -> shop.consumer().report().missed() == 1);
        assertThat(shop.consumer().report().silent()).isTrue();
        assertThat(shop.consumer().report().line()).startsWith("push missed 1 of 1 changes since 20");
        HealthCheck.Result health = shop.consumer().getHealthCheck().call();
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getMessage().orElseThrow()).contains("Pushes have fallen silent", "callback URL");
        assertThat(meter("lazada.stream.missed")).isEqualTo(1);
        assertThat(shop.meters.get("lazada.stream.silent").gauge().value()).isEqualTo(1);

        shop.simulator.faults().clear();
        shop.order(StreamShop.OTHER, 1);
        await().until(() -> !shop.consumer().report().silent() && shop.consumer().report().changes() >= 2);
        assertThat(shop.consumer().report().missed()).isEqualTo(1);
        assertThat(shop.meters.get("lazada.stream.silent").gauge().value()).isZero();
        assertThat(shop.consumer().getHealthCheck().call().getMessage()).isEmpty();
    }

    @Test
    void aClockThatIsAheadAtTheFirstStartHidesNoChange() throws Exception {
        shop = new StreamShop("lazada:stream:orders?streamPush=false&initialDelay=0&delay=50", configuration -> configuration
                .setClock(Clock.offset(configuration.clockOrSystem(), Duration.ofMinutes(50))));
        long order = shop.order(StreamShop.SELLER, 1);

        for (int minute = 0; minute < 60; minute += 5) {
            shop.simulator.clock().advance(Duration.ofMinutes(5));
            shop.awaitCalls("/orders/get");
        }
        assertThat(shop.states()).containsExactly("1001:" + order + " [pending]");
    }

    @Test
    void twoRoutesOfOneStreamNeedWatermarksOfTheirOwn() throws Exception {
        String uri = "lazada:stream:orders?streamPush=false";
        shop = new StreamShop(uri, configuration -> {
        });

        assertThatThrownBy(() -> shop.addRoute(uri + "&delay=70000")).hasStackTraceContaining("'stream/orders/all sellers/sg'")
                .hasStackTraceContaining("Set watermarkName");
        shop.addRoute(uri + "&watermarkName=second");
    }

    @Test
    void twoRoutesOfOneStreamBothGetAllChanges() throws Exception {
        String uri = "lazada:stream:orders?streamPush=false&versionStore=jdbc:db&initialDelay=0&delay=50";
        shop = new StreamShop(uri, configuration -> {
        });
        List<Object> beside = new CopyOnWriteArrayList<>();
        shop.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&watermarkName=second").process(exchange -> beside.add(exchange.getMessage()
                        .getHeader("CamelLazadaOrderId")));
            }
        });

        for (int i = 0; i < 3; i++) {
            String order = Long.toString(shop.order(StreamShop.SELLER, 1));
            shop.awaitTurning(() -> beside.contains(order) && shop.completed.stream()
                    .anyMatch(message -> order.equals(message.getHeader("CamelLazadaOrderId"))));
        }
    }

    private double meter(String name) {
        return shop.meters.get(name).functionCounter().count();
    }
}
