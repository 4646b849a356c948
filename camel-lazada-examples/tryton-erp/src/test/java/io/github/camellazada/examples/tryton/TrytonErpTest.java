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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.tryton.FlakyProxy.Trouble;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs with {@code -Dtryton=true} against a real Tryton, which tryton.sh starts. */
class TrytonErpTest {
    @RegisterExtension
    static TrytonWorld world = new TrytonWorld(lazada -> {
    });

    @Test
    void anOrderBecomesASaleThatFollowsItsParcelAndComesBack() throws Exception {
        long sku = world.listed("CUP", 50);
        long order = world.paid(sku, sku);
        world.awaitShipments(order, "waiting");
        JsonNode sale = world.sale(order);
        assertThat(TrytonJson.amount(sale.path("total_amount"))).isEqualTo(new BigDecimal("21.29"));
        assertThat(world.books.read("sale.line", sale.path("lines"), "quantity", "unit_price", "product.code", "note"))
                .extracting(line -> TrytonJson.amount(line.path("unit_price")).setScale(2) + " "
                        + line.path("product.").path("code").asText())
                .containsExactlyInAnyOrder("9.90 " + world.code("CUP"), "9.90 " + world.code("CUP"), "1.49 LAZADA-SHIPPING");

        world.commerce.packAndReady(world.seller, order);
        world.awaitShipments(order, "packed");
        world.commerce.ship(world.seller, order);
        world.awaitShipments(order, "done");
        Await.soon().until(() -> world.commerce.stock(world.seller, sku).get(0).sellable() == 48);

        world.commerce.deliver(world.seller, order);
        long reverse = world.commerce.requestReturn(world.seller, order, ReverseType.RTM,
                world.commerce.order(world.seller, order).lines().get(0).id());
        world.sellerCenter.decide(reverse, "agreeReturn");
        world.commerce.shipBack(world.seller, reverse);
        world.awaitShipments(order, "done", "draft");
        world.sellerCenter.decide(reverse, "confirmDelivery");
        world.awaitShipments(order, "done", "done");
        assertThat(world.books.sales(world.reference(order) + ":return")).singleElement()
                .satisfies(back -> assertThat(TrytonJson.amount(back.path("total_amount"))).isEqualTo(new BigDecimal("-9.90")));
        Await.soon().until(() -> world.commerce.stock(world.seller, sku).get(0).sellable() == 49);
    }

