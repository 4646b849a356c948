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

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.catalog.CallPriority;

/** Counts the calls that wait, so that one seller never takes all of the room. Guarded by its owner's lock. */
final class WaitingRoom {
    private final int size;
    private final Map<String, Integer> bySeller = new HashMap<>();
    private final Map<CallPriority, Integer> byLane = new EnumMap<>(CallPriority.class);
    private int waiting;
    private long waits;
    private long waitedNanos;

    WaitingRoom(int size) {
        this.size = size;
    }

    /** One seller may take half of the room, and whoever comes later half of what is left. */
    boolean hasRoomFor(String seller) {
        return of(seller) < size - waiting;
    }

    int of(String seller) {
        return bySeller.getOrDefault(seller, 0);
    }

    int waiting() {
        return waiting;
    }

    void enter(CallQueue.Key line) {
        count(line, 1);
    }

    /** A call goes without its permit. */
    void leave(CallQueue.Key line) {
        count(line, -1);
    }

    /** A call goes with its permit. */
    void served(CallQueue.Key line, long nanos) {
        count(line, -1);
        waits++;
        waitedNanos += nanos;
    }

    Map<CallPriority, Integer> byLane() {
        return Map.copyOf(byLane);
    }

    long waits() {
        return waits;
    }

    Duration waited() {
        return Duration.ofNanos(waitedNanos);
    }

    private void count(CallQueue.Key line, int change) {
        waiting += change;
        count(bySeller, line.seller(), change);
        count(byLane, line.priority(), change);
    }

    private static <K> void count(Map<K, Integer> counts, K key, int change) {
        counts.merge(key, change, (before, added) -> before + added == 0 ? null : before + added);
    }
}
