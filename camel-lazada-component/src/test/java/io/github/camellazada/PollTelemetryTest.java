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
import java.util.concurrent.TimeUnit;

import io.github.camellazada.console.LazadaConsole;
import io.github.camellazada.model.Order;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.StreamShop.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Meters, health and console tell how polls go, and what holds them. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PollTelemetryTest {
    private static final String POLLS = "initialDelay=0&delay=50&inboxMaxAttempts=2";
    private StreamShop shop;
    private volatile String poisoned;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aStreamReportsWhatHoldsItItsBackfillAndUnknownSellers() throws Exception {
        shop = new StreamShop("lazada:stream:orders?streamPush=false&pollFrom=2026-11-19&sellerId=1001,1009&" + POLLS,
                configuration -> configuration.setCountry(null));
        assertThat(poison()).contains("always fails for object " + poisoned + " (java.lang.IllegalStateException)")
                .contains("pushInbox=jdbc:NAME");

        assertThat(health().getDetails()).containsEntry("poll.unknown.sellers", "1009").containsEntry("poll.failing", 1)
                .containsEntry("poll.dead", 0L).containsKey("poll.lag.seconds");
        assertThat(gauge("lazada.poll.failing")).isEqualTo(1);
        assertThat(gauge("lazada.poll.unknown.sellers")).isEqualTo(1);
        assertThat(shop.meters.get("lazada.poll.rows").functionCounter().count()).isGreaterThanOrEqualTo(1);
        await().until(() -> gauge("lazada.poll.backfill") == 1);
        LazadaConsole console = new LazadaConsole();
        console.setCamelContext(shop.context());
        assertThat(console.call(DevConsole.MediaType.TEXT)).asString().contains("routeId=stream", "sellersWithoutToken=1009",
                "name=stream/orders/1001/sg", "held=object " + poisoned);
    }

    @Test
    void theLagOfAPollerGrowsWhileARowHoldsItAndEndsWithIt() throws Exception {
        shop = new StreamShop("lazada:orders-get?sellerId=1001&outputType=pojo&" + POLLS, configuration -> {
        });
        poison();
        shop.simulator.clock().advance(Duration.ofHours(1));
        await().until(() -> lag() > 3600);
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);

        poisoned = null;
        await().until(() -> lag() < 60);
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(shop.meters.get("lazada.poll.windows").functionCounter().count()).isGreaterThanOrEqualTo(1);
        shop.stop();
        assertThat(shop.meters.find("lazada.poll.lag").meter()).isNull();
    }

    /** Lets the route fail for one order and complete another one; what the check then says. */
    private String poison() throws Exception {
        shop.awaitTurning(() -> lag() < 60);
        shop.route(exchange -> {
            if (exchange.getMessage().getBody(Order.class).orderId().equals(poisoned)) {
                throw new IllegalStateException("the ERP takes no such order");
            }
        });
        poisoned = Long.toString(shop.order(SELLER, 1));
        shop.awaitTurning(() -> !shop.received.isEmpty());
        shop.order(SELLER, 1);
        shop.awaitTurning(() -> health().getState() == HealthCheck.State.DOWN);
        return health().getMessage().orElseThrow();
    }

    private HealthCheck.Result health() {
        return ((HealthCheckAware) shop.context().getRoute("stream").getConsumer()).getHealthCheck()
                .call();
    }

    private double lag() {
        return shop.meters.get("lazada.poll.lag").timeGauge().value(TimeUnit.SECONDS);
    }

    private double gauge(String name) {
        return shop.meters.get(name).gauge().value();
    }
}
