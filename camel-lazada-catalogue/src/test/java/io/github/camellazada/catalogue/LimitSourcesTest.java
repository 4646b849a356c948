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
package io.github.camellazada.catalogue;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits of documents say where they come from as soon as they refuse or warn by a confidence of their own. */
class LimitSourcesTest {

    @Test
    void aLimitThatRefusesATextOrAPlaceNamesItsSource() {
        List<JsonNode> limits = limits().stream().filter(limit -> List.of("forbidden", "hosts", "tags", "apart", "distinct",
                "decimals", "several", "or", "confidence").stream().anyMatch(limit::has)).toList();

        assertThat(limits).hasSizeGreaterThan(30).allSatisfy(limit -> assertThat(limit.path("source")).isNotEmpty());
    }

    @Test
    void aRuleThatOneSourceNamesOnlyWarns() {
        assertThat(limits().stream().filter(limit -> limit.has("forbidden") || limit.has("distinct"))
                .filter(limit -> limit.path("source").size() < 2))
                .isNotEmpty().allSatisfy(limit -> assertThat(limit.path("confidence").asText()).isEqualTo("partial"));
    }

    private static List<JsonNode> limits() {
        List<JsonNode> limits = new ArrayList<>();
        CatalogueFiles.operations().forEach(row -> row.get("parameters")
                .forEach(parameter -> parameter.path("limits").forEach(limits::add)));
        return limits;
    }
}
