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
package io.github.camellazada.examples.tryton;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs with {@code -Dtryton=true} against a real Tryton, which tryton.sh starts. */
class TrytonErpTest {
    // a seller of its own for each run, since Tryton remembers the orders of earlier ones
    private static final String SELLER = Long.toString(System.currentTimeMillis());

    @TempDir
    static Path folder;
    private static String why;
    private static boolean started;
    private static DemoLazada lazada;
    private static Commerce commerce;
    private static FlakyProxy proxy;
    private static DemoBooks books;
    private static SellerCenter sellerCenter;
    private static JdbcClient erp;

    @BeforeAll
    static void start() throws Exception {
        why = Boolean.getBoolean("tryton")
                ? TrytonServer.missing()
                : "Tryton was not tried. Add -Dtryton=true; tryton.sh install of this example brings its packages.";
        if (!why.isEmpty()) {
            return;
        }
        started = !TrytonServer.isRunning();
        String url = TrytonServer.start();
        books = new DemoBooks(url);
        proxy = new FlakyProxy(url);
        lazada = Demo.set(DemoLazada.start(TrytonErp.EXAMPLE, folder).addSeller(SELLER, "sg"), SELLER)
                .set("tryton.url", proxy.url()).set("tryton.stock", "true").set("tryton.retry", 100)
                .set("tryton.retry.most", 500).startApplication();
        commerce = lazada.commerce();
        sellerCenter = new SellerCenter(lazada, SELLER);
        erp = lazada.database();
    }

    /** For each test, so that reports count each as skipped. */
    @BeforeEach
    void onlyWithTryton() {
        assumeTrue(why.isEmpty(), why);
    }

    @AfterAll
    static void stop() throws Exception {
        if (lazada != null) {
            lazada.close();
            proxy.close();
        }
        if (started) {
            TrytonServer.stop();
        }
    }

    @Test
    void anOrderBecomesASaleThatFollowsItsParcelAndComesBack() throws Exception {
        long sku = listed("CUP", 50);
        long order = paid(sku, sku);
        awaitShipments(order, "waiting");
        JsonNode sale = sale(order);
        assertThat(TrytonJson.amount(sale.path("total_amount"))).isEqualTo(new BigDecimal("21.29"));
        assertThat(books.read("sale.line", sale.path("lines"), "quantity", "unit_price", "product.code", "note"))
                .extracting(line -> TrytonJson.amount(line.path("unit_price")).setScale(2) + " "
                        + line.path("product.").path("code").asText())
                .containsExactlyInAnyOrder("9.90 " + code("CUP"), "9.90 " + code("CUP"), "1.49 LAZADA-SHIPPING");

        commerce.packAndReady(SELLER, order);
        awaitShipments(order, "packed");
        commerce.ship(SELLER, order);
        awaitShipments(order, "done");
        Await.soon().until(() -> commerce.stock(SELLER, sku).get(0).sellable() == 48);

        commerce.deliver(SELLER, order);
        long reverse = commerce.requestReturn(SELLER, order, ReverseType.RTM,
                commerce.order(SELLER, order).lines().get(0).id());
        sellerCenter.decide(reverse, "agreeReturn");
        commerce.shipBack(SELLER, reverse);
        awaitShipments(order, "done", "draft");
        sellerCenter.decide(reverse, "confirmDelivery");
        awaitShipments(order, "done", "done");
        assertThat(books.sales(reference(order) + ":return")).singleElement()
                .satisfies(back -> assertThat(TrytonJson.amount(back.path("total_amount"))).isEqualTo(new BigDecimal("-9.90")));
        Await.soon().until(() -> commerce.stock(SELLER, sku).get(0).sellable() == 49);
    }

    @Test
    void whatIsCanceledIsNotShipped() throws Exception {
        long sku = listed("BOWL", 5);
        long part = paid(sku, sku);
        long whole = paid(sku);
        awaitShipments(part, "waiting");
        awaitShipments(whole, "waiting");

        sellerCenter.cancelFirstItem(part);
        sellerCenter.cancelFirstItem(whole);

        awaitShipments(whole, "cancelled");
        Await.soon().until(() -> books.openMoves(reference(part)) == 1);
        commerce.packAndReady(SELLER, part);
        commerce.ship(SELLER, part);
        awaitShipments(part, "done");
        // Tryton changes a sale after it has answered the call about its shipment
        Await.soon().untilAsserted(() -> assertThat(sale(part).path("shipment_state").asText()).isEqualTo("sent"));
        Await.soon().untilAsserted(() -> assertThat(sale(whole).path("invoice_state").asText()).isEqualTo("none"));
    }

