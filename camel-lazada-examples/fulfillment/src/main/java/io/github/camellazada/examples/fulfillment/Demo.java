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
package io.github.camellazada.examples.fulfillment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.main.Main;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order with a piece of the seller and one that lies with Lazada, on its way out of a simulated warehouse. */
final class Demo {
    static final String SELLER = "1000001";

    private Demo() {
    }

    /** @param application makes the application with settings */
    static void run(PrintStream out, Function<Map<String, String>, Main> application) throws Exception {
        Path folder = Files.createTempDirectory("fulfillment");
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort()) {
            lazada.sellers().add(SELLER, "sg");
            Commerce commerce = lazada.module(Commerce.class);
            long cup = commerce.product(SELLER).sku("CUP-1").stock(9).add().skuId();
            long plate = commerce.product(SELLER).sku("PLATE-1").lazadaWarehouse(9).add().skuId();
            Main main = of(lazada, folder, Map.of(), application);
            main.start();
            try {
                long order = commerce.placeOrder(SELLER, cup, plate);
                commerce.pay(SELLER, order);
                JdbcClient erp = JdbcClient.create(
                        main.getCamelContext().getRegistry().lookupByNameAndType("fulfillment", DataSource.class));
                erp.sql("INSERT INTO fulfillment_job (seller, country, order_id, action, invoice_number) VALUES (?, 'SG', ?,"
                        + " 'ship', 'INV-7')").params(SELLER, Long.toString(order)).update();
                await(erp, "SELECT COUNT(*) FROM fulfillment_job WHERE state IN ('done', 'partly', 'refused')");
                out.println("Job: " + erp.sql("SELECT action, state, result FROM fulfillment_job").query().listOfRows());
                out.println("Items: " + erp.sql("SELECT seller_sku, status, package_id, by_lazada FROM fulfillment_item"
                        + " ORDER BY seller_sku").query().listOfRows());
                try (var labels = Files.list(folder.resolve("printer"))) {
                    out.println("Labels: " + labels.map(file -> file.getFileName().toString()).sorted().toList());
                }
            } finally {
                main.stop();
            }
        }
    }

    /** The application, set to the simulator. */
    static Main of(LazadaSimulator lazada, Path folder, Map<String, String> more,
            Function<Map<String, String>, Main> application) {
        MemoryTokenStore tokens = new MemoryTokenStore();
        SimulatedToken token = lazada.tokens().issue(SELLER);
        tokens.save(new TokenKey(lazada.appKey(), SELLER, "sg"), new LazadaToken(token.accessToken(), token.expiresAt(),
                token.refreshToken(), token.refreshExpiresAt())).toCompletableFuture().join();
        Map<String, String> settings = new HashMap<>();
        settings.put("camel.component.lazada.app-key", lazada.appKey());
        settings.put("camel.component.lazada.app-secret", lazada.appSecret());
        settings.put("camel.component.lazada.server-url", lazada.serverUrl());
        settings.put("camel.component.lazada.auth-server-url", lazada.authServerUrl());
        settings.put("camel.component.lazada.token-store", "#tokens");
        settings.put("camel.component.lazada.push-inbox", "memory");
        settings.put("camel.component.lazada.version-store", "memory");
        settings.put("camel.component.lazada.watermark-store", "memory");
        settings.put("data.dir", folder.toString());
        settings.put("camel.server.host", "127.0.0.1");
        settings.put("camel.server.port", Integer.toString(lazadaPushes(lazada)));
        settings.put("fulfillment.poll", "500");
        settings.put("fulfillment.period", "200");
        settings.putAll(more);
        Main main = application.apply(settings);
        main.bind("tokens", tokens);
        return main;
    }

    /** A free port, to which the simulator pushes from now on. */
    private static int lazadaPushes(LazadaSimulator lazada) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            lazada.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(JdbcClient erp, String count) throws InterruptedException {
        for (int i = 0; i < 600 && erp.sql(count).query(Integer.class).single() < 1; i++) {
            Thread.sleep(100);
        }
    }
}
