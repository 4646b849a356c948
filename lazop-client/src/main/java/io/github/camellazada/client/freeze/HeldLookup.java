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

import java.util.Set;

/**
 * Asks a store for what is held of some SKUs of a seller, and for what may be.
 *
 * @param appKey   the app
 * @param seller   seller id, as in {@link HeldKey}
 * @param country  country, as in {@link HeldKey}
 * @param names    all names by which the SKUs are known
 * @param fields   the fields that all of the SKUs are known by; what is held by the name of another field may be one of them
 * @param products ids of the products that the SKUs belong to; empty where that of one is not known
 */
public record HeldLookup(String appKey, String seller, String country, Set<String> names, Set<String> fields,
        Set<String> products) {
    public HeldLookup {
        names = Set.copyOf(names);
        fields = Set.copyOf(fields);
        products = Set.copyOf(products);
    }

    /** Whether a write of that app, seller and country is, or may be, of one of the SKUs. */
    boolean isAbout(HeldWrite write) {
        if (names.contains(write.key().sku())) {
            return true;
        }
        String product = write.product();
        return !fields.contains(write.namedBy())
                && (products.isEmpty() || product.isEmpty() || products.contains(product));
    }
}
