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
package io.github.camellazada.client.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.camellazada.annotation.Internal;

/**
 * Open rows in memory, in the order of their ids. A row that waits for another attempt holds back the later rows of its object
 * and no others. To be used by one thread at a time.
 */
@Internal
public final class RowBacklog {
    private final NavigableMap<Long, InboxRow> ready = new TreeMap<>();
    // by object; the first of them is the one that waits
    private final Map<String, NavigableMap<Long, InboxRow>> heldBack = new HashMap<>();

    /** Adds a row, or puts one back that was taken. */
    public void add(InboxRow row) {
        NavigableMap<Long, InboxRow> behind = heldBack.get(row.push().object());
        (behind == null ? ready : behind).put(row.id(), row);
    }

    /** Takes out what a subscriber asks for. */
    public List<InboxRow> take(InboxDemand demand) {
        return take(demand, row -> true);
    }

    /** Takes out those of the wanted rows that a subscriber asks for. */
    public List<InboxRow> take(InboxDemand demand, Predicate<InboxRow> wanted) {
        List<InboxRow> taken = new ArrayList<>();
        for (Iterator<InboxRow> rows = ready.values().iterator(); rows.hasNext() && taken.size() < demand.rows();) {
            InboxRow row = rows.next();
            if (!demand.fullObjects().contains(row.push().object()) && wanted.test(row)) {
                taken.add(row);
                rows.remove();
            }
        }
        return taken;
    }

    /** Adds a row that waits, and holds its object back until it is let go. */
    public void holdBack(InboxRow row) {
        String object = row.push().object();
        NavigableMap<Long, InboxRow> behind = heldBack.computeIfAbsent(object, first -> new TreeMap<>());
        behind.put(row.id(), row);
        ready.values().removeIf(other -> {
            boolean later = other.push().object().equals(object);
            if (later) {
                behind.put(other.id(), other);
            }
            return later;
        });
    }

    /** Lets the rows of an object go on. */
    public void letGo(String object) {
        NavigableMap<Long, InboxRow> behind = heldBack.remove(object);
        if (behind != null) {
            ready.putAll(behind);
        }
    }

    /** Takes out an object that is held back: the row that waits, and those behind it. */
    public List<InboxRow> takeOut(String object) {
        NavigableMap<Long, InboxRow> behind = heldBack.remove(object);
        return behind == null ? List.of() : List.copyOf(behind.values());
    }

    /** Number of rows that can be taken. */
    public int ready() {
        return ready.size();
    }

    /** Number of rows that wait for another attempt. */
    public int waiting() {
        return heldBack.size();
    }
}
