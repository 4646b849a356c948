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
package io.github.camellazada.benchmarks.changes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A seller's orders at the simulator, which change in steps while an application watches them. */
final class ChangesShop implements AutoCloseable {
    static final int LINES = 3;
    /** Ordered, paid, packed and ready to ship, shipped. */
    static final int CHANGES = 4;
    private static final String SELLER = "1001";

    private final LazadaSimulator simulator = LazadaSimulator.builder().build().start();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final long sku;

    ChangesShop(RouteBuilder routes) throws Exception {
        simulator.sellers().add(SELLER, "sg");
        sku = commerce.product(SELLER).sku("SHIRT").price("12.90").stock(10_000).add().skuId();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setSellerId(SELLER);
        configuration.setAccessToken(simulator.tokens().issue(SELLER).accessToken());
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        context.addService(server, true, true);
        context.addRoutes(routes);
        context.start();
        simulator.push().pushUrl(URI.create("http://127.0.0.1:" + server.getPort() + "/lazada/push"));
    }

    /** Lets all orders take one step after the other, and waits until the application has seen the last one. */
    void change(int orders, Duration step) throws InterruptedException {
        List<Long> ids = IntStream.range(0, orders)
                .mapToObj(i -> commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, LINES)))).toList();
        TimeUnit.MILLISECONDS.sleep(step.toMillis());
        ids.forEach(id -> commerce.pay(SELLER, id));
        TimeUnit.MILLISECONDS.sleep(step.toMillis());
        ids.forEach(id -> commerce.packAndReady(SELLER, id));
        TimeUnit.MILLISECONDS.sleep(step.toMillis());
        ids.forEach(id -> commerce.ship(SELLER, id));
        TimeUnit.MILLISECONDS.sleep(2 * step.toMillis());
    }

    /** Calls that the application has made. */
    int calls() {
        return simulator.received().size();
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
