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
package io.github.camellazada.examples.orders;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.orders.demo.Change;
import io.github.camellazada.examples.orders.demo.Report.Deliveries;
import io.github.camellazada.examples.orders.demo.SimulatedLazada;
import io.github.camellazada.examples.orders.demo.Sinks;
import io.github.camellazada.examples.orders.demo.Sinks.Told;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.OrderState;
import io.github.camellazada.simulator.push.PushDelivery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The plug is pulled: the application's process is killed in mid-flow, again and again, while Lazada, broker and database live on. */
class PulledPlugTest {
    private static final Logger LOG = LoggerFactory.getLogger(PulledPlugTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int KILLS_IN_FLOW = Integer.getInteger("chaos.kills", 3);
    private static final long SEED = Long.getLong("chaos.seed", 20261111L);
    private static final int ORDERS = 30 * (KILLS_IN_FLOW + 1);
    private static final int ORDERS_A_SECOND = 5;

    /** Lazada repeats a push for six hours; squeezed into more time than all the kills take, so that they are no long outage. */
    private static final double SPEED = Duration.ofHours(6).toSeconds() / (25.0 * (KILLS_IN_FLOW + 2));

    @TempDir
    Path folder;

    private SimulatedLazada lazada;
    private KafkaBroker broker;
    private EmbeddedPostgres postgres;
    private ApplicationProcess application;
    private Path file;

    @BeforeEach
    void connect() throws Exception {
        lazada = SimulatedLazada.start(SPEED);
        broker = KafkaBroker.start(folder.resolve("kafka"));
        int port = portThatNobodyIsGiven();
        lazada.pushTo(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
        file = folder.resolve("orders.jsonl");
        Map<String, String> settings = lazada.settings();
        application = new ApplicationProcess(folder)
                .with("LAZADA_APP_KEY", settings.get("camel.component.lazada.app-key"))
                .with("LAZADA_APP_SECRET", settings.get("camel.component.lazada.app-secret"))
                .with("LAZADA_ACCESS_TOKEN", settings.get("camel.component.lazada.access-token"))
                .with("LAZADA_SELLER", settings.get("camel.component.lazada.seller-id"))
                .with("LAZADA_COUNTRY", settings.get("camel.component.lazada.country"))
                .with("LAZADA_SERVER_URL", settings.get("camel.component.lazada.server-url"))
                .with("HTTP_HOST", "127.0.0.1").with("HTTP_PORT", Integer.toString(port))
                .with("KAFKA_BROKERS", broker.bootstrapServers()).with("DATA_DIR", folder.toString());
    }

    @AfterEach
    void pullEveryOtherPlug() throws IOException {
        application.close();
        lazada.close();
        broker.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void nothingIsLostAndNothingDoubledHoweverOftenTheProcessIsKilled() throws Exception {
        // as an operator runs it; the embedded one would commit before it writes
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").start();
        application.with("ERP_URL", postgres.getJdbcUrl("postgres", "postgres")).with("ERP_USER", "postgres")
                .with("ERP_PASSWORD", "postgres");

        killAgainAndAgain(postgres.getPostgresDatabase());
    }

    @Test
    void norIsItWithTheDatabaseThatIsThereWithoutAnySetting() throws Exception {
        killAgainAndAgain(new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("erp"), "erp", ""));
    }

    private void killAgainAndAgain(DataSource erp) throws Exception {
        Sinks sinks = Sinks.of(erp, broker.bootstrapServers(), file);
        Random random = new Random(SEED);
        lazada.placeOrders(ORDERS, ORDERS_A_SECOND);

        killWhileItStarts(random);
        for (int kill = 0; kill < KILLS_IN_FLOW; kill++) {
            killInFlow(random);
            if (kill % 2 == 0) {
                tearTheLastLine(random);
            }
        }
        application.start();
        await().atMost(PATIENCE).until(lazada::isSoldOut);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lazada.waiting()).as(application::console).isZero());

        // what Lazada takes for delivered is there, also when the process dies right after its answer
        application.kill();

        List<Told> orders = sinks.recordsOf("lazada.orders", "orderId");
        List<Told> returns = sinks.recordsOf("lazada.returns", "returnId");
        Deliveries ofOrders = new Deliveries(lazada.orderChanges(), lazada.acceptedOrderChanges(), sinks.ordersInErp(),
                droppedByKey(orders), sinks.inFile());
        Deliveries ofReturns = new Deliveries(lazada.returnChanges(), lazada.acceptedReturnChanges(), sinks.returnsInErp(),
                droppedByKey(returns), null);
        LOG.info(
                "seed {}: {} kills, {} tries refused, {} orders, {} changes of orders, {} of returns; file {} lines; ERP {} rows;"
                        + " topics {} records of which {} repeat a key",
                SEED, KILLS_IN_FLOW + 1, lazada.refusals(), lazada.placed(),
                ofOrders.expected().size(), ofReturns.expected().size(), ofOrders.file().size(), ofOrders.erp().size(),
                orders.size() + returns.size(), orders.size() + returns.size() - ofOrders.topic().size()
                        - ofReturns.topic().size());
        assertThat(lazada.simulator().push().deliveries()).as("pushes that Lazada gave up")
                .noneMatch(push -> push.state() == PushDelivery.State.GIVEN_UP);
        assertThat(ofOrders.erp()).hasSize(ORDERS);
        assertThat(ofOrders.lost() + ofReturns.lost()).as("lost with seed " + SEED).isZero();
        assertThat(ofOrders.doubled() + ofReturns.doubled()).as("doubled with seed " + SEED).isZero();
        assertThat(statusesInErp(sinks)).isEqualTo(statusesAtLazada());
        assertThat(ofOrders.file()).as("whole lines").hasSameSizeAs(Files.readAllLines(file));
    }

