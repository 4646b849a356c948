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

import io.github.camellazada.annotation.Internal;

/**
 * The states of rows that a route has completed, so that overlapping windows deliver each of them once. It forgets those not seen
 * for longest when it is full: a forgotten state may be delivered twice, but never lost. For one thread at a time.
 */
@Internal
public final class KnownRows {
    private final int least;
    private RowHashes recent = new RowHashes();
    private RowHashes older = new RowHashes();
    private long forgotten;

    /** @param least how many states it remembers at least, and up to twice as many, at 24 to 48 bytes each */
    public KnownRows(int least) {
        this.least = least;
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
        if (recent.contains(hash)) {
            return true;
        }
        boolean known = older.contains(hash);
        if (known) {
            add(hash);
        }
        return known;
    }

    void add(RowHash hash) {
        recent.add(hash);
        if (recent.size() >= least) {
            forgotten += older.size();
            forgetUnseen();
        }
    }

    /** Forgets what was neither added nor asked for since the last time. */
    void forgetUnseen() {
        older = recent;
        recent = new RowHashes();
    }

    /** Forgets all. */
    void clear() {
        older = new RowHashes();
        recent = new RowHashes();
    }

    /** How many states it had to forget so far, since it was full; those that were seen again meanwhile count as well. */
    public long forgotten() {
        return forgotten;
    }
}
