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

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationRulesTest {
    private final Map<String, JsonNode> operations = CatalogueFiles.operations().stream()
            .collect(Collectors.toMap(row -> row.get("path").asText(), Function.identity()));
    private final List<JsonNode> reconciled = operations.values().stream().filter(row -> row.has("reconciliation")).toList();

    @Test
    void aWriteIsLookedUpByReads() {
        assertThat(reconciled).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("readOnly").asBoolean()).isFalse();
            for (JsonNode read : row.get("reconciliation").get("reads")) {
                JsonNode operation = operations.get(read.get("path").asText());
                assertThat(operation).as(read.toString()).isNotNull();
                assertThat(operation.get("readOnly").asBoolean()).isTrue();
                assertThat(names(operation.get("parameters"))).containsAll(read.get("parameters").properties().stream()
                        .map(Map.Entry::getKey).toList());
            }
        });
    }

    @Test
    void aReadHasAllThatItNeeds() {
        assertThat(reconciled).allSatisfy(row -> {
            for (JsonNode read : row.get("reconciliation").get("reads")) {
                for (JsonNode parameter : operations.get(read.get("path").asText()).get("parameters")) {
                    if (parameter.get("required").asBoolean()) {
                        assertThat(read.get("parameters").has(parameter.get("name").asText()))
                                .as(row.get("name") + " " + parameter)
                                .isTrue();
                    }
                }
            }
        });
    }

    @Test
    void whatIsTakenFromTheWriteIsOneOfItsParameters() {
        assertThat(reconciled).allSatisfy(row -> assertThat(names(row.get("parameters"))).containsAll(
                row.get("reconciliation").get("reads").findValuesAsText("request").stream().map(path -> path.split("\\.")[0])
                        .toList()));
    }

    @Test
    void theItemsOfAWriteAreKnown() {
        assertThat(reconciled)
                .allSatisfy(row -> assertThat(row.has("batch") || row.get("reconciliation").has("items")).isTrue());
    }

    @Test
    void aRelativeChangeIsNeverDecided() {
        assertThat(operations.get("/product/stock/sellable/adjust").has("reconciliation")).isFalse();
    }

    private static List<String> names(JsonNode fields) {
        return CatalogueFiles.rows(fields).stream().map(field -> field.get("name").asText()).toList();
    }
}
