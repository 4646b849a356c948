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
package io.github.camellazada.examples.orders.demo;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.OrderGenerator;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.push.PushDelivery;

/** A Lazada inside this process with two sellers, products and buyers. A push that is not taken comes again after half an hour only. */
public final class SimulatedLazada implements AutoCloseable {
    private static final String SELLER = "1000001";
    private static final Map<String, String> SELLERS = new TreeMap<>(Map.of(SELLER, "sg", "1000002", "my"));
    private static final byte[] TOKEN_KEY = new byte[32];
    private static final int PRODUCTS = 20;
    private static final int STOCK = 100_000;
    private static final int ORDER_STATUS = 0;
    private static final int REVERSE_ORDER = 10;
    private static final Set<Integer> SINKS = Set.of(ORDER_STATUS, REVERSE_ORDER);

    private final LazadaSimulator simulator;
    private final Commerce commerce;
    private final Map<String, List<Listed>> products = new TreeMap<>();
    private final List<OrderGenerator> buyers = new ArrayList<>();

    private SimulatedLazada(LazadaSimulator simulator) {
        this.simulator = simulator;
        // while the application is down Lazada's pushes fail, and what is shown is that none of them is lost
        simulator.push().suspends(false);
        this.commerce = simulator.module(Commerce.class);
        SELLERS.forEach((seller, country) -> {
            simulator.sellers().add(seller, country);
            products.put(seller, IntStream.rangeClosed(1, PRODUCTS)
                    .mapToObj(number -> commerce.product(seller).sku("CUP-" + number).stock(STOCK).add()).toList());
        });
    }

    /** Opens it on a free port. */
    public static SimulatedLazada start() {
        return new SimulatedLazada(LazadaSimulator.startOnFreePort());
    }

    /** What the application has to be set to in order to talk to it. */
    public Map<String, String> settings() {
        return Map.of("camel.component.lazada.app-key", simulator.appKey(),
                "camel.component.lazada.app-secret", simulator.appSecret(),
                "camel.component.lazada.server-url", simulator.serverUrl(),
                "camel.component.lazada.auth-server-url", simulator.authServerUrl(),
                "LAZADA_TOKEN_KEY", tokenKey());
    }

    /** A key for the tokens of this simulator, which are worth nothing elsewhere. */
    public String tokenKey() {
        return Base64.getEncoder().encodeToString(TOKEN_KEY);
    }

    /** New tokens of the sellers, as each of them gets who authorizes the app. */
    public Map<TokenKey, LazadaToken> tokens() {
        Map<TokenKey, LazadaToken> tokens = new TreeMap<>();
        SELLERS.forEach((seller, country) -> {
            SimulatedToken pair = simulator.tokens().issue(seller);
            tokens.put(new TokenKey(simulator.appKey(), seller, country), new LazadaToken(pair.accessToken(),
                    pair.expiresAt(), pair.refreshToken(), pair.refreshExpiresAt()));
        });
        return tokens;
    }

    /** Sets the callback URL, as the console of Lazada does. */
    public void pushTo(URI callback) {
        simulator.push().pushUrl(callback);
    }

    /** Lets buyers place that many orders; some are delivered, some of those returned, and some pushes are lost, mixed up or repeated. */
    public void placeOrders(int orders, double perSecond) {
        simulator.faults().reorderPushes(Math.min(20, orders));
        simulator.faults().repeatPushes(orders / 10);
        simulator.faults().dropPushes(orders / 20);
        int share = orders / SELLERS.size();
        SELLERS.keySet().forEach(seller -> buyers.add(commerce.generator(seller)
                .orders(seller.equals(SELLER) ? orders - share * (SELLERS.size() - 1) : share)
                .perSecond(perSecond / SELLERS.size()).start()));
    }

    /** How many orders were placed so far. */
    public int placed() {
        return buyers.stream().mapToInt(group -> group.placed().size()).sum();
    }

    /** Whether the buyers have placed their last order. */
    public boolean isSoldOut() {
        return buyers.stream().allMatch(group -> group.done().toCompletableFuture().isDone());
    }

    /** How many pushes wait for their first or next try. */
    public long waiting() {
        return count(push -> push.state() == PushDelivery.State.WAITING);
    }

    /** How many tries were not answered with 200. */
    public long refusals() {
        return simulator.push().deliveries().stream().flatMap(push -> push.attempts().stream())
                .filter(attempt -> !attempt.isAccepted()).count();
    }

    /** How many pushes were answered with 200. */
    public long accepted() {
        return count(push -> push.state() == PushDelivery.State.DELIVERED);
    }

    /** Every order of every seller as it stands. */
    public List<ObjectState> orders() {
        return SELLERS.keySet().stream().flatMap(seller -> commerce.orders(seller).stream().map(order -> new ObjectState(seller,
                Long.toString(order.id()), order.lines().stream().collect(Collectors.toMap(line -> Long.toString(line.id()),
                        LineState::status, (first, second) -> second, TreeMap::new)))))
                .toList();
    }

    /** Every return of every seller as it stands. */
    public List<ObjectState> returns() {
        return SELLERS.keySet().stream().flatMap(seller -> commerce.reverseOrders(seller).stream().map(reverse -> {
            Map<String, String> lines = new TreeMap<>();
            reverse.statuses().forEach((line, status) -> lines.put(Long.toString(line), status));
            return new ObjectState(seller, Long.toString(reverse.id()), lines);
        })).toList();
    }

    /** How long each push took that was answered with 200 at the first try, sorted. */
    public List<Duration> firstTries() {
        return taken().filter(push -> push.attempts().size() == 1).map(push -> push.attempts().get(0).took()).sorted().toList();
    }

    private Stream<PushDelivery> taken() {
        return simulator.push().deliveries().stream().filter(push -> SINKS.contains(push.messageType()))
                .filter(push -> push.state() == PushDelivery.State.DELIVERED);
    }

    /** The first seller. */
    public String seller() {
        return SELLER;
    }

    /** All sellers. */
    public Set<String> sellers() {
        return SELLERS.keySet();
    }

    /** What the first seller has on sale. */
    public List<Listed> products() {
        return products(SELLER);
    }

    /** What a seller has on sale. */
    public List<Listed> products(String seller) {
        return products.get(seller);
    }

    /** How many pieces of a SKU can be sold. */
    public int sellable(long skuId) {
        return commerce.stock(SELLER, skuId).stream().mapToInt(Commerce.StockLevel::sellable).sum();
    }

    /** The simulator itself, for what a test wants to go wrong. */
    public LazadaSimulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        simulator.close();
    }

    private long count(Predicate<PushDelivery> which) {
        return simulator.push().deliveries().stream().filter(which).count();
    }
}
