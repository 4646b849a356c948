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
import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.protocol.Operation.Parameter;

/**
 * Checks that the required parameters are there and that each is of its type and size. What is required or too large leads to
 * a refusal only where it was read on Lazada's own page; of other operations nothing but the types is known well enough.
 */
final class ParameterChecks {
    private final ObjectMapper json;
    private final boolean lenient;

    ParameterChecks(ObjectMapper json, boolean lenient) {
        this.json = json;
        this.lenient = lenient;
    }

    void check(Operation operation, Map<String, String> given, List<WireRequest.FilePart> files) {
        for (Parameter parameter : operation.parameters()) {
            String value = given.getOrDefault(parameter.name(), "").strip();
            boolean present = "file".equals(parameter.type())
                    ? files.stream().anyMatch(file -> file.name().equals(parameter.name()))
                    : !value.isEmpty();
            if (!present && parameter.required() && operation.isVerified()) {
                throw GatewayErrors.missing(parameter.name());
            }
            if (!value.isEmpty() && !fits(parameter, value, operation.isVerified())) {
                throw ParameterErrors.of(operation, parameter, value);
            }
            if (!value.isEmpty() && isStrict(operation) && !isListed(parameter, value)) {
                throw ParameterErrors.of(operation, parameter, value);
            }
        }
    }

    /** Of a listing Lazada may know more filter values than its page; what a write takes is a closed list. */
    private boolean isStrict(Operation operation) {
        return !lenient && operation.isVerified() && !operation.methods().contains("GET");
    }

    private boolean isListed(Parameter parameter, String value) {
        if (!parameter.values().isEmpty() && !parameter.values().contains(value) && !parameter.type().endsWith("[]")) {
            return false;
        }
        if (parameter.pattern() != null && "text".equals(parameter.type()) && !value.matches(parameter.pattern())) {
            return false;
        }
        JsonNode document = parameter.fields().isEmpty() ? json.missingNode() : parse(value);
        return document.isObject() ? hasFields(parameter, document) : allHaveFields(parameter, document);
    }

    private static boolean allHaveFields(Parameter parameter, JsonNode rows) {
        for (JsonNode row : rows) {
            if (!hasFields(parameter, row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFields(Parameter parameter, JsonNode row) {
        return parameter.fields().stream().filter(Parameter::required).allMatch(field -> row.hasNonNull(field.name()));
    }

    private boolean fits(Parameter parameter, String value, boolean limited) {
        return switch (parameter.type()) {
            case "integer", "number" -> isNumber(value, parameter, limited);
            case "boolean" -> value.matches("(?i)true|false|0|1");
            case "object" -> parse(value).isObject();
            case "object[]" -> parse(value).isArray() && isShortEnough(parse(value), parameter, limited);
            case "text[]", "number[]", "integer[]", "boolean[]" -> isShortEnough(parse(value), parameter, limited);
            default -> !limited || parameter.maxLength() == null || value.length() <= parameter.maxLength();
        };
    }

    private static boolean isNumber(String value, Parameter parameter, boolean limited) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            boolean tooSmall = parameter.min() != null && number.compareTo(parameter.min()) < 0;
            boolean tooLarge = parameter.max() != null && number.compareTo(parameter.max()) > 0;
            return (whole || !"integer".equals(parameter.type())) && !(limited && (tooSmall || tooLarge));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isShortEnough(JsonNode list, Parameter parameter, boolean limited) {
        return !limited || parameter.maxItems() == null || list.size() <= parameter.maxItems();
    }

    private JsonNode parse(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }
}
