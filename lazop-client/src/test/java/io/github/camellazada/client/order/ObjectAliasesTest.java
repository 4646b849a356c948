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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectAliasesTest {
    private final ObjectAliases aliases = new ObjectAliases();

    @Test
    void anObjectHasTheSameNamesEachTime() {
        assertThat(known(List.of("id", "code"), List.of("product"))).containsExactlyInAnyOrder("id", "code", "product");
        assertThat(known(List.of("id", "code"), List.of("product"))).containsExactlyInAnyOrder("id", "code", "product");
        assertThat(known(List.of("alone"), List.of())).containsExactly("alone");
        assertThat(known(List.of("alone"), List.of())).containsExactly("alone");
    }

    @Test
    void whatCameTogetherOnceIsKnownByEachOfItsNames() {
        known(List.of("id", "code"), List.of("product"));

        assertThat(known(List.of("code"), List.of())).containsExactlyInAnyOrder("id", "code", "product");
        assertThat(known(List.of("id"), List.of())).containsExactlyInAnyOrder("id", "code", "product");
    }

    @Test
    void aNewNameIsLearnedForThoseThatAreSettled() {
        known(List.of("id", "code"), List.of("product"));
        known(List.of("id", "code"), List.of("product"));
        known(List.of("id", "new code"), List.of("product"));

        assertThat(known(List.of("id", "code"), List.of("product"))).containsExactlyInAnyOrder("id", "code", "new code",
                "product");
        assertThat(known(List.of("new code"), List.of())).containsExactlyInAnyOrder("id", "code", "new code", "product");
    }

    @Test
    void anotherPartOfTheSameProductIsAnotherObject() {
        known(List.of("id", "code"), List.of("product"));

        assertThat(known(List.of("other id", "other code"), List.of("product"))).containsExactlyInAnyOrder("other id",
                "other code", "product");
    }

    private Set<String> known(List<String> own, List<String> shared) {
        Set<String> known = new HashSet<>();
        aliases.addKnown(own, shared, known);
        return known;
    }
}
