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
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;
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
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    /** Kept between runs, since 50 MB come from Maven Central. */
    private static final Path DOWNLOADED = Path.of("target/downloaded").toAbsolutePath();
    private static final Duration DOWNLOADS = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    private final Commerce shop = lazada.module(Commerce.class);
    private final List<String> returns = new CopyOnWriteArrayList<>();
    private HttpServer erp;
    private Process camel;

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
            camel.destroy();
            if (!camel.waitFor(30, TimeUnit.SECONDS)) {
                camel.destroyForcibly();
            }
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

        int port = freePort();
        camel = start(file("kamelets/pipes/lazada-file-to-stock.yaml"), file("kamelets/pipes/lazada-returns-to-http.yaml"),
                file("camel-lazada-examples/camel-run/order-items-to-files.camel.yaml"),
                "--prop=camel.server.port=" + port, "--prop=stock.folder=" + stock, "--prop=orders.folder=" + orders,
                "--prop=camel.kamelet.http-sink.url=http://127.0.0.1:" + erp.getAddress().getPort() + "/returns",
                "--prop=camel.component.lazada.server-url=" + lazada.serverUrl("sg"));
        await().atMost(DOWNLOADS).until(() -> hasStarted() || !camel.isAlive());
        assertThat(camel.isAlive()).as(() -> log()).isTrue();

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

    /** As docs/kamelets.adoc has it, but for where this project's artifacts are. */
    private Process start(String... arguments) throws Exception {
        Path repository = BuiltArtifacts.into(folder.resolve("repository"), DOWNLOADED);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + folder, "-Dmaven.repo.local=" + DOWNLOADED,
                "-cp", classPath(), CamelCli.class.getName(), "run"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--camel-version=" + System.getProperty("camel.version"),
                "--kamelets-version=" + System.getProperty("camel-kamelets.version"),
                "--properties=" + file("kamelets/pipes/application.properties"), "--local-kamelet-dir=" + file("kamelets"),
                "--dep=mvn:io.github.camel-lazada:camel-lazada-kamelets:1.0.0-SNAPSHOT",
                "--dep=mvn:com.h2database:h2:" + System.getProperty("h2.version"),
                "--repo=" + repository.toUri()));
        Path settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        if (Files.exists(settings)) {
            command.add("--maven-settings=" + settings);
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("camel.log").toFile());
        builder.environment().put("LAZADA_APP_KEY", lazada.appKey());
        builder.environment().put("LAZADA_APP_SECRET", lazada.appSecret());
        builder.environment().put("LAZADA_SELLER_ID", SELLER);
        builder.environment().put("LAZADA_ACCESS_TOKEN", lazada.tokens().issue(SELLER).accessToken());
        return builder.start();
    }

    private static String file(String ofTheProject) {
        return PROJECT.resolve(ofTheProject).toString();
    }

    /** Without the artifacts of this project, which the CLI has to find by itself. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !BuiltArtifacts.isOne(Path.of(entry)))
                .collect(Collectors.joining(separator));
    }

    private boolean hasStarted() {
        return log().lines().anyMatch(line -> line.matches(".*Apache Camel \\S+ \\(\\S+\\) started in .*"));
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("camel.log"));
        } catch (Exception e) {
            return e.toString();
        }
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
        assertThat(camel.isAlive()).as(() -> log()).isTrue();
    }

    private static boolean isLate(PushDelivery push) {
        List<PushAttempt> attempts = push.attempts();
        return !attempts.isEmpty() && attempts.get(attempts.size() - 1).failure() != null;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
