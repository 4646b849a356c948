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
package io.github.camellazada.simulator.commerce.product;

import java.util.Set;

/** The leaf categories in which products can be listed here. */
public final class Categories {
    /** Category of a product for which none is named. */
    public static final long DEFAULT = 10_002_019L;

    private static final Set<Long> LEAVES = Set.of(3L, 7L, 49L, 6583L, 6614L, 7435L, 7436L, 8704L, 10_000_211L, 10_000_345L,
            DEFAULT, 42_006_401L);

    private Categories() {
    }

    /** All of them. */
    public static Set<Long> leaves() {
        return LEAVES;
    }

    /** Whether products can be listed there. */
    public static boolean isLeaf(long id) {
        return LEAVES.contains(id);
    }
}
