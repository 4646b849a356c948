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
package io.github.camellazada.catalogue.generate;

import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes what an operation answers: one line for each object, with its fields; a text field needs no type. */
final class AnswerTree {
    private AnswerTree() {
    }

    static String of(JsonNode fields) {
        StringBuilder lines = new StringBuilder("----\n");
        append(lines, "answer", fields);
        return lines.append("----\n").toString();
    }

    private static void append(StringBuilder lines, String path, JsonNode fields) {
        StringJoiner names = new StringJoiner(", ");
        fields.forEach(field -> names.add(field.get("name").asText() + suffix(field)));
        lines.append(path).append(": ").append(names).append('\n');
        for (JsonNode field : fields) {
            if (field.has("fields")) {
                String list = field.get("type").asText().endsWith("[]") ? "[]" : "";
                String parent = path.equals("answer") ? "" : path + ".";
                append(lines, parent + field.get("name").asText() + list, field.get("fields"));
            }
        }
    }

    private static String suffix(JsonNode field) {
        String type = field.get("type").asText();
        return type.equals("text") ? "" : " (" + type + ")";
    }
}
