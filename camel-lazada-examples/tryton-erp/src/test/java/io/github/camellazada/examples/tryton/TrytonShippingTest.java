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

import java.util.List;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.simulator.commerce.LineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Shipments of Tryton back to Lazada; runs with {@code -Dtryton=true} against a real Tryton. */
class TrytonShippingTest {
    private static final String PACK = "/order/fulfill/pack";
    private static final String READY = "/order/package/rts";

    @RegisterExtension
    static TrytonWorld world = new TrytonWorld(
            lazada -> lazada.set("tryton.ship", "true").set("tryton.ship.period", 200));

    @Test
    void whatTheWarehousePacksAndSendsIsPackedOnceAndReadyAtLazada() throws Exception {
        long sku = world.listed("PAN", 9);
        long order = world.paid(sku, sku);
        world.awaitShipments(order, "waiting");
        int packed = world.lazada.calls(PACK);
        int ready = world.lazada.calls(READY);
        world.lazada.simulator().faults().on(PACK).once().dropAnswer();

        world.books.pack(world.reference(order));

        awaitRow(order, "pack", "done ");
        assertThat(statuses(order)).containsOnly("packed");
        assertThat(world.lazada.calls(PACK)).isEqualTo(packed + 1);
        String parcel = world.commerce.order(world.seller, order).lines().get(0).packageId();
        assertThat(world.folder.resolve("printer/" + parcel + ".pdf")).isNotEmptyFile();

        world.books.send(world.reference(order));

        awaitRow(order, "ship", "done ");
        assertThat(statuses(order)).containsOnly("ready_to_ship");
        assertThat(world.lazada.calls(PACK)).isEqualTo(packed + 1);
        assertThat(world.lazada.calls(READY)).isEqualTo(ready + 1);
        world.commerce.ship(world.seller, order);
        world.commerce.deliver(world.seller, order);
        world.awaitShipments(order, "done");
        assertThat(world.books.quantity(world.code("PAN"), "WH")).isEqualTo(7);
        // what Lazada tells later is no reason for another row
        assertThat(rows(order)).hasSize(2);
    }

    @Test
    void whatLiesWithLazadaIsNotPackedAndLeavesTheSellersStockAlone() throws Exception {
        long own = world.listed("LID", 5);
        world.books.receive(world.code("POT"), 5, true);
        long lazadas = world.commerce.product(world.seller).sku(world.code("POT")).price("9.90").lazadaWarehouse(5).add()
                .skuId();
        long order = world.paid(own, lazadas);
        world.awaitShipments(order, "waiting", "waiting");

        world.books.pack(world.reference(order));
        world.books.send(world.reference(order));

        awaitRow(order, "ship", "done ");
        assertThat(statuses(order)).containsExactlyInAnyOrder("ready_to_ship", "pending");
        world.commerce.ship(world.seller, order);
        world.awaitShipments(order, "done", "done");
        assertThat(statuses(order)).containsOnly("shipped");
        assertThat(world.books.quantity(world.code("LID"), "WH")).isEqualTo(4);
        assertThat(world.books.quantity(world.code("POT"), "WH")).isEqualTo(5);
        assertThat(world.books.quantity(world.code("POT"), "LAZADA")).isEqualTo(-1);
        assertThat(world.books.sales(world.reference(order) + ":fbl")).hasSize(1);
        assertThat(rows(order)).hasSize(2);
    }

    @Test
    void anItemThatLazadaHasCanceledMeanwhileIsTold() throws Exception {
        long sku = world.listed("WOK", 5);
        long order = world.paid(sku, sku);
        world.awaitShipments(order, "waiting");
        var routes = world.lazada.application().getCamelContext().getRouteController();
        routes.stopRoute("parcels");
        routes.stopRoute("orders");
        world.books.pack(world.reference(order));
        world.sellerCenter.cancelFirstItem(order);
        routes.startRoute("parcels");
        routes.startRoute("orders");

        awaitRow(order, "pack", "refused ");
        assertThat(result(order, "pack")).contains("is canceled at Lazada. Take it out of the parcel");
        assertThat(statuses(order)).containsExactlyInAnyOrder("canceled", "packed");
    }

    private static void awaitRow(long order, String action, String result) {
        Await.soon().untilAsserted(() -> assertThat(result(order, action)).startsWith(result));
    }

    private static String result(long order, String action) {
        return world.erp().sql(
                "SELECT state || ' ' || COALESCE(result, '') FROM erp_parcel WHERE seller = ? AND order_id = ? AND action = ?")
                .params(world.seller, Long.toString(order), action).query(String.class).optional().orElse("");
    }

    private static List<String> rows(long order) {
        return world.erp().sql("SELECT action FROM erp_parcel WHERE seller = ? AND order_id = ?")
                .params(world.seller, Long.toString(order))
                .query(String.class).list();
    }

    private static List<String> statuses(long order) {
        return world.commerce.order(world.seller, order).lines().stream().map(LineState::status).toList();
    }
}
