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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.CountedTransport;
import io.github.camellazada.virtualtime.TurnedThreads;
import io.github.camellazada.virtualtime.TurnedTime;
import io.vertx.core.Vertx;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A write that was carried out, whose answer was lost, and whose repetition Lazada refuses because it is there already. */
class RefusedRepetitionTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int LOOKS_OF_ONE_ATTEMPT = 3;
    private static final byte[] NOTHING = "{\"code\":\"0\",\"data\":{\"total_products\":0,\"products\":[]}}"
            .getBytes(StandardCharsets.UTF_8);

    private final SimulatedClock clock = SimulatedClock.standingAt(START);
    private final Activity activity = new Activity();
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger hidden = new AtomicInteger();
    private final AtomicBoolean refusing = new AtomicBoolean();
    private final SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().port(0).clock(clock).build().start(),
            configuration -> {
                configuration.setMaxRetries(1);
                configuration.setClock(clock);
                configuration.setTransport(new CountedTransport(hiding(new VertxTransport(vertx,
                        VertxTransportOptions.defaults())), activity));
            }, new TurnedThreads(clock, activity));

    @AfterEach
    void close() {
        shop.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatAListingShowsAfterTheRefusalIsDone() throws Exception {
        hidden.set(LOOKS_OF_ONE_ATTEMPT);

        Exchange exchange = create();

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.RECONCILED)).isEqualTo(true);
    }

    @Test
    void whatNoListingShowsStaysUnknown() throws Exception {
        hidden.set(Integer.MAX_VALUE);

        assertThat(create().getException()).isInstanceOf(LazadaOutcomeUnknownException.class)
                .hasMessageContaining("BIZ_CHECK_SELLER_SKU_DUPLICATE")
                .isInstanceOfSatisfying(LazadaException.class, failure -> {
                    assertThat(failure.getCode()).isEqualTo("4105");
                    assertThat(failure.isRetryable()).isFalse();
                });
    }

    @Test
    void theFirstAttemptIsRefusedAtOnce() throws Exception {
        refuse();

        Exchange exchange = sent();

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class);
        assertThat(clock.instant()).isEqualTo(START);
    }

    private Exchange create() throws Exception {
        shop.simulator.faults().on("/product/create").once().dropAnswer();
        refusing.set(true);
        return sent();
    }

    private void refuse() {
        shop.simulator.faults().on("/product/create").once().reject("ISP", "4105", "BIZ_CHECK_SELLER_SKU_DUPLICATE");
    }

    private Exchange sent() throws Exception {
        Future<Exchange> exchange = shop.context().createFluentProducerTemplate().to("lazada:product-create").withBody("""
                <Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Train</name><brand>Remark</brand>
                </Attributes><Skus><Sku><SellerSku>TRAIN-1</SellerSku><quantity>1</quantity><price>388.50</price>
                <package_length>11</package_length><package_height>22</package_height><package_weight>33</package_weight>
                <package_width>44</package_width></Sku></Skus></Product></Request>""").asyncSend();
        new TurnedTime(shop.simulator, activity).turn(START.plus(Duration.ofMinutes(10)), exchange::isDone);
        return exchange.get();
    }

    /** Answers the first listings of products as if nothing were there, as one that lags does. */
    private LazadaTransport hiding(LazadaTransport transport) {
        return request -> {
            if (!request.path().equals("/products/get") || hidden.getAndDecrement() <= 0) {
                return transport.send(request);
            }
            if (refusing.compareAndSet(true, false)) {
                refuse();
            }
            return CompletableFuture.completedFuture(new TransportResponse(200, "application/json", null, NOTHING));
        };
    }
}
