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
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Puts into words what only a part of a document can be limited to: its text, its place beside others, its sources. */
final class LimitPhrases {
    private static final String DOC = "https://open.lazada.com/apps/doc/doc?docId=";

    private LimitPhrases() {
    }

    /** Whether the part must be there. */
    static String need(JsonNode limit) {
        if (!limit.path("required").asBoolean()) {
            return "";
        }
        String or = limit.has("or") ? ", or " + Asciidoc.codes(CatalogueFiles.texts(limit.get("or"))) : "";
        return "required" + (limit.path("several").asBoolean() ? " where there are several" : "") + or;
    }

    static List<String> of(JsonNode limit) {
        List<String> parts = new ArrayList<>();
        if (limit.has("unit")) {
            parts.add("in " + limit.get("unit").asText());
        }
        if (limit.has("decimals")) {
            parts.add("decimal places: at most " + limit.get("decimals").asText());
        }
        if (limit.has("distinct")) {
            parts.add(limit.get("distinct").asText().equals("list") ? "none twice in a list" : "none twice in the document");
        }
        if (limit.has("forbidden")) {
            parts.add("without " + limit.get("forbidden").asText().chars()
                    .mapToObj(c -> c == '\\' ? "backslash" : Asciidoc.code(Character.toString(c)))
                    .collect(Collectors.joining(" ")));
        }
        if (limit.has("hosts")) {
            parts.add("links lead to " + Asciidoc.codes(CatalogueFiles.texts(limit.get("hosts"))) + " or hosts below them");
        }
        if (limit.has("tags")) {
            parts.add("HTML tags: " + Asciidoc.codes(CatalogueFiles.texts(limit.get("tags"))) + " only; Lazada drops others");
        }
        if (limit.has("apart")) {
            parts.add("not beside " + Asciidoc.codes(CatalogueFiles.texts(limit.get("apart"))));
        }
        if (limit.has("names")) {
            parts.add("field names: " + Asciidoc.codes(CatalogueFiles.texts(limit.get("names"))) + "; Lazada ignores others");
        }
        if (limit.path("confidence").asText().equals("partial")) {
            parts.add("only warned about");
        }
        if (limit.has("source")) {
            parts.add("source " + CatalogueFiles.texts(limit.get("source")).stream().map(LimitPhrases::source)
                    .collect(Collectors.joining(", ")));
        }
        return parts;
    }

    private static String source(String source) {
        return source.startsWith("code ") ? Asciidoc.text(source) : Asciidoc.link(DOC + source, source);
    }
}
