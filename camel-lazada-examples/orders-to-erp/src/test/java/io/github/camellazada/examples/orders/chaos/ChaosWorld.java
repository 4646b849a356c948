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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.orders.demo.Authorizations;
import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.examples.orders.demo.SimulatedLazada;
import io.github.camellazada.examples.orders.demo.Sinks;
import io.github.camellazada.simulator.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lazada, a broker and a PostgreSQL that writes what it acknowledges, and two processes of the application before them. */
final class ChaosWorld implements AutoCloseable {
    private static final int PROCESSES = 2;
    private static final String USER = "postgres";

    private final Path folder;
    private final SimulatedLazada lazada = SimulatedLazada.start();
    private final List<ApplicationProcess> processes = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final int databasePort = FreePort.next();
    private final KafkaBroker broker;
    private final PushBalancer balancer;
    private EmbeddedPostgres postgres;

    ChaosWorld(Path folder) throws Exception {
        this.folder = folder;
        broker = KafkaBroker.start(folder.resolve("kafka"));
        startDatabase();
        execute("CREATE DATABASE lazada");
        Authorizations.store(database("lazada"), lazada.tokenKey(), lazada.tokens());
        List<Integer> ports = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            int port = FreePort.next();
            ports.add(port);
            Path own = java.nio.file.Files.createDirectories(folder.resolve("process" + number));
            files.add(own.resolve("orders.jsonl"));
            processes.add(process(own, port));
        }
        balancer = new PushBalancer(ports);
        lazada.pushTo(balancer.address());
    }

    private ApplicationProcess process(Path own, int port) {
        Map<String, String> settings = lazada.settings();
        return new ApplicationProcess(own)
                .with("LAZADA_APP_KEY", settings.get("camel.component.lazada.app-key"))
                .with("LAZADA_APP_SECRET", settings.get("camel.component.lazada.app-secret"))
                .with("LAZADA_SERVER_URL", settings.get("camel.component.lazada.server-url"))
                .with("LAZADA_AUTH_SERVER_URL", settings.get("camel.component.lazada.auth-server-url"))
                .with("LAZADA_TOKEN_KEY", lazada.tokenKey()).with("CAMEL_COMPONENT_LAZADA_REQUEST_TIMEOUT", "3000")
                .with("HTTP_HOST", "127.0.0.1").with("HTTP_PORT", Integer.toString(port))
                .with("MANAGEMENT_PORT", Integer.toString(FreePort.next())).with("POLL_DELAY", "1000")
                .with("PUSH_GRACE", "5000")
                .with("CAMEL_COMPONENT_LAZADA_INBOX_MAX_RETRY_DELAY", "2000")
                .with("KAFKA_BROKERS", broker.bootstrapServers()).with("DATA_DIR", own.toString())
                .with("LAZADA_DB_URL", url("lazada")).with("LAZADA_DB_USER", USER).with("LAZADA_DB_PASSWORD", USER)
                .with("ERP_URL", url(USER)).with("ERP_USER", USER).with("ERP_PASSWORD", USER);
    }

    SimulatedLazada lazada() {
        return lazada;
    }

    List<ApplicationProcess> processes() {
        return processes;
    }

    Sinks sinks() {
        return Sinks.of(database(USER), database("lazada"), broker.bootstrapServers());
    }

    Report report() {
        return Report.read(lazada, sinks(), files);
    }

    /** What each sink holds of what is wrong in the report. */
    String traces(Report report) {
        return new Traces(lazada, sinks(), files).of(report);
    }

    void restartBroker() throws Exception {
        broker.close();
        broker.start();
    }

    void restartDatabase() throws IOException {
        postgres.close();
        startDatabase();
    }

    private void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().setPort(databasePort).setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "200").start();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database(USER).getConnection(); Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private DataSource database(String name) {
        return new DriverManagerDataSource(url(name), USER, USER);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + name;
    }

    @Override
    public void close() throws IOException {
        processes.forEach(ApplicationProcess::close);
        lazada.close();
        balancer.close();
        broker.close();
        postgres.close();
    }
}