    @Test
    void twoConsumersAndLostAnswersBookNothingTwice() throws Exception {
        long sku = listed("PLATE", 50);
        Main other = other();
        other.start();
        try {
            proxy.lose("model.sale.sale.create", "model.party.party.create", "model.sale.sale.confirm",
                    "model.stock.shipment.out.done");
            List<Long> orders = List.of(paid(sku), paid(sku), paid(sku));
            for (long order : orders) {
                awaitShipments(order, "waiting");
                commerce.packAndReady(SELLER, order);
                commerce.ship(SELLER, order);
            }
            for (long order : orders) {
                awaitShipments(order, "done");
                assertThat(books.sales(reference(order))).hasSize(1);
                assertThat(sale(order).path("invoices")).hasSize(1);
                assertThat(sale(order).path("state").asText()).isEqualTo("processing");
            }
            assertThat(proxy.hasLost()).isTrue();
        } finally {
            other.stop();
        }
    }

    @Test
    void ordersWaitWhileTrytonIsDown() throws Exception {
        long sku = listed("SPOON", 50);
        proxy.down(true);
        long order = paid(sku);
        Await.soon().until(() -> proxy.refused() > 5);
        assertThat(books.sales(reference(order))).isEmpty();

        proxy.down(false);

        awaitShipments(order, "waiting");
        assertThat(books.sales(reference(order))).hasSize(1);
        assertThat(erp.sql("SELECT COUNT(*) FROM erp_rejected").query(Integer.class).single()).isZero();
    }

    @Test
    void aRowThatTrytonRefusesIsKeptWithItsReasonAndTheRestGoesOn() throws Exception {
        books.receive(code("UNSALABLE"), 0, false);
        long bad = commerce.product(SELLER).sku(code("UNSALABLE")).price("9.90").stock(5).add().skuId();
        long refused = paid(bad);
        long order = paid(listed("FORK", 5));

        awaitShipments(order, "waiting");
        Await.soon().untilAsserted(() -> assertThat(erp.sql("SELECT reason FROM erp_rejected WHERE row_key LIKE ?")
                .param("%" + refused).query(String.class).list()).singleElement().asString().contains("Product"));
        assertThat(books.sales(reference(refused))).isEmpty();
        erp.sql("DELETE FROM erp_rejected").update();
    }

    /** Another process, with stores of its own, that polls the same Lazada. */
    private static Main other() {
        LazadaSimulator simulator = lazada.simulator();
        Map<String, String> settings = new HashMap<>();
        Map.of("app-key", simulator.appKey(), "app-secret", simulator.appSecret(), "server-url", simulator.serverUrl(),
                "auth-server-url", simulator.authServerUrl(), "token-store", "#tokens", "push-inbox", "memory", "version-store",
                "memory", "watermark-store", "memory")
                .forEach((option, value) -> settings.put("camel.component.lazada." + option, value));
        settings.putAll(Map.of("camel.server.port", "0", "data.dir", folder.resolve("other").toString(), "tryton.url",
                proxy.url(), "tryton.poll", "500", "tryton.push.grace", "0", "tryton.retry", "100", "tryton.retry.most",
                "500"));
        Main other = TrytonErp.EXAMPLE.with(settings);
        other.bind("tokens", lazada.bean("demoTokens", LazadaTokenStore.class));
        return other;
    }

    private static String code(String name) {
        return name + '-' + SELLER;
    }

    private static long listed(String name, int pieces) throws Exception {
        books.receive(code(name), pieces, true);
        long sku = commerce.product(SELLER).name(name).sku(code(name)).price("9.90").stock(pieces).add().skuId();
        // a product is new for a moment before its pieces are there, and the stock route may see both
        Await.soon().until(() -> erp.sql("SELECT COUNT(*) FROM erp_stock WHERE seller_sku = ? AND quantity = ? AND told")
                .params(code(name), pieces).query(Integer.class).single() == 1
                && commerce.stock(SELLER, sku).get(0).sellable() == pieces);
        return sku;
    }

    private static long paid(long... skus) {
        long order = commerce.placeOrder(SELLER, skus);
        commerce.pay(SELLER, order);
        return order;
    }

    private static String reference(long order) {
        return SaleMapping.reference("SG", SELLER, Long.toString(order));
    }

    private static JsonNode sale(long order) throws Exception {
        return books.sales(reference(order)).get(0);
    }

    private static void awaitShipments(long order, String... states) {
        Await.soon().pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(books.shipments(reference(order))).containsExactly(states));
    }
}
