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

import java.util.Map;

import io.github.camellazada.simulator.commerce.order.WayBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The way of an order line from status to status, and of its piece of stock. */
class OrderFlowTest {
    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void anOrderGoesFromUnpaidToDelivered() {
        long sku = floor.skuWithStock(10);
        long order = floor.commerce.placeOrder(SELLER, sku);
        floor.commerce.pay(SELLER, order);
        floor.commerce.packAndReady(SELLER, order);
        floor.commerce.ship(SELLER, order);
        floor.commerce.deliver(SELLER, order);

        assertThat(floor.pushed(0, "order_status")).containsExactly("unpaid", "pending", "packed", "ready_to_ship", "shipped",
                "delivered");
    }

    @ParameterizedTest
    @CsvSource({"ARRIVED, shipped_back_success, ''", "NOT_ARRIVED, shipped_back_failed, ''",
            "SCRAPPED, package_scrapped, PACKAGE_SCRAPPED", "LOST, lost_by_3pl, LOST_BY_3PL",
            "DAMAGED, damaged_by_3pl, DAMAGE_BY_3PL"})
    void anUndeliveredPackageIsNoStockUntilItIsCounted(WayBack end, String status, String event) {
        long sku = floor.skuWithStock(10);
        long order = floor.paidOrder(sku);
        floor.commerce.packAndReady(SELLER, order);
        floor.commerce.ship(SELLER, order);
        floor.commerce.fail(SELLER, order);
        floor.commerce.wayBack(SELLER, order, WayBack.SHIPPED_BACK);
        floor.commerce.wayBack(SELLER, order, end);

        assertThat(floor.statuses(order)).containsExactly(status);
        assertThat(floor.get("/orders/get", Map.of("created_after", "2000-01-01T00:00:00+08:00", "status", status))
                .findValuesAsText("order_id")).containsExactly(Long.toString(order));
        assertThat(floor.pushed(0, "order_status")).endsWith("shipped", "failed", "shipped_back", status);
        assertThat(floor.pushed(14, "status")).contains("DELIVER_FAILED", "ON_THE_WAY_BACK_TO_SHIPPER");
        if (!event.isEmpty()) {
            assertThat(floor.pushed(14, "status")).endsWith(event);
        }
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 9, 0, 0));
    }

    @Test
    void aCancelledOrderGivesItsStockBack() {
        long sku = floor.skuWithStock(10);
        long order = floor.paidOrder(sku);

        floor.get("/order/reverse/cancel/create", Map.of("order_id", Long.toString(order), "reason_id", "1000018",
                "order_item_id_list", floor.lineIds(order).toString()));

        assertThat(floor.statuses(order)).containsExactly("canceled");
        assertThat(floor.stock(sku)).isEqualTo(new Commerce.StockLevel("dropshipping", 10, 0, 0));
    }

    @Test
    void aStatusCannotBeLeftOut() {
        long order = floor.paidOrder(floor.skuWithStock(10));
        floor.commerce.packAndReady(SELLER, order);
        floor.commerce.ship(SELLER, order);

        assertThatThrownBy(() -> floor.commerce.wayBack(SELLER, order, WayBack.SHIPPED_BACK))
                .hasMessageContaining("shipped_back");
    }
}
