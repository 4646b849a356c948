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
package io.github.camellazada.simulator.commerce;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.Sku;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buyers who keep ordering at a rate on the simulated clock: they pay, a share of the orders is carried to the door, and of
 * some the buyer sends the goods back.
 */
public final class OrderGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(OrderGenerator.class);

    private final World world;
    private final CommerceParts parts;
    private final String sellerId;
    private final Supplier<Shop> shops;
    private final List<Long> placed = new ArrayList<>();
    private final List<Long> returned = new ArrayList<>();
    private final CompletableFuture<OrderGenerator> done = new CompletableFuture<>();
    private Instant start;
    private int orders = 100;
    private double rate = 10;
    private int mostLines = 3;
    private double deliveredShare = 0.2;
    private double returnShare = 0.05;
    private boolean stopped;

    OrderGenerator(World world, CommerceParts parts, String sellerId, Supplier<Shop> shops) {
        this.world = world;
        this.parts = parts;
        this.sellerId = sellerId;
        this.shops = shops;
    }

    /** How many orders are placed in all. */
    public OrderGenerator orders(int number) {
        orders = number;
        return this;
    }

    /** How many orders are placed in a second of simulated time. */
    public OrderGenerator perSecond(double number) {
        if (number <= 0) {
            throw new IllegalArgumentException("The rate of orders must be above zero, not " + number);
        }
        rate = number;
        return this;
    }

    /** How many lines an order has at most. */
    public OrderGenerator mostLines(int number) {
        mostLines = number;
        return this;
    }

    /** What share of the orders is carried to the door at once; returned orders always are. */
    public OrderGenerator delivered(double share) {
        deliveredShare = share;
        return this;
    }

    /** What share of the orders the buyer wants to return. */
    public OrderGenerator returned(double share) {
        returnShare = share;
        return this;
    }

    /** Lets the buyers begin. */
    public OrderGenerator start() {
        world.locked(() -> {
            start = world.clock().instant();
            scheduleNext(0);
        });
        return this;
    }

    /** Places no more orders. */
    public void stop() {
        world.locked(() -> {
            stopped = true;
            done.complete(this);
        });
    }

    /** Ends when the last order was placed and has gone its way, or could not be placed. */
    public CompletionStage<OrderGenerator> done() {
        return done.minimalCompletionStage();
    }

    /** Ids of the orders that were placed so far, oldest first. */
    public List<Long> placed() {
        return world.locked(() -> List.copyOf(placed));
    }

    /** Ids of the reverse orders that buyers asked for so far. */
    public List<Long> reverseOrders() {
        return world.locked(() -> List.copyOf(returned));
    }

    private void scheduleNext(int number) {
        if (number >= orders) {
            done.complete(this);
            return;
        }
        Instant at = start.plus(Duration.ofNanos((long) (number * 1_000_000_000.0 / rate)));
        world.clock().schedule(at, () -> world.locked(() -> tick(number)));
    }

    private void tick(int number) {
        if (stopped) {
            return;
        }
        try {
            order();
            scheduleNext(number + 1);
        } catch (RuntimeException e) {
            LOG.warn("No more orders are placed with seller {}", sellerId, e);
            done.completeExceptionally(e);
        }
    }

    private void order() {
        Shop shop = shops.get();
        List<Long> skuIds = sellable(shop);
        if (skuIds.isEmpty()) {
            throw new IllegalStateException("Seller " + sellerId + " has nothing left to sell; give the SKUs more stock");
        }
        int lines = 1 + world.random().nextInt(mostLines);
        Map<Long, Integer> pieces = new TreeMap<>();
        for (int i = 0; i < lines; i++) {
            pieces.put(skuIds.get(world.random().nextInt(skuIds.size())), 1);
        }
        Order order = parts.orders().place(shop, OrderWish.of(pieces));
        placed.add(order.id());
        parts.orders().pay(shop, order);
        double fate = world.random().nextDouble();
        if (fate < Math.max(returnShare, deliveredShare)) {
            parts.carrier().packAndReady(shop, order);
            parts.carrier().ship(shop, order);
            parts.carrier().deliver(shop, order);
        }
        if (fate < returnShare) {
            returned.add(parts.buyer().requestReturn(shop, order, ReverseType.RTM));
        }
    }

    /** SKUs that are on sale and not sold out. */
    private static List<Long> sellable(Shop shop) {
        return shop.products().all().stream().filter(product -> product.status().equals("Active"))
                .flatMap(product -> product.skus().stream()).filter(sku -> sku.active() && sku.stock().sellable() > 0)
                .map(Sku::skuId).toList();
    }
}
