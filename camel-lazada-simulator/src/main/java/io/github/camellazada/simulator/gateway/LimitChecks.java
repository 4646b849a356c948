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
package io.github.camellazada.simulator.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.protocol.Operation.Limit;
import io.github.camellazada.simulator.protocol.Operation.Parameter;

/**
 * Checks the rest of the documented limits for operations that have no handler: allowed values, one of several parameters,
 * rows inside JSON documents. A handler has its page's own codes for these. Assumed: the codes here.
 */
final class LimitChecks {
    private final ObjectMapper json;

    LimitChecks(ObjectMapper json) {
        this.json = json;
    }

    void check(Operation operation, Map<String, String> given) {
        if (!operation.isVerified()) {
            return;
        }
        for (List<String> group : operation.requiredOneOf()) {
            if (group.stream().noneMatch(name -> !given.getOrDefault(name, "").isBlank())) {
                throw GatewayErrors.missing(group.get(0));
            }
        }
        for (Parameter parameter : operation.parameters()) {
            String value = given.getOrDefault(parameter.name(), "").strip();
            if (!value.isEmpty() && !isWithinLimits(parameter, value)) {
                throw ParameterErrors.of(operation, parameter, value);
            }
        }
    }

    private boolean isWithinLimits(Parameter parameter, String value) {
        boolean allowed = parameter.values().isEmpty() || parameter.values().contains(value) || parameter.type().endsWith("[]");
        if (!allowed || parameter.fields().isEmpty() && parameter.limits().isEmpty()) {
            return allowed;
        }
        try {
            JsonNode document = json.readTree(value);
            return parameter.limits().stream().allMatch(limit -> isWithin(limit, document))
                    && parameter.fields().stream().allMatch(field -> isShortEnough(field, document.path(field.name())));
        } catch (JsonProcessingException e) {
            // an XML document, which only its handler reads
            return true;
        }
    }

    private static boolean isWithin(Limit limit, JsonNode document) {
        List<JsonNode> nodes = List.of(document);
        for (String step : limit.path().split("\\.")) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                if (node.isArray()) {
                    node.forEach(element -> next.add(element.path(step)));
                } else {
                    next.add(node.path(step));
                }
            }
            nodes = next;
        }
        return limit.maxItems() == null
                || nodes.stream().allMatch(node -> !node.isArray() || node.size() <= limit.maxItems());
    }

    private static boolean isShortEnough(Parameter field, JsonNode list) {
        return field.maxItems() == null || !list.isArray() || list.size() <= field.maxItems();
    }
}
