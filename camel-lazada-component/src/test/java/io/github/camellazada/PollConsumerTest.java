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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.client.poll.Watermark;
import io.github.camellazada.model.Order;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A route polls a listing of the simulated Lazada. */
class PollConsumerTest {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
    private static final String ORDERS = "lazada:orders-get?delay=30&initialDelay=0";
    private static final String NAME = "orders-get/1001/sg";

    private final MemoryWatermarkStore watermarks = new MemoryWatermarkStore();
    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(START)).build().start();
    private final SimulatedShop shop = new SimulatedShop(simulator, configuration -> {
        configuration.setClock(simulator.clock());
        configuration.setWatermarkStore(watermarks);
        configuration.setRateLimiting(false);
    });
    private final long sku = shop.commerce.product(SimulatedShop.SELLER).sku("SHIRT").price("12.90").stock(100_000).add()
            .skuId();
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachOrderComesOnceAndAgainWhenItChanges() throws Exception {
        route(ORDERS + "&outputType=pojo", this::see);
        awaitWatermark(START.minusSeconds(5));
        long order = order();
        long other = order();
        pass(10);

        awaitSeen(2);
        shop.commerce.pay(SimulatedShop.SELLER, order);
        pass(10);
        awaitSeen(3);
        pass(10);
        awaitWatermark(simulator.clock().instant().minusSeconds(5));

        assertThat(seen).hasSize(3);
        assertThat(seen).allSatisfy(exchange -> assertThat(exchange.getMessage().getBody()).isInstanceOf(Order.class));
        assertThat(seen.stream().map(PollConsumerTest::object)).containsExactly(text(order), text(other), text(order));
        assertThat(seen.stream().map(exchange -> exchange.getMessage().getHeader(LazadaConstants.ROW_KEY)))
                .doesNotHaveDuplicates();
        assertThat(seen.get(0).getMessage().getHeaders()).containsEntry(LazadaConstants.SELLER_ID, SimulatedShop.SELLER)
                .containsEntry(LazadaConstants.COUNTRY, "SG").containsEntry(LazadaConstants.EVENT_TIME, START)
                .containsEntry(LazadaConstants.WINDOW_TO, START.plusSeconds(5)).containsKey(LazadaConstants.ROW_VERSION)
                .doesNotContainKey(LazadaConstants.OPERATION);
        assertThat(seen.get(0).getProperty(Exchange.BATCH_SIZE)).isEqualTo(2);
        assertThat(seen.get(1).getProperty(Exchange.BATCH_COMPLETE)).isEqualTo(true);
    }

    @Test
    void anExchangeThatFailsKeepsTheWatermarkAndOnlyItComesAgain() throws Exception {
        List<Long> orders = orders(25);
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        List<Instant> positions = new CopyOnWriteArrayList<>();
        pass(10);
        route(ORDERS + "&pollFrom=2026-11-11&param.limit=10&bridgeErrorHandler=false", exchange -> {
            if (tries.merge(object(exchange), 1, Integer::sum) < 3 && object(exchange).equals(text(orders.get(12)))) {
                positions.add(position());
                throw new IllegalStateException("the ERP is down");
            }
            see(exchange);
        });

        awaitSeen(25);
        awaitWatermark(START.plusSeconds(5));

        assertThat(tries.remove(text(orders.get(12)))).isEqualTo(3);
        assertThat(tries.values()).containsOnly(1);
        assertThat(positions).as("while it failed").containsOnly(Instant.parse("2026-11-10T16:00:00Z"));
    }

    @Test
    void rowsThatLazadaShowsLateAreAllDelivered() throws Exception {
        shop.commerce.showRowsLate(Duration.ofMinutes(9));
        route(ORDERS, this::see);
        awaitWatermark(START.minusSeconds(5));

        for (int round = 0; round < 20; round++) {
            orders(10);
            pass(60);
            awaitWatermark(simulator.clock().instant().minusSeconds(5));
        }
        for (int round = 0; round < 10; round++) {
            pass(60);
            awaitWatermark(simulator.clock().instant().minusSeconds(5));
        }

        assertThat(seen.stream().map(PollConsumerTest::object)).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void ordersThatChangeMeanwhileAreDeliveredInTheirLastState() throws Exception {
        List<Long> orders = orders(60);
        pass(10);
        int[] paid = {0};
        route(ORDERS + "&pollFrom=2026-11-11&param.limit=7&outputType=map", exchange -> {
            see(exchange);
            if (paid[0] < 30) {
                simulator.clock().advance(Duration.ofMillis(300));
                shop.commerce.pay(SimulatedShop.SELLER, orders.get(paid[0]++ * 2));
            }
        });

        awaitWatermark(START.plusSeconds(5));
        assertThat(paid[0]).as("payments while pages were read").isGreaterThan(10);
        pass(60);
        awaitSeen(60);
        awaitWatermark(simulator.clock().instant().minusSeconds(5));

        Map<String, Object> last = new ConcurrentHashMap<>();
        seen.forEach(exchange -> last.put(object(exchange), exchange.getMessage().getBody(Map.class).get("statuses")));
        assertThat(last).hasSize(60);
        IntStream.range(0, 60).forEach(i -> assertThat(last.get(text(orders.get(i))))
                .isEqualTo(List.of(i % 2 == 0 && i / 2 < paid[0] ? "pending" : "unpaid")));
    }

    @Test
    void aPollTakesAsManyRowsAsItIsAllowed() throws Exception {
        orders(25);
        pass(10);
        route("lazada:orders-get?delay=30&initialDelay=0&pollFrom=2026-11-11&maxMessagesPerPoll=10", this::see);

        awaitSeen(25);
        awaitWatermark(START.plusSeconds(5));

        assertThat(seen.stream().map(exchange -> exchange.getProperty(Exchange.BATCH_SIZE))).containsOnly(10, 5);
        assertThat(seen.stream().map(PollConsumerTest::object)).doesNotHaveDuplicates();
    }

    @Test
    void aWatermarkFromTheFutureIsRefusedUntilItIsCorrected() throws Exception {
        Watermark held = watermarks.takeOver(simulator.appKey(), NAME).toCompletableFuture().join();
        watermarks.move(simulator.appKey(), NAME, held.fence(), START.plusSeconds(3600));
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).process(exchange -> failures
                        .add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from(ORDERS + "&bridgeErrorHandler=true").process(PollConsumerTest.this::see);
            }
        });
        order();

        await().until(() -> failures.size() > 1);
        assertThat(failures.get(0)).hasMessageContaining(NAME).hasMessageContaining("changes until then would be missed");
        pass(3700);
        awaitWatermark(simulator.clock().instant().minusSeconds(5));
    }

    @Test
    void severalSellersArePolledEachFromAWatermarkOfItsOwn() throws Exception {
        shop.add("2002");
        long shirt = shop.commerce.product("2002").sku("SHIRT").price("12.90").stock(10).add().skuId();
        long other = shop.commerce.placeOrder("2002", shirt);
        long order = order();
        pass(10);
        simulator.tokens().expire("2002");
        route(ORDERS + "&sellerId=2002,1001&pollFrom=2026-11-11", this::see);

        awaitSeen(1);
        awaitWatermark(START.plusSeconds(5));
        assertThat(object(seen.get(0))).as("the other seller's token is refused").isEqualTo(text(order));
        shop.add("2002");
        awaitSeen(2);

        assertThat(object(seen.get(1))).isEqualTo(text(other));
        assertThat(seen.get(1).getMessage().getHeader(LazadaConstants.SELLER_ID)).isEqualTo("2002");
        assertThat(watermarks.position(simulator.appKey(), "orders-get/2002/sg")).isNotNull();
    }

    @Test
    void twoRoutesDoNotShareAWatermark() throws Exception {
        route(ORDERS, this::see);

        assertThatThrownBy(() -> route(ORDERS + "&param.status=pending", this::see))
                .hasStackTraceContaining("Set watermarkName on one of them");
        route(ORDERS + "&param.status=pending&watermarkName=pending", this::see);
    }

    @Test
    void aListingWithoutAWindowIsPolledWholeAndEachStateComesOnce() throws Exception {
        route("lazada:promotion-flexicombo-list?delay=30&initialDelay=0", this::see);
        await().until(() -> simulator.received("/promotion/flexicombo/list").size() > 2);

        assertThat(seen).isEmpty();
    }

    @Test
    void aRowKeyServesAnIdempotentConsumer() throws Exception {
        orders(3);
        pass(10);
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(ORDERS + "&pollFrom=2026-11-11").idempotentConsumer(header(LazadaConstants.ROW_KEY),
                        MemoryIdempotentRepository.memoryIdempotentRepository()).process(PollConsumerTest.this::see);
            }
        });

        awaitSeen(3);
    }

    private void see(Exchange exchange) {
        seen.add(exchange.copy());
    }

    private static String object(Exchange exchange) {
        return exchange.getMessage().getHeader(LazadaConstants.OBJECT_ID, String.class);
    }

    private static String text(long id) {
        return Long.toString(id);
    }

    private long order() {
        return shop.commerce.placeOrder(SimulatedShop.SELLER, sku);
    }

    private List<Long> orders(int number) {
        return IntStream.range(0, number).mapToObj(i -> order()).toList();
    }

    private void pass(long seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }

    private Instant position() {
        return watermarks.position(simulator.appKey(), NAME);
    }

    private void awaitWatermark(Instant time) {
        await().pollInterval(10, TimeUnit.MILLISECONDS).atMost(30, TimeUnit.SECONDS).until(() -> time.equals(position()));
    }

    private void awaitSeen(int number) {
        await().pollInterval(10, TimeUnit.MILLISECONDS).atMost(30, TimeUnit.SECONDS).until(() -> seen.size() >= number);
    }

    private void route(String uri, Processor row) throws Exception {
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(row);
            }
        });
    }
}
