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

/** Lines of waiting calls by priority: urgent priorities get more turns, none gets none, and within a priority the lines take turns. */
final class WeightedFairQueue {
    private static final int LANES = CallPriority.values().length;
    // half of what is left goes to the most urgent priority that has something to send
    private static final double[] COST = {1, 2, 4, 8};

    @SuppressWarnings("unchecked")
    private final Deque<CallQueue>[] priorities = new Deque[LANES];
    private final double[] passed = new double[LANES];
    private double time;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(CallQueue line) {
        int priority = line.priority().ordinal();
        if (priorities[priority] == null) {
            priorities[priority] = new ArrayDeque<>(2);
        }
        if (priorities[priority].isEmpty()) {
            // a priority that had nothing to send has saved no turns
            passed[priority] = Math.max(passed[priority], time);
        }
        priorities[priority].add(line);
        size++;
    }

    CallQueue poll() {
        int next = -1;
        for (int priority = 0; priority < LANES; priority++) {
            if (priorities[priority] != null && !priorities[priority].isEmpty()
                    && (next < 0 || passed[priority] < passed[next])) {
                next = priority;
            }
        }
        time = passed[next];
        passed[next] += COST[next];
        size--;
        return priorities[next].poll();
    }
}
