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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.DocumentLimit;
import io.github.camellazada.catalog.DocumentLimit.Distinct;
import io.github.camellazada.client.json.PathStep;
import io.github.camellazada.client.json.PlainDecimal;

/** Compares a document with the limits that are documented of single values in it. */
final class DocumentCheck {
    private final List<String> findings;
    private final Findings found;
    private final ValueCheck values;
    private final TextCheck texts;

    /** @param findings where faults are added, as sure as the limit is */
    DocumentCheck(Findings found, List<String> findings) {
        this.found = found;
        this.findings = findings;
        this.values = new ValueCheck(findings);
        this.texts = new TextCheck(findings);
    }

    /** Checks one documented limit of a document, wherever its path leads; each kind of fault is told once. */
    void limit(String where, DocumentLimit limit, JsonNode document) {
        List<PathStep> steps = PathStep.of(limit.path());
        List<JsonNode> parents = List.of(document);
        for (PathStep step : steps.subList(0, steps.size() - 1)) {
            parents = below(parents, step.name());
        }
        String last = steps.get(steps.size() - 1).name();
        String at = where + ": " + limit.path();
        List<JsonNode> there = new ArrayList<>();
        List<JsonNode> owners = elements(parents);
        PresenceCheck presence = new PresenceCheck(findings, at, last, limit.presence(), owners.size() > 1);
        for (JsonNode owner : owners) {
            JsonNode value = owner.path(last);
            presence.check(owner, value);
            if (!value.isMissingNode() && !value.isNull()) {
                there.add(value);
                limitedValue(at, limit, value);
            }
        }
        if (limit.distinct() == Distinct.DOCUMENT) {
            distinct(at, elements(there));
        }
    }

    private void limitedValue(String at, DocumentLimit limit, JsonNode value) {
        values.items(at, value.isArray() ? value.size() : 1, limit.minItems(), limit.maxItems());
        List<JsonNode> elements = value.isArray() ? elements(List.of(value)) : List.of(value);
        if (limit.distinct() == Distinct.LIST) {
            distinct(at, elements);
        }
        boolean numeric = limit.min() != null || limit.max() != null || limit.text().decimals() != null;
        String place = limit.names().isEmpty() ? at : at.replace(": ", ".");
        for (JsonNode element : elements) {
            if (!limit.names().isEmpty()) {
                found.unknownNames(place, element, limit.names());
            }
            if (element.isValueNode()) {
                String text = element.asText();
                BigDecimal number = numeric ? PlainDecimal.parse(text) : null; // a word would cost an exception for nothing
                if (numeric && number == null) {
                    findings.add(at + " must be a number");
                }
                values.range(at, number, limit.min(), limit.max());
                values.allowed(at, text, limit.values());
                texts.check(at, text, limit.text());
            }
        }
    }

    private void distinct(String at, List<JsonNode> elements) {
        Set<String> seen = new HashSet<>();
        if (elements.stream().filter(JsonNode::isValueNode).anyMatch(element -> !seen.add(element.asText().trim()))) {
            findings.add(at + " has the same value more than once, which Lazada refuses; leave each value once");
        }
    }

    private static List<JsonNode> below(List<JsonNode> parents, String step) {
        List<JsonNode> below = new ArrayList<>(parents.size());
        for (JsonNode parent : elements(parents)) {
            JsonNode node = parent.path(step);
            if (!node.isMissingNode()) {
                below.add(node);
            }
        }
        return below;
    }

    private static List<JsonNode> elements(List<JsonNode> nodes) {
        List<JsonNode> elements = new ArrayList<>(nodes.size() == 1 ? nodes.get(0).size() : nodes.size());
        for (JsonNode node : nodes) {
            if (node.isArray()) {
                node.forEach(elements::add);
            } else {
                elements.add(node);
            }
        }
        return elements;
    }
}
