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
package io.github.camellazada.examples.stock;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** A file of stock levels on its way to a simulated Lazada, with rows that cannot be used. */
final class Demo {
    private static final String SELLER = "1000001";
    private static final String FILE = """
            seller_sku,quantity
            CUP-1,12
            CUP-2,7
            CUP-1,9
            PLATE-1,1
            CUP-2,-3
            BOWL-1,5
            """;

    private Demo() {
    }

    /** @param application makes the application with settings */
    static void run(PrintStream out, Function<Map<String, String>, Main> application) throws Exception {
        Path folder = Files.createTempDirectory("stock-sync");
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort()) {
            lazada.sellers().add(SELLER, "sg");
            Commerce commerce = lazada.module(Commerce.class);
            commerce.product(SELLER).sku("CUP-1").stock(3).sku("CUP-2").stock(3).add();
            commerce.product(SELLER).sku("PLATE-1").stock(8)
                    .campaign("Mega", 4, Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS)).add();
            Files.createDirectories(folder.resolve("inbox"));
            Files.writeString(folder.resolve("inbox/levels.csv"), FILE);
            Main main = application.apply(settings(lazada, folder));
            main.start();
            try {
                CamelContext context = main.getCamelContext();
                await(folder.resolve("results/levels.csv"), 4);
                out.println("Rows that cannot be used (line, column, value, reason):");
                out.print(Files.readString(folder.resolve("errors/levels.csv")));
                out.println("Results (line, seller, SKU, warehouse, state, sellable pieces, reason):");
                out.print(Files.readString(folder.resolve("results/levels.csv")));
                out.println("Calls that wrote stock: " + lazada.received("/product/stock/sellable/update").size());
                context.getRouteController().stopAllRoutes();
            } finally {
                main.stop();
            }
        }
    }

    static Map<String, String> settings(LazadaSimulator lazada, Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("camel.component.lazada.app-key", lazada.appKey());
        settings.put("camel.component.lazada.app-secret", lazada.appSecret());
        settings.put("camel.component.lazada.server-url", lazada.serverUrl());
        settings.put("camel.component.lazada.access-token", lazada.tokens().issue(SELLER).accessToken());
        settings.put("stock.seller", SELLER);
        settings.put("stock.country", "SG");
        settings.put("data.dir", folder.toString());
        settings.put("stock.window", "500");
        return settings;
    }

    private static void await(Path file, int lines) throws Exception {
        for (int i = 0; i < 600 && (!Files.exists(file) || Files.readAllLines(file).size() < lines); i++) {
            Thread.sleep(100);
        }
    }
}
