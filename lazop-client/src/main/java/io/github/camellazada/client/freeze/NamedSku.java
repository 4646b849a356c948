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
package io.github.camellazada.client.freeze;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Effect;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.StoredJson;

/**
 * The item of a held write, seen by the names that it has of its SKU.
 *
 * @param fields the fields that may name it, the last of them its product; none where the operation holds nothing
 * @param item   the item
 */
record NamedSku(List<String> fields, ObjectNode item) {

    /** Without any name where a row was altered or a newer version wrote it. */
    static NamedSku of(String operation, String item) {
        return new NamedSku(
                OperationCatalog.byPath(operation).map(OperationCatalog::get).map(OperationDescriptor::effect)
                        .map(Effect::freeze)
                        .map(Freeze::hold).map(Freeze.Hold::names).orElse(List.of()),
                StoredJson.isObject(item) ? (ObjectNode) StoredJson.tree(item) : JsonNodeFactory.instance.objectNode());
    }

    /** Its own names, or else that of its product, of which a SKU is a part. */
    SkuNames names() {
        Set<String> own = tagged(fields.subList(0, Math.max(0, fields.size() - 1)));
        return new SkuNames(own.isEmpty() ? tagged(fields) : own, product());
    }

    /** The id of its product; empty where the item does not tell. */
    String product() {
        return fields.isEmpty() ? "" : name(fields.get(fields.size() - 1));
    }

    /** The field that has this name; empty where there is none. */
    String fieldOf(String name) {
        return fields.stream().filter(field -> name(field).equals(name)).findFirst().orElse("");
    }

    /** The item with those names that it lacks and another item of the SKU has. */
    ObjectNode with(NamedSku other) {
        ObjectNode named = item.deepCopy();
        fields.stream().filter(field -> name(field).isEmpty() && other.item.has(field))
                .forEach(field -> named.set(field, other.item.get(field)));
        return named;
    }

    /** Its names alone; an item may hold anything that a route has set. */
    @Override
    public String toString() {
        return names().toString();
    }

    private Set<String> tagged(List<String> some) {
        return some.stream().filter(field -> !name(field).isEmpty()).map(field -> field + "=" + name(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String name(String field) {
        return item.path(field).asText("").trim();
    }
}
