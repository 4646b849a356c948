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
package io.github.camellazada.client.poll;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camellazada.annotation.Internal;

/**
 * The states of rows that a route has completed, so that overlapping windows deliver each of them once. It forgets the one not
 * seen for longest when it is full: a forgotten state may be delivered twice, but never lost. For one thread at a time.
 */
@Internal
public final class KnownRows {
    private final Map<RowHash, Boolean> known;
    private long forgotten;

    /** @param most how many states it remembers, at about 100 bytes each */
    public KnownRows(int most) {
        this.known = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<RowHash, Boolean> eldest) {
                boolean full = size() > most;
                forgotten += full ? 1 : 0;
                return full;
            }
        };
    }

    /** Whether the route has completed that state of the object. */
    public boolean contains(ListingRow row) {
        return contains(RowHash.of(row.key()));
    }

    /** The route has completed the row. */
    public void add(ListingRow row) {
        add(RowHash.of(row.key()));
    }

    boolean contains(RowHash hash) {
        return known.get(hash) != null;
    }

    void add(RowHash hash) {
        known.put(hash, Boolean.TRUE);
    }

    /** How many states it had to forget so far. */
    public long forgotten() {
        return forgotten;
    }

    /** How many states it remembers. */
    public int size() {
        return known.size();
    }
}
