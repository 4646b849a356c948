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
package io.github.camellazada.examples.quarkus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.push.PushDelivery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two processes of the packaged service on one PostgreSQL, as the manifests for Kubernetes run them. With the property
 * {@code push.inbox}, such as {@code kafka:localhost:9092}, they keep pushes there; a service with -Pkafka-inbox can.
 */
class ReplicasIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SELLER = "1001";

    private static final String INBOX = System.getProperty("push.inbox", "jdbc:");

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private long mug;
    private EmbeddedPostgres postgres;
    private Replica one;
    private Replica two;

    @BeforeEach
    void startBoth() throws Exception {
        simulator.sellers().add(SELLER, "sg");
        mug = commerce.product(SELLER).sku("MUG").price("12.90").stock(1000).add().skuId();
        postgres = EmbeddedPostgres.start();
        Map<String, String> environment = Map.of(
                "LAZADA_APP_KEY", simulator.appKey(),
                "LAZADA_APP_SECRET", simulator.appSecret(),
                "LAZADA_COUNTRY", "SG",
                "LAZADA_SERVER_URL", simulator.serverUrl(),
                "LAZADA_AUTH_SERVER_URL", simulator.authServerUrl(),
                "LAZADA_TOKEN_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
        one = new Replica(environment).with("LAZADA_PUSH_INBOX", INBOX);
        two = new Replica(environment).with("LAZADA_PUSH_INBOX", INBOX);
        // the seller sets out from one replica and comes back to the other
        String back = two.url("/lazada/authorize").toString();
        one.with("LAZADA_REDIRECT_URI", back).start();
        two.with("LAZADA_REDIRECT_URI", back).start();
        await().atMost(PATIENCE)
                .until(() -> one.status("/q/health/ready") == 200 && two.status("/q/health/ready") == 200);
        assertThat(one.status("/lazada/authorize")).as("the seller authorized the app").isEqualTo(200);
    }

    @AfterEach
    void stopAll() throws Exception {
        one.close();
        two.close();
        simulator.close();
        postgres.close();
    }

    @Test
    void bothUseTheTokenThatOneHasRefreshed() throws Exception {
        simulator.push().pushUrl(one.url("/lazada/push"));
        sell(5);
        everyPushIsDelivered();
        simulator.tokens().expireAll();

        sell(5);
        everyPushIsDelivered();
        simulator.push().pushUrl(two.url("/lazada/push"));
        sell(5);
        everyPushIsDelivered();

        everyOrderIsKept();
        assertThat(simulator.received("/auth/token/refresh")).as("refreshes for two replicas").hasSize(1);

        sell(30);
        two.terminate();
        simulator.push().pushUrl(one.url("/lazada/push"));

        assertThat(two.hasEndedWithin(45)).as("ended within terminationGracePeriodSeconds").isTrue();
        Set<String> answered = delivered();
        await("what was answered with 200 reaches the database").atMost(PATIENCE).until(() -> kept().containsAll(answered));
        everyPushIsDelivered();
        everyOrderIsKept();
        assertThat(placed()).hasSize(45);
    }

    private void sell(int orders) {
        for (int i = 0; i < orders; i++) {
            commerce.pay(SELLER, commerce.placeOrder(SELLER, mug));
        }
    }

    /** Lazada repeats after half an hour what was not answered in time. */
    private void everyPushIsDelivered() {
        await().atMost(PATIENCE).until(() -> {
            simulator.clock().advance(Duration.ofMinutes(31));
            List<PushDelivery> deliveries = simulator.push().deliveries();
            return !deliveries.isEmpty()
                    && deliveries.stream().allMatch(delivery -> delivery.state() == PushDelivery.State.DELIVERED);
        });
    }

    private void everyOrderIsKept() {
        await().atMost(PATIENCE).until(() -> kept().equals(placed()));
    }

    private Set<String> delivered() {
        return simulator.push().deliveries().stream().filter(delivery -> delivery.state() == PushDelivery.State.DELIVERED)
                .map(delivery -> delivery.body().replaceAll("(?s).*\"trade_order_id\"\\s*:\\s*\"?(\\d+).*", "$1"))
                .filter(id -> id.matches("\\d+")).collect(Collectors.toSet());
    }

    private Set<String> placed() {
        return commerce.orders(SELLER).stream().map(order -> Long.toString(order.id())).collect(Collectors.toSet());
    }

    /** The first order that is saved makes the table, after its push was answered. */
    private Set<String> kept() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            return hasTable(connection) ? kept(statement) : Set.of();
        }
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "orders", null)) {
            return tables.next();
        }
    }

    private static Set<String> kept(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT order_id FROM orders WHERE seller = '" + SELLER + "'")) {
            Set<String> orders = new HashSet<>();
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
            return orders;
        }
    }
}
