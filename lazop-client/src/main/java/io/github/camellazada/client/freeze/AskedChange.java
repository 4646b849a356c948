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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.client.json.PathStep;

/**
 * One change of one SKU, in the document of the write that asks for it.
 *
 * @param key       what it changes
 * @param hold      what the catalogue says of how such a change is held
 * @param sku       all that the write says of the SKU
 * @param warehouse the part about the warehouse; {@code null} for a change that names none
 */
record AskedChange(HeldKey key, Freeze.Hold hold, JsonNode sku, JsonNode warehouse) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The quantity that it sets or adds; empty where that is no plain number. */
    Optional<BigDecimal> quantity() {
        return HeldJson.number(warehouse == null ? sku.get(hold.quantity()) : warehouse.findValue(hold.quantity()));
    }

    /** The same as it is held. */
    HeldWrite write(String operation, Instant askedAt) {
        return new HeldWrite(key, operation, item().toString(), askedAt, 1, 1);
    }

    /** Whether a SKU has something to write beside its names and its stock, which is held as one change. */
    static boolean hasMore(Freeze.Hold hold, JsonNode sku) {
        int others = sku.size() - (sku.has(hold.quantity()) ? 1 : 0) - (hasWarehouses(hold, sku) ? 1 : 0);
        for (String name : hold.names()) {
            others -= sku.hasNonNull(name) ? 1 : 0;
        }
        return others > 0;
    }

    /** Whether a SKU may have stock in single warehouses. */
    static boolean hasWarehouses(Freeze.Hold hold, JsonNode sku) {
        return sku.has(top(hold));
    }

    private ObjectNode item() {
        if (!key.isStock()) {
            ObjectNode rest = sku.deepCopy();
            rest.remove(List.of(hold.quantity(), top(hold)));
            return rest;
        }
        ObjectNode item = JSON.objectNode();
        hold.names().stream().filter(sku::hasNonNull).forEach(field -> item.set(field, sku.get(field)));
        if (warehouse == null) {
            item.set(hold.quantity(), sku.get(hold.quantity()));
        } else {
            HeldLines.attach(item, hold.warehouses(), JSON.arrayNode().add(warehouse));
        }
        return item;
    }

    private static String top(Freeze.Hold hold) {
        return PathStep.of(hold.warehouses()).get(0).name();
    }

    /** Without what the write says, which may be anything. */
    @Override
    public String toString() {
        return "AskedChange[" + key + "]";
    }
}
