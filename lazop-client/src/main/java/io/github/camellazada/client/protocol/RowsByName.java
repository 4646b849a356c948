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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.client.call.RequestedItem;

/** Finds the first row about an item, without looking through all rows for each item. */
final class RowsByName {
    private final List<ItemRow> rows;
    private final Map<String, Integer> first = new HashMap<>();

    RowsByName(List<ItemRow> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            for (String name : rows.get(i).names()) {
                first.putIfAbsent(name, i);
            }
        }
    }

    /** The first row that calls the item by any of its names, or {@code null}. */
    ItemRow about(RequestedItem item) {
        int found = rows.size();
        for (String name : item.names()) {
            found = Math.min(found, first.getOrDefault(name, found));
        }
        return found == rows.size() ? null : rows.get(found);
    }
}
