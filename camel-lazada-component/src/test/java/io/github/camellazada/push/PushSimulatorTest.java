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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.push.PushDelivery;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PushSimulatorTest {
    private static final String SELLER = "1104417";
    private final HeldRoute held = new HeldRoute();
    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-11-20T00:00:00Z"));
    private final LazadaSimulator simulator = LazadaSimulator.builder().clock(clock).build().start();
    private PushApplication application;

    @BeforeEach
    void start() throws Exception {
        simulator.sellers().add(SELLER, "sg");
        application = PushApplication.create();
        LazadaComponent lazada = application.context.getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().setAppKey(simulator.appKey());
        lazada.getConfiguration().setAppSecret(simulator.appSecret());
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("lazada:push:trade-order-status?ackMode=onCompletion&ackTimeout=20000").process(held);
            }
        });
        application.context.start();
        simulator.push().pushUrl(URI.create("http://127.0.0.1:" + application.port() + "/lazada/push"));
        // what runs for the first time is slow, and the simulator waits 500 ms of the machine's time for an answer as Lazada does
        assertThat(application.sender().push("{}", "forged")).isEqualTo(401);
    }

    @AfterEach
    void stop() {
        application.close();
        simulator.close();
    }

    @Test
    void whatTheRouteRefusedComesAgainWithTheSameKey() {
        simulator.push().push(SELLER, 0, order());
        held.letFail();
        await().until(() -> delivery().attempts().size() == 1);
        assertThat(delivery().attempts().get(0).isAccepted()).isFalse();

        clock.advance(Duration.ofMinutes(31));
        held.letGo();

        awaitDeliveryAfter(1);
        assertThat(held.events()).extracting(event -> event.key().value()).hasSize(2).containsOnly(
                held.events().get(0).key().value());
        assertThat(held.events().get(0).seller()).isEqualTo(SELLER);
    }

    @Test
    void theVerifyButtonIsSatisfied() {
        simulator.push().verify();

        awaitDeliveryAfter(0);
        assertThat(held.events()).isEmpty();
    }

    /** A busy machine may be too slow for further attempts than those that the test makes fail; then the next one counts. */
    private void awaitDeliveryAfter(int failed) {
        AtomicInteger attempts = new AtomicInteger(failed);
        await().until(() -> {
            if (delivery().attempts().stream().filter(attempt -> !attempt.isAccepted()).count() > attempts.get()) {
                attempts.incrementAndGet();
                clock.advance(Duration.ofMinutes(31));
            }
            return delivery().state() == PushDelivery.State.DELIVERED;
        });
    }

    private PushDelivery delivery() {
        return simulator.push().deliveries().get(0);
    }

    private static ObjectNode order() {
        return new JsonMapper().createObjectNode().put("order_status", "pending").put("trade_order_id", "713508200411297")
                .put("trade_order_line_id", "713508200511297").put("status_update_time", 1763610011);
    }
}
