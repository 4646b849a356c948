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
package io.github.camellazada.soak;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.virtualtime.Activity;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.SynchronizationAdapter;

/** A Camel application as an ERP would have it: a route for each operation, pushes that are enriched, outcomes of held writes. */
final class HourApplication implements Application, AutoCloseable {
    private static final int REQUEST_TIMEOUT_MILLIS = 2500;

    private final LazadaSimulator simulator;
    private final Ledger ledger;
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final Map<String, Merchant> merchants = new ConcurrentHashMap<>();
    private final HourContext context;

    HourApplication(LazadaSimulator simulator, Ledger ledger, Activity activity, String freezeWindows) {
        this.simulator = simulator;
        this.ledger = ledger;
        this.context = new HourContext(simulator.clock(), activity, freezeWindows);
        LazadaConfiguration configuration = context.configuration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setTokenStore(tokens);
        configuration.setHeldWriteStore(new MemoryHeldWriteStore());
        configuration.setRequestTimeout(REQUEST_TIMEOUT_MILLIS);
    }

    void start() throws Exception {
        context.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("lazada:outcomes?delay=5000")
                        .process(exchange -> ledger.outcome(exchange.getMessage().getBody()));
                from("lazada:push:trade-order-status").process(HourApplication.this::enrich)
                        .to("lazada:order-items-get");
            }
        });
        simulator.push().pushUrl(context.pushUrl());
    }

    /** The seller authorizes the app. */
    void takeIn(Account account) {
        account.merchants().forEach(merchant -> merchants.put(merchant.seller(), merchant));
        account.authorize(simulator).forEach(tokens::save);
    }

    @Override
    public void ask(Ask ask) {
        ledger.add(ask);
        ask.begin(simulator.clock().instant());
        context.send(ask.operation(), ask::fill, exchange -> ask.end(AskEnd.of(exchange)));
    }

    int inflight() {
        return context.inflight();
    }

    /** Turns a push into the question which lines its order has, and notes how that ends. */
    private void enrich(Exchange push) {
        PushEvent event = push.getMessage().getBody(PushEvent.class);
        Ask ask = new Ask(merchants.get(event.seller()), "order-items-get",
                Map.of("order_id", event.id("OrderId").orElseThrow()));
        ledger.add(ask);
        ask.begin(simulator.clock().instant());
        ask.fill(push);
        push.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange exchange) {
                ask.end(AskEnd.of(exchange));
            }
        });
    }

    @Override
    public void close() throws Exception {
        context.close();
    }
}
