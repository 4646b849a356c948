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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.auth.LazadaToken;
import io.github.camellazada.client.auth.MemoryTokenStore;
import io.github.camellazada.client.auth.TokenKey;
import io.github.camellazada.client.freeze.HeldWrites;
import io.github.camellazada.client.freeze.MemoryHeldWrites;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaItemOutcome;
import io.github.camellazada.exception.LazadaItemOutcome.State;
import io.github.camellazada.jdbc.JdbcHeldWrites;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Campaign freezes, by HTTP against the simulator. */
class FreezeSimulatorTest {
    private static final String SELLER = "1001";
    private static final String SELLABLE = "/product/stock/sellable/update";
    private static final String PRICES = "/product/price_quantity/update";
    private static final String UPDATE = "lazada:product-stock-sellable-update";

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final List<WriteOutcome> outcomes = new CopyOnWriteArrayList<>();
    private HeldWrites store = new MemoryHeldWrites();
    private DefaultCamelContext context;
    private ProductDraft.Listed shirt;
    private ProductDraft.Listed hat;

    @BeforeEach
    void setUp() throws Exception {
        simulator.sellers().add(SELLER, "sg");
        shirt = commerce.product(SELLER).sku("SHIRT").price("12.90").stock(10).add();
        hat = commerce.product(SELLER).sku("HAT").price("5.00").stock(10).add();
        tokens.save(new TokenKey(simulator.appKey(), SELLER, "sg"),
                new LazadaToken(simulator.tokens().issue(SELLER).accessToken(), null, null, null));
        context = camel();
    }

