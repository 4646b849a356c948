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
package io.github.camellazada.jdbc;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes have one stream and one database, and one of them is killed in the middle: no order is lost. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class KilledStreamTest {
    private static final int ORDERS = 120;
    private static final ConditionFactory LONG = await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));

    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(Instant.parse("2026-01-02T00:00:00Z"))).build().start();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final List<Process> processes = new ArrayList<>();
    private final List<Long> orders = new ArrayList<>();
    private EmbeddedPostgres database;
    private String token;

    @BeforeEach
    void openShop() throws Exception {
        database = EmbeddedPostgres.start();
        execute("CREATE TABLE booked (id VARCHAR(64) PRIMARY KEY, version VARCHAR(64), status VARCHAR(64), times INT DEFAULT 1)");
        simulator.sellers().add("1001", "sg");
        token = simulator.tokens().issue("1001").accessToken();
        long sku = commerce.product("1001").sku("SHIRT").price("12.90").stock(10_000).add().skuId();
        for (int i = 0; i < ORDERS; i++) {
            simulator.clock().advance(Duration.ofSeconds(1));
            orders.add(commerce.placeOrder("1001", sku));
        }
    }

    @AfterEach
    void close() throws Exception {
        processes.forEach(Process::destroyForcibly);
        simulator.close();
        database.close();
    }

    @Test
    void noOrderIsLostAndEachEndsInItsLastState() throws Exception {
        Process first = start();
        start();
        LONG.until(() -> booked().size() > ORDERS / 4);
        first.destroyForcibly().waitFor();
        for (long order : orders) {
            commerce.pay("1001", order);
        }
        simulator.clock().advance(Duration.ofSeconds(30));
        LONG.until(() -> booked().equals(actual()));

        processes.get(1).destroyForcibly().waitFor();
        long rows = booked().size();
        orders.forEach(order -> commerce.packAndReady("1001", order));
        simulator.clock().advance(Duration.ofSeconds(30));
        start();
        LONG.until(() -> booked().equals(actual()));
        assertThat(rows).isEqualTo(ORDERS);
    }

    private Process start() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                StreamProcess.class.getName(), database.getJdbcUrl("postgres", "postgres"), simulator.serverUrl(),
                simulator.appKey(), simulator.appSecret(), token).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD).start();
        processes.add(process);
        return process;
    }

    private Map<String, String> actual() {
        Map<String, String> states = new TreeMap<>();
        orders.forEach(order -> states.put(Long.toString(order), commerce.order("1001", order).statuses().get(0)));
        return states;
    }

    private Map<String, String> booked() throws SQLException {
        Map<String, String> states = new TreeMap<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT id, status FROM booked")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        return states;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
