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
package io.github.camellazada.catalog;

import java.util.List;
import java.util.Set;

import io.github.camellazada.annotation.Internal;

/**
 * What a campaign freeze stops of a write, and how the write is kept until the freeze lifts.
 *
 * @param kinds what the write changes
 * @param hold  how its items are kept, or {@code null} where they cannot be
 */
@Internal
public record Freeze(Set<Kind> kinds, Hold hold) {

    public Freeze {
        kinds = Set.copyOf(kinds);
    }

    static Freeze of(CatalogueRow row) {
        return new Freeze(row.constants("kinds", Kind.class), row.object("hold", Hold::of));
    }

    /** What a campaign may freeze. */
    public enum Kind {
        STOCK,
        PRICE,
        PRODUCT
    }

    /**
     * Where the SKUs of a write are, and what it says of each.
     *
     * @param parameter  wire name of the document
     * @param items      dotted path to the SKUs; a step that ends in {@code ?} may be absent
     * @param names      fields that name a SKU; the first that is there tells SKUs apart
     * @param quantity   field with the stock, of the SKU or of one of its warehouses
     * @param warehouses dotted path from a SKU to its warehouses
     * @param warehouse  field with the code of a warehouse
     * @param absolute   whether the quantity is the new stock; a change cannot be kept, since the last one alone says nothing
     */
    public record Hold(String parameter, String items, List<String> names, String quantity, String warehouses,
            String warehouse, boolean absolute) {
        public Hold {
            names = List.copyOf(names);
        }

        static Hold of(CatalogueRow row) {
            return new Hold(row.text("parameter"), row.text("items"), row.texts("names"), row.text("quantity"),
                    row.text("warehouses"), row.text("warehouse"), row.flag("absolute"));
        }
    }
}
