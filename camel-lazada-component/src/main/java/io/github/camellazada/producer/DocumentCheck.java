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
package io.github.camellazada.producer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.DocumentLimit;

/** Compares a document with the limits that are documented of single values in it. */
final class DocumentCheck {
    private final List<String> findings;
    private final ValueCheck values;

    DocumentCheck(List<String> findings) {
        this.findings = findings;
        this.values = new ValueCheck(findings);
    }

    /** Checks one documented limit of a document, wherever its path leads. */
    void limit(String where, DocumentLimit limit, JsonNode document) {
        List<String> steps = Arrays.asList(limit.path().split("\\."));
        List<JsonNode> parents = List.of(document);
        for (String step : steps.subList(0, steps.size() - 1)) {
            parents = below(parents, step);
        }
        String last = steps.get(steps.size() - 1);
        String at = where + ": " + limit.path();
        for (JsonNode parent : elements(parents)) {
            JsonNode value = parent.path(last);
            if (value.isMissingNode() || value.isNull()) {
                if (limit.required()) {
                    findings.add(at + " is required but missing");
                }
            } else {
                limitedValue(at, limit, value);
            }
        }
    }

    private void limitedValue(String at, DocumentLimit limit, JsonNode value) {
        values.items(at, value.isArray() ? value.size() : 1, limit.minItems(), limit.maxItems());
        for (JsonNode element : elements(List.of(value))) {
            if (element.isValueNode()) {
                String text = element.asText();
                BigDecimal number = ValueCheck.number(text);
                if (number == null && (limit.min() != null || limit.max() != null)) {
                    findings.add(at + " must be a number");
                }
                values.range(at, number, limit.min(), limit.max());
                values.length(at, text, limit.maxLength());
                values.allowed(at, text, limit.values());
            }
        }
    }

    private static List<JsonNode> below(List<JsonNode> parents, String step) {
        return elements(parents).stream().map(parent -> parent.path(step)).filter(node -> !node.isMissingNode()).toList();
    }

    private static List<JsonNode> elements(List<JsonNode> nodes) {
        List<JsonNode> elements = new ArrayList<>();
        nodes.forEach(node -> {
            if (node.isArray()) {
                node.forEach(elements::add);
            } else {
                elements.add(node);
            }
        });
        return elements;
    }
}
