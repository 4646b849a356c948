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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The leaf categories in which products can be listed, from the same tree that the category calls show. */
public final class Categories {
    /** Category of a product for which none is named. */
    public static final long DEFAULT = 10_002_019L;

    private static final String TREE = "/io/github/camellazada/simulator/service/categories.json";
    private static final Set<Long> LEAVES = new TreeSet<>();
    private static final Set<Long> BRANCHES = new TreeSet<>();

    static {
        read();
    }

    private Categories() {
    }

    /** Whether products can be listed there. */
    public static boolean isLeaf(long id) {
        return LEAVES.contains(id);
    }

    /** Whether there are categories below it, so that no product can be listed there. */
    static boolean isBranch(long id) {
        return BRANCHES.contains(id);
    }

    /** The ids of the leaf categories. */
    public static Set<Long> leaves() {
        return Set.copyOf(LEAVES);
    }

    private static void read() {
        try (InputStream tree = Categories.class.getResourceAsStream(TREE)) {
            collect(new ObjectMapper().readTree(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("The category tree " + TREE + " cannot be read", e);
        }
    }

    private static void collect(JsonNode level) {
        for (JsonNode category : level) {
            (category.path("leaf").asBoolean() ? LEAVES : BRANCHES).add(category.path("category_id").asLong());
            collect(category.path("children"));
        }
    }
}
