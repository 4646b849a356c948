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

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;

import javax.sql.DataSource;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.ProducersHealthCheckRepository;

/**
 * An application of its own process, with tokens and held writes in a shared database: one command in, one line out. Its
 * clock can be turned.
 */
final class SellerProcess {
    private final SimulatedClock clock = SimulatedClock.running();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer http;

    private SellerProcess(String database, String server, String authServer, String appKey, String secret, String window,
            String timeout) throws Exception {
        VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
        anyPort.setBindHost("127.0.0.1");
        anyPort.setBindPort(0);
        http = new VertxPlatformHttpServer(anyPort);
        context.addService(http, true, true);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        ProducersHealthCheckRepository producers = (ProducersHealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
        registry.setExposureLevel("full");
        DataSource source = PooledPostgres.open(database);
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(appKey);
        configuration.setAppSecret(secret);
        configuration.setServerUrl(server);
        configuration.setAuthServerUrl(authServer);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setClock(clock);
        configuration.setTokenStore(new JdbcTokenStore(source, null, ForkJoinPool.commonPool()));
        configuration.setTokenListener(event -> told.add(event.kind() + " " + event.key().seller()));
        configuration.setHeldWriteStore(new JdbcHeldWriteStore(source, ForkJoinPool.commonPool()));
        configuration.setFreezeProbeInterval(300);
        configuration.setHeldWriteRetryDelay(300);
        if (!window.isBlank()) {
            configuration.setFreezeWindows(window);
        }
        // a token is leased for maxWaitTime and two request time-outs
        configuration.setMaxWaitTime(1000);
        configuration.setRequestTimeout(Long.parseLong(timeout));
        context.addComponent("lazada", lazada);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push:trade-order-status").process(exchange -> told.add(
                        "push " + exchange.getMessage().getBody(PushEvent.class).seller()));
                from("lazada:outcomes?delay=50&initialDelay=10").process(exchange -> {
                    WriteOutcome outcome = exchange.getMessage().getBody(WriteOutcome.class);
                    told.add(outcome.outcome().state() + " " + outcome.write().key().sku());
                });
            }
        });
        context.start();
    }

    public static void main(String[] arguments) throws Exception {
        SellerProcess process = new SellerProcess(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                arguments[5], arguments[6]);
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ChildProcess.ANSWER + "http://127.0.0.1:" + process.http.getPort() + "/lazada/push");
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                System.out.println(ChildProcess.ANSWER + process.answer(line.split(" ")));
            }
        }
    }

    private String answer(String... command) {
        return switch (command[0]) {
            case "call" -> outcome(send("lazada:seller-get", command[1], null), "ok");
            case "stock" -> outcome(send("lazada:product-stock-sellable-update?onFreeze=hold", command[1],
                    document(command[2], command[3], command[4])), "sent");
            case "turn" -> {
                clock.advance(Duration.parse(command[1]));
                yield "turned";
            }
            case "health" -> HealthCheckHelper.invoke(context).stream()
                    .filter(result -> result.getCheck().getId().equals("lazada-tokens-lazada"))
                    .map(result -> result.getState() + " " + result.getDetails()).findFirst().orElse("none");
            case "told" -> String.join(", ", told);
            default -> "unknown";
        };
    }

    private Exchange send(String uri, String seller, Object body) {
        return context.createFluentProducerTemplate().to(uri).withHeader(LazadaConstants.SELLER_ID, seller).withBody(body)
                .send();
    }

    private static String outcome(Exchange exchange, String success) {
        return exchange.getException() == null
                ? exchange.getMessage().getHeader(LazadaConstants.OUTCOME, success, String.class)
                : exchange.getException().getClass().getSimpleName();
    }

    private static Map<String, Object> document(String itemId, String skuId, String quantity) {
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(Map.of("ItemId", Long.valueOf(itemId),
                "SkuId", Long.valueOf(skuId), "SellableQuantity", Integer.valueOf(quantity)))))));
    }
}
