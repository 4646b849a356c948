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
package io.github.camellazada.client.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camellazada.client.Retained;
import io.github.camellazada.client.concurrent.KeyedQueue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the order of writes keeps of a million SKUs that were written once. */
class ManyWritesTest {
    private static final int SKUS = 1_000_000;
    // a name has what came with it: itself and the product
    private static final int BOUND = 40_000 * 3;

    @Test
    void aMillionSkusLeaveNamesOfTheLatestOnesAlone() {
        ObjectAliases names = new ObjectAliases();
        KeyedQueue<String, String> lines = new KeyedQueue<>(Runnable::run);

        for (int sku = 0; sku < SKUS; sku++) {
            Set<String> known = new HashSet<>();
            names.addKnown(List.of("sku/" + sku), List.of("product/" + sku / 10), known);
            lines.enter(known, "write").leave();
        }

        assertThat(lines.size()).isZero();
        assertThat(Retained.entriesOf(names, lines)).isBetween(1L, (long) BOUND);
    }
}
