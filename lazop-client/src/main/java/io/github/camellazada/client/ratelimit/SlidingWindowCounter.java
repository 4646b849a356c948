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
package io.github.camellazada.client.ratelimit;

/** Counts the calls of the last second, to an eighth of it. */
final class SlidingWindowCounter {
    private static final long SLOT_NANOS = 125_000_000;

    // the one that is under way, and those of a second before it
    private final int[] slots = new int[9];
    private long slot;
    private int calls;

    void count(long now) {
        moveTo(now);
        slots[Math.floorMod(slot, slots.length)]++;
        calls++;
    }

    int calls(long now) {
        moveTo(now);
        return calls;
    }

    private void moveTo(long now) {
        long to = Math.floorDiv(now, SLOT_NANOS);
        for (long next = Math.max(slot, to - slots.length) + 1; next <= to; next++) {
            int index = Math.floorMod(next, slots.length);
            calls -= slots[index];
            slots[index] = 0;
        }
        slot = Math.max(slot, to);
    }
}
