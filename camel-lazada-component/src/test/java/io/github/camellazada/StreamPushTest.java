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

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.model.Order;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StreamPushTest {
    private final StreamShop shop = new StreamShop("lazada:stream:orders?startScheduler=false", configuration -> {
    });

    StreamPushTest() throws Exception {
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPushedOrderArrivesOnceWithAllOfItsItems() {
        long id = shop.order(StreamShop.SELLER, 5);
        await().until(() -> shop.states().contains("1001:" + id + " [pending]") && shop.simulator.push().isIdle());

        var last = shop.received.get(shop.received.size() - 1);
        Order order = last.getBody(Order.class);
        assertThat(order.items()).hasSize(5).allMatch(item -> item.orderId().equals(order.orderId()));
        assertThat(order.price().amount()).isEqualByComparingTo("64.50");
        assertThat(last.getHeaders()).containsEntry("CamelLazadaStream", "orders").containsEntry("CamelLazadaSellerId", "1001")
                .containsEntry("CamelLazadaCountry", "SG").containsEntry("CamelLazadaOrderId", Long.toString(id))
                .containsEntry("CamelLazadaPartitionKey", "1001:" + id).containsEntry("CamelLazadaSource", "push")
                .containsEntry("CamelLazadaMissed", false).containsEntry("CamelLazadaBehind", false);
        assertThat(last.getHeader("CamelLazadaVersion", String.class)).startsWith(order.updatedAt().toString());
        assertThat(last.getHeader("CamelLazadaEventTime")).isInstanceOf(Instant.class);
        assertThat(shop.states()).as("each state once").doesNotHaveDuplicates();
    }

    @Test
    void repeatedAndShuffledPushesLeadToTheLatestStateAndNoOlderOne() {
        shop.simulator.faults().repeatPushes(50);
        long id = shop.order(StreamShop.SELLER, 2);
        shop.simulator.faults().clear();
        shop.simulator.faults().reorderPushes(4);
        shop.commerce.packAndReady(StreamShop.SELLER, id);
        shop.commerce.ship(StreamShop.SELLER, id);
        await().until(() -> shop.states().contains("1001:" + id + " [shipped]") && shop.simulator.push().isIdle()
                && shop.consumer().getPendingExchangesSize() == 0);

        assertThat(shop.states().get(shop.states().size() - 1)).isEqualTo("1001:" + id + " [shipped]");
        assertThat(shop.received).extracting(message -> message.getHeader("CamelLazadaVersion")).doesNotHaveDuplicates();
    }

    @Test
    void sellersMayHaveTheSameOrderId() {
        shop.order(StreamShop.SELLER, 77_001, 1);
        shop.order(StreamShop.OTHER, 77_001, 1);

        await().until(() -> shop.states().contains("1001:77001 [pending]") && shop.states().contains("1002:77001 [pending]"));
    }

    @Test
    void aChangeThatTheRouteCannotTakeComesAgain() {
        AtomicInteger failures = new AtomicInteger(3);
        shop.route(exchange -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the ERP is down");
            }
        });
        long id = shop.order(StreamShop.SELLER, 1);

        await().until(() -> failures.get() < 0 && shop.states().contains("1001:" + id + " [pending]")
                && shop.consumer().getPendingExchangesSize() == 0);
    }

    @Test
    void aPushWhoseObjectCannotBeReadIsToldOnceForTheSeller() {
        try (CapturedLog log = new CapturedLog(Level.WARN)) {
            shop.simulator.faults().on("/orders/items/get").reject("ISV", "InvalidParameter", "not so");
            shop.order(StreamShop.SELLER, 1);
            shop.order(StreamShop.SELLER, 1);
            await().until(() -> log.text().contains("could not be completed by the stream of orders"));
            shop.simulator.faults().clear();
            await().until(() -> shop.states().size() >= 2 && shop.consumer().getPendingExchangesSize() == 0);

            assertThat(log.text()).containsOnlyOnce("could not be completed")
                    .contains("A push of seller 1001 on SG could not be completed by the stream of orders: "
                            + "io.github.camellazada.exception.");
        }
    }

    @Test
    void aPushWithoutTheIdOfItsObjectIsADeadLetterThatSaysSo() {
        try (CapturedLog log = new CapturedLog(Level.WARN)) {
            shop.simulator.push().push(StreamShop.SELLER, 0,
                    JsonNodeFactory.instance.objectNode().put("order_status", "pending"));

            await().until(() -> log.text().contains("is a dead letter"));
            assertThat(log.text()).contains("has no trade_order_id");
            await().until(() -> shop.consumer().getPendingExchangesSize() == 0);
        }
    }

    @Test
    void manyItemsOfOneOrderCostFewReadings() throws Exception {
        shop.stop();
        // long enough for a slow machine to send all pushes within a few of these times
        shop.set(configuration -> configuration.setCoalesce(1_000));
        shop.start();
        shop.order(StreamShop.SELLER, 40);
        await().until(() -> shop.simulator.push().isIdle() && shop.consumer().getPendingExchangesSize() == 0
                && !shop.received.isEmpty());

        assertThat(shop.simulator.received("/orders/items/get").size() + shop.simulator.received("/order/get").size())
                .as("80 pushes").isLessThanOrEqualTo(8);
    }
}
