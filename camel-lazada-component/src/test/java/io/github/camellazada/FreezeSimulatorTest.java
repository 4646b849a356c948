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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.fault.FaultPlan;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Campaign freezes, by HTTP against the simulator. */
class FreezeSimulatorTest {
    private static final String SELLER = SimulatedShop.SELLER;
    private static final String SELLABLE = "/product/stock/sellable/update";
    private static final String PRICES = "/product/price_quantity/update";
    private static final String UPDATE = "lazada:product-stock-sellable-update";

    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final List<WriteOutcome> outcomes = new CopyOnWriteArrayList<>();
    private HeldWriteStore store = new MemoryHeldWriteStore();
    private final SimulatedClock clock = SimulatedClock.running();
    private final SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().clock(clock).build().start(),
            configuration -> {
                configuration.setClock(clock);
                configuration.setHeldWriteStore(store);
                configuration.setFreezeProbeInterval(Duration.ofHours(1).toMillis());
                configuration.setHeldWriteRetryDelay(Duration.ofHours(1).toMillis());
            });
    private final LazadaSimulator simulator = shop.simulator;
    private final Commerce commerce = shop.commerce;
    private final ProductDraft.Listed shirt = shop.product("SHIRT");
    private final ProductDraft.Listed hat = shop.product("HAT");

    @AfterEach
    void tearDown() throws Exception {
        shop.close();
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    @Test
    void theLastValueOfAFrozenWriteIsSentWhenTheFreezeLifts() throws Exception {
        outcomes();
        simulator.faults().on(SELLABLE).freeze();

        Exchange first = send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        Exchange second = send("?onFreeze=hold", SimulatedShop.stock(shirt, 7));
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 6));

        assertThat(first.getException()).isNull();
        assertThat(first.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(first.getMessage().getHeader(LazadaConstants.ITEMS_FAILED)).isEqualTo(0);
        assertThat(SimulatedShop.items(second)).extracting(LazadaItemOutcome::state).containsExactly(State.HELD);
        assertThat(shop.sellable(shirt)).isEqualTo(10);
        assertThat(simulator.received(SELLABLE)).as("only the first one asked Lazada").hasSize(1);

        simulator.faults().clear();
        anHourPasses();
        await().untilAsserted(() -> assertThat(outcomes).hasSize(1));
        assertThat(shop.sellable(shirt)).isEqualTo(6);
        assertThat(outcomes.get(0).outcome().state()).isEqualTo(State.DONE);
        assertThat(outcomes.get(0).write().asks()).isEqualTo(3);
        assertThat(outcomes.get(0).write().key().seller()).isEqualTo(SELLER);
    }

    @Test
    void heldWritesAndOutcomesSurviveARestart() throws Exception {
        store = jdbc();
        shop.restart();
        simulator.faults().on(SELLABLE).freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        send("?onFreeze=hold", SimulatedShop.stock(hat, 3));
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 2));

        shop.stop();
        simulator.faults().clear();
        store = jdbc();
        shop.start();
        anHourPasses();
        send("?onFreeze=hold", SimulatedShop.stock(hat, 9));
        await().untilAsserted(() -> assertThat(List.of(shop.sellable(shirt), shop.sellable(hat))).containsExactly(2, 9));

        shop.restart();
        outcomes();
        await().untilAsserted(() -> assertThat(outcomes).extracting(outcome -> outcome.write().key().sku())
                .containsExactlyInAnyOrder(Long.toString(shirt.skuId()), Long.toString(hat.skuId())));
        await().untilAsserted(() -> assertThat(rows("lazada_write_outcome") + rows("lazada_held_write")).isZero());
    }

    @Test
    void anOutcomeStaysInTheStoreUntilARouteHasCompleted() throws Exception {
        store = jdbc();
        shop.restart();
        AtomicInteger deliveries = new AtomicInteger();
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").process(exchange -> {
                    deliveries.incrementAndGet();
                    throw new IllegalStateException("the shop's database is away");
                });
            }
        });
        simulator.faults().on(SELLABLE).times(1).freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        anHourPasses();

        await().untilAsserted(() -> assertThat(deliveries).hasValue(1));
        assertThat(rows("lazada_write_outcome")).isEqualTo(1);
    }

    @Test
    void anOutcomeThatARouteHasNotBegunIsFreeForAnotherProcess() throws Exception {
        simulator.faults().on(SELLABLE).times(1).freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        send("?onFreeze=hold", SimulatedShop.stock(hat, 3));
        anHourPasses();
        await().untilAsserted(() -> assertThat(backlog().outcomes()).isEqualTo(2));

        List<WriteOutcome> others = new CopyOnWriteArrayList<>();
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").process(exchange -> {
                    outcomes.add(exchange.getMessage().getBody(WriteOutcome.class));
                    others.addAll(store.claimOutcomes(simulator.appKey(), clock.instant(), clock.instant().plusSeconds(300), 10)
                            .toCompletableFuture().join());
                });
            }
        });

        await().untilAsserted(() -> assertThat(others).hasSize(1));
        assertThat(outcomes).hasSize(1).doesNotContainAnyElementsOf(others);
    }

    @Test
    void withoutAStoreOutcomesAreKeptOnlyWhereARouteTakesThem() throws Exception {
        store = null;
        shop.restart();
        simulator.faults().on(SELLABLE).times(1).freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        anHourPasses();
        await().untilAsserted(() -> assertThat(backlog()).isEqualTo(WriteBacklog.NOTHING));
        assertThat(shop.sellable(shirt)).isEqualTo(4);

        outcomes();
        simulator.faults().on(SELLABLE).times(1).freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 5));
        anHourPasses();
        await().untilAsserted(() -> assertThat(outcomes).extracting(outcome -> outcome.write().item()).singleElement()
                .asString().contains("5"));
    }

    @Test
    void whileOnlyDecreasesAreFrozenIncreasesGoAtOnce() {
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 8));
        send("?onFreeze=hold", SimulatedShop.stock(hat, 8));
        String window = "&" + anHour("decreases");

        Exchange lower = send("?onFreeze=hold" + window, SimulatedShop.stock(shirt, 5));
        Exchange higher = send("?onFreeze=hold" + window, SimulatedShop.stock(hat, 12));

        assertThat(lower.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(higher.getMessage().getHeader(LazadaConstants.OUTCOME)).isNull();
        assertThat(List.of(shop.sellable(shirt), shop.sellable(hat))).containsExactly(8, 12);
        anHourPasses();
        await().untilAsserted(() -> assertThat(shop.sellable(shirt)).isEqualTo(5));
    }

    @Test
    void aRaiseReplacesAHeldDecreaseOfTheSameSku() {
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 8));
        simulator.faults().on(SELLABLE).times(1).reject("ISP", "4170",
                "During the campaign, there are restrictions for stock adjustments");

        Exchange lower = send("?onFreeze=hold&freezeProbeInterval=60000&heldWriteRetryDelay=60000",
                SimulatedShop.stock(shirt, 5));
        assertThat(lower.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(send("?onFreeze=hold&freezeProbeInterval=60000&heldWriteRetryDelay=60000", SimulatedShop.stock(hat, 2))
                .getMessage()
                .getHeader(LazadaConstants.OUTCOME))
                .as("another SKU is not kept back").isNull();
        assertThat(shop.sellable(shirt)).isEqualTo(8);

        send("?onFreeze=hold&freezeProbeInterval=60000&heldWriteRetryDelay=60000", SimulatedShop.stock(shirt, 9));
        await().untilAsserted(() -> assertThat(shop.sellable(shirt)).isEqualTo(9));
    }

    @Test
    void theFrozenSkuOfABatchIsHeldAndTheOthersAreDone() throws Exception {
        outcomes();
        commerce.freezeDecreases(SELLER, shirt.skuId(), true);

        Exchange exchange = send("?onFreeze=hold",
                List.of(SimulatedShop.sku(shirt, 4), SimulatedShop.sku(hat, 3), Map.of("SkuId", 999, "SellableQuantity", 1)));

        assertThat(SimulatedShop.items(exchange)).extracting(LazadaItemOutcome::state).containsExactly(State.HELD, State.DONE,
                State.REJECTED);
        assertThat(exchange.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(exchange.getException()).as("failOn=any, and one item was refused")
                .isInstanceOf(LazadaPartialFailureException.class);
        assertThat(List.of(shop.sellable(shirt), shop.sellable(hat))).containsExactly(10, 3);

        commerce.freezeDecreases(SELLER, shirt.skuId(), false);
        anHourPasses();
        await().untilAsserted(() -> assertThat(outcomes).singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome().isDone()).isTrue()));
        assertThat(shop.sellable(shirt)).isEqualTo(4);
    }

    @Test
    void aRowThatItsCheckRefusesIsNotHeldWithTheOthers() throws Exception {
        outcomes();
        simulator.faults().on(SELLABLE).once().freeze();

        Exchange exchange = send("?onFreeze=hold&failOn=never",
                List.of(SimulatedShop.sku(shirt, 4), SimulatedShop.sku(hat, -1)));

        assertThat(exchange.getException()).isNull();
        assertThat(SimulatedShop.items(exchange)).extracting(LazadaItemOutcome::state).containsExactly(State.HELD,
                State.REJECTED);
        assertThat(backlog().writes()).isEqualTo(1);
        anHourPasses();
        await().untilAsserted(() -> assertThat(outcomes).singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome().isDone()).isTrue()));
        assertThat(List.of(shop.sellable(shirt), shop.sellable(hat))).containsExactly(4, 10);
    }

    @Test
    void afterARestartAWriteByAnotherNameIsNotOvertaken() {
        simulator.faults().on(SELLABLE).once().reject("ISP", "4170", "restrictions for stock adjustments");
        send("?onFreeze=hold", List.of(named(shirt, "SkuId", shirt.skuId(), 5)));
        shop.restart();

        Exchange newer = send("?onFreeze=hold", List.of(named(shirt, "SellerSku", "SHIRT", 9)));
        assertThat(newer.getException()).isNull();

        // a process that ends may leave its claim
        await().untilAsserted(() -> {
            anHourPasses();
            assertThat(backlog().writes()).isZero();
        });
        assertThat(shop.sellable(shirt)).isEqualTo(9);
    }

    @Test
    void aWriteByAnotherNameWaitsForTheOneThatAFreezeMeets() throws Exception {
        simulator.faults().on(SELLABLE).once().reject("ISP", "4170", "restrictions for stock adjustments");
        Future<Exchange> older = shop.context().createFluentProducerTemplate().to(UPDATE + "?onFreeze=hold")
                .withBody(SimulatedShop.document(List.of(named(shirt, "SkuId", shirt.skuId(), 5)))).asyncSend();
        await().pollInterval(Duration.ofMillis(1)).until(() -> !simulator.received(SELLABLE).isEmpty());
        send("?onFreeze=hold", List.of(named(shirt, "SellerSku", "SHIRT", 9)));
        older.get();
        anHourPasses();

        await().untilAsserted(() -> assertThat(backlog().writes()).isZero());
        assertThat(shop.sellable(shirt)).isEqualTo(9);
    }

    private static Map<String, Object> named(ProductDraft.Listed product, String field, Object name, int quantity) {
        return Map.of("ItemId", product.itemId(), field, name, "SellableQuantity", quantity);
    }

    @Test
    void ofTwoWritesAtTheBeginningOfAFreezeTheLaterOneWins() throws Exception {
        store = jdbc();
        shop.restart();
        outcomes();
        for (int round = 1; round <= 10; round++) {
            simulator.clearReceived();
            simulator.faults().on(SELLABLE).once().freeze();
            Future<Exchange> first = shop.context().createFluentProducerTemplate().to(UPDATE + "?onFreeze=hold")
                    .withBody(SimulatedShop.stock(shirt, round)).asyncSend();
            await().pollInterval(Duration.ofMillis(1)).until(() -> !simulator.received(SELLABLE).isEmpty());
            Exchange second = send("?onFreeze=hold", SimulatedShop.stock(shirt, 100 + round));

            assertThat(first.get().getException()).isNull();
            assertThat(second.getException()).isNull();
            int last = 100 + round;
            anHourPasses();
            await().untilAsserted(() -> {
                assertThat(store.backlog(simulator.appKey()).toCompletableFuture().join().writes()).isZero();
                assertThat(shop.sellable(shirt)).isEqualTo(last);
            });
        }
    }

    @Test
    void decreasesAreSentBeforeIncreasesTwentySkusAtATime() {
        List<ProductDraft.Listed> many = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> many.add(commerce.product(SELLER).sku("S" + i).price("1.00").stock(10).add()));
        send("?onFreeze=hold", many.stream().map(sku -> SimulatedShop.sku(sku, 10)).toList());
        simulator.clearReceived();
        send("?onFreeze=hold&" + anHour("stock"), IntStream.range(0, 25)
                .mapToObj(i -> SimulatedShop.sku(many.get(i), i < 2 ? 15 : 5)).toList());
        anHourPasses();

        await().untilAsserted(() -> assertThat(shop.sellable(many.get(0))).isEqualTo(15));
        assertThat(many.subList(2, 25)).allSatisfy(sku -> assertThat(shop.sellable(sku)).isEqualTo(5));
        assertThat(simulator.received(SELLABLE)).extracting(FreezeSimulatorTest::skus).containsExactly(20, 3, 2);
    }

    @Test
    void pricesAndStockOfOneCallAreHeldApartAndJoinedByField() throws Exception {
        outcomes();
        simulator.faults().on(PRICES).times(1).freeze();
        Map<String, Object> both = Map.of("SkuId", shirt.skuId(), "Price", "20.00", "Quantity", 4);
        Map<String, Object> sale = Map.of("SkuId", shirt.skuId(), "SalePrice", "15.50");

        for (Map<String, Object> item : List.of(both, sale)) {
            shop.send("lazada:product-price-quantity-update?onFreeze=hold", SimulatedShop.document(List.of(item)));
        }
        anHourPasses();

        await().untilAsserted(() -> assertThat(outcomes).extracting(outcome -> outcome.write().key().kind())
                .containsExactlyInAnyOrder("price", "stock"));
        assertThat(shop.sellable(shirt)).isEqualTo(4);
        assertThat(outcomes).filteredOn(outcome -> outcome.write().key().kind().equals("price")).singleElement()
                .satisfies(outcome -> assertThat(outcome.write().item()).contains("20.00", "15.50"));
    }

    @Test
    void aWriteThatLazadaRefusesAfterTheFreezeIsReported() throws Exception {
        outcomes();
        simulator.faults().on(SELLABLE).times(1).freeze();

        send("?onFreeze=hold", List.of(Map.of("SkuId", 999999999, "SellableQuantity", 1)));
        anHourPasses();

        await().untilAsserted(() -> assertThat(outcomes).singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome().state()).isEqualTo(State.REJECTED)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotKnownToBeARefusalOfTheContentLeavesTheWriteHeld(Consumer<FaultPlan> fault) {
        simulator.faults().on(SELLABLE).once().freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        fault.accept(simulator.faults().on(SELLABLE).once());

        anHourPasses();
        await().untilAsserted(() -> assertThat(simulator.received(SELLABLE)).hasSize(2));
        assertThat(shop.sellable(shirt)).isEqualTo(10);

        // the hour until the next try begins when the component has read the answer, which nothing here can see
        await().untilAsserted(() -> {
            anHourPasses();
            assertThat(backlog()).isEqualTo(new WriteBacklog(0, null, 1));
        });
        assertThat(shop.sellable(shirt)).isEqualTo(4);
    }

    static Stream<Consumer<FaultPlan>> whatIsNotKnownToBeARefusalOfTheContentLeavesTheWriteHeld() {
        return Stream.of(page -> page.httpStatus(405), page -> page.httpStatus(302), page -> page.httpStatus(404),
                code -> code.reject("ISV", "OF_TOMORROW", "nobody has heard of this"),
                path -> path.reject("ISP", "InvalidApiPath", "The API does not exist"));
    }

    @Test
    void aCallThatLazadaRefusesForItsContentIsReportedAtOnce() throws Exception {
        outcomes();
        simulator.faults().on(SELLABLE).once().freeze();
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        simulator.faults().on(SELLABLE).once().reject("ISV", "4225", "semi-hosted");
        anHourPasses();

        await().untilAsserted(() -> assertThat(outcomes).singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome().code()).isEqualTo("4225")));
        assertThat(backlog().writes()).isZero();
    }

    @Test
    void whatOneEndpointHoldsAnotherWithoutWindowsDoesNotSend() {
        send("?onFreeze=hold&freezeProbeInterval=1&heldWriteRetryDelay=1", SimulatedShop.stock(hat, 9));
        send("?onFreeze=hold&freezeProbeInterval=1&heldWriteRetryDelay=1&" + anHour("stock"), SimulatedShop.stock(shirt, 4));
        simulator.clearReceived();

        clock.advance(Duration.ofMinutes(59));
        send("?onFreeze=hold&freezeProbeInterval=1&heldWriteRetryDelay=1", SimulatedShop.stock(hat, 8));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(simulator.received(SELLABLE)).hasSize(1));

        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(shop.sellable(shirt)).isEqualTo(4));
    }

    @Test
    void aProductWriteIsRefusedEarlyWhileFrozen() {
        Exchange exchange = shop
                .send("lazada:product-remove?onFreeze=hold&param.seller_sku_list=[\"SHIRT\"]&" + anHour("product"), null);

        assertThat(exchange.getException()).isInstanceOf(LazadaFrozenException.class)
                .hasMessageContaining("campaign has frozen writes of product until").hasMessageContaining("cannot be held");
        assertThat(((LazadaFrozenException) exchange.getException()).getRetryAfter()).isBetween(Duration.ofMinutes(50),
                Duration.ofMinutes(60));
        assertThat(simulator.received("/product/remove")).isEmpty();
    }

    @Test
    void aFrozenWriteFailsByDefaultAndIsLeftToTheRouteOnRequest() {
        simulator.faults().on(SELLABLE).times(2).freeze();

        assertThat(send("?freezeProbeInterval=1&heldWriteRetryDelay=1", SimulatedShop.stock(shirt, 4)).getException())
                .isInstanceOf(LazadaFrozenException.class);
        Exchange routed = send("?onFreeze=route&freezeProbeInterval=1&heldWriteRetryDelay=1", SimulatedShop.stock(shirt, 4));

        assertThat(routed.getException()).isNull();
        assertThat(routed.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("frozen");
        assertThat(routed.getMessage().getBody()).as("for the route to keep").isEqualTo(SimulatedShop.stock(shirt, 4));
        assertThat(shop.sellable(shirt)).isEqualTo(10);
    }

    @Test
    void aLimitOfTheAppThatIsTooLongToWaitForKeepsStockBack() {
        simulator.faults().on(SELLABLE).times(1).throttle("AppCallLimit", 3600);

        Exchange exchange = send("?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        send("?onFreeze=hold", SimulatedShop.stock(shirt, 3));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(simulator.received(SELLABLE)).hasSize(1);
    }

    @Test
    void aDocumentInXmlIsHeldByWarehouse() throws Exception {
        ProductDraft.Listed coat = commerce.product(SELLER).sku("COAT").price("9.00").warehouse("EAST", 5).warehouse("WEST", 5)
                .add();
        outcomes();
        simulator.faults().on(SELLABLE).times(1).freeze();
        String xml = "<Request><Product><Skus><Sku><SellerSku>COAT</SellerSku><MultiWarehouseInventories>"
                + "<MultiWarehouseInventory><WarehouseCode>%s</WarehouseCode><SellableQuantity>%d</SellableQuantity>"
                + "</MultiWarehouseInventory></MultiWarehouseInventories></Sku></Skus></Product></Request>";

        send("?onFreeze=hold", xml.formatted("EAST", 1));
        send("?onFreeze=hold", xml.formatted("WEST", 2));
        send("?onFreeze=hold", xml.formatted("EAST", 3));
        anHourPasses();

        await().untilAsserted(() -> assertThat(outcomes).hasSize(2));
        assertThat(commerce.stock(SELLER, coat.skuId())).extracting(level -> level.warehouse() + " " + level.sellable())
                .containsExactly("EAST 3", "WEST 2");
        assertThat(simulator.received(SELLABLE)).as("both warehouses in one call").hasSize(2);
    }

    @Test
    void aChangeOfStockCannotBeHeld() {
        simulator.faults().on("/product/stock/sellable/adjust").freeze();

        Exchange exchange = shop.send("lazada:product-stock-sellable-adjust?onFreeze=hold", SimulatedShop.stock(shirt, -2));

        assertThat(exchange.getException()).isInstanceOf(LazadaFrozenException.class);
    }

    /** The length of an announced freeze, and how long a learned one is believed. */
    private void anHourPasses() {
        clock.advance(Duration.ofHours(1));
    }

    private String anHour(String frozen) {
        return "freezeWindows=sg " + clock.instant().minusSeconds(60) + "/" + clock.instant().plus(Duration.ofHours(1)) + " "
                + frozen;
    }

    private void outcomes() throws Exception {
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10")
                        .process(exchange -> outcomes.add(exchange.getMessage().getBody(WriteOutcome.class)));
            }
        });
    }

    private WriteBacklog backlog() {
        return shop.context().getComponent("lazada", LazadaComponent.class).shared().freezes().backlog().toCompletableFuture()
                .join();
    }

    private JdbcHeldWriteStore jdbc() {
        JdbcHeldWriteStore writes = new JdbcHeldWriteStore(pool, ForkJoinPool.commonPool());
        writes.createTables().toCompletableFuture().join();
        return writes;
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Exchange send(String options, Object body) {
        Object document = body instanceof List<?> skus ? SimulatedShop.document(skus) : body;
        return shop.send(UPDATE + options, document);
    }

    private static int skus(ReceivedRequest request) {
        return request.parameter("payload").split("SkuId", -1).length - 1;
    }
}
