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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolFactory;

/** A seller in a simulator, and a Camel context whose component calls for her by HTTP; the context can be restarted. */
final class SimulatedShop implements AutoCloseable {
    static final String SELLER = "1001";

    final LazadaSimulator simulator;
    final Commerce commerce;
    private final Set<String> sellers = new HashSet<>();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final Consumer<LazadaConfiguration> settings;
    private final ThreadPoolFactory threads;
    private DefaultCamelContext context;

    /** @param settings what differs from the component's defaults; applied again after each restart */
    SimulatedShop(Consumer<LazadaConfiguration> settings) {
        this(LazadaSimulator.startOnFreePort(), settings);
    }

    SimulatedShop(LazadaSimulator simulator, Consumer<LazadaConfiguration> settings) {
        this(simulator, settings, null);
    }

    /** @param threads what Camel has its threads from, or {@code null} for the usual ones */
    SimulatedShop(LazadaSimulator simulator, Consumer<LazadaConfiguration> settings, ThreadPoolFactory threads) {
        this.threads = threads;
        this.simulator = simulator;
        this.commerce = simulator.module(Commerce.class);
        this.settings = settings;
        simulator.sellers().add(SELLER, "sg");
        authorize(SELLER);
        start();
    }

    /** A seller beside the usual one; called again, a seller with a new token. */
    void add(String seller) {
        if (!sellers.contains(seller)) {
            simulator.sellers().add(seller, "sg");
            sellers.add(seller);
        }
        authorize(seller);
    }

    private void authorize(String seller) {
        tokens.save(new TokenKey(simulator.appKey(), seller, "sg"),
                new LazadaToken(simulator.tokens().issue(seller).accessToken(), null, null, null));
    }

    void start() {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setTokenStore(tokens);
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        settings.accept(configuration);
        context = new DefaultCamelContext();
        context.disableJMX();
        if (threads != null) {
            context.getExecutorServiceManager().setThreadPoolFactory(threads);
        }
        context.addComponent("lazada", lazada);
        context.start();
    }

    void stop() {
        context.stop();
    }

    void restart() {
        stop();
        start();
    }

    DefaultCamelContext context() {
        return context;
    }

    void routes(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
    }

    /** Sends and returns the exchange, failed or not. */
    Exchange send(String uri, Object body) {
        return context.createFluentProducerTemplate().to(uri).withBody(body).send();
    }

    Listed product(String sellerSku) {
        return commerce.product(SELLER).sku(sellerSku).price("12.90").stock(10).add();
    }

    int sellable(Listed product) {
        return commerce.stock(SELLER, product.skuId()).get(0).sellable();
    }

    /** A document that sets the stock of one SKU. */
    static Map<String, Object> stock(Listed product, int quantity) {
        return document(List.of(sku(product, quantity)));
    }

    static Map<String, Object> sku(Listed product, int quantity) {
        return Map.of("ItemId", product.itemId(), "SkuId", product.skuId(), "SellableQuantity", quantity);
    }

    static Map<String, Object> document(List<?> skus) {
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", skus))));
    }

    @SuppressWarnings("unchecked")
    static List<LazadaItemOutcome> items(Exchange exchange) {
        List<LazadaItemOutcome> items = exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class);
        return items == null ? List.of() : items;
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
