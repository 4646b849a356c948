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
package io.github.camellazada.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;

/**
 * One item that a batch asks for.
 *
 * @param id    the name that its outcome bears, or {@code null} where the caller gave it none
 * @param names every name that the caller gave it
 */
record AskedItem(String id, Set<String> names) {

    /** The items of a call in the caller's order; none where the operation is no batch. */
    static List<AskedItem> of(LazadaCall call) {
        if (call.operation().batch() == null) {
            return List.of();
        }
        return call.operation().batch().items().stream().filter(items -> call.parameters().containsKey(items.parameter()))
                .findFirst().map(items -> read(items, call.parameters().get(items.parameter()))).orElse(List.of());
    }

    private static List<AskedItem> read(Batch.Items items, String text) {
        List<AskedItem> asked = new ArrayList<>();
        for (JsonNode node : DocumentPath.find(DocumentPath.tree(text), items.path())) {
            if (items.keys()) {
                node.fieldNames().forEachRemaining(name -> asked.add(new AskedItem(name, Set.of(name))));
            } else if (items.ids().isEmpty()) {
                scalars(node).forEach(name -> asked.add(new AskedItem(name, Set.of(name))));
            } else {
                asked.add(named(node, items.ids()));
            }
        }
        return asked;
    }

    // A list of texts may also travel as one text with commas.
    private static List<String> scalars(JsonNode node) {
        String text = Json.text(node);
        return text == null ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    private static AskedItem named(JsonNode node, List<String> ids) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : ids) {
            String name = Json.text(node.path(field));
            if (name != null) {
                names.add(name);
            }
        }
        return new AskedItem(names.isEmpty() ? null : names.iterator().next(), names);
    }
}
