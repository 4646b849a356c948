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
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTest {
    private static final JsonSchema OPERATIONS = schema("operations");

    @ParameterizedTest
    @MethodSource("groups")
    void aGroupFollowsTheSchema(Map.Entry<String, ArrayNode> group) {
        assertThat(OPERATIONS.validate(group.getValue())).as(group.getKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"topics", "migrations", "errors", "error-texts", "documented-errors", "money", "streams", "uploads"})
    void theOtherFilesFollowTheirSchemas(String name) {
        assertThat(schema(name).validate(CatalogueFiles.read(name + ".json"))).isEmpty();
    }

    @Test
    void aRowWithAMisspeltFieldIsRefused() {
        ObjectNode row = CatalogueFiles.operations().get(0).deepCopy();
        row.put("bodyParametr", "payload");
        assertThat(OPERATIONS.validate(JsonNodeFactory.instance.arrayNode().add(row))).hasSize(1);
    }

    static Stream<Map.Entry<String, ArrayNode>> groups() {
        return CatalogueFiles.operationsByGroup().entrySet().stream()
                .map(group -> Map.entry(group.getKey(), JsonNodeFactory.instance.arrayNode().addAll(group.getValue())));
    }

    private static JsonSchema schema(String name) {
        JsonNode schema = CatalogueFiles.read("schema/" + name + ".schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
