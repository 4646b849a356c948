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
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.Containers;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;

/** Reads what an answer says of single items in its lists of items. */
final class ItemRows {
    private static final List<String> IDS = List.of("order_item_id", "package_id", "sku_id", "item_id", "order_id", "id");

    private final ItemVerdicts verdicts;

    ItemRows(ItemVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The rows of the lists that the catalogue names. */
    List<ItemRow> named(OperationDescriptor operation, JsonNode envelope) {
        List<ItemRow> rows = new ArrayList<>();
        if (operation.effect().batch() != null) {
            for (Batch.Rows list : operation.effect().batch().rows()) {
                for (JsonNode row : DocumentPath.find(envelope, list.path())) {
                    if (list.keys()) {
                        keyed(operation, row, rows);
                    } else {
                        rows.add(row(operation, list, row));
                    }
                }
            }
        }
        return rows;
    }

    /** Whatever carries a code of an item; such lists have a row for each item. */
    List<ItemRow> coded(OperationDescriptor operation, JsonNode envelope) {
        List<ItemRow> rows = new ArrayList<>();
        scan(envelope, operation, rows);
        return rows;
    }

    private ItemRow row(OperationDescriptor operation, Batch.Rows list, JsonNode row) {
        List<String> ids = list.ids().isEmpty() ? IDS : list.ids();
        String id = row.isValueNode() ? Json.text(row) : Json.text(row, ids);
        if (list.code() != null) {
            return new ItemRow(names(id), verdicts.ofCode(operation, id, row, list.code(), list.message()));
        }
        return new ItemRow(names(id), list.done()
                ? ItemVerdicts.done(id, null)
                : verdicts.ofFailure(operation, id, row, list.message()));
    }

    private void keyed(OperationDescriptor operation, JsonNode node, List<ItemRow> rows) {
        if (node.isObject()) {
            node.properties().stream().filter(field -> !field.getValue().isArray())
                    .forEach(field -> rows.add(new ItemRow(Set.of(field.getKey()),
                            verdicts.ofReason(operation, field.getKey(), field.getValue()))));
        } else if (!ApiError.lenient(Json.text(node)).orElse(Json.text(node) == null)) {
            rows.add(new ItemRow(names(Json.text(node)), ItemVerdicts.unknown(null, Json.text(node))));
        }
    }

    private void scan(JsonNode node, OperationDescriptor operation, List<ItemRow> rows) {
        if (node.isObject() && node.has(ApiError.ITEM_CODE)) {
            String id = Json.text(node, IDS);
            rows.add(new ItemRow(ItemRow.namesIn(node), verdicts.ofCode(operation, id, node, ApiError.ITEM_CODE, null)));
            return;
        }
        Containers.in(node).forEachRemaining(child -> scan(child, operation, rows));
    }

    private static Set<String> names(String id) {
        return id == null ? Set.of() : Set.of(id);
    }
}
