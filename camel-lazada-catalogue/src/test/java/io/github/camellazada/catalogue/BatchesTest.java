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

class BatchesTest {
    private final List<JsonNode> batches = CatalogueFiles.operations().stream().filter(row -> row.has("batch")).toList();

    @Test
    void aReadListsWhatItFound() {
        assertThat(batches).isNotEmpty().filteredOn(row -> row.get("readOnly").asBoolean()).isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("batch").path("rows")).isNotEmpty()
                        .allSatisfy(list -> assertThat(list.path("done").asBoolean()).isTrue()));
    }

    @Test
    void theItemsAreInAParameterAndItsFields() {
        assertThat(batches).allSatisfy(row -> {
            for (JsonNode items : row.get("batch").get("items")) {
                JsonNode parameter = child(row.get("parameters"), items.get("parameter").asText());
                assertThat(parameter).as(row.get("name") + " " + items).isNotNull();
                if (parameter.has("fields")) {
                    List<String> names = path(parameter.get("fields"), items.path("path").asText());
                    assertThat(names).as(row.get("name") + " " + items).doesNotContain("?");
                    items.path("ids").forEach(id -> assertThat(names).contains(id.asText()));
                }
            }
        });
    }

    @Test
    void theListsOfTheAnswerAreInItsTree() {
        assertThat(batches).allSatisfy(row -> {
            for (JsonNode list : row.get("batch").path("rows")) {
                assertThat(path(row.get("response"), list.get("path").asText())).as(row.get("name") + " " + list)
                        .doesNotContain("?");
            }
        });
    }

    @Test
    void aCodeForHalfABatchIsAmongTheDocumentedCodes() {
        assertThat(batches).allSatisfy(row -> {
            for (JsonNode code : row.get("batch").path("partialCodes")) {
                assertThat(CatalogueFiles.texts(row.get("errors"))).as(row.get("name").asText()).contains(code.asText());
            }
        });
    }

    /** The names of the fields at a dotted path; a question mark where the path leads nowhere. */
    private static List<String> path(JsonNode fields, String path) {
        JsonNode at = fields;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            JsonNode field = child(at, step);
            if (field == null) {
                return List.of("?");
            }
            at = field.path("fields");
        }
        List<String> names = new ArrayList<>();
        at.forEach(field -> names.add(field.get("name").asText()));
        return names;
    }

    private static JsonNode child(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.get("name").asText().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
