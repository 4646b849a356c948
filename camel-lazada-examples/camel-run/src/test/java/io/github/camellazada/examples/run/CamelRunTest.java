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
package io.github.camellazada.examples.run;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import io.github.camellazada.simulator.FreePort;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.push.PushAttempt;
import io.github.camellazada.simulator.push.PushDelivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two Pipes and a route with Kamelets in one {@code camel run}: the CLI in a process of its own gets Camel from Maven Central,
 * and this project as it was just built.
 */
class CamelRunTest {
    private static final String SELLER = "1001";
    private static final Duration DOWNLOADS = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    private final Commerce shop = lazada.module(Commerce.class);
    private final List<String> returns = new CopyOnWriteArrayList<>();
    private HttpServer erp;
    private CliProcess camel;

    @BeforeEach
    void startTheErp() throws Exception {
        lazada.sellers().add(SELLER, "sg");
        erp = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        erp.createContext("/returns", request -> {
            returns.add(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            request.sendResponseHeaders(204, -1);
            request.close();
        });
        erp.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (camel != null) {
            camel.close();
        }
        erp.stop(0);
        lazada.close();
    }

    @Test
    void pipesAndARouteWithKameletsDoTheirWork() throws Exception {
        ProductDraft.Listed mug = shop.product(SELLER).sku("MUG").stock(9).add();
        Path stock = Files.createDirectory(folder.resolve("stock"));
        Files.writeString(stock.resolve("good.json"),
                "[{\"itemId\": %d, \"skuId\": %d, \"quantity\": 4}]".formatted(mug.itemId(), mug.skuId()));
        Path orders = folder.resolve("orders");

        int port = FreePort.next();
        camel = new CliProcess(folder, lazada, SELLER, "run",
                List.of(CliProcess.file("kamelets/pipes/lazada-file-to-stock.yaml"),
                        CliProcess.file("kamelets/pipes/lazada-returns-to-http.yaml"),
                        CliProcess.file("camel-lazada-examples/camel-run/order-items-to-files.camel.yaml"),
                        "--properties=" + CliProcess.file("kamelets/pipes/application.properties"),
                        "--prop=camel.server.port=" + port, "--prop=stock.folder=" + stock, "--prop=orders.folder=" + orders,
                        "--prop=camel.kamelet.http-sink.url=http://127.0.0.1:" + erp.getAddress().getPort() + "/returns",
                        "--prop=camel.component.lazada.server-url=" + lazada.serverUrl("sg")));
        await().atMost(DOWNLOADS).until(() -> camel.hasStarted() || !camel.isAlive());
        assertThat(camel.isAlive()).as(camel::log).isTrue();

        awaitFor(() -> Files.exists(stock.resolve(".done/good.json")));
        assertThat(shop.stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(4);

        lazada.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
        long order = shop.placeOrder(SELLER, mug.skuId());
        shop.pay(SELLER, order);
        Path items = orders.resolve(SELLER + "-" + order + ".json");
        awaitFor(() -> Files.exists(items) && Files.readString(items).contains("MUG"));

        long reverse = shop.requestCancel(SELLER, order);
        awaitFor(() -> returns.stream().anyMatch(event -> event.contains(Long.toString(reverse))));
    }

    /** On a busy machine an answer may take more than the 500 ms that Lazada waits; then its clock is turned. */
    private void awaitFor(Callable<Boolean> effect) {
        await().atMost(LONG).until(() -> {
            boolean seen = effect.call();
            if (!seen && lazada.push().deliveries().stream().anyMatch(CamelRunTest::isLate)) {
                lazada.clock().advance(Duration.ofMinutes(31));
            }
            return seen || !camel.isAlive();
        });
        assertThat(camel.isAlive()).as(camel::log).isTrue();
    }

    private static boolean isLate(PushDelivery push) {
        List<PushAttempt> attempts = push.attempts();
        return !attempts.isEmpty() && attempts.get(attempts.size() - 1).failure() != null;
    }
}
