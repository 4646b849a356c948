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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;

/** The changes that a write of stock or prices asks for; what would be stored of them is written only for those that are held. */
@Internal
public final class AskedChanges {
    private final String appKey;
    private final LazadaCall call;
    private final Freeze.Hold hold;
    private final List<AskedChange> all;
    private final Instant askedAt;
    // made by one step after the other
    private List<HeldWrite> writes;

    private AskedChanges(String appKey, LazadaCall call, Instant askedAt) {
        this.appKey = appKey;
        this.call = call;
        this.hold = call.operation().effect().freeze() == null ? null : call.operation().effect().freeze().hold();
        this.askedAt = askedAt;
        this.all = hold == null ? List.of() : read();
    }

    private AskedChanges(AskedChanges asked, Instant askedAt) {
        this.appKey = asked.appKey;
        this.call = asked.call;
        this.hold = asked.hold;
        this.all = asked.all;
        this.askedAt = askedAt;
    }

    /** What a call asks for; nothing where it is no such write, or names a SKU that cannot be told from others. */
    static AskedChanges of(String appKey, LazadaCall call, Instant askedAt) {
        return new AskedChanges(appKey, call, askedAt);
    }

    /** The same changes, asked for then. */
    AskedChanges at(Instant asked) {
        return new AskedChanges(this, asked);
    }

    /** Whether its changes cannot be told from one another. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Each change, for asking alone. */
    List<AskedChange> all() {
        return all;
    }

    /** The changes as they are held. */
    List<HeldWrite> writes() {
        if (writes == null) {
            writes = all.stream().map(change -> change.write(call.operation().path(), askedAt)).toList();
        }
        return writes;
    }

    private List<AskedChange> read() {
        List<JsonNode> skus = DocumentPath.find(call.document(hold.parameter()), hold.items());
        List<AskedChange> changes = new ArrayList<>(skus.size());
        String country = HeldLines.country(call);
        for (JsonNode sku : skus) {
            String name = name(sku);
            if (name == null) {
                return List.of();
            }
            addChanges(sku, country, name, changes);
        }
        return changes;
    }

    private String name(JsonNode sku) {
        for (String field : hold.names()) {
            String name = sku.path(field).asText("").trim();
            if (!name.isEmpty()) {
                return name;
            }
        }
        return null;
    }

    private void addChanges(JsonNode sku, String country, String name, List<AskedChange> changes) {
        if (sku.hasNonNull(hold.quantity())) {
            changes.add(new AskedChange(key(country, name, "", HeldKey.STOCK), hold, sku, null));
        }
        if (AskedChange.hasWarehouses(hold, sku)) {
            for (JsonNode warehouse : DocumentPath.find(sku, hold.warehouses())) {
                changes.add(new AskedChange(key(country, name, warehouse.path(hold.warehouse()).asText(""), HeldKey.STOCK),
                        hold, sku, warehouse));
            }
        }
        if (AskedChange.hasMore(hold, sku)) {
            changes.add(new AskedChange(key(country, name, "", HeldKey.PRICE), hold, sku, null));
        }
    }

    private HeldKey key(String country, String sku, String warehouse, String kind) {
        return new HeldKey(appKey, call.seller() == null ? "" : call.seller(), country, sku, warehouse, kind);
    }
}
