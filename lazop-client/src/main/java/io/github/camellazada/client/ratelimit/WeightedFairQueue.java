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

import java.util.ArrayDeque;
import java.util.Deque;

import io.github.camellazada.catalog.CallPriority;

/** Lines of waiting calls by lane: urgent lanes get more turns, none gets none, and within a lane the lines take turns. */
final class WeightedFairQueue {
    private static final int LANES = CallPriority.values().length;
    // half of what is left goes to the most urgent lane that has something to send
    private static final double[] COST = {1, 2, 4, 8};

    @SuppressWarnings("unchecked")
    private final Deque<CallQueue>[] lanes = new Deque[LANES];
    private final double[] passed = new double[LANES];
    private double time;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(CallQueue line) {
        int lane = line.lane().ordinal();
        if (lanes[lane] == null) {
            lanes[lane] = new ArrayDeque<>(2);
        }
        if (lanes[lane].isEmpty()) {
            // a lane that had nothing to send has saved no turns
            passed[lane] = Math.max(passed[lane], time);
        }
        lanes[lane].add(line);
        size++;
    }

    CallQueue poll() {
        int next = -1;
        for (int lane = 0; lane < LANES; lane++) {
            if (lanes[lane] != null && !lanes[lane].isEmpty() && (next < 0 || passed[lane] < passed[next])) {
                next = lane;
            }
        }
        time = passed[next];
        passed[next] += COST[next];
        size--;
        return lanes[next].poll();
    }
}
