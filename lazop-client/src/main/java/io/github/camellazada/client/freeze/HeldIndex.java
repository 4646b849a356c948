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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is held in memory of some SKUs, without a look at all that is held. */
final class HeldIndex {
    private final Map<Owner, Map<String, Map<HeldKey, HeldWrite>>> byName = new HashMap<>();
    private final Map<Owner, Map<String, Map<HeldKey, HeldWrite>>> byProduct = new HashMap<>();

    /** Notes a write, in the place of the one of its key. */
    void put(HeldWrite write) {
        HeldKey key = write.key();
        place(byName, Owner.of(key), key.sku()).put(key, write);
        place(byProduct, Owner.of(key), write.product()).put(key, write);
    }

    void remove(HeldWrite write) {
        remove(byName, write, write.key().sku());
        remove(byProduct, write, write.product());
    }

    /** The keys of all that is, or may be, of the SKUs. */
    Set<HeldKey> find(HeldLookup lookup) {
        Owner owner = new Owner(lookup.appKey(), lookup.seller(), lookup.country());
        Map<String, Map<HeldKey, HeldWrite>> names = byName.getOrDefault(owner, Map.of());
        Map<String, Map<HeldKey, HeldWrite>> products = byProduct.getOrDefault(owner, Map.of());
        Set<HeldKey> found = new LinkedHashSet<>();
        lookup.names().forEach(name -> found.addAll(names.getOrDefault(name, Map.of()).keySet()));
        Stream<Map<HeldKey, HeldWrite>> possible = lookup.products().isEmpty()
                ? products.values().stream()
                : Stream.concat(Stream.of(""), lookup.products().stream()).map(id -> products.getOrDefault(id, Map.of()));
        possible.flatMap(some -> some.values().stream()).filter(lookup::isAbout).forEach(write -> found.add(write.key()));
        return found;
    }

    private static Map<HeldKey, HeldWrite> place(Map<Owner, Map<String, Map<HeldKey, HeldWrite>>> index, Owner owner,
            String name) {
        return index.computeIfAbsent(owner, key -> new HashMap<>()).computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    private static void remove(Map<Owner, Map<String, Map<HeldKey, HeldWrite>>> index, HeldWrite write, String name) {
        index.computeIfPresent(Owner.of(write.key()), (owner, names) -> {
            names.computeIfPresent(name,
                    (text, writes) -> writes.remove(write.key()) != null && writes.isEmpty() ? null : writes);
            return names.isEmpty() ? null : names;
        });
    }

    /** Whose writes they are. */
    private record Owner(String appKey, String seller, String country) {
        static Owner of(HeldKey key) {
            return new Owner(key.appKey(), key.seller(), key.country());
        }
    }
}
