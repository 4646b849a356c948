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
package io.github.camellazada;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Several processes poll the same listing with one watermark in a database. */
class PollClusterTest {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
    private static final String SELLER = "1001";
    private static final String ORDERS = "lazada:orders-get?delay=30&initialDelay=0&pollFrom=2026-11-11&watermarkStore=jdbc:shop";

    private final LazadaSimulator simulator = LazadaSimulator.builder().clock(SimulatedClock.standingAt(START)).build().start();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final JdbcConnectionPool database = JdbcConnectionPool
            .create("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final AtomicReference<String> leader = new AtomicReference<>("one");
    private final List<DefaultCamelContext> processes = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private long sku;

    @BeforeEach
    void open() {
        simulator.sellers().add(SELLER, "sg");
        sku = commerce.product(SELLER).sku("SHIRT").price("12.90").stock(1_000).add().skuId();
    }

    @AfterEach
    void close() throws Exception {
        processes.forEach(DefaultCamelContext::stop);
        simulator.close();
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        database.dispose();
    }

    @Test
    void oneProcessPollsAndAnotherGoesOnFromItsWatermark() throws Exception {
        route(process("one"), ORDERS, "one");
        route(process("two"), ORDERS, "two");
        orders(5);
        awaitSeen(5);
        awaitWatermark();

        assertThat(seen).allMatch(row -> row.startsWith("one "));
        simulator.clock().advance(Duration.ofMinutes(20));
        awaitWatermark();
        leader.set("two");
        orders(5);
        awaitSeen(10);

        assertThat(seen.subList(5, 10)).allMatch(row -> row.startsWith("two "));
        assertThat(seen.stream().map(row -> row.substring(4))).as("nothing lost, nothing behind the overlap repeated")
                .doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void aPollerWithoutAClusterThatLosesItsWatermarkSaysSo() throws Exception {
        List<String> failures = new CopyOnWriteArrayList<>();
        DefaultCamelContext one = context();
        one.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true)
                        .process(exchange -> failures.add(exchange.getProperty("CamelExceptionCaught").toString()));
                from(ORDERS + "&bridgeErrorHandler=true").process(exchange -> {
                    seen.add("row");
                    sql("UPDATE lazada_watermark SET fence = fence + 1");
                });
            }
        });
        orders(1);

        await().until(() -> !failures.isEmpty());
        assertThat(failures.get(0)).contains("Another poller has taken over the watermark 'orders-get/1001/sg'");
        awaitWatermark();
        assertThat(seen).as("the row is known, so that its repetition is dropped").hasSize(1);
    }

    @Test
    void aClusterNeedsAStoreThatItShares() throws Exception {
        DefaultCamelContext context = process("one");
        context.getRegistry().bind("states", new MemoryStateRepository());

        assertThatThrownBy(() -> route(context, "lazada:orders-get", "one"))
                .hasStackTraceContaining("keeps its watermark in memory");
        assertThatThrownBy(() -> route(context, "lazada:orders-get?watermarkRepository=#states", "one"))
                .hasStackTraceContaining("which a single process must have for itself");
        route(context, "lazada:orders-get?watermarkRepository=#states&clustered=false", "one");
    }

    @Test
    void aRepositoryOfCamelKeepsTheWatermarkOfASingleProcess() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        states.start();
        DefaultCamelContext context = context();
        context.getRegistry().bind("states", states);
        route(context, "lazada:orders-get?delay=30&initialDelay=0&pollFrom=2026-11-11&watermarkRepository=#states", "one");
        orders(2);
        awaitSeen(2);

        await().until(() -> simulator.clock().instant().minusSeconds(5).toString()
                .equals(states.getState(simulator.appKey() + "/orders-get/1001/sg")));
    }

    private void orders(int number) {
        for (int i = 0; i < number; i++) {
            commerce.placeOrder(SELLER, sku);
        }
        simulator.clock().advance(Duration.ofSeconds(10));
    }

    private void awaitSeen(int number) {
        await().pollInterval(10, TimeUnit.MILLISECONDS).atMost(30, TimeUnit.SECONDS).until(() -> seen.size() >= number);
    }

    private void awaitWatermark() {
        long expected = simulator.clock().instant().minusSeconds(5).toEpochMilli();
        await().pollInterval(10, TimeUnit.MILLISECONDS).atMost(30, TimeUnit.SECONDS).until(() -> position() == expected);
    }

    private long position() throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT position FROM lazada_watermark")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void sql(String text) throws Exception {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private DefaultCamelContext process(String name) throws Exception {
        DefaultCamelContext context = context();
        context.addService(new OneLeader(name, leader));
        return context;
    }

    private DefaultCamelContext context() throws Exception {
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(new TokenKey(simulator.appKey(), SELLER, "sg"),
                new LazadaToken(simulator.tokens().issue(SELLER).accessToken(), null, null, null));
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setTokenStore(tokens);
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setRateLimiting(false);
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        context.getRegistry().bind("shop", database);
        context.addComponent("lazada", lazada);
        context.start();
        processes.add(context);
        return context;
    }

    private void route(DefaultCamelContext context, String uri, String process) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(
                        exchange -> seen.add(process + " " + exchange.getMessage().getHeader(LazadaConstants.ROW_KEY)));
            }
        });
    }

    /** A cluster whose leader a test names. */
    private static final class OneLeader extends AbstractCamelClusterService<OneLeader.View> {
        private final String member;
        private final AtomicReference<String> leader;

        OneLeader(String member, AtomicReference<String> leader) {
            super("one-leader");
            this.member = member;
            this.leader = leader;
        }

        @Override
        protected View createView(String namespace) {
            return new View(this, namespace);
        }

        private final class View extends AbstractCamelClusterView {
            View(CamelClusterService service, String namespace) {
                super(service, namespace);
            }

            @Override
            public Optional<CamelClusterMember> getLeader() {
                return Optional.empty();
            }

            @Override
            public CamelClusterMember getLocalMember() {
                return new CamelClusterMember() {
                    @Override
                    public boolean isLeader() {
                        return member.equals(leader.get());
                    }

                    @Override
                    public boolean isLocal() {
                        return true;
                    }

                    @Override
                    public String getId() {
                        return member;
                    }
                };
            }

            @Override
            public List<CamelClusterMember> getMembers() {
                return List.of(getLocalMember());
            }
        }
    }
}
