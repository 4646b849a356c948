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
package io.github.camellazada.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads the catalogue's files as they stand in the source folder. */
public final class CatalogueFiles {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path FOLDER = Path.of("src/main/resources/io/github/camellazada/catalogue");

    private CatalogueFiles() {
    }

    /** The rows of each group, groups and rows in the order of their names. */
    public static Map<String, List<JsonNode>> operationsByGroup() {
        Map<String, List<JsonNode>> groups = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("operations"))) {
            files.forEach(file -> groups.put(file.getFileName().toString().replace(".json", ""), rows(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups;
    }

    /** The rows of all groups. */
    public static List<JsonNode> operations() {
        return operationsByGroup().values().stream().flatMap(List::stream).toList();
    }

    /** One of the other files, such as {@code topics.json}. */
    public static JsonNode read(String name) {
        return read(FOLDER.resolve(name));
    }

    /** The elements of an array, none where there is no array. */
    public static List<JsonNode> rows(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }

    /** The texts of an array. */
    public static List<String> texts(JsonNode array) {
        return rows(array).stream().map(JsonNode::asText).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
