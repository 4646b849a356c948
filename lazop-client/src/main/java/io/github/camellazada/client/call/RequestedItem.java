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
package io.github.camellazada.client.call;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;

/**
 * One item that a call asks to change.
 *
 * @param id    the name that its outcome bears, or {@code null} where the caller gave it none
 * @param names every name that the caller gave it
 * @param node  what the caller says of it
 */
@Internal
public record RequestedItem(String id, Set<String> names, JsonNode node) {

    /** The items of a batch in the caller's order; none where the operation is no batch. */
    public static List<RequestedItem> of(LazadaCall call) {
        return call.operation().effect().batch() == null ? List.of() : of(call, call.operation().effect().batch().items());
    }

    /**
     * The items at the first of these places that the call has; a place without a parameter makes one item of all parameters.
     */
    public static List<RequestedItem> of(LazadaCall call, List<Batch.Items> places) {
        return places.stream().filter(items -> items.parameter() == null || call.parameters().containsKey(items.parameter()))
                .findFirst().map(items -> read(items, items.parameter() == null
                        ? parameters(call)
                        : call.document(items.parameter())))
                .orElse(List.of());
    }

    private static List<RequestedItem> read(Batch.Items items, JsonNode tree) {
        List<RequestedItem> asked = new ArrayList<>();
        for (JsonNode node : DocumentPath.find(tree, items.path())) {
            if (items.keys()) {
                node.fieldNames().forEachRemaining(name -> asked.add(new RequestedItem(name, Set.of(name), node)));
            } else if (items.ids().isEmpty()) {
                scalars(node).forEach(name -> asked.add(new RequestedItem(name, Set.of(name), TextNode.valueOf(name))));
            } else {
                asked.add(named(node, items.ids()));
            }
        }
        return asked;
    }

    private static JsonNode parameters(LazadaCall call) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        call.parameters().forEach(all::put);
        return all;
    }

    // A list of texts may also travel as one text with commas.
    private static List<String> scalars(JsonNode node) {
        String text = Json.text(node);
        return text == null ? List.of() : Stream.of(text.split(",")).map(String::strip).toList();
    }

    private static RequestedItem named(JsonNode node, List<String> ids) {
        String id = null;
        Set<String> names = Set.of();
        for (String field : ids) {
            String name = Json.text(node.path(field));
            if (id == null && name != null) {
                id = name;
                names = Set.of(name);
            } else if (name != null && !names.contains(name)) {
                names = names.size() == 1 ? Set.of(id, name) : joined(names, name);
            }
        }
        return new RequestedItem(id, names, node);
    }

    private static Set<String> joined(Set<String> names, String more) {
        Set<String> joined = new LinkedHashSet<>(names);
        joined.add(more);
        return joined;
    }

    /** Without what the caller says of it. */
    @Override
    public String toString() {
        return "RequestedItem[" + names + "]";
    }
}
