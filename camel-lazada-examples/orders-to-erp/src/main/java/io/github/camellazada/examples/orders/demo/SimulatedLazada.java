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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.OrderGenerator;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.push.PushAttempt;
import io.github.camellazada.simulator.push.PushDelivery;

/** A Lazada inside this process with one seller, products and buyers; its clock runs fast, so that pushes are repeated in seconds. */
public final class SimulatedLazada implements AutoCloseable {
    /** Lazada repeats a push after 30 minutes; at this speed that is 3 seconds. */
    private static final double SPEED = 600;
    private static final String SELLER = "1000001";
    private static final String COUNTRY = "SG";
    private static final int PRODUCTS = 20;
    private static final int STOCK = 100_000;
    private static final int ORDER_STATUS = 0;
    private static final int REVERSE_ORDER = 10;
    private static final Set<Integer> SINKS = Set.of(ORDER_STATUS, REVERSE_ORDER);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LazadaSimulator simulator;
    private final Commerce commerce;
    private final List<Listed> products;
    private final List<OrderGenerator> buyers = new ArrayList<>();

    private final double speed;

    private SimulatedLazada(LazadaSimulator simulator, double speed) {
        this.simulator = simulator;
        this.speed = speed;
        simulator.clock().speed(speed);
        // while the application is down Lazada's pushes fail, and what is shown is that none of them is lost
        simulator.push().suspends(false);
        this.commerce = simulator.module(Commerce.class);
        simulator.sellers().add(SELLER, COUNTRY);
        this.products = IntStream.rangeClosed(1, PRODUCTS)
                .mapToObj(number -> commerce.product(SELLER).sku("CUP-" + number).stock(STOCK).add()).toList();
    }

    /** Opens it on a free port. */
    public static SimulatedLazada start() {
        return start(SPEED);
    }

    /** Opens it on a free port with a clock that runs that many times as fast as a real one. */
    public static SimulatedLazada start(double speed) {
        return new SimulatedLazada(LazadaSimulator.startOnFreePort(), speed);
    }

    /** What the application has to be set to in order to talk to it. */
    public Map<String, String> settings() {
        return Map.of("camel.component.lazada.app-key", simulator.appKey(),
                "camel.component.lazada.app-secret", simulator.appSecret(),
                "camel.component.lazada.access-token", simulator.tokens().issue(SELLER).accessToken(),
                "camel.component.lazada.seller-id", SELLER,
                "camel.component.lazada.country", COUNTRY,
                "camel.component.lazada.server-url", simulator.serverUrl());
    }

    /** Sets the callback URL, as the console of Lazada does. */
    public void pushTo(URI callback) {
        simulator.push().pushUrl(callback);
    }

    /** Lets buyers place that many orders; some are delivered, some of those returned, and some pushes are mixed up or repeated. */
    public void placeOrders(int orders, double perSecond) {
        simulator.faults().reorderPushes(Math.min(20, orders));
        simulator.faults().repeatPushes(orders / 10);
        buyers.add(commerce.generator(SELLER).orders(orders).perSecond(perSecond / speed).start());
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

    /** Every change of an order that was pushed. */
    public Set<Change> orderChanges() {
        return changes(ORDER_STATUS, push -> true);
    }

    /** Every change of an order that was pushed and answered with 200. */
    public Set<Change> acceptedOrderChanges() {
        return changes(ORDER_STATUS, push -> push.state() == PushDelivery.State.DELIVERED);
    }

    /** Every change of a return that was pushed. */
    public Set<Change> returnChanges() {
        return changes(REVERSE_ORDER, push -> true);
    }

    /** Every change of a return that was pushed and answered with 200. */
    public Set<Change> acceptedReturnChanges() {
        return changes(REVERSE_ORDER, push -> push.state() == PushDelivery.State.DELIVERED);
    }

    /** How long each push took that was answered with 200 at the first try, sorted. */
    public List<Duration> firstTries() {
        return taken().filter(push -> push.attempts().size() == 1).map(push -> push.attempts().get(0).took()).sorted().toList();
    }

    /** The time from the first try of each push to its 200, waiting for repeats included, sorted. */
    public List<Duration> delays() {
        return taken().map(this::delay).sorted().toList();
    }

    private Stream<PushDelivery> taken() {
        return simulator.push().deliveries().stream().filter(push -> SINKS.contains(push.messageType()))
                .filter(push -> push.state() == PushDelivery.State.DELIVERED);
    }

    private Duration delay(PushDelivery push) {
        PushAttempt first = push.attempts().get(0);
        PushAttempt last = push.attempts().get(push.attempts().size() - 1);
        long simulated = Duration.between(first.at(), last.at()).toNanos();
        return last.took().plusNanos((long) (simulated / speed));
    }

    /** The seller. */
    public String seller() {
        return SELLER;
    }

    /** What the seller has on sale. */
    public List<Listed> products() {
        return products;
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

    private Set<Change> changes(int messageType, Predicate<PushDelivery> which) {
        return simulator.push().deliveries().stream().filter(push -> push.messageType() == messageType).filter(which)
                .map(SimulatedLazada::change).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Change change(PushDelivery push) {
        try {
            JsonNode data = JSON.readTree(push.body()).path("data");
            boolean order = push.messageType() == ORDER_STATUS;
            return new Change(push.sellerId(), data.path(order ? "trade_order_id" : "reverse_order_id").asText(),
                    data.path(order ? "trade_order_line_id" : "reverse_order_line_id").asText(),
                    data.path(order ? "order_status" : "reverse_status").asText(),
                    LazadaTimes.instant(data.path("status_update_time").asText(), ZoneOffset.UTC));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The simulator pushed what is no JSON", e);
        }
    }
}
