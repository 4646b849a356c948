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
 * How the call of a batch names its items, and its answer what became of them.
 *
 * @param items        where the items are asked for; the first parameter that is there counts; empty where only the answer
 *                     names them
 * @param rows         lists of items in the answer; without any, the answer speaks for all items at once
 * @param partialCodes codes of an answer whose detail lists what failed, while the rest was done
 * @param basis        whether pages of Lazada say so
 */
@Internal
public record Batch(List<Items> items, List<Rows> rows, Set<String> partialCodes, Basis basis) {

    public Batch {
        items = List.copyOf(items);
        rows = rows == null ? List.of() : List.copyOf(rows);
        partialCodes = partialCodes == null ? Set.of() : Set.copyOf(partialCodes);
    }

    static Batch of(CatalogueRow row) {
        return new Batch(row.objects("items", Items::of), row.objects("rows", Rows::of),
                Set.copyOf(row.texts("partialCodes")), row.constant("basis", Basis.class));
    }

    /** Whether the answer lists what was done as well, so that it says nothing of an item that it does not list. */
    public boolean listsDone() {
        return rows.stream().anyMatch(list -> list.code() != null || list.done());
    }

    /** Where a statement of the catalogue comes from. */
    public enum Basis {
        DOCUMENTED,
        ASSUMED
    }

    /**
     * Items in the request.
     *
     * @param parameter wire name; {@code null} makes one item of all parameters
     * @param path      dotted path inside the parameter, through lists; a step that ends in {@code ?} may be absent
     * @param ids       fields that name an item; empty where an item is its own name
     * @param keys      whether the items are the field names of an object
     */
    public record Items(String parameter, String path, List<String> ids, boolean keys) {
        public Items {
            path = path == null ? "" : path;
            ids = ids == null ? List.of() : List.copyOf(ids);
        }

        static Items of(CatalogueRow row) {
            return new Items(row.text("parameter"), row.text("path"), row.texts("ids"), row.flag("keys"));
        }
    }

    /**
     * Items in the answer.
     *
     * @param path    dotted path, through lists
     * @param keys    whether the items are the field names of an object, whose values say what is wrong with them
     * @param ids     fields that name an item; empty where a row is its own name
     * @param code    field with the code of the item, or {@code null}
     * @param message field with the text of the item, or {@code null}
     * @param done    what it means to be in this list, where its rows have no code
     */
    public record Rows(String path, boolean keys, List<String> ids, String code, String message, boolean done) {
        public Rows {
            ids = ids == null ? List.of() : List.copyOf(ids);
        }

        static Rows of(CatalogueRow row) {
            return new Rows(row.text("path"), row.flag("keys"), row.texts("ids"), row.text("code"), row.text("message"),
                    row.flag("done"));
        }
    }
}
