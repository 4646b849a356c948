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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.simulator.commerce.OrderState;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.StreamShop.OTHER;
import static io.github.camellazada.StreamShop.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StreamRestartTest {
    private static final String STORES = "?pushInbox=jdbc:db&versionStore=jdbc:db&watermarkStore=jdbc:db&initialDelay=0&delay=50";
    private StreamShop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsUnderWayAtAStopComesAfterTheStart() throws Exception {
        open("");
        shop.route(exchange -> {
            throw new IllegalStateException("the ERP is down");
        });
        long first = shop.order(SELLER, 1);
        await().until(() -> !shop.received.isEmpty());
        shop.stop();
        shop.received.clear();
        shop.route(exchange -> {
        });
        shop.start();

        await().until(() -> shop.states().contains("1001:" + first + " [pending]"));
    }

    @Test
    void changesOfTheStopArePolledAndKnownOnesDoNotComeAgain() throws Exception {
        open("&streamPush=false");
        long before = shop.order(SELLER, 1);
        shop.awaitTurning(() -> !shop.received.isEmpty());
        await().until(() -> shop.states().equals(List.of("1001:" + before + " [pending]")));
        shop.stop();
        long meanwhile = shop.order(OTHER, 1);
        shop.simulator.clock().advance(Duration.ofHours(3));
        shop.start();

        shop.awaitTurning(
                () -> shop.states().equals(List.of("1001:" + before + " [pending]", "1002:" + meanwhile + " [pending]")));
        shop.awaitCalls("/orders/get");
        assertThat(shop.states()).hasSize(2);
    }

    @Test
    void everyOrderEndsInItsLastStateWhateverHappens() throws Exception {
        open("&pushGrace=0");
        Random chance = new Random(20261130);
        shop.route(exchange -> {
            if (chance.nextInt(10) == 0) {
                throw new IllegalStateException("the ERP hiccups");
            }
        });
        List<Long> orders = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            trouble(chance);
            if (step == 60) {
                shop.stop();
            }
            if (step < 40) {
                orders.add(shop.order(SELLER, 1 + chance.nextInt(3)));
            } else {
                goOn(orders.get(chance.nextInt(orders.size())));
            }
            if (step == 70) {
                shop.start();
            }
        }
        shop.simulator.faults().clear();
        shop.route(exchange -> {
        });

        shop.awaitTurning(() -> lastStates().equals(actualStates()));
        Map<String, Instant> latest = new HashMap<>();
        for (Message message : shop.completed) {
            Instant time = message.getHeader("CamelLazadaEventTime", Instant.class);
            Instant earlier = latest.put(message.getHeader("CamelLazadaPartitionKey", String.class), time);
            assertThat(earlier == null || !time.isBefore(earlier)).as("no older state after a newer one").isTrue();
        }
    }

    private void open(String more) throws Exception {
        shop = new StreamShop("lazada:stream:orders" + STORES + more, configuration -> {
        });
    }

    private void trouble(Random chance) {
        switch (chance.nextInt(6)) {
            case 0 -> shop.simulator.faults().dropPushes(3);
            case 1 -> shop.simulator.faults().repeatPushes(3);
            case 2 -> shop.simulator.faults().reorderPushes(3);
            default -> shop.simulator.clock().advance(Duration.ofMillis(700));
        }
    }

    /** The next step in the life of an order. */
    private void goOn(long order) {
        switch (shop.commerce.order(SELLER, order).statuses().get(0)) {
            case "pending" -> shop.commerce.packAndReady(SELLER, order);
            case "ready_to_ship" -> shop.commerce.ship(SELLER, order);
            case "shipped" -> shop.commerce.deliver(SELLER, order);
            default -> {
            }
        }
    }

    private Map<String, String> lastStates() {
        Map<String, String> states = new TreeMap<>();
        shop.completed.forEach(message -> {
            String state = StreamShop.state(message);
            states.put(state.substring(0, state.indexOf(' ')), state.substring(state.indexOf(' ') + 1));
        });
        return states;
    }

    private Map<String, String> actualStates() {
        Map<String, String> states = new TreeMap<>();
        for (OrderState order : shop.commerce.orders(SELLER)) {
            states.put(SELLER + ":" + order.id(), order.statuses().stream().sorted().toList().toString());
        }
        return states;
    }
}
