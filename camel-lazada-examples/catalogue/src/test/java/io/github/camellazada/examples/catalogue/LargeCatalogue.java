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
package io.github.camellazada.examples.catalogue;

import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings many products to a simulated Lazada in a process of its own, and tells the heap in use after a collection at each tenth of
 * them.
 */
final class LargeCatalogue {
    private static final int TENTHS = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_TENTH = Duration.ofMinutes(10);

    private LargeCatalogue() {
    }

    /** The heap in use at each tenth of the rows, in megabytes. */
    static List<Long> run(int rows) throws Exception {
        Process lazada = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx1g", "-cp",
                System.getProperty("java.class.path"), "io.github.camellazada.simulator.LazadaSimulatorMain", "--port=0")
                .redirectErrorStream(true).start();
        try (BufferedReader output = lazada.inputReader()) {
            return run(rows, root(output));
        } finally {
            lazada.destroy();
        }
    }

    private static List<Long> run(int rows, String root) throws Exception {
        ask(root, "/admin/sellers", "{\"id\":\"1000001\",\"country\":\"sg\"}");
        String token = new ObjectMapper().readTree(ask(root, "/admin/tokens", "{\"seller\":\"1000001\"}"))
                .findValue("accessToken").asText();
        Path folder = Files.createTempDirectory("catalogue");
        Map<String, String> settings = new HashMap<>(Map.of("camel.component.lazada.app-key", "123456",
                "camel.component.lazada.app-secret", "helloworld", "camel.component.lazada.access-token", token,
                "camel.component.lazada.token-store", "memory", "camel.component.lazada.push-inbox", "memory",
                "camel.component.lazada.server-url", root + "/{country}/rest", "catalogue.seller", "1000001", "data.dir",
                folder.toString(), "camel.server.port", "0", "catalogue.period", "100"));
        settings.put("camel.component.lazada.rate-limiting", "false");
        Main main = Catalogue.EXAMPLE.with(settings);
        main.start();
        long begun = System.nanoTime();
        Path written = Files.writeString(folder.resolve("products.csv"), file(rows, null));
        Files.createDirectories(folder.resolve("inbox"));
        Files.move(written, folder.resolve("inbox/products.csv"));
        JdbcClient table = JdbcClient
                .create(main.getCamelContext().getRegistry().lookupByNameAndType("catalogue", DataSource.class));
        List<Long> heaps = new ArrayList<>();
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            int asked = tenth * rows / TENTHS;
            int ended = Awaitility.await().atMost(LONGEST_TENTH).pollInterval(PAUSE).until(() -> ended(table),
                    now -> now >= asked);
            System.gc();
            heaps.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
            System.out.printf("%d rows after %d s, heap in use %d MB%n", ended,
                    (System.nanoTime() - begun) / 1_000_000_000, heaps.get(heaps.size() - 1));
        }
        System.out
                .println(table.sql("SELECT state, COUNT(*) AS all_rows FROM product_row GROUP BY state").query().listOfRows());
        main.stop();
        return heaps;
    }

    private static int ended(JdbcClient table) {
        return table.sql("SELECT COUNT(*) FROM product_row WHERE state IN ('done', 'refused')").query(Integer.class).single();
    }

    /** @param picture of all products, or {@code null} where each has an address of its own */
    static String file(int rows, String picture) {
        StringBuilder file = new StringBuilder("seller_sku,name,brand,price,quantity,package_weight,package_length,"
                + "package_width,package_height,color_family,images\n");
        for (int i = 0; i < rows; i++) {
            file.append("BAG-").append(i).append(",Laptop bag ").append(i).append(",No Brand,35,1,0.5,40,30,10,Green,")
                    .append(picture == null ? "https://www.example.com/" + i + ".png" : picture).append('\n');
        }
        return file.toString();
    }

    private static String root(BufferedReader output) throws Exception {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            int url = line.indexOf("http://127.0.0.1:");
            if (url >= 0) {
                return line.substring(url).replaceFirst("(http://[^/\\s]+).*", "$1");
            }
        }
        throw new IllegalStateException("The simulator has not started");
    }

    private static String ask(String root, String path, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(root + path))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
    }
}
