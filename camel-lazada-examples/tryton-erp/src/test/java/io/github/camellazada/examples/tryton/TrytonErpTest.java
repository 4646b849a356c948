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

import static org.assertj.core.api.Assertions.assertThat;

/** Runs with {@code -Dtryton=true} against a real Tryton, which tryton.sh starts. */
class TrytonErpTest {
    @TempDir
    static Path folder;
    private static TrytonWorld world;
    private static DemoLazada lazada;
    private static Commerce commerce;
    private static FlakyProxy proxy;
    private static DemoBooks books;
    private static SellerCenter sellerCenter;

    @BeforeAll
    static void start() throws Exception {
        world = TrytonWorld.start(folder, settings -> {
        });
        if (world != null) {
            lazada = world.lazada;
            commerce = world.commerce;
            proxy = world.proxy;
            books = world.books;
            sellerCenter = world.sellerCenter;
        }
    }

    @BeforeEach
    void onlyWithTryton() throws Exception {
        TrytonWorld.onlyWithTryton();
    }

    @AfterAll
    static void stop() throws Exception {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void anOrderBecomesASaleThatFollowsItsParcelAndComesBack() throws Exception {
        long sku = world.listed("CUP", 50);
        long order = world.paid(sku, sku);
        world.awaitShipments(order, "waiting");
        JsonNode sale = world.sale(order);
        assertThat(TrytonJson.amount(sale.path("total_amount"))).isEqualTo(new BigDecimal("21.29"));
        assertThat(books.read("sale.line", sale.path("lines"), "quantity", "unit_price", "product.code", "note"))
                .extracting(line -> TrytonJson.amount(line.path("unit_price")).setScale(2) + " "
                        + line.path("product.").path("code").asText())
                .containsExactlyInAnyOrder("9.90 " + world.code("CUP"), "9.90 " + world.code("CUP"), "1.49 LAZADA-SHIPPING");

        commerce.packAndReady(world.seller, order);
        world.awaitShipments(order, "packed");
        commerce.ship(world.seller, order);
        world.awaitShipments(order, "done");
        Await.soon().until(() -> commerce.stock(world.seller, sku).get(0).sellable() == 48);

        commerce.deliver(world.seller, order);
        long reverse = commerce.requestReturn(world.seller, order, ReverseType.RTM,
                commerce.order(world.seller, order).lines().get(0).id());
        sellerCenter.decide(reverse, "agreeReturn");
        commerce.shipBack(world.seller, reverse);
        world.awaitShipments(order, "done", "draft");
        sellerCenter.decide(reverse, "confirmDelivery");
        world.awaitShipments(order, "done", "done");
        assertThat(books.sales(world.reference(order) + ":return")).singleElement()
                .satisfies(back -> assertThat(TrytonJson.amount(back.path("total_amount"))).isEqualTo(new BigDecimal("-9.90")));
        Await.soon().until(() -> commerce.stock(world.seller, sku).get(0).sellable() == 49);
    }

    @Test
    void whatIsCanceledIsNotShipped() throws Exception {
        long sku = world.listed("BOWL", 5);
        long part = world.paid(sku, sku);
        long whole = world.paid(sku);
        world.awaitShipments(part, "waiting");
        world.awaitShipments(whole, "waiting");

        sellerCenter.cancelFirstItem(part);
        sellerCenter.cancelFirstItem(whole);

        world.awaitShipments(whole, "cancelled");
        Await.soon().until(() -> books.openMoves(world.reference(part)) == 1);
        commerce.packAndReady(world.seller, part);
        commerce.ship(world.seller, part);
        world.awaitShipments(part, "done");
        // Tryton changes a sale after it has answered the call about its shipment
        Await.soon().untilAsserted(() -> assertThat(world.sale(part).path("shipment_state").asText()).isEqualTo("sent"));
        Await.soon().untilAsserted(() -> assertThat(world.sale(whole).path("invoice_state").asText()).isEqualTo("none"));
    }

    @Test
    void twoConsumersAndLostAnswersBookNothingTwice() throws Exception {
        long sku = world.listed("PLATE", 50);
        Main other = other();
        other.start();
        try {
            proxy.lose("model.sale.sale.create", "model.party.party.create", "model.sale.sale.confirm",
                    "model.stock.shipment.out.done");
            List<Long> orders = List.of(world.paid(sku), world.paid(sku), world.paid(sku));
            for (long order : orders) {
                world.awaitShipments(order, "waiting");
                commerce.packAndReady(world.seller, order);
                commerce.ship(world.seller, order);
            }
            for (long order : orders) {
                world.awaitShipments(order, "done");
                assertThat(books.sales(world.reference(order))).hasSize(1);
                assertThat(world.sale(order).path("invoices")).hasSize(1);
                assertThat(world.sale(order).path("state").asText()).isEqualTo("processing");
            }
            assertThat(proxy.hasLost()).isTrue();
        } finally {
            other.stop();
        }
    }

    @Test
    void ordersWaitWhileTrytonIsDown() throws Exception {
        long sku = world.listed("SPOON", 50);
        proxy.down(true);
        long order = world.paid(sku);
        Await.soon().until(() -> proxy.refused() > 5);
        assertThat(books.sales(world.reference(order))).isEmpty();

        proxy.down(false);

        world.awaitShipments(order, "waiting");
        assertThat(books.sales(world.reference(order))).hasSize(1);
        assertThat(world.erp().sql("SELECT COUNT(*) FROM erp_rejected").query(Integer.class).single()).isZero();
    }

    @Test
    void aRowThatTrytonRefusesIsKeptWithItsReasonAndTheRestGoesOn() throws Exception {
        books.receive(world.code("UNSALABLE"), 0, false);
        long bad = commerce.product(world.seller).sku(world.code("UNSALABLE")).price("9.90").stock(5).add().skuId();
        long refused = world.paid(bad);
        long order = world.paid(world.listed("FORK", 5));

        world.awaitShipments(order, "waiting");
        Await.soon().untilAsserted(() -> assertThat(world.erp().sql("SELECT reason FROM erp_rejected WHERE row_key LIKE ?")
                .param("%" + refused).query(String.class).list()).singleElement().asString().contains("Product"));
        assertThat(books.sales(world.reference(refused))).isEmpty();
        world.erp().sql("DELETE FROM erp_rejected").update();
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
}
