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
package io.github.camellazada.examples.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service on Tomcat beside the simulator that it starts, on each of its databases. */
@Timeout(240)
class OrdersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @TempDir
    private Path folder;

    @Test
    void ordersOnH2OutliveARestart() throws Exception {
        Map<String, String> file = Map.of("ORDERS_FILE", folder.resolve("orders").toString());
        List<OrderBook.KeptOrder> before;
        try (ConfigurableApplicationContext service = start(file)) {
            before = await().atMost(PATIENCE).until(() -> kept(service), orders -> orders.size() >= 3);
            assertThat(get(service, "/orders").body()).contains("\"seller\":\"1001\"", before.get(0).orderId());
            assertThat(get(service, "/actuator/health").body()).contains("lazada-inbox-lazada", "consumer:orders");
            assertThat(get(service, "/actuator/prometheus").body()).contains("lazada_stream_changes_total");
        }
        try (ConfigurableApplicationContext service = start(file)) {
            assertThat(kept(service)).extracting(OrderBook.KeptOrder::orderId)
                    .containsAll(before.stream().map(OrderBook.KeptOrder::orderId).toList());
        }
    }

    @Test
    void ordersOnPostgresArriveWithItemsAndAmount() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext service = start(Map.of("spring.profiles.active", "postgres", "ORDERS_URL",
                        postgres.getJdbcUrl("postgres", "postgres"), "ORDERS_USER", "postgres"))) {
            List<OrderBook.KeptOrder> orders = await().atMost(PATIENCE).until(() -> kept(service), all -> all.size() >= 3);
            List<String> placed = service.getBean(LazadaSimulator.class).module(Commerce.class).orders("1001").stream()
                    .map(order -> String.valueOf(order.id())).toList();

            assertThat(orders).allSatisfy(order -> {
                assertThat(order.items()).isPositive();
                assertThat(order.amount()).isPositive();
                assertThat(order.currency()).isEqualTo("SGD");
            }).extracting(OrderBook.KeptOrder::orderId).isSubsetOf(placed);
        }
    }

    @Test
    void aRouteThatFailsIsOneLineOfTheLog() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        SpringApplication application = OrdersApplication.application();
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("training", Processor.class,
                () -> exchange -> {
                    throw new IllegalStateException("the ERP is away");
                }));
        try (ConfigurableApplicationContext service = start(application,
                Map.of("ORDERS_FILE", folder.resolve("failing").toString()))) {
            log.start();
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.addAppender(log);
            await().atMost(PATIENCE).until(() -> told(log).size() > 2);
            root.detachAppender(log);
        }
        assertThat(told(log)).allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).doesNotContain("\n");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    private static List<ILoggingEvent> told(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream().filter(event -> event.getFormattedMessage().contains("the ERP is away")).toList();
    }

    private static ConfigurableApplicationContext start(Map<String, String> settings) {
        return start(OrdersApplication.application(), settings);
    }

    private static ConfigurableApplicationContext start(SpringApplication application, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("server.port", "0");
        // on a slow machine a push takes longer than Lazada waits; then a poll finds its order
        all.put("orders.poll-delay", "1s");
        all.put("camel.component.lazada.push-grace", "1s");
        return application.run(all.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
    }

    private static List<OrderBook.KeptOrder> kept(ConfigurableApplicationContext service) {
        return service.getBean(OrderBook.class).all();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
