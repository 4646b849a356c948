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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.StoredJson;

/** Takes a write of stock or prices apart into its changes, and puts changes together again into one call's document. */
final class HeldLines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HeldLines() {
    }

    /** The changes that a call asks for; none where it is no such write, or names a SKU that cannot be told from others. */
    static List<HeldWrite> of(String appKey, LazadaCall call, Instant askedAt) {
        Freeze.Hold hold = call.operation().effect().freeze() == null ? null : call.operation().effect().freeze().hold();
        if (hold == null) {
            return List.of();
        }
        List<HeldWrite> writes = new ArrayList<>();
        for (JsonNode sku : DocumentPath.find(DocumentPath.tree(call.parameters().get(hold.parameter())), hold.items())) {
            String name = names(hold.names(), sku).findFirst().orElse(null);
            if (name == null) {
                return List.of();
            }
            changes(hold, (ObjectNode) sku).forEach(change -> writes.add(new HeldWrite(
                    new HeldKey(appKey, call.seller() == null ? "" : call.seller(), country(call), name, change.warehouse(),
                            change.kind()),
                    call.operation().path(), change.item().toString(), askedAt, 1, 1)));
        }
        return writes;
    }

    private static Stream<String> names(List<String> fields, JsonNode sku) {
        return fields.stream().map(field -> sku.path(field).asText("").trim()).filter(text -> !text.isEmpty());
    }

    /** What the catalogue says of how the operation of a write is held. */
    static Freeze.Hold hold(HeldWrite write) {
        return OperationCatalog.get(OperationCatalog.byPath(write.operation()).orElseThrow()).effect().freeze().hold();
    }

    static String country(LazadaCall call) {
        return call.country() == null ? "" : call.country().name().toLowerCase(Locale.ROOT);
    }

    /** The document of a call that makes these changes, all of them of one operation and no two of one SKU and warehouse. */
    static String document(Freeze.Hold hold, List<List<HeldWrite>> skus) {
        ArrayNode items = JSON.arrayNode();
        skus.forEach(writes -> items.add(sku(hold, writes)));
        return wrapped(hold.items().replace("?", ""), items).toString();
    }

    private static ObjectNode sku(Freeze.Hold hold, List<HeldWrite> writes) {
        ObjectNode sku = (ObjectNode) StoredJson.tree(writes.get(0).item());
        if (writes.size() > 1) {
            ArrayNode warehouses = JSON.arrayNode();
            writes.forEach(
                    write -> DocumentPath.find(StoredJson.tree(write.item()), hold.warehouses()).forEach(warehouses::add));
            attach(sku, hold.warehouses(), warehouses);
        }
        return sku;
    }

    private static List<Change> changes(Freeze.Hold hold, ObjectNode sku) {
        ObjectNode names = JSON.objectNode();
        hold.names().stream().filter(sku::hasNonNull).forEach(field -> names.set(field, sku.get(field)));
        List<Change> changes = new ArrayList<>();
        if (sku.hasNonNull(hold.quantity())) {
            changes.add(new Change("", HeldKey.STOCK, names.deepCopy().set(hold.quantity(), sku.get(hold.quantity()))));
        }
        for (JsonNode warehouse : DocumentPath.find(sku, hold.warehouses())) {
            ObjectNode item = names.deepCopy();
            attach(item, hold.warehouses(), JSON.arrayNode().add(warehouse));
            changes.add(new Change(warehouse.path(hold.warehouse()).asText(""), HeldKey.STOCK, item));
        }
        ObjectNode rest = sku.deepCopy();
        rest.remove(List.of(hold.quantity(), hold.warehouses().split("\\.")[0]));
        if (rest.size() > names.size()) {
            changes.add(new Change("", HeldKey.PRICE, rest));
        }
        return changes;
    }

    private static void attach(ObjectNode item, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            item.set(path, value);
        } else {
            item.set(path.substring(0, dot), wrapped(path.substring(dot + 1), value));
        }
    }

    private static ObjectNode wrapped(String path, JsonNode value) {
        ObjectNode outer = JSON.objectNode();
        attach(outer, path, value);
        return outer;
    }

    /** One change of one SKU. */
    private record Change(String warehouse, String kind, ObjectNode item) {
        @Override
        public String toString() {
            return "Change[" + kind + " " + warehouse + "]";
        }
    }
}
