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
package io.github.camellazada;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares a decoded answer with what a fixture expects: {@code is} its kind, {@code fields} those of an object,
 * {@code rows} those of each element of a list, {@code rowsOf} those of each element of a list within an object. Lists must
 * have elements. Kinds are text, number, boolean, object, array, any, with a bar between two that Lazada's own pages and answers disagree
 * about; a question mark allows a field to be missing or null.
 */
final class AnswerShape {
    private final List<String> problems = new ArrayList<>();

    private AnswerShape() {
    }

    /** What differs; empty if nothing does. */
    static List<String> problems(JsonNode answer, JsonNode expected) {
        AnswerShape shape = new AnswerShape();
        shape.kind("the answer", answer, expected.path("is").asText());
        shape.fields("", answer, expected.path("fields"));
        if (expected.has("rows")) {
            shape.rows("", answer, expected.path("rows"));
        }
        expected.path("rowsOf").properties()
                .forEach(list -> shape.rows(list.getKey(), answer.path(list.getKey()), list.getValue()));
        return shape.problems;
    }

    private void rows(String name, JsonNode list, JsonNode expected) {
        if (list.isEmpty()) {
            problems.add(name + "[] has no row");
        }
        for (int i = 0; i < list.size(); i++) {
            kind(name + "[" + i + "]", list.get(i), expected.isEmpty() ? "any" : "object");
            fields(name + "[" + i + "].", list.get(i), expected);
        }
    }

    private void fields(String prefix, JsonNode object, JsonNode expected) {
        expected.properties().forEach(
                field -> kind(prefix + field.getKey(), object.path(field.getKey()), field.getValue().asText()));
    }

    private void kind(String name, JsonNode value, String expected) {
        boolean optional = expected.endsWith("?");
        String kind = optional ? expected.substring(0, expected.length() - 1) : expected;
        if (value.isMissingNode() || value.isNull()) {
            if (!optional) {
                problems.add(name + " should be " + kind + " but is " + (value.isNull() ? "null" : "missing"));
            }
        } else if (Arrays.stream(kind.split("\\|")).noneMatch(one -> fits(value, one))) {
            problems.add(name + " should be " + kind + " but is " + value.getNodeType());
        }
    }

    private static boolean fits(JsonNode value, String kind) {
        return switch (kind) {
            case "any" -> true;
            case "text" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> throw new IllegalArgumentException("A fixture expects the unknown kind '" + kind + "'");
        };
    }
}
