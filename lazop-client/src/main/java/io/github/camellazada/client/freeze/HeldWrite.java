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

import io.github.camellazada.client.json.StoredJson;

/**
 * The last value that was asked for one SKU, warehouse and kind while it could not be written.
 *
 * @param key       what it changes
 * @param operation REST path of the operation that writes it
 * @param item      JSON of the SKU as the operation takes it, with nothing but this change
 * @param askedAt   when a route asked for it last
 * @param asks      how many calls of routes it stands for
 * @param version   grows with each of them
 */
public record HeldWrite(HeldKey key, String operation, String item, Instant askedAt, int asks, long version) {

    /** This write after another one for the same key; the later one wins, whichever is told first. */
    public HeldWrite with(HeldWrite other) {
        boolean newer = !other.askedAt.isBefore(askedAt);
        HeldWrite last = newer ? other : this;
        HeldWrite first = newer ? this : other;
        String merged = key.isStock() || !first.operation.equals(last.operation)
                ? StoredJson.isObject(last.item) ? last.sku().with(first.sku()).toString() : last.item
                : HeldJson.merge(first.item, last.item);
        return new HeldWrite(key, last.operation, merged, last.askedAt, asks + other.asks, version + 1);
    }

    /** The field in which the name stands that the key has of the SKU; empty where the item does not tell. */
    public String namedBy() {
        return sku().fieldOf(key.sku());
    }

    /** The id of the product of the SKU; empty where the item does not tell. */
    public String product() {
        return sku().product();
    }

    NamedSku sku() {
        return NamedSku.of(operation, item);
    }

    /** The same write, asked for then. */
    HeldWrite at(Instant asked) {
        return new HeldWrite(key, operation, item, asked, asks, version);
    }

    /** The same write, held under another name of its SKU. */
    HeldWrite of(String name) {
        return new HeldWrite(key.of(name), operation, item, askedAt, asks, version);
    }

    /** Without the item, in which a caller may have written anything. */
    @Override
    public String toString() {
        return "HeldWrite[" + key + ", " + operation + ", asked at " + askedAt + ", asks " + asks + ", version " + version
                + "]";
    }
}
