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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Writes in which unit the amounts of an answer are. */
final class MoneyRows {
    private static final Map<String, String> UNITS = Map.of("main", "in the main unit", "hundredths", "in hundredths",
            "unknown", "in a unit that no page tells");
    private static final List<JsonNode> ROWS = CatalogueFiles.rows(CatalogueFiles.read("money.json"));

    private MoneyRows() {
    }

    /** One phrase for each unit and confidence; empty where an operation answers with no amount. */
    static String of(String path) {
        Map<String, List<JsonNode>> groups = ROWS.stream().filter(row -> row.get("path").asText().equals(path))
                .collect(Collectors.groupingBy(
                        row -> UNITS.get(row.get("unit").asText()) + " (" + row.get("confidence").asText() + ")", TreeMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream().map(group -> Asciidoc.codes(group.getValue().stream()
                .map(row -> row.get("field").asText()).map(field -> field.substring(field.lastIndexOf('.') + 1)).distinct()
                .toList()) + " " + group.getKey()).collect(Collectors.joining("; "));
    }
}
