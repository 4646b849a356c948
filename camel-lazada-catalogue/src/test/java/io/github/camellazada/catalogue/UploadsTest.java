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

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what is said of uploads in blocks to the operations that they are made of. */
class UploadsTest {
    private static final Map<String, JsonNode> OPERATIONS = CatalogueFiles.operations().stream()
            .collect(Collectors.toMap(row -> row.get("name").asText(), Function.identity()));

    @ParameterizedTest
    @MethodSource("uploads")
    void everyParameterAndFieldIsOneOfTheOperation(JsonNode upload) {
        assertHas(upload.get("begin"), "parameters", "name", "size");
        assertHas(upload.get("begin"), "response", "id");
        assertHas(upload.get("block"), "parameters", "id", "number", "count", "content");
        assertHas(upload.get("block"), "response", "tag");
        assertHas(upload.get("end"), "parameters", "id", "parts");
        assertHas(upload.get("end"), "response", "result");
        assertHas(upload.get("room"), "response", "capacity", "used");
        assertHas(upload.get("decision"), "parameters", "id");
        assertHas(upload.get("decision"), "response", "state");
        assertThat(part(upload, "number")).isTrue();
        assertThat(part(upload, "tag")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void theAdvisedBlockIsOneThatLazadaTakes(JsonNode upload) {
        JsonNode block = upload.get("block");

        assertThat(block.get("bytes").asInt()).isLessThanOrEqualTo(
                named(operation(block).get("parameters"), block.get("content").asText()).get("maxLength").asInt());
        assertThat(block.get("first").asInt()).isEqualTo(
                named(operation(block).get("parameters"), block.get("number").asText()).get("min").asInt());
    }

    static Stream<JsonNode> uploads() {
        return CatalogueFiles.rows(CatalogueFiles.read("uploads.json")).stream();
    }

    private static void assertHas(JsonNode step, String list, String... fields) {
        for (String field : fields) {
            assertThat(operation(step).get(list)).as(field).extracting(known -> known.get("name").asText())
                    .contains(step.get(field).asText());
        }
    }

    private static boolean part(JsonNode upload, String field) {
        JsonNode end = upload.get("end");
        return CatalogueFiles.rows(named(operation(end).get("parameters"), end.get("parts").asText()).get("fields")).stream()
                .anyMatch(known -> known.get("name").asText().equals(end.get(field).asText()));
    }

    private static JsonNode operation(JsonNode step) {
        return OPERATIONS.get(step.get("operation").asText());
    }

    private static JsonNode named(JsonNode list, String name) {
        return CatalogueFiles.rows(list).stream().filter(known -> known.get("name").asText().equals(name)).findFirst()
                .orElseThrow();
    }
}
