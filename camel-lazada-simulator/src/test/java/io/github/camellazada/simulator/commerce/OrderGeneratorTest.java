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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class OrderGeneratorTest {
    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void ordersAreKeptComingAtTheRate() {
        floor.skuWithStock(1000);
        OrderGenerator generator = floor.commerce.generator(SELLER).orders(50).perSecond(10).start();

        floor.advance(Duration.ofSeconds(2));
        assertThat(generator.placed()).hasSize(21);
        assertThat(generator.done().toCompletableFuture()).isNotDone();
        floor.advance(Duration.ofSeconds(10));

        assertThat(generator.placed()).hasSize(50).doesNotHaveDuplicates();
        assertThat(generator.done().toCompletableFuture()).isCompleted();
    }

    @Test
    void aShareOfTheOrdersIsReturned() {
        floor.skuWithStock(10_000);
        OrderGenerator generator = floor.commerce.generator(SELLER).orders(200).perSecond(100).returned(0.1).start();

        floor.advance(Duration.ofSeconds(3));

        assertThat(generator.reverseOrders()).hasSizeBetween(5, 40);
        assertThat(floor.pushed(10, "reverse_status")).contains("RTM_INIT");
    }

    @Test
    void itEndsWithAnErrorWhenNothingIsLeftToSell() {
        floor.skuWithStock(3);
        OrderGenerator generator = floor.commerce.generator(SELLER).orders(50).mostLines(1).perSecond(10).start();

        floor.advance(Duration.ofSeconds(10));

        assertThat(generator.placed()).hasSize(3);
        assertThat(generator.done().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void itCanBeStopped() {
        floor.skuWithStock(1000);
        OrderGenerator generator = floor.commerce.generator(SELLER).orders(50).perSecond(10).start();
        floor.advance(Duration.ofSeconds(1));

        generator.stop();
        floor.advance(Duration.ofSeconds(10));

        assertThat(generator.placed()).hasSize(11);
        assertThat(generator.done().toCompletableFuture()).isCompleted();
    }
}
