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

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.client.reconcile.MemoryUnconfirmedWriteStore;
import io.github.camellazada.client.reconcile.UnconfirmedWrite;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** Writes whose outcome stays unknown when the call ends, and is found out later, by HTTP against the simulator. */
class LateOutcomeTest {
    private static final String SELLER = SimulatedShop.SELLER;
    private static final String PACK = "/order/fulfill/pack";
    private static final String ITEMS = "/orders/items/get";

    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final List<Exchange> outcomes = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private UnconfirmedWriteStore store = counted(new MemoryUnconfirmedWriteStore());
    private final SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().port(0).clock(clock).build().start(),
            configuration -> {
                configuration.setClock(clock);
                configuration.setMaxRetries(0);
                configuration.setUnconfirmedWriteStore(store);
            });
    private final ProductDraft.Listed shirt = shop.product("SHIRT");

    @AfterEach
    void tearDown() throws Exception {
        shop.close();
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    @Test
    void aWriteThatIsSeenLaterIsReportedAsDone() throws Exception {
        outcomes();
        long order = paidOrder();
        shop.simulator.faults().on(PACK).once().dropAnswer();
        shop.simulator.faults().on(ITEMS).times(3).httpStatus(500);

        Exchange exchange = pack(order);
        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        String id = exchange.getMessage().getHeader(LazadaConstants.OUTCOME_ID, String.class);
        assertThat(id).isNotBlank();

        later(10);
        assertThat(outcomes).as("the state still cannot be read").isEmpty();
        later(20);
        Exchange late = outcome();
        assertThat(late.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("done");
        assertThat(late.getMessage().getHeader(LazadaConstants.OUTCOME_ID)).isEqualTo(id);
        assertThat(late.getMessage().getHeader(LazadaConstants.OUTCOME_OPERATION)).isEqualTo("order-fulfill-pack");
        assertThat(late.getMessage().getHeader(LazadaConstants.SELLER_ID)).isEqualTo(SELLER);
        assertThat(late.getMessage().getHeader(LazadaConstants.COUNTRY)).isEqualTo("sg");
        assertThat(late.getMessage().getHeader(LazadaConstants.OUTCOME_OBJECTS)).isEqualTo(List.of(line(order)));
        assertThat(late.getMessage().getBody(LateOutcome.class).looks()).isEqualTo(2);
    }

    @Test
    void theLaterLookUsesTheNewestTokenOfTheSeller() throws Exception {
        outcomes();
        String old = shop.simulator.tokens().issue(SELLER).accessToken();
        shop.simulator.faults().on(PACK).once().dropAnswer();
        shop.simulator.faults().on(ITEMS).times(2).httpStatus(500);
        Object id = shop.send("lazada:order-fulfill-pack?accessToken=" + old, request(paidOrder())).getMessage()
                .getHeader(LazadaConstants.OUTCOME_ID);

        shop.simulator.tokens().expire(SELLER);
        String newer = shop.simulator.tokens().issue(SELLER).accessToken();
        assertThat(shop.send("lazada:order-fulfill-pack?accessToken=" + newer, request(paidOrder())).getException()).isNull();
        clock.advance(Duration.ofSeconds(10));

        assertThat(outcome().getMessage().getHeader(LazadaConstants.OUTCOME_ID)).isEqualTo(id);
        assertThat(outcome().getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("done");
    }

    @Test
    void aRowThatCannotBeLookedUpEndsAsUnknownAndHoldsUpNoOther() throws Exception {
        outcomes();
        List<LazadaItemOutcome> items = List.of(new LazadaItemOutcome("71", State.UNKNOWN, null, null, false));
        store.keep(new UnconfirmedWrite("altered", shop.simulator.appKey(), PACK, SELLER, "xx", null, Map.of(),
                items, clock.instant(), 0), clock.instant().plusSeconds(9));
        shop.simulator.faults().on(PACK).once().dropAnswer();
        shop.simulator.faults().on(ITEMS).times(2).httpStatus(500);
        Object id = pack(paidOrder()).getMessage().getHeader(LazadaConstants.OUTCOME_ID);

        clock.advance(Duration.ofSeconds(10));

        await().untilAsserted(() -> assertThat(outcomes).extracting(outcome -> outcome.getMessage()
                .getHeader(LazadaConstants.OUTCOME_ID)).containsExactlyInAnyOrder(id, "altered"));
        assertThat(outcomes).filteredOn(outcome -> "altered".equals(outcome.getMessage().getHeader(LazadaConstants.OUTCOME_ID)))
                .extracting(outcome -> outcome.getMessage().getHeader(LazadaConstants.OUTCOME)).containsExactly("unknown");
    }

    @Test
    void aWriteWithoutEffectIsReportedAsRejectedByTheSecondLook() throws Exception {
        outcomes();
        long order = paidOrder();
        shop.simulator.faults().on(PACK).once().closeConnection();
        shop.simulator.faults().on(ITEMS).times(2).httpStatus(500);
        pack(order);

        later(10);
        assertThat(outcomes).as("it might still be on its way").isEmpty();
        later(20);

        assertThat(SimulatedShop.items(outcome())).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state,
                LazadaItemOutcome::retryable).containsExactly(tuple(line(order), State.REJECTED, true));
        assertThat(outcomes.get(0).getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("rejected");
    }

    @Test
    void aWriteWithoutEvidenceEndsAsUnknownWhenItsTimeIsOver() throws Exception {
        outcomes();
        shop.simulator.faults().on("/product/stock/sellable/update").once().closeConnection();
        Exchange exchange = shop.send("lazada:product-stock-sellable-update?reconcileTimeout=60000",
                SimulatedShop.stock(shirt, 3));
        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);

        later(20);
        assertThat(outcomes).isEmpty();
        later(20);

        assertThat(outcome().getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("unknown");
        assertThat(outcomes.get(0).getMessage().getHeader(LazadaConstants.ITEMS_FAILED)).isEqualTo(1);
    }

    @Test
    void anUnknownWriteSurvivesARestart() throws Exception {
        store = jdbc();
        shop.restart();
        long order = paidOrder();
        shop.simulator.faults().on(PACK).once().dropAnswer();
        shop.simulator.faults().on(ITEMS).times(2).httpStatus(500);
        Object id = pack(order).getMessage().getHeader(LazadaConstants.OUTCOME_ID);
        shop.stop();
        clock.advance(Duration.ofSeconds(10));

        store = jdbc();
        shop.start();
        outcomes();
        shop.context().getEndpoint("lazada:order-fulfill-pack").createProducer().start();

        assertThat(outcome().getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("done");
        assertThat(outcomes.get(0).getMessage().getHeader(LazadaConstants.OUTCOME_ID)).isEqualTo(id);
        await().untilAsserted(() -> assertThat(rows()).isZero());
    }

    @Test
    void withoutAStoreItIsFollowedUpOnlyWhereARouteTakesTheOutcomes() throws Exception {
        store = null;
        shop.restart();
        long order = paidOrder();
        shop.simulator.faults().on(PACK).dropAnswer();
        shop.simulator.faults().on(ITEMS).times(4).httpStatus(500);

        assertThat(pack(order).getMessage().getHeader(LazadaConstants.OUTCOME_ID)).isNull();
        outcomes();
        assertThat(pack(order).getMessage().getHeader(LazadaConstants.OUTCOME_ID)).isNotNull();

        clock.advance(Duration.ofSeconds(10));
        assertThat(outcome().getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("done");
    }

    @Test
    void itIsNotLookedUpLaterWhereThatIsSwitchedOff() throws Exception {
        outcomes();
        long order = paidOrder();
        shop.simulator.faults().on(PACK).dropAnswer();
        shop.simulator.faults().on(ITEMS).httpStatus(500);

        assertThat(shop.send("lazada:order-fulfill-pack?reconcileTimeout=1000", request(order)).getMessage()
                .getHeader(LazadaConstants.OUTCOME_ID)).isNull();
    }

    /** Lets time go on and waits until the write has been looked at once more. */
    private void later(int seconds) {
        int before = looks.get();
        clock.advance(Duration.ofSeconds(seconds));
        await().untilAsserted(() -> assertThat(looks).hasValue(before + 1));
    }

    /** Counts the looks after which a write was put back or ended. */
    private UnconfirmedWriteStore counted(UnconfirmedWriteStore writes) {
        return (UnconfirmedWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{UnconfirmedWriteStore.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(writes, arguments);
                    if (Set.of("release", "complete").contains(method.getName())) {
                        looks.incrementAndGet();
                    }
                    return answer;
                });
    }

    private Exchange outcome() {
        await().untilAsserted(() -> assertThat(outcomes).hasSize(1));
        return outcomes.get(0);
    }

    private void outcomes() throws Exception {
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").process(exchange -> outcomes.add(exchange.copy()));
            }
        });
    }

    private long paidOrder() {
        long order = shop.commerce.placeOrder(SELLER, shirt.skuId());
        shop.commerce.pay(SELLER, order);
        return order;
    }

    private Exchange pack(long order) {
        return shop.send("lazada:order-fulfill-pack", request(order));
    }

    private Map<String, Object> request(long order) {
        return Map.of("delivery_type", "dropship", "shipping_allocate_type", "TFS", "pack_order_list",
                List.of(Map.of("order_id", order, "order_item_list", List.of(Long.parseLong(line(order))))));
    }

    private String line(long order) {
        return Long.toString(shop.commerce.order(SELLER, order).lines().get(0).id());
    }

    private JdbcUnconfirmedWriteStore jdbc() {
        JdbcUnconfirmedWriteStore writes = new JdbcUnconfirmedWriteStore(pool, ForkJoinPool.commonPool());
        writes.createTables().toCompletableFuture().join();
        return writes;
    }

    private int rows() throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM lazada_unconfirmed_write")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
