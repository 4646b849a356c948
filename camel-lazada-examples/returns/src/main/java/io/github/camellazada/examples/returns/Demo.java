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
package io.github.camellazada.examples.returns;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.apache.camel.main.Main;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A return and a wish to cancel at a simulated Lazada, and what an ERP decides about them. */
final class Demo {
    static final String SELLER = "1000001";

    private Demo() {
    }

    /** @param application makes the application with settings */
    static void run(PrintStream out, Function<Map<String, String>, Main> application) throws Exception {
        Path folder = Files.createTempDirectory("returns");
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort()) {
            lazada.sellers().add(SELLER, "sg");
            Commerce commerce = lazada.module(Commerce.class);
            long sku = commerce.product(SELLER).sku("CUP-1").stock(9).add().skuId();
            long returned = commerce.placeOrder(SELLER, sku);
            commerce.pay(SELLER, returned);
            commerce.packAndReady(SELLER, returned);
            commerce.ship(SELLER, returned);
            commerce.deliver(SELLER, returned);
            Main main = of(lazada, folder, Map.of(), application);
            main.start();
            try {
                long reverse = commerce.requestReturn(SELLER, returned, ReverseType.RTM);
                JdbcClient erp = JdbcClient.create(
                        main.getCamelContext().getRegistry().lookupByNameAndType("returns", DataSource.class));
                await(erp, "SELECT COUNT(*) FROM reverse_line WHERE history IS NOT NULL");
                out.println("A return with the decisions that fit: " + erp
                        .sql("SELECT kind, status, reason, seller_sku, fitting FROM reverse_line").query().listOfRows());
                for (String decision : List.of("refuse_refund", "agree_return")) {
                    erp.sql("INSERT INTO return_decision (seller, country, decision, reverse_order_id) VALUES (?, 'SG', ?, ?)")
                            .params(SELLER, decision, Long.toString(reverse)).update();
                }
                await(erp, "SELECT COUNT(*) - 1 FROM return_decision WHERE state IN ('done', 'refused')");
                out.println("What became of the decisions: "
                        + erp.sql("SELECT decision, state, result FROM return_decision ORDER BY id").query().listOfRows());
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
        settings.put("returns.poll", "500");
        settings.put("returns.period", "200");
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