    @AfterEach
    void tearDown() throws Exception {
        context.close();
        simulator.close();
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    @Test
    void aFrozenWriteEndsAtOnceAndItsLastValueIsSentWhenTheFreezeLifts() throws Exception {
        outcomes();
        simulator.faults().on(SELLABLE).freeze();

        Exchange first = send("?onFreeze=hold", stock(shirt, 4));
        Exchange second = send("?onFreeze=hold", stock(shirt, 7));
        send("?onFreeze=hold", stock(shirt, 6));

        assertThat(first.getException()).isNull();
        assertThat(first.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(first.getMessage().getHeader(LazadaConstants.ITEMS_FAILED)).isEqualTo(0);
        assertThat(items(second)).extracting(LazadaItemOutcome::state).containsExactly(State.HELD);
        assertThat(sellable(shirt)).isEqualTo(10);
        assertThat(simulator.received(SELLABLE)).as("only the first one asked Lazada").hasSize(1);

        simulator.faults().clear();
        await().untilAsserted(() -> assertThat(outcomes).hasSize(1));
        assertThat(sellable(shirt)).isEqualTo(6);
        assertThat(outcomes.get(0).outcome().state()).isEqualTo(State.DONE);
        assertThat(outcomes.get(0).write().asks()).isEqualTo(3);
        assertThat(outcomes.get(0).write().key().seller()).isEqualTo(SELLER);
    }

    @Test
    void heldWritesAndOutcomesSurviveARestart() throws Exception {
        store = jdbc();
        restart();
        simulator.faults().on(SELLABLE).freeze();
        send("?onFreeze=hold", stock(shirt, 4));
        send("?onFreeze=hold", stock(hat, 3));
        send("?onFreeze=hold", stock(shirt, 2));

        context.close();
        simulator.faults().clear();
        store = jdbc();
        context = camel();
        send("?onFreeze=hold", stock(hat, 9));
        await().untilAsserted(() -> assertThat(List.of(sellable(shirt), sellable(hat))).containsExactly(2, 9));

        restart();
        outcomes();
        await().untilAsserted(() -> assertThat(outcomes).extracting(outcome -> outcome.write().key().sku())
                .containsExactlyInAnyOrder(Long.toString(shirt.skuId()), Long.toString(hat.skuId())));
        await().untilAsserted(() -> assertThat(rows("lazada_write_outcome") + rows("lazada_held_write")).isZero());
    }

    @Test
    void anOutcomeStaysInTheStoreUntilARouteHasCompleted() throws Exception {
        store = jdbc();
        restart();
        AtomicInteger deliveries = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").process(exchange -> {
                    deliveries.incrementAndGet();
                    throw new IllegalStateException("the shop's database is away");
                });
            }
        });
        simulator.faults().on(SELLABLE).times(1).freeze();
        send("?onFreeze=hold", stock(shirt, 4));

        await().untilAsserted(() -> assertThat(deliveries).hasValue(1));
        assertThat(rows("lazada_write_outcome")).isEqualTo(1);
    }

    @Test
    void whileOnlyDecreasesAreFrozenIncreasesGoAtOnce() {
        send("?onFreeze=hold", stock(shirt, 8));
        send("?onFreeze=hold", stock(hat, 8));
        String window = "&frozenWindows=sg " + Instant.now().minusSeconds(60) + "/" + Instant.now().plusSeconds(3)
                + " decreases";

        Exchange lower = send("?onFreeze=hold" + window, stock(shirt, 5));
        Exchange higher = send("?onFreeze=hold" + window, stock(hat, 12));

        assertThat(lower.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(higher.getMessage().getHeader(LazadaConstants.OUTCOME)).isNull();
        assertThat(List.of(sellable(shirt), sellable(hat))).containsExactly(8, 12);
        await().untilAsserted(() -> assertThat(sellable(shirt)).isEqualTo(5));
    }

    @Test
    void aDecreaseThatLazadaRefusesIsHeldAndARaiseOfTheSameSkuTakesItsPlace() {
        send("?onFreeze=hold", stock(shirt, 8));
        simulator.faults().on(SELLABLE).times(1).reject("ISP", "4170",
                "During the campaign, there are restrictions for stock adjustments");

        Exchange lower = send("?onFreeze=hold&freezeProbe=60000", stock(shirt, 5));
        assertThat(lower.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("held");
        assertThat(send("?onFreeze=hold&freezeProbe=60000", stock(hat, 2)).getMessage().getHeader(LazadaConstants.OUTCOME))
                .as("another SKU is not kept back").isNull();
        assertThat(sellable(shirt)).isEqualTo(8);

        send("?onFreeze=hold&freezeProbe=60000", stock(shirt, 9));
        await().untilAsserted(() -> assertThat(sellable(shirt)).isEqualTo(9));
    }

    @Test
    void decreasesAreSentBeforeIncreasesTwentySkusAtATime() {
        List<ProductDraft.Listed> many = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> many.add(commerce.product(SELLER).sku("S" + i).price("1.00").stock(10).add()));
        send("?onFreeze=hold", many.stream().map(sku -> sku(sku, 10)).toList());
        simulator.clearReceived();
        String window = "?onFreeze=hold&frozenWindows=sg " + Instant.now().minusSeconds(60) + "/" + Instant.now().plusSeconds(2)
                + " stock";
        send(window, many.subList(0, 2).stream().map(sku -> sku(sku, 15)).toList());
        send(window, many.subList(2, 25).stream().map(sku -> sku(sku, 5)).toList());

        await().untilAsserted(() -> assertThat(sellable(many.get(0))).isEqualTo(15));
        assertThat(many.subList(2, 25)).allSatisfy(sku -> assertThat(sellable(sku)).isEqualTo(5));
        assertThat(simulator.received(SELLABLE)).extracting(FreezeSimulatorTest::skus).containsExactly(20, 3, 2);
    }

    @Test
    void pricesAndStockOfOneCallAreHeldApartAndJoinedByField() throws Exception {
        outcomes();
        simulator.faults().on(PRICES).times(1).freeze();
        Map<String, Object> both = Map.of("SkuId", shirt.skuId(), "Price", "20.00", "Quantity", 4);
        Map<String, Object> sale = Map.of("SkuId", shirt.skuId(), "SalePrice", "15.50");

        for (Map<String, Object> item : List.of(both, sale)) {
            context.createFluentProducerTemplate().to("lazada:product-price-quantity-update?onFreeze=hold")
                    .withBody(document(List.of(item))).send();
        }

        await().untilAsserted(() -> assertThat(outcomes).extracting(outcome -> outcome.write().key().kind())
                .containsExactlyInAnyOrder("price", "stock"));
        assertThat(sellable(shirt)).isEqualTo(4);
        assertThat(outcomes).filteredOn(outcome -> outcome.write().key().kind().equals("price")).singleElement()
                .satisfies(outcome -> assertThat(outcome.write().item()).contains("20.00", "15.50"));
    }

    @Test
    void aWriteThatLazadaRefusesAfterTheFreezeIsReported() throws Exception {
        outcomes();
        simulator.faults().on(SELLABLE).times(1).freeze();

        send("?onFreeze=hold", List.of(Map.of("SkuId", 999999999, "SellableQuantity", 1)));

        await().untilAsserted(() -> assertThat(outcomes).singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome().state()).isEqualTo(State.REJECTED)));
    }

    @Test
    void aProductWriteIsRefusedEarlyWhileFrozen() {
        String window = "frozenWindows=sg " + Instant.now().minusSeconds(60) + "/" + Instant.now().plusSeconds(600)
                + " product";

        Exchange exchange = context.createFluentProducerTemplate()
                .to("lazada:product-remove?onFreeze=hold&param.seller_sku_list=[\"SHIRT\"]&" + window).send();

        assertThat(exchange.getException()).isInstanceOf(LazadaFrozenException.class)
                .hasMessageContaining("campaign has frozen writes of product until").hasMessageContaining("cannot be held");
        assertThat(((LazadaFrozenException) exchange.getException()).getRetryAfter()).isBetween(Duration.ofSeconds(500),
                Duration.ofSeconds(600));
        assertThat(simulator.received("/product/remove")).isEmpty();
    }

    @Test
    void aFrozenWriteFailsByDefaultAndIsLeftToTheRouteOnRequest() {
        simulator.faults().on(SELLABLE).times(2).freeze();

        assertThat(send("?freezeProbe=1", stock(shirt, 4)).getException()).isInstanceOf(LazadaFrozenException.class);
        Exchange routed = send("?onFreeze=route&freezeProbe=1", stock(shirt, 4));

        assertThat(routed.getException()).isNull();
        assertThat(routed.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("frozen");
        assertThat(routed.getMessage().getBody()).as("for the route to keep").isEqualTo(stock(shirt, 4));
        assertThat(sellable(shirt)).isEqualTo(10);
    }

    @Test
    void aLimitOfTheAppThatIsTooLongToWaitForKeepsStockBack() {
        simulator.faults().on(SELLABLE).times(1).throttle("AppCallLimit", 3600);

        Exchange exchange = send("?onFreeze=hold", stock(shirt, 4));
        send("?onFreeze=hold", stock(shirt, 3));

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

        await().untilAsserted(() -> assertThat(outcomes).hasSize(2));
        assertThat(commerce.stock(SELLER, coat.skuId())).extracting(level -> level.warehouse() + " " + level.sellable())
                .containsExactly("EAST 3", "WEST 2");
        assertThat(simulator.received(SELLABLE)).as("both warehouses in one call").hasSize(2);
    }

    @Test
    void aChangeOfStockCannotBeHeld() {
        simulator.faults().on("/product/stock/sellable/adjust").freeze();

        Exchange exchange = context.createFluentProducerTemplate().to("lazada:product-stock-sellable-adjust?onFreeze=hold")
                .withBody(stock(shirt, -2)).send();

        assertThat(exchange.getException()).isInstanceOf(LazadaFrozenException.class);
    }

    private void restart() throws Exception {
        context.close();
        context = camel();
    }

    private DefaultCamelContext camel() throws Exception {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setTokenStore(tokens);
        configuration.setSeller(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setHeldWrites(store);
        configuration.setFreezeProbe(300);
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.disableJMX();
        camel.addComponent("lazada", lazada);
        camel.start();
        return camel;
    }

    private void outcomes() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10")
                        .process(exchange -> outcomes.add(exchange.getMessage().getBody(WriteOutcome.class)));
            }
        });
    }

    private JdbcHeldWrites jdbc() {
        JdbcHeldWrites writes = new JdbcHeldWrites(pool, ForkJoinPool.commonPool());
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
        Object document = body instanceof List<?> skus ? document(skus) : body;
        return context.createFluentProducerTemplate().to(UPDATE + options).withBody(document).send();
    }

    private static Map<String, Object> stock(ProductDraft.Listed product, int quantity) {
        return document(List.of(sku(product, quantity)));
    }

    private static Map<String, Object> sku(ProductDraft.Listed product, int quantity) {
        return Map.of("ItemId", product.itemId(), "SkuId", product.skuId(), "SellableQuantity", quantity);
    }

    private static Map<String, Object> document(List<?> skus) {
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", skus))));
    }

    private int sellable(ProductDraft.Listed product) {
        return commerce.stock(SELLER, product.skuId()).get(0).sellable();
    }

    @SuppressWarnings("unchecked")
    private static List<LazadaItemOutcome> items(Exchange exchange) {
        return exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class);
    }

    private static int skus(ReceivedRequest request) {
        return request.parameter("payload").split("SkuId", -1).length - 1;
    }
}
