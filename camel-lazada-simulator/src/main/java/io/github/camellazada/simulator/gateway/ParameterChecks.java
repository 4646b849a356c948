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

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.gateway.Operation.Parameter;

/**
 * Checks the business parameters against the catalogue. Only what was read on Lazada's own page leads to a refusal; of other
 * operations nothing but the types is known well enough.
 */
final class ParameterChecks {
    private final ObjectMapper json;

    ParameterChecks(ObjectMapper json) {
        this.json = json;
    }

    void check(Operation operation, Map<String, String> given, List<WireRequest.FilePart> files) {
        for (Parameter parameter : operation.parameters()) {
            String value = given.get(parameter.name());
            boolean present = "file".equals(parameter.type())
                    ? files.stream().anyMatch(file -> file.name().equals(parameter.name()))
                    : value != null && !value.isBlank();
            if (!present && parameter.required() && operation.isVerified()) {
                throw GatewayErrors.missing(parameter.name());
            }
            if (value != null && !value.isBlank() && !fits(parameter, value.strip(), operation.isVerified())) {
                throw ParameterErrors.of(operation, parameter, value);
            }
        }
    }

    private boolean fits(Parameter parameter, String value, boolean limits) {
        return switch (parameter.type()) {
            case "integer", "number" -> number(value, parameter, limits);
            case "boolean" -> value.matches("(?i)true|false|0|1");
            case "object" -> parsed(value) != null && parsed(value).isObject();
            case "object[]" -> list(parsed(value), parameter, limits);
            case "text[]", "number[]", "integer[]" -> parsed(value) == null || list(parsed(value), parameter, limits);
            default -> !limits || parameter.maxLength() == null || value.length() <= parameter.maxLength();
        };
    }

    private static boolean number(String value, Parameter parameter, boolean limits) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean fits = !"integer".equals(parameter.type()) || number.stripTrailingZeros().scale() <= 0;
            return fits && (!limits || (parameter.min() == null || number.compareTo(parameter.min()) >= 0)
                    && (parameter.max() == null || number.compareTo(parameter.max()) <= 0));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean list(JsonNode value, Parameter parameter, boolean limits) {
        if (value == null || !value.isArray()) {
            return value != null && !value.isObject() && !"object[]".equals(parameter.type());
        }
        return !limits || parameter.maxItems() == null || value.size() <= parameter.maxItems();
    }

    private JsonNode parsed(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
