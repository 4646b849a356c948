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

import java.util.Map;

/** The leaf categories in which products can be listed here. */
public final class Categories {
    /** Category of a product for which none is named. */
    public static final long DEFAULT = 10_002_019L;

    private static final Map<Long, String> LEAVES = Map.of(
            3L, "Smartphones", 7L, "Tablets", 49L, "Landline Phones", 42_006_401L, "Feature Phones",
            6614L, "Toys", 6583L, "T-Shirts", DEFAULT, "Laptop Bags", 10_000_211L, "Accessories");

    private Categories() {
    }

    /** Whether products can be listed there. */
    public static boolean isLeaf(long id) {
        return LEAVES.containsKey(id);
    }

    /** The leaf categories by id. */
    public static Map<Long, String> leaves() {
        return LEAVES;
    }
}
