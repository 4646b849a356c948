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
import java.util.Set;

import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Finds what the rows of an answer say of an item, without looking through all rows for each item. */
final class RowsByName {
    private final List<ItemRow> rows;
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<String, Integer> failed = new HashMap<>();

    RowsByName(List<ItemRow> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Integer> first = rows.get(i).outcome().isDone() ? done : failed;
            for (String name : rows.get(i).names()) {
                first.putIfAbsent(name, i);
            }
        }
    }

    /** What is said of the item by any of its names, or {@code null}; unknown where the rows contradict each other. */
    LazadaItemOutcome about(RequestedItem item) {
        ItemRow undone = first(failed, item.names());
        ItemRow good = first(done, item.names());
        if (undone == null || good == null) {
            return undone == null ? good == null ? null : good.outcome() : undone.outcome();
        }
        LazadaItemOutcome said = undone.outcome();
        return new LazadaItemOutcome(said.id(), State.UNKNOWN, said.code(),
                "The answer says that this item was done, and that it"
                        + " failed" + (said.message() == null ? "" : ": " + said.message()),
                said.retryable());
    }

    private ItemRow first(Map<String, Integer> named, Set<String> names) {
        int found = rows.size();
        for (String name : names) {
            found = Math.min(found, named.getOrDefault(name, found));
        }
        return found == rows.size() ? null : rows.get(found);
    }
}
