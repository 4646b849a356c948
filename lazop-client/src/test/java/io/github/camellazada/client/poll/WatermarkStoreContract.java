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
package io.github.camellazada.client.poll;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What each store of watermarks must hold. */
public abstract class WatermarkStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00.123Z");

    protected abstract WatermarkStore store();

    private Watermark takeOver(String name) {
        return store().takeOver("123456", name).toCompletableFuture().join();
    }

    private boolean move(long fence, Instant to) {
        return store().move("123456", "orders", fence, to).toCompletableFuture().join();
    }

    @Test
    void aWatermarkBeginsWithoutAPositionAndKeepsTheLastOne() {
        Watermark first = takeOver("orders");

        assertThat(first.position()).isNull();
        assertThat(move(first.fence(), NOON)).isTrue();
        assertThat(move(first.fence(), NOON)).as("the same position again").isTrue();
        assertThat(takeOver("orders").position()).isEqualTo(NOON);
        assertThat(takeOver("products").position()).as("another name").isNull();
    }

    @Test
    void whoeverTookOverLastAloneMovesIt() {
        Watermark old = takeOver("orders");
        Watermark young = takeOver("orders");

        assertThat(young.fence()).isGreaterThan(old.fence());
        assertThat(move(old.fence(), NOON)).isFalse();
        assertThat(move(young.fence(), NOON)).isTrue();
        assertThat(move(old.fence(), NOON.plusSeconds(1))).isFalse();
        assertThat(takeOver("orders").position()).isEqualTo(NOON);
    }

    @Test
    void nobodyMovesItBack() {
        Watermark held = takeOver("orders");
        move(held.fence(), NOON);

        assertThat(move(held.fence(), NOON.minusMillis(1))).isFalse();
        assertThat(takeOver("orders").position()).isEqualTo(NOON);
    }

    @Test
    void takersAtTheSameTimeGetAFenceEach() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            assertThat(IntStream.range(0, 16).mapToObj(i -> CompletableFuture.supplyAsync(() -> takeOver("orders"), threads))
                    .toList().stream().map(CompletableFuture::join).map(Watermark::fence).distinct()).hasSize(16);
        } finally {
            threads.shutdown();
        }
    }
}
