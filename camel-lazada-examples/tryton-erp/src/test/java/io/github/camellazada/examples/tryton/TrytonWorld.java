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

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real Tryton, which tryton.sh starts, a simulated Lazada, and the application between them; with {@code -Dtryton=true} only. */
final class TrytonWorld implements AutoCloseable {
    // a seller of its own for each world, since Tryton remembers the orders of earlier ones
    final String seller = Long.toString(System.currentTimeMillis());
    final boolean started;
    final DemoBooks books;
    final String url;
    final FlakyProxy proxy;
    final DemoLazada lazada;
    final Commerce commerce;
    final SellerCenter sellerCenter;

    private TrytonWorld(Path folder, Consumer<DemoLazada> settings) throws Exception {
        started = !TrytonServer.isRunning();
        url = TrytonServer.start();
        books = new DemoBooks(url);
        proxy = new FlakyProxy(url);
        lazada = Demo.set(DemoLazada.start(TrytonErp.EXAMPLE, folder).addSeller(seller, "sg"), seller)
                .set("tryton.url", proxy.url()).set("tryton.stock", "true").set("tryton.retry", 100)
                .set("tryton.retry.most", 500);
        settings.accept(lazada);
        lazada.startApplication();
        commerce = lazada.commerce();
        sellerCenter = new SellerCenter(lazada, seller);
    }

    /** Starts all, or skips the class with the reason. */
    static TrytonWorld start(Path folder, Consumer<DemoLazada> settings) throws Exception {
        String why = why();
        return why.isEmpty() ? new TrytonWorld(folder, settings) : null;
    }

    /** Skips a test, so that reports count each as skipped. */
    static void onlyWithTryton() throws Exception {
        String why = why();
        assumeTrue(why.isEmpty(), why);
    }

    private static String why() throws Exception {
        return Boolean.getBoolean("tryton")
                ? TrytonServer.missing()
                : "Tryton was not tried. Add -Dtryton=true; tryton.sh install of this example brings its packages.";
    }

    JdbcClient erp() {
        return lazada.database();
    }

    String code(String name) {
        return name + '-' + seller;
    }

    /** A product with pieces in Tryton, and on sale at Lazada with as many. */
    long listed(String name, int pieces) throws Exception {
        books.receive(code(name), pieces, true);
        long sku = commerce.product(seller).name(name).sku(code(name)).price("9.90").stock(pieces).add().skuId();
        // a product is new for a moment before its pieces are there, and the stock route may see both
        Await.soon().until(() -> erp().sql("SELECT COUNT(*) FROM erp_stock WHERE seller_sku = ? AND quantity = ? AND told")
                .params(code(name), pieces).query(Integer.class).single() == 1
                && commerce.stock(seller, sku).get(0).sellable() == pieces);
        return sku;
    }

    long paid(long... skus) {
        long order = commerce.placeOrder(seller, skus);
        commerce.pay(seller, order);
        return order;
    }

    String reference(long order) {
        return SaleMapping.reference("SG", seller, Long.toString(order));
    }

    JsonNode sale(long order) throws Exception {
        return books.sales(reference(order)).get(0);
    }

    void awaitShipments(long order, String... states) {
        Await.soon().pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(books.shipments(reference(order))).containsExactly(states));
    }

    @Override
    public void close() throws Exception {
        lazada.close();
        proxy.close();
        if (started) {
            TrytonServer.stop();
        }
    }
}
