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

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.StoredJson;

/** Puts changes of stock or prices together again into one call's document. */
final class HeldLines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HeldLines() {
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

    /** Sets a value at a path whose objects are made. */
    static void attach(ObjectNode item, String path, JsonNode value) {
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
}
