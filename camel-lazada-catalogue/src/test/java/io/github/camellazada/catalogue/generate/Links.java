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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Knows on which page an operation is described. */
final class Links {
    private final Map<String, String> byPath = new HashMap<>();

    Links(Map<String, List<JsonNode>> groups) {
        groups.forEach((group, rows) -> rows.forEach(row -> byPath.put(row.get("path").asText(),
                "xref:" + group + ".adoc#" + row.get("name").asText() + "[" + row.get("name").asText() + "]")));
    }

    /** A link to the operation of that path. */
    String operation(String path) {
        return byPath.get(path);
    }
}
