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
package io.github.camellazada.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.model.Order;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a poll cannot hand on waits in Kafka, and is routed again on demand. */
@Timeout(120)
class PolledLettersInKafkaTest extends BrokerTestSupport {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String SELLER = "1001";

    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(Instant.parse("2026-11-20T00:00:00Z"))).build().start();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<String> completed = new CopyOnWriteArrayList<>();
    private volatile String poisoned;

    @ParameterizedTest
    @CsvSource({"stream/orders, lazada:stream:orders?streamPush=false&",
            "orders-get, lazada:orders-get?sellerId=1001&outputType=pojo&"})
    void anOrderThatAlwaysFailsWaitsInKafkaUntilItIsReplayed(String poller, String uri) throws Exception {
        simulator.sellers().add(SELLER, "sg");
        long sku = commerce.product(SELLER).sku("SKU").price("12.90").stock(100).add().skuId();
        try (DefaultCamelContext context = context(poller.replace('/', '-'), uri)) {
            context.start();
            PushInbox inbox = lazada(context).getPushInbox();
            turn(() -> !simulator.received("/orders/get").isEmpty());
            simulator.clock().advance(Duration.ofSeconds(1));
            poisoned = order(sku);
            turn(() -> tried.contains(poisoned));
            String other = order(sku);
            turn(() -> completed.contains(other));
            turn(() -> inbox.status(simulator.appKey()).toCompletableFuture().get(10, TimeUnit.SECONDS).dead() == 1);
            assertThat(completed).doesNotContain(poisoned);

            String order = poisoned;
            poisoned = null;
            assertThat(inbox.replay(InboxReplay.of(Map.of("app", simulator.appKey(), "which", "dead", "topic", "poll/" + poller,
                    "who", "ann"))).toCompletableFuture().get(30, TimeUnit.SECONDS)).isEqualTo(1);
            turn(() -> completed.contains(order));
            turn(() -> inbox.status(simulator.appKey()).toCompletableFuture().get(10, TimeUnit.SECONDS).dead() == 0);
        } finally {
            simulator.close();
        }
    }

    private DefaultCamelContext context(String prefix, String uri) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        Properties properties = new Properties();
        properties.putAll(properties(prefix));
        context.getPropertiesComponent().setOverrideProperties(properties);
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(new TokenKey(simulator.appKey(), SELLER, "sg"),
                new LazadaToken(simulator.tokens().issue(SELLER).accessToken(),
                        simulator.clock().instant().plus(Duration.ofDays(30)), null, null));
        LazadaConfiguration configuration = lazada(context);
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setTokenStore(tokens);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setCoalesce(50);
        configuration.setPushInbox(context.getTypeConverter().mandatoryConvertTo(PushInbox.class, "kafka"));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri + "initialDelay=0&delay=50&inboxMaxAttempts=3").process(PolledLettersInKafkaTest.this::book);
            }
        });
        return context;
    }

    private static LazadaConfiguration lazada(DefaultCamelContext context) {
        return context.getComponent("lazada", LazadaComponent.class).getConfiguration();
    }

    private void book(Exchange exchange) {
        String order = exchange.getMessage().getBody(Order.class).orderId();
        tried.add(order);
        if (order.equals(poisoned)) {
            throw new IllegalStateException("the ERP takes no such order");
        }
        completed.add(order);
    }

    private String order(long sku) {
        long order = commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, 1)));
        commerce.pay(SELLER, order);
        return Long.toString(order);
    }

    /** Waits while time goes by in steps of some seconds, as a poll needs it. */
    private void turn(Callable<Boolean> condition) {
        await().atMost(LONG).until(() -> {
            simulator.clock().advance(Duration.ofSeconds(3));
            return condition.call();
        });
    }
}
