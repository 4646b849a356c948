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
package io.github.camellazada.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import io.github.camellazada.client.inbox.InboxRow;

/** The rows that are handed out and have not ended. */
final class HeldRows {
    private final Map<Long, InboxRow> rows = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    void add(List<InboxRow> taken) {
        taken.forEach(row -> {
            rows.put(row.id(), row);
            bytes.addAndGet(row.push().body().length);
        });
    }

    void remove(InboxRow row) {
        InboxRow taken = rows.remove(row.id());
        if (taken != null) {
            bytes.addAndGet(-taken.push().body().length);
        }
    }

    Collection<Long> ids() {
        return rows.keySet();
    }

    Set<Integer> lanes() {
        return rows.values().stream().map(InboxRow::lane).collect(Collectors.toSet());
    }

    long bytes() {
        return bytes.get();
    }

    int size() {
        return rows.size();
    }
}
