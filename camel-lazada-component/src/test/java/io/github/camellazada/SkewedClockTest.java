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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a lost answer where the state is read by time, and this machine's clock is ahead of Lazada's. */
class SkewedClockTest {
    private static final String CREATE = "/product/create";
    private static final String PRODUCTS = "/products/get";
    private static final String PRODUCT = """
            <Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Train</name><brand>Remark</brand>
            </Attributes><Skus><Sku><SellerSku>TRAIN-1</SellerSku><quantity>1</quantity><price>388.50</price>
            <package_length>11</package_length><package_height>22</package_height><package_weight>33</package_weight>
            <package_width>44</package_width></Sku></Skus></Product></Request>""";

    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private final SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().port(0).clock(clock).build().start(),
            configuration -> configuration.setClock(Clock.offset(clock, Duration.ofMinutes(10))));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aProductWhoseAnswerIsLostIsFoundAndNotSentASecondTime() {
        shop.simulator.faults().on(CREATE).once().dropAnswer();

        Exchange exchange = shop.send("lazada:product-create", PRODUCT);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.RECONCILED)).isEqualTo(true);
        assertThat(shop.simulator.received(CREATE)).hasSize(1);
    }

    @Test
    void aProductThatIsLookedForLaterIsFoundAsWell() throws Exception {
        List<Exchange> outcomes = new CopyOnWriteArrayList<>();
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").process(exchange -> outcomes.add(exchange.copy()));
            }
        });
        assertThat(shop.send("lazada:seller-get", null).getException()).as("tells the time").isNull();
        shop.simulator.faults().on(CREATE).once().dropAnswer();
        shop.simulator.faults().on(PRODUCTS).times(4).httpStatus(500);
        assertThat(shop.send("lazada:product-create", PRODUCT).getException())
                .isInstanceOf(LazadaOutcomeUnknownException.class);

        await().until(() -> {
            clock.advance(Duration.ofSeconds(10));
            return !outcomes.isEmpty();
        });

        assertThat(outcomes.get(0).getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("done");
    }
}
