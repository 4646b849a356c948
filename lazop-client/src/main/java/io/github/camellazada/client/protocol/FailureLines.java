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
package io.github.camellazada.client.protocol;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.Containers;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.json.Json;

/** Finds where an answer says of single items that they failed, outside of the lists that the catalogue names. */
final class FailureLines {
    private static final List<String> LINES = List.of("detail", "errors", "data.errors", "result.errors", "data.detail",
            "result.detail", "result.data.errors", "result.data.detail");

    private final ItemVerdicts verdicts;

    FailureLines(ItemVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The lines of an error, each about one item; a line that names none has no names. */
    List<ItemRow> ofError(OperationDescriptor operation, JsonNode envelope, String code) {
        return lines(envelope).stream().map(line -> row(operation, line, code)).toList();
    }

    /** What says of an item that it failed, in an answer that as a whole says nothing of the kind. */
    List<ItemRow> besideGoodCode(OperationDescriptor operation, JsonNode envelope, Set<String> asked) {
        List<ItemRow> rows = new ArrayList<>();
        for (JsonNode line : lines(envelope)) {
            if (isFailure(line)) {
                rows.add(row(operation, line, null));
            }
        }
        nested(operation, envelope, asked, rows);
        return rows;
    }

    private static List<JsonNode> lines(JsonNode envelope) {
        List<JsonNode> lines = new ArrayList<>();
        for (String path : LINES) {
            for (JsonNode line : DocumentPath.find(envelope, path)) {
                addUnwrapped(line, lines);
            }
        }
        return lines;
    }

    // Some services put the lines as JSON into a text.
    private static void addUnwrapped(JsonNode line, List<JsonNode> lines) {
        String text = Json.text(line);
        if (text != null && (text.startsWith("[") || text.startsWith("{"))) {
            lines.addAll(DocumentPath.find(DocumentPath.tree(text), ""));
        } else {
            lines.add(line);
        }
    }

    private static boolean isFailure(JsonNode line) {
        String code = Json.text(line, ItemVerdicts.CODES);
        return !ApiError.isNeutral(code == null ? text(line) : code);
    }

    private ItemRow row(OperationDescriptor operation, JsonNode line, String code) {
        String own = Json.text(line, ItemVerdicts.CODES);
        // the line is the detail that the code of the whole answer asks one to look for
        return new ItemRow(ItemRow.namesIn(line),
                verdicts.refused(operation, null, own == null ? code : own, text(line), line, true));
    }

    private static String text(JsonNode line) {
        return line.isValueNode() ? Json.text(line) : ItemVerdicts.text(line, null);
    }

    /**
     * Objects in lists, and objects and texts beside the name of an item, wherever they stand. What is said of the answer as
     * a whole stands in none of these places.
     */
    private void nested(OperationDescriptor operation, JsonNode node, Set<String> asked, List<ItemRow> rows) {
        boolean byName = node.isObject() && !node.isEmpty() && isByName(node, asked);
        if (!byName && node instanceof IndexedNode plain) {
            plain.containers().forEachRemaining(value -> container(operation, plain.isObject() ? value.name() : "", value,
                    asked, rows));
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isContainerNode()) {
                container(operation, field.getKey(), value, asked, rows);
            } else if (byName && !ApiError.lenient(Json.text(value)).orElse(Json.text(value) == null)) {
                rows.add(new ItemRow(Set.of(field.getKey()), ItemVerdicts.unknown(null, Json.text(value))));
            }
        }
    }

    private void container(OperationDescriptor operation, String key, JsonNode value, Set<String> asked, List<ItemRow> rows) {
        if (value.isArray()) {
            elements(operation, value, asked, rows);
        } else {
            boolean named = asked.contains(key);
            object(operation, value, named ? Set.of(key) : Set.of(), named, asked, rows);
        }
    }

    private void elements(OperationDescriptor operation, JsonNode list, Set<String> asked, List<ItemRow> rows) {
        for (Iterator<? extends JsonNode> elements = Containers.in(list); elements.hasNext();) {
            JsonNode element = elements.next();
            if (element.isArray()) {
                elements(operation, element, asked, rows);
            } else if (element.isObject()) {
                object(operation, element, Set.of(), true, asked, rows);
            }
        }
    }

    private void object(OperationDescriptor operation, JsonNode node, Set<String> name, boolean aboutAnItem, Set<String> asked,
            List<ItemRow> rows) {
        ApiError failed = aboutAnItem ? ApiError.ofRow(node).orElse(null) : null;
        if (failed == null) {
            nested(operation, node, asked, rows);
            return;
        }
        Set<String> names = new LinkedHashSet<>(name);
        names.addAll(ItemRow.namesIn(node));
        rows.add(new ItemRow(names, verdicts.refused(operation, null, failed.code(), failed.message(), node, true)));
    }

    private static boolean isByName(JsonNode node, Set<String> asked) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            if (!asked.contains(names.next())) {
                return false;
            }
        }
        return true;
    }
}