    @Test
    void aBrokerThatIsAwayIsToldOnTheConsole() throws Exception {
        application.with("KAFKA_BROKERS", "127.0.0.1:" + portThatNobodyIsGiven()).start();
        lazada.placeOrders(1, ORDERS_A_SECOND);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(application.console())
                .contains("Pushes are taken on port").contains("could not be established")
                .contains("Not delivered yet, Lazada repeats the push"));
        assertThat(application.console()).doesNotContain(lazada.simulator().appSecret());
    }

    private void killWhileItStarts(Random random) throws Exception {
        application.start();
        application.run(Duration.ofMillis(random.nextInt(1_500)));
        application.kill();
    }

    /** Lets it take some pushes, then pulls the plug wherever the others stand. */
    private void killInFlow(Random random) throws Exception {
        application.start();
        long enough = lazada.accepted() + 1 + random.nextInt(40);
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(lazada.accepted()).as(application::console).isGreaterThanOrEqualTo(enough));
        application.run(Duration.ofMillis(random.nextInt(100)));
        assertThat(lazada.waiting()).as("pushes under way or to come when the plug is pulled").isPositive();
        application.kill();
    }

    /** What a kill in the middle of a write leaves: the beginning of a line. Its push was not answered, nor its record written. */
    private void tearTheLastLine(Random random) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String last = lines.isEmpty() ? "{\"change\":\"the first line of all\"}" : lines.get(lines.size() - 1);
        Files.writeString(file, last.substring(0, 1 + random.nextInt(last.length() - 1)), StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    /** What a consumer keeps that drops a {@code change} that it has seen, as the guide says. */
    private static List<Change> droppedByKey(List<Told> records) {
        return List.copyOf(records.stream()
                .collect(Collectors.toMap(Told::key, Told::change, (first, second) -> first, LinkedHashMap::new)).values());
    }

    /** Of each line, so that a line left behind by the newest change is seen. */
    private Map<String, String> statusesInErp(Sinks sinks) {
        return sinks.erp().sql("SELECT line_id, status FROM erp_order_line").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("line_id"), row -> (String) row.get("status")));
    }

    private Map<String, String> statusesAtLazada() {
        return lazada.simulator().module(Commerce.class).orders(lazada.seller()).stream().map(OrderState::lines)
                .flatMap(List::stream).collect(Collectors.toMap(line -> Long.toString(line.id()), line -> line.status()));
    }

    /** Below the ports that systems hand out of themselves: nobody takes it while the application is dead. */
    private static int portThatNobodyIsGiven() {
        return new Random().ints(20_000, 30_000).limit(100).filter(PulledPlugTest::isFree).findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            LOG.debug("Port {} is taken", port, e);
            return false;
        }
    }
}
