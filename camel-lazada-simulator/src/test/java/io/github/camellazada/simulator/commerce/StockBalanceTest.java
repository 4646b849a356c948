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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.github.camellazada.simulator.commerce.order.OrderWish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class StockBalanceTest {
    private static final int START = 50;
    private static final Set<String> WITHHOLDING = Set.of("unpaid");
    private static final Set<String> OCCUPYING = Set.of("pending", "packed");
    private static final Set<String> GONE = Set.of("ready_to_ship", "shipped", "delivered", "failed", "lost", "returned");

    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @RepeatedTest(10)
    void whateverHappensEveryPieceIsInOnePlace(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long sku = floor.skuWithStock(START);

        for (int i = 0; i < 300; i++) {
            takeAStep(random, sku);
            List<String> lines = floor.commerce.orders(SELLER).stream().flatMap(order -> order.lines().stream())
                    .map(LineState::status).toList();
            assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping",
                    START - count(lines, WITHHOLDING) - count(lines, OCCUPYING) - count(lines, GONE),
                    count(lines, WITHHOLDING), count(lines, OCCUPYING)));
        }
    }

    private void takeAStep(Random random, long sku) {
        List<OrderState> orders = floor.commerce.orders(SELLER);
        int step = random.nextInt(11);
        if (step < 2 || orders.isEmpty()) {
            int pieces = Math.min(1 + random.nextInt(3), floor.stock(sku).sellable());
            if (pieces > 0) {
                floor.commerce.placeOrder(SELLER, OrderWish.of(Map.of(sku, pieces)));
            }
            return;
        }
        long order = orders.get(random.nextInt(orders.size())).id();
        String status = floor.statuses(order).get(0);
        switch (step) {
            case 2, 3 -> act(status, "unpaid", () -> floor.commerce.pay(SELLER, order));
            case 4 -> act(status, "pending", () -> floor.commerce.packAndReady(SELLER, order));
            case 5 -> act(status, "ready_to_ship", () -> floor.commerce.ship(SELLER, order));
            case 6 -> act(status, "shipped", () -> floor.commerce.deliver(SELLER, order));
            case 7 -> act(status, "pending", () -> cancel(order));
            case 8 -> act(status, "shipped", () -> floor.commerce.fail(SELLER, order));
            case 9 -> act(status, "ready_to_ship", () -> packAnew(order));
            default -> floor.advance(Duration.ofMinutes(random.nextInt(10)));
        }
    }

    private void cancel(long order) {
        floor.get("/order/reverse/cancel/create", Map.of("order_id", Long.toString(order), "reason_id", "1000018",
                "order_item_id_list", floor.lineIds(order).toString()));
    }

    private void packAnew(long order) {
        String parcel = floor.get("/order/items/get", Map.of("order_id", Long.toString(order))).at("/data/0/package_id")
                .asText();
        floor.post("/order/package/repack", "rePackReq", "{\"packages\":[{\"package_id\":\"" + parcel + "\"}]}");
    }

    private static void act(String status, String needed, Runnable action) {
        if (status.equals(needed)) {
            action.run();
        }
    }

    private static int count(List<String> statuses, Set<String> wanted) {
        return (int) statuses.stream().filter(wanted::contains).count();
    }
}
