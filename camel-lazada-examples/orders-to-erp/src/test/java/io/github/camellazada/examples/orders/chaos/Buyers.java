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
package io.github.camellazada.examples.orders.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.examples.orders.demo.SimulatedLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;

/** Lets orders change at a rate until there were enough changes: placed and paid, packed, shipped, delivered, some sent back. */
final class Buyers implements AutoCloseable {
    private static final double NEW = 0.3;
    private static final double RETURNED = 0.3;
    private static final int OLDEST = 5;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Purchase> open = new ArrayList<>();
    private final List<String> sellers;
    private final SimulatedLazada lazada;
    private final Commerce commerce;
    private final Random random;
    private final int wanted;
    private volatile int changes;
    private volatile RuntimeException failure;

    Buyers(SimulatedLazada lazada, int wanted, Random random) {
        this.lazada = lazada;
        this.commerce = lazada.simulator().module(Commerce.class);
        this.sellers = List.copyOf(lazada.sellers());
        this.wanted = wanted;
        this.random = random;
    }

    /** Begins with so many steps in a second, each of which changes all lines of an order. */
    void start(int stepsPerSecond) {
        clock.scheduleAtFixedRate(this::step, 0, 1_000_000 / stepsPerSecond, TimeUnit.MICROSECONDS);
    }

    /** How much of the wanted changes has happened, from 0 to 1. */
    double progress() {
        if (failure != null) {
            throw failure;
        }
        return (double) changes / wanted;
    }

    int changes() {
        return changes;
    }

    private void step() {
        if (changes >= wanted) {
            clock.shutdown();
            return;
        }
        try {
            // among the oldest ones, so that orders reach their end in a short run as well
            int number = open.isEmpty() ? 0 : random.nextInt(Math.min(OLDEST, open.size()));
            // Lazada tells seconds: of two changes in one second two files cannot show which came first
            if (open.isEmpty() || random.nextDouble() < NEW || System.nanoTime() - open.get(number).at() < PAUSE) {
                order();
            } else {
                goOn(open.remove(number));
            }
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private void order() {
        String seller = sellers.get(random.nextInt(sellers.size()));
        List<Listed> products = lazada.products(seller);
        Map<Long, Integer> pieces = new TreeMap<>();
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
            pieces.merge(products.get(random.nextInt(products.size())).skuId(), 1, Integer::sum);
        }
        long order = commerce.placeOrder(seller, OrderWish.of(pieces));
        changes += lines;
        open.add(new Purchase(seller, order, lines, 0, System.nanoTime()));
    }

    private void goOn(Purchase purchase) {
        switch (purchase.steps()) {
            case 0 -> commerce.pay(purchase.seller(), purchase.order());
            case 1 -> commerce.packAndReady(purchase.seller(), purchase.order());
            case 2 -> commerce.ship(purchase.seller(), purchase.order());
            case 3 -> commerce.deliver(purchase.seller(), purchase.order());
            default -> commerce.requestReturn(purchase.seller(), purchase.order(), ReverseType.RTM);
        }
        changes += purchase.lines();
        if (purchase.steps() < 3 || purchase.steps() == 3 && random.nextDouble() < RETURNED) {
            open.add(new Purchase(purchase.seller(), purchase.order(), purchase.lines(), purchase.steps() + 1,
                    System.nanoTime()));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private record Purchase(String seller, long order, int lines, int steps, long at) {
    }
}
