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
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Listings show rows late, and single objects at once. */
class ListingLagTest {
    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void ordersAppearOneByOneAndNotInTheirOrder() {
        long sku = floor.skuWithStock(1000);
        floor.commerce.showRowsLate(Duration.ofMinutes(10));
        List<Long> orders = IntStream.range(0, 40).mapToObj(i -> floor.paidOrder(sku)).toList();

        assertThat(floor.get("/order/get", Map.of("order_id", orders.get(39).toString())).at("/data/order_id").asLong())
                .isEqualTo(orders.get(39));
        assertThat(listed()).hasSizeLessThan(5);
        floor.advance(Duration.ofMinutes(5));
        List<String> half = listed();
        floor.advance(Duration.ofMinutes(5));

        assertThat(half).hasSizeBetween(5, 35);
        assertThat(half).isNotEqualTo(orders.subList(0, half.size()).stream().map(Object::toString).toList());
        assertThat(listed()).hasSize(40).containsAll(half);
    }

    private List<String> listed() {
        return ShopFloor.texts(
                floor.get("/orders/get", Map.of("created_after", "2026-01-01T00:00:00+08:00")).at("/data/orders"),
                "order_id");
    }
}
