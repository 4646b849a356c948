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
package io.github.camellazada.examples.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes minutes, and so runs only when asked for: {@code -Dcatalogue.rows=10000}. */
@EnabledIfSystemProperty(named = "catalogue.rows", matches = "\\d+")
class LargeCatalogueTest {
    private static final long MOST_GROWTH = 15;

    @Test
    void moreProductsNeedNoMoreMemory() throws Exception {
        List<Long> heaps = LargeCatalogue.run(Integer.getInteger("catalogue.rows"));

        assertThat(heaps.get(heaps.size() - 1)).isLessThan(heaps.get(1) + MOST_GROWTH);
    }
}
