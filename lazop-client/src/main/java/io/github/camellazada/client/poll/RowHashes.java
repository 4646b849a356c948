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

/** A growing set of hashes in two arrays of longs, since a set of objects takes four times as much memory. For one thread. */
final class RowHashes {
    private static final int FIRST = 16;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private int size;

    boolean contains(RowHash hash) {
        int place = place(high, low, hash.high(), hash.low());
        return high[place] == hash.high() && low[place] == hash.low() && !isFree(hash.high(), hash.low());
    }

    void add(RowHash hash) {
        int place = place(high, low, hash.high(), hash.low());
        if (!isFree(high[place], low[place]) || isFree(hash.high(), hash.low())) {
            return;
        }
        high[place] = hash.high();
        low[place] = hash.low();
        size++;
        // two thirds at most, so that a free place is near
        if (size * 3L > high.length * 2L) {
            grow();
        }
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] moreHigh = new long[high.length * 2];
        long[] moreLow = new long[high.length * 2];
        for (int i = 0; i < high.length; i++) {
            if (!isFree(high[i], low[i])) {
                int place = place(moreHigh, moreLow, high[i], low[i]);
                moreHigh[place] = high[i];
                moreLow[place] = low[i];
            }
        }
        high = moreHigh;
        low = moreLow;
    }

    /** Where a hash is, or the free place for it. */
    private static int place(long[] high, long[] low, long wantedHigh, long wantedLow) {
        int place = (int) wantedLow & high.length - 1;
        while (!isFree(high[place], low[place]) && (high[place] != wantedHigh || low[place] != wantedLow)) {
            place = place + 1 & high.length - 1;
        }
        return place;
    }

    // no row has the hash zero in practice; one that had it would be delivered again
    private static boolean isFree(long high, long low) {
        return high == 0 && low == 0;
    }
}
