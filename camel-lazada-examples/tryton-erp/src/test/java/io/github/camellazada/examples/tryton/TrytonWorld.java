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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A real Tryton, which tryton.sh starts, a simulated Lazada, and the application between them, for one test class. Without
 * {@code -Dtryton=true} or without its packages the tests are skipped with the reason.
 */
final class TrytonWorld implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final Setting setting;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private String whyNot;

    String seller;
    Path folder;
    DemoBooks books;
    String url;
    FlakyProxy proxy;
    DemoLazada lazada;
    Commerce commerce;
    SellerCenter sellerCenter;

    /** @param setting what this class wants otherwise, before the application starts */
    TrytonWorld(Setting setting) {
        this.setting = setting;
    }

    /** Sets what differs from the other classes. */
    interface Setting {
        void set(DemoLazada lazada) throws Exception;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        whyNot = Boolean.getBoolean("tryton")
                ? TrytonServer.missing()
                : "Tryton was not tried. Add -Dtryton=true; tryton.sh install of this example brings its packages.";
        if (!whyNot.isEmpty()) {
            return;
        }
        // a seller of its own for each world, since Tryton remembers the orders of earlier ones
        seller = Long.toString(System.currentTimeMillis());
        folder = Files.createTempDirectory("tryton");
        closeLater(() -> FileSystemUtils.deleteRecursively(folder));
        url = context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent("tryton", key -> new Server(),
                Server.class).url;
        books = new DemoBooks(url);
        proxy = closeLater(new FlakyProxy(url));
        lazada = Demo.set(DemoLazada.start(TrytonErp.EXAMPLE, folder).addSeller(seller, "sg"), seller)
                .set("tryton.url", proxy.url()).set("tryton.stock", "true").set("tryton.retry", 100)
                .set("tryton.retry.most", 500);
        setting.set(lazada);
        closeLater(lazada).startApplication();
        commerce = lazada.commerce();
        sellerCenter = new SellerCenter(lazada, seller);
    }

    /** Skips each test, so that reports count each as skipped. */
    @Override
    public void beforeEach(ExtensionContext context) {
        assumeTrue(whyNot.isEmpty(), whyNot);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** One server for the classes of a run; one that ran before is left alone. */
    private static final class Server implements AutoCloseable {
        private final boolean ranBefore;
        private final String url;

        private Server() {
            try {
                ranBefore = TrytonServer.isRunning();
                url = TrytonServer.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws Exception {
            if (!ranBefore) {
                TrytonServer.stop();
            }
        }
    }

    /** Closes this after the tests of the class; what was opened last is closed first. */
    <T extends AutoCloseable> T closeLater(T resource) {
        open.push(resource);
        return resource;
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
}
