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
package io.github.camellazada.client.check;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.ParameterDescriptor;

/** Compares lists and objects with what is documented of them, level by level. */
final class StructureCheck {
    private final List<String> findings;
    private final Findings found;
    private final ValueCheck values;

    StructureCheck(Findings found) {
        this.found = found;
        this.findings = found.sure();
        this.values = new ValueCheck(findings);
    }

    /** Checks a structured value and, level by level, what is in it. */
    void structure(String where, ParameterDescriptor parameter, JsonNode node) {
        if (parameter.isList()) {
            list(where, parameter, node);
        } else if ("object".equals(parameter.type())) {
            object(where, parameter, node);
        } else if ("document".equals(parameter.type())) {
            if (!node.isObject() && !node.isArray()) {
                findings.add(where + " must be a document, as JSON or XML");
            }
        } else if (node.isValueNode()) {
            values.scalar(where, parameter, node.asText());
        } else {
            findings.add(where + " must be " + parameter.type() + ", not a " + (node.isArray() ? "list" : "JSON object"));
        }
    }

    private void list(String where, ParameterDescriptor parameter, JsonNode node) {
        if (!node.isArray()) {
            findings.add(where + " must be a list: JSON text such as [...], or a List in a header or a Map");
            return;
        }
        values.items(where, node.size(), null, parameter.maxItems());
        int i = 0;
        for (JsonNode element : node) {
            fields(where + "[" + i + "]", parameter, element);
            i++;
        }
    }

    private void object(String where, ParameterDescriptor parameter, JsonNode node) {
        if (!node.isObject()) {
            findings.add(where + " must be a JSON object: {...}");
        } else {
            fields(where, parameter, node);
        }
    }

    private void fields(String where, ParameterDescriptor parameter, JsonNode node) {
        if (!parameter.fields().isEmpty()) {
            found.unknownNames(where, node, parameter.fields().stream().map(ParameterDescriptor::name).toList());
        }
        for (ParameterDescriptor field : parameter.fields()) {
            JsonNode value = node.path(field.name());
            if (value.isMissingNode() || value.isNull()) {
                if (field.required()) {
                    findings.add(where + "." + field.name() + " (" + field.type() + ") is required but missing");
                }
            } else {
                structure(where + "." + field.name(), field, value);
            }
        }
    }
}
