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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.examples.support.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Moves of Tryton's stock to Lazada, with a share that stays back; runs with {@code -Dtryton=true} against a real Tryton. */
class TrytonStockTest {
    @RegisterExtension
    static TrytonWorld world = new TrytonWorld(
            lazada -> lazada.set("tryton.stock.buffer-percent", 10).set("tryton.products.create", "false"));

    @Test
    void aShareOfEachLevelStaysBackAndSoDoUnpaidPieces() throws Exception {
        long sku = listed("NET", 1);
        world.books.receive(world.code("NET"), 50, true);
        awaitSellable(sku, 45);

        world.books.receive(world.code("NET"), 5);
        // 10 % of 55 pieces are six that stay back
        awaitSellable(sku, 49);

        world.commerce.placeOrder(world.seller, sku);
        world.books.receive(world.code("NET"), 10);
        awaitSellable(sku, 57);
    }

    @Test
    void aProductThatLazadaDoesNotHaveIsToldWhenItMovesAgain() throws Exception {
        world.books.receive(world.code("OAR"), 20, true);
        Await.soon().until(() -> isTold("OAR", 20));
        long sku = listed("OAR", 1);

        world.books.receive(world.code("OAR"), 10);

        awaitSellable(sku, 27);
    }

    @Test
    void anOrderWaitsForAProductThatMayNotBeMade() throws Exception {
        long sku = listed("FAN", 5);
        long order = world.paid(sku);
        Await.soon().untilAsserted(() -> assertThat(rejected(order)).singleElement().asString()
                .contains(world.code("FAN")).contains("tryton.products.create"));
        assertThat(world.books.products(world.code("FAN"))).isEmpty();

        world.books.receive(world.code("FAN"), 5, true);
        world.commerce.packAndReady(world.seller, order);

        world.awaitShipments(order, "packed");
        Await.soon().until(() -> rejected(order).isEmpty());
    }

    @Test
    void filesForStockSyncHaveTheWholeLevel() throws Exception {
        world.lazada.stopApplication();
        world.lazada.set("tryton.stock.to", "direct:stock-to-files").startApplication();
        try {
            world.books.receive(world.code("OIL"), 30, true);

            Await.soon().untilAsserted(() -> assertThat(files()).anySatisfy(text -> assertThat(text)
                    .startsWith("seller_sku,quantity\n").contains("\"" + world.code("OIL") + "\",30\n")));
            Await.soon().until(() -> isTold("OIL", 30));
        } finally {
            world.lazada.stopApplication();
            world.lazada.set("tryton.stock.to", "direct:stock-to-lazada").startApplication();
        }
    }

    private static long listed(String name, int pieces) {
        return world.commerce.product(world.seller).name(name).sku(world.code(name)).price("9.90").stock(pieces).add().skuId();
    }

    private static void awaitSellable(long sku, int pieces) {
        Await.soon().untilAsserted(
                () -> assertThat(world.commerce.stock(world.seller, sku).get(0).sellable()).isEqualTo(pieces));
    }

    private static boolean isTold(String name, int pieces) {
        return world.erp().sql("SELECT COUNT(*) FROM erp_stock WHERE seller_sku = ? AND quantity = ? AND told")
                .params(world.code(name), pieces).query(Integer.class).single() == 1;
    }

    private static List<String> files() throws IOException {
        Path folder = world.folder.resolve("stock");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> world.lazada.read("stock/" + file.getFileName()))
                    .toList();
        }
    }

    private static List<String> rejected(long order) {
        return world.erp().sql("SELECT field || ' ' || row_value || ' ' || reason FROM erp_rejected WHERE row_key LIKE ?")
                .param("%" + order).query(String.class).list();
    }
}