    @Test
    void whatIsCanceledIsNotShipped() throws Exception {
        long sku = world.listed("BOWL", 5);
        long part = world.paid(sku, sku);
        long whole = world.paid(sku);
        world.awaitShipments(part, "waiting");
        world.awaitShipments(whole, "waiting");

        world.sellerCenter.cancelFirstItem(part);
        world.sellerCenter.cancelFirstItem(whole);

        world.awaitShipments(whole, "cancelled");
        Await.soon().until(() -> world.books.openMoves(world.reference(part)) == 1);
        world.commerce.packAndReady(world.seller, part);
        world.commerce.ship(world.seller, part);
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
            world.proxy.lose("model.sale.sale.create", "model.party.party.create", "model.sale.sale.confirm",
                    "model.stock.shipment.out.done");
            List<Long> orders = List.of(world.paid(sku), world.paid(sku), world.paid(sku));
            for (long order : orders) {
                world.awaitShipments(order, "waiting");
                world.commerce.packAndReady(world.seller, order);
                world.commerce.ship(world.seller, order);
            }
            for (long order : orders) {
                world.awaitShipments(order, "done");
                assertThat(world.books.sales(world.reference(order))).hasSize(1);
                assertThat(world.sale(order).path("invoices")).hasSize(1);
                assertThat(world.sale(order).path("state").asText()).isEqualTo("processing");
            }
            assertThat(world.proxy.isOver()).isTrue();
        } finally {
            other.stop();
        }
    }

    @Test
    void staleSessionsAndErrorsOnTheWayBookNothingTwice() throws Exception {
        long sku = world.listed("JAR", 9);
        world.proxy.trouble(List.of(Trouble.STALE, Trouble.BROKEN, Trouble.SPOILT), "model.sale.sale.create",
                "model.sale.sale.quote");
        world.proxy.trouble(List.of(Trouble.STALE, Trouble.LOST), "model.sale.sale.confirm", "model.sale.sale.search");

        long order = world.paid(sku);

        world.awaitShipments(order, "waiting");
        assertThat(world.proxy.isOver()).isTrue();
        assertThat(world.books.sales(world.reference(order))).hasSize(1);
        assertThat(world.sale(order).path("invoices")).hasSize(1);
        assertThat(world.erp().sql("SELECT COUNT(*) FROM erp_rejected").query(Integer.class).single()).isZero();
    }

    @Test
    void aProductThatTrytonDoesNotKnowIsMadeOnce() throws Exception {
        long sku = world.commerce.product(world.seller).name("Lamp").sku(world.code("LAMP")).price("9.90").stock(5).add()
                .skuId();
        world.proxy.lose("model.product.template.create");

        List<Long> orders = List.of(world.paid(sku), world.paid(sku));

        for (long order : orders) {
            world.awaitShipments(order, "waiting");
        }
        assertThat(world.books.products(world.code("LAMP"))).containsExactly("[" + world.code("LAMP") + "] Lamp");
    }

    @Test
    void ordersWaitWhileTrytonIsDown() throws Exception {
        long sku = world.listed("SPOON", 50);
        world.proxy.down(true);
        long order = world.paid(sku);
        Await.soon().until(() -> world.proxy.refused() > 5);
        assertThat(world.books.sales(world.reference(order))).isEmpty();

        world.proxy.down(false);

        world.awaitShipments(order, "waiting");
        assertThat(world.books.sales(world.reference(order))).hasSize(1);
        assertThat(world.erp().sql("SELECT COUNT(*) FROM erp_rejected").query(Integer.class).single()).isZero();
    }

    @Test
    void aRowThatTrytonRefusesIsKeptWithItsReasonAndTheRestGoesOn() throws Exception {
        world.books.receive(world.code("UNSALABLE"), 0, false);
        long bad = world.commerce.product(world.seller).sku(world.code("UNSALABLE")).price("9.90").stock(5).add().skuId();
        long refused = world.paid(bad);
        long order = world.paid(world.listed("FORK", 5));

        world.awaitShipments(order, "waiting");
        Await.soon().untilAsserted(() -> assertThat(world.erp().sql("SELECT reason FROM erp_rejected WHERE row_key LIKE ?")
                .param("%" + refused).query(String.class).list()).singleElement().asString().contains("Product"));
        assertThat(world.books.sales(world.reference(refused))).isEmpty();
        world.erp().sql("DELETE FROM erp_rejected").update();
    }

    /** Another process, with stores of its own, that polls the same Lazada. */
    private static Main other() {
        LazadaSimulator simulator = world.lazada.simulator();
        Map<String, String> settings = new HashMap<>();
        Map.of("app-key", simulator.appKey(), "app-secret", simulator.appSecret(), "server-url", simulator.serverUrl(),
                "auth-server-url", simulator.authServerUrl(), "token-store", "#tokens", "push-inbox", "memory", "version-store",
                "memory", "watermark-store", "memory")
                .forEach((option, value) -> settings.put("camel.component.lazada." + option, value));
        settings.putAll(Map.of("camel.server.port", "0", "data.dir", world.folder.resolve("other").toString(), "tryton.url",
                world.proxy.url(), "tryton.poll", "500", "tryton.push.grace", "0", "tryton.retry", "100", "tryton.retry.most",
                "500"));
        Main other = TrytonErp.EXAMPLE.with(settings);
        other.bind("tokens", world.lazada.bean("demoTokens", LazadaTokenStore.class));
        return other;
    }
}
