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

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;

import static org.awaitility.Awaitility.await;

/** An application that receives a stream of the simulator's sellers, and can be started again. */
final class StreamShop implements AutoCloseable {
    static final String SELLER = "1001";
    static final String OTHER = "1002";

    final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(Instant.parse("2026-11-20T00:00:00Z"))).build().start();
    final Commerce commerce = simulator.module(Commerce.class);
    /** What the route has received, completed or not. */
    final List<Message> received = new CopyOnWriteArrayList<>();
    /** What the route has completed. */
    final List<Message> completed = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final Map<String, Long> skus;
    private String uri;
    private Consumer<LazadaConfiguration> settings;
    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + System.nanoTime()
            + ";DB_CLOSE_DELAY=-1", "sa", "");
    private volatile Processor route = exchange -> {
    };
    private DefaultCamelContext context;

    /**
     * @param uri      what the route consumes from
     * @param settings applied again at each start
     */
    StreamShop(String uri, Consumer<LazadaConfiguration> settings) throws Exception {
        this.uri = uri;
        this.settings = settings;
        this.skus = Map.of(SELLER, open(SELLER), OTHER, open(OTHER));
        start();
    }

    private long open(String seller) {
        simulator.sellers().add(seller, "sg");
        tokens.save(new TokenKey(simulator.appKey(), seller, "sg"),
                new LazadaToken(simulator.tokens().issue(seller).accessToken(), simulator.clock().instant().plus(
                        Duration.ofDays(30)), null, null));
        return commerce.product(seller).sku("SKU-" + seller).price("12.90").stock(10_000).add().skuId();
    }

    /** Lets the route do that from now on. */
    void route(Processor work) {
        route = work;
    }

    /** What differs from the next start on. */
    void set(Consumer<LazadaConfiguration> changed) {
        settings = changed;
    }

    void set(String from, Consumer<LazadaConfiguration> changed) {
        uri = from;
        settings = changed;
    }

    void start() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context = new DefaultCamelContext();
        context.disableJMX();
        context.getRegistry().bind("metricsRegistry", meters);
        context.getRegistry().bind("db", database);
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setTokenStore(tokens);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setCoalesce(50);
        configuration.setInboxRetryDelay(50);
        settings.accept(configuration);
        context.addComponent("lazada", lazada);
        context.addService(server, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId("stream").process(StreamShop.this::receive);
            }
        });
        context.start();
        simulator.push().pushUrl(URI.create("http://127.0.0.1:" + server.getPort() + "/lazada/push"));
    }

    private void receive(Exchange exchange) throws Exception {
        Message message = exchange.getMessage().copy();
        received.add(message);
        route.process(exchange);
        completed.add(message);
    }

    /** Adds a route beside the one that is watched. */
    void addRoute(String from) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to("log:beside");
            }
        });
    }

    void stop() {
        context.stop();
    }

    DefaultCamelContext context() {
        return context;
    }

    LazadaStreamConsumer consumer() {
        return (LazadaStreamConsumer) context.getRoute("stream").getConsumer();
    }

    /** A buyer orders and pays pieces; as many pushes follow, twice. */
    long order(String seller, int pieces) {
        return order(seller, 0, pieces);
    }

    long order(String seller, long id, int pieces) {
        long order = commerce.placeOrder(seller, OrderWish.of(Map.of(skus.get(seller), pieces)).withId(id));
        commerce.pay(seller, order);
        return order;
    }

    long sku(String seller) {
        return skus.get(seller);
    }

    /** Waits while time goes by in steps of some seconds, as a poll needs it. */
    void awaitTurning(Callable<Boolean> condition) {
        await().until(() -> {
            simulator.clock().advance(Duration.ofSeconds(3));
            return condition.call();
        });
    }

    /** Lets time go by until that path was asked for several times more. */
    void awaitCalls(String path) {
        int before = simulator.received(path).size();
        awaitTurning(() -> simulator.received(path).size() > before + 4);
    }

    /** The bodies of all messages. */
    <T> List<T> bodies(Class<T> type) {
        return received.stream().map(message -> message.getBody(type)).toList();
    }

    /** Seller, order and the distinct statuses of its items, for each message. */
    List<String> states() {
        return received.stream().map(StreamShop::state).toList();
    }

    static String state(Message message) {
        Order order = message.getBody(Order.class);
        return order.seller() + ":" + order.orderId() + " "
                + order.items().stream().map(OrderItem::status).distinct().sorted().toList();
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            database.dispose();
        }
    }
}
