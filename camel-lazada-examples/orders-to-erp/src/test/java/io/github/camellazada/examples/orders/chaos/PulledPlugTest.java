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
package io.github.camellazada.examples.orders.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.orders.demo.Authorizations;
import io.github.camellazada.examples.orders.demo.Comparison;
import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.examples.orders.demo.SimulatedLazada;
import io.github.camellazada.examples.orders.demo.Sinks;
import io.github.camellazada.simulator.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application as it is without any setting but those of Lazada and the broker, with its H2 files, is killed in mid-flow. */
class PulledPlugTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SEED = Long.getLong("chaos.seed", 20261111L);
    private static final int ORDERS = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final SimulatedLazada lazada = SimulatedLazada.start();
    private KafkaBroker broker;
    private ApplicationProcess application;

    @BeforeEach
    void connect() throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        Authorizations.store(Authorizations.fileIn(folder.toString()), lazada.tokenKey(), lazada.tokens());
        int port = FreePort.next();
        Map<String, String> settings = lazada.settings();
        application = new ApplicationProcess(folder)
                .with("LAZADA_APP_KEY", settings.get("camel.component.lazada.app-key"))
                .with("LAZADA_APP_SECRET", settings.get("camel.component.lazada.app-secret"))
                .with("LAZADA_SERVER_URL", settings.get("camel.component.lazada.server-url"))
                .with("LAZADA_AUTH_SERVER_URL", settings.get("camel.component.lazada.auth-server-url"))
                .with("LAZADA_TOKEN_KEY", lazada.tokenKey()).with("HTTP_HOST", "127.0.0.1")
                .with("HTTP_PORT", Integer.toString(port)).with("MANAGEMENT_PORT", Integer.toString(FreePort.next()))
                .with("POLL_DELAY", "1000").with("PUSH_GRACE", "2000").with("KAFKA_BROKERS", broker.bootstrapServers())
                .with("DATA_DIR", folder.toString());
        lazada.pushTo(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
    }

    @AfterEach
    void pullEveryOtherPlug() {
        application.close();
        lazada.close();
        broker.close();
    }

    @Test
    void nothingIsLostOrDoubledHoweverTheProcessIsKilled() throws Exception {
        Sinks sinks = Sinks.of(new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("erp"), "erp", ""),
                Authorizations.fileIn(folder.toString()), broker.bootstrapServers());
        Path file = folder.resolve("orders.jsonl");
        application.start();
        await().atMost(PATIENCE).until(application::isUp);
        lazada.placeOrders(ORDERS / 2, 10);

        killInFlow();
        tearTheLastLine(file);
        application.start();
        await().atMost(PATIENCE).until(application::isUp);
        lazada.placeOrders(ORDERS / 2, 10);
        killInFlow();
        application.start();
        // the topic is the last sink of each order
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> lazada.isSoldOut() && isOnTopics(sinks));
        application.kill();

        Report report = Report.read(lazada, sinks, List.of(file));
        System.out.println("seed " + SEED + ", " + report.repeats() + " raw repeats\n" + report.table());
        assertThat(report.orders()).isEqualTo(ORDERS);
        assertThat(report.isClean()).as("seed " + SEED + "\n" + report.table()).isTrue();
    }

    private boolean isOnTopics(Sinks sinks) {
        return Comparison.ofRecords("topic", lazada.orders(), sinks.onTopic("lazada.orders", "orderId", "lineId")).isClean()
                && Comparison.ofRecords("topic", lazada.returns(),
                        sinks.onTopic("lazada.returns", "returnId", "returnLineId")).isClean();
    }

    /** Lets it take some pushes, then pulls the plug wherever the others stand. */
    private void killInFlow() throws Exception {
        long enough = lazada.accepted() + 1 + random.nextInt(40);
        // a slow machine may refuse so many that there are not enough
        await().atMost(PATIENCE).until(() -> lazada.accepted() >= enough || lazada.isSoldOut());
        application.run(Duration.ofMillis(random.nextInt(100)));
        application.kill();
    }

    /** What a kill in the middle of a write leaves: the beginning of a line. */
    private void tearTheLastLine(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        String last = lines.isEmpty() ? "{\"seller\":\"the first line of all\"}" : lines.get(lines.size() - 1);
        Files.writeString(file, last.substring(0, 1 + random.nextInt(last.length() - 1)), StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
