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
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.DocumentLimit;
import io.github.camellazada.catalog.ParameterDescriptor;

/** Compares values with their documented type and limits. */
final class ValueCheck {
    private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");

    private final List<String> findings;

    ValueCheck(List<String> findings) {
        this.findings = findings;
    }

    /** Checks one plain value. */
    void scalar(String where, ParameterDescriptor parameter, String text) {
        String type = parameter.type();
        boolean numeric = "integer".equals(type) || "number".equals(type) || parameter.min() != null || parameter.max() != null;
        BigDecimal number = numeric ? number(text) : null; // else a word would cost an exception for nothing
        if ("integer".equals(type) && (number == null || number.stripTrailingZeros().scale() > 0)) {
            findings.add(where + " must be an integer");
        } else if ("number".equals(type) && number == null) {
            findings.add(where + " must be a number");
        } else if ("boolean".equals(type) && !BOOLEANS.contains(text.toLowerCase(Locale.ROOT))) {
            findings.add(where + " must be true or false");
        }
        range(where, number, parameter.min(), parameter.max());
        length(where, text, parameter.maxLength());
        allowed(where, text, parameter.values());
        if (parameter.pattern() != null && !text.matches(parameter.pattern())) {
            findings.add(where + " must match " + parameter.pattern());
        }
    }

    /** Some lists are declared as text in square brackets. */
    void listInText(String where, ParameterDescriptor parameter, String text) {
        if (parameter.maxItems() != null && text.stripLeading().startsWith("[")) {
            items(where, text.split(",").length, null, parameter.maxItems());
        }
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
            scalar(where, parameter, node.asText());
        } else {
            findings.add(where + " must be " + parameter.type() + ", not a " + (node.isArray() ? "list" : "JSON object"));
        }
    }

    private void list(String where, ParameterDescriptor parameter, JsonNode node) {
        if (!node.isArray()) {
            findings.add(where + " must be a list: JSON text such as [...], or a List in a header or a Map");
            return;
        }
        items(where, node.size(), null, parameter.maxItems());
        for (int i = 0; i < node.size(); i++) {
            fields(where + "[" + i + "]", parameter, node.get(i));
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
        items(at, value.isArray() ? value.size() : 1, limit.minItems(), limit.maxItems());
        for (JsonNode element : elements(List.of(value))) {
            if (element.isValueNode()) {
                String text = element.asText();
                BigDecimal number = number(text);
                if (number == null && (limit.min() != null || limit.max() != null)) {
                    findings.add(at + " must be a number");
                }
                range(at, number, limit.min(), limit.max());
                length(at, text, limit.maxLength());
                allowed(at, text, limit.values());
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

    private void items(String where, int size, Integer min, Integer max) {
        if (max != null && size > max) {
            findings.add(where + " has " + size + " elements, but Lazada takes at most " + max + " in one call");
        }
        if (min != null && size < min) {
            findings.add(where + " has " + size + " elements, but Lazada takes no fewer than " + min);
        }
    }

    private void range(String where, BigDecimal number, BigDecimal min, BigDecimal max) {
        if (number != null && min != null && number.compareTo(min) < 0) {
            findings.add(where + " must be at least " + min.toPlainString());
        }
        if (number != null && max != null && number.compareTo(max) > 0) {
            findings.add(where + " must be at most " + max.toPlainString());
        }
    }

    private void length(String where, String text, Integer max) {
        if (max != null && text.length() > max) {
            findings.add(where + " has " + text.length() + " characters, but at most " + max + " are allowed");
        }
    }

    private void allowed(String where, String text, List<String> values) {
        if (!values.isEmpty() && !values.contains(text)) {
            findings.add(where + " must be one of " + String.join(", ", values));
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
