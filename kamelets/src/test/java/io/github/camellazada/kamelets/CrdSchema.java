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
package io.github.camellazada.kamelets;

import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The schema by which Kubernetes takes a resource; here a field that it would silently drop is a fault as well. */
final class CrdSchema {
    private final JsonSchema schema;

    /** The schema of version {@code v1} in the definition that is that resource of the class path. */
    CrdSchema(String definition) {
        for (JsonNode version : YamlFile.parse(ComponentOptions.resource(definition)).at("/spec/versions")) {
            if (version.path("name").asText().equals("v1")) {
                JsonNode strict = strict(version.at("/schema/openAPIV3Schema"));
                schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(strict);
                return;
            }
        }
        throw new IllegalArgumentException(definition + " has no version v1");
    }

    /** What is wrong with the resource. */
    Set<String> faults(JsonNode resource) {
        return schema.validate(resource).stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean closed = object.path("properties").isObject() && !object.has("additionalProperties")
                    && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean();
            object.forEach(CrdSchema::strict);
            if (closed && object.path("type").asText().equals("object")) {
                object.put("additionalProperties", false);
            }
        } else {
            node.forEach(CrdSchema::strict);
        }
        return node;
    }
}
