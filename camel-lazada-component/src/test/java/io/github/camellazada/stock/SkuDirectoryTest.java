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
package io.github.camellazada.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SkuDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private Instant now = NOW;
    private final SkuDirectory directory = new SkuDirectory(Duration.ofMinutes(1), () -> now);

    @Test
    void whatWasReadIsNotReadAgainBeforeItIsOld() {
        directory.learn("s", List.of("a"), List.of(product("1", "a")).iterator());

        assertThat(directory.toRead("s", List.of("a", "b", "b"))).containsExactly("b");
        assertThat(directory.toRead("t", List.of("a"))).as("another seller").containsExactly("a");
        now = NOW.plusSeconds(61);
        assertThat(directory.toRead("s", List.of("a"))).containsExactly("a");
    }

    @Test
    void stockThatWasReadByAClockThatWasAheadIsReadAgain() {
        directory.learn("s", List.of("a"), List.of(product("1", "a")).iterator());
        WarehouseDirectory warehouses = new WarehouseDirectory(() -> now);
        warehouses.learn("s", List.of());
        assertThat(warehouses.isKnown("s")).isTrue();

        now = NOW.minus(Duration.ofHours(5));

        assertThat(directory.toRead("s", List.of("a"))).containsExactly("a");
        assertThat(warehouses.isKnown("s")).isFalse();
    }

    @Test
    void aCodeOfTwoSkusIsAmbiguous() {
        directory.learn("s", List.of("a"), List.of(product("1", "a"), product("2", "a")).iterator());

        assertThat(directory.find("s", "a").ambiguous()).isTrue();
    }

    @Test
    void onlyWhatWasAskedForIsLearnedAndWhatIsGoneIsForgotten() {
        directory.learn("s", List.of("a"), List.of(product("1", "a"), product("2", "b")).iterator());
        assertThat(directory.find("s", "b")).isNull();

        directory.learn("s", List.of("a"), List.<Product>of().iterator());

        assertThat(directory.find("s", "a")).isNull();
    }

    @Test
    void withoutAnAgeItIsReadEachTime() {
        SkuDirectory each = new SkuDirectory(Duration.ZERO, Clock.fixed(NOW, ZoneOffset.UTC));
        each.learn("s", List.of("a"), List.of(product("1", "a")).iterator());

        assertThat(each.toRead("s", List.of("a"))).containsExactly("a");
        assertThat(each.find("s", "a").itemId()).isEqualTo("item");
    }

    private static Product product(String skuId, String code) {
        Sku sku = new Sku(skuId, code, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        return new Product("s", "item", null, null, null, null, null, null, List.of(sku), null, null, null);
    }
}
