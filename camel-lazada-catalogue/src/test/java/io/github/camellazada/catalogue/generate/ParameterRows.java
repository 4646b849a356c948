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

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Writes parameters, and the fields inside them, as rows of a table: name, type, need, meaning with limits. */
final class ParameterRows {
    private ParameterRows() {
    }

    static String table(JsonNode parameters) {
        return Asciidoc.table("3,1,1,5", List.of("Name", "Type", "Need", "Meaning and limits"), rows(parameters, ""));
    }

    private static List<List<String>> rows(JsonNode parameters, String prefix) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            String name = prefix + parameter.get("name").asText();
            rows.add(List.of(Asciidoc.code(name), parameter.get("type").asText(),
                    parameter.get("required").asBoolean() ? "required" : "", meaning(parameter)));
            rows.addAll(rows(parameter.path("fields"), name + "."));
            for (JsonNode limit : parameter.path("limits")) {
                List<String> parts = new ArrayList<>(limits(limit));
                parts.addAll(LimitPhrases.of(limit));
                rows.add(List.of(Asciidoc.code(limit.get("path").asText()), "", LimitPhrases.need(limit),
                        String.join("; ", parts)));
            }
        }
        return rows;
    }

    private static String meaning(JsonNode parameter) {
        List<String> parts = new ArrayList<>(List.of(Asciidoc.text(parameter.get("description").asText())));
        parts.addAll(limits(parameter));
        return String.join("; ", parts);
    }

    static List<String> limits(JsonNode limited) {
        List<String> parts = new ArrayList<>();
        if (limited.has("values")) {
            parts.add("one of " + Asciidoc.codes(CatalogueFiles.texts(limited.get("values"))));
        }
        if (limited.has("default")) {
            parts.add("default " + Asciidoc.code(limited.get("default").asText()));
        }
        add(parts, limited, "min", "at least %s");
        add(parts, limited, "max", "at most %s");
        add(parts, limited, "maxLength",
                limited.path("type").asText().equals("file") ? "at most %s bytes" : "at most %s characters");
        add(parts, limited, "minItems", "elements: at least %s");
        add(parts, limited, "maxItems", "elements: at most %s");
        if (limited.path("secret").asBoolean()) {
            parts.add("secret");
        }
        if (limited.has("pattern")) {
            parts.add("matches " + Asciidoc.code(limited.get("pattern").asText()));
        }
        return parts;
    }

    private static void add(List<String> parts, JsonNode limited, String field, String phrase) {
        if (limited.has(field)) {
            parts.add(phrase.formatted(limited.get(field).asText()));
        }
    }
}
