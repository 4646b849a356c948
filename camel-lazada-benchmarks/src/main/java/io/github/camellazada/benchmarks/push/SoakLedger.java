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
package io.github.camellazada.benchmarks.push;

import java.util.BitSet;

/** Notes which pushes of a load have come to the route, and which of them more than once. */
final class SoakLedger {
    private final long first;
    private final int late;
    private final BitSet routed = new BitSet();
    private int doubled;
    private int counted;
    private int formerDoubled;

    /**
     * @param first number of the load
     * @param late  a push is missing where one with a number so much higher has come
     */
    SoakLedger(long first, int late) {
        this.first = first;
        this.late = late;
    }

    synchronized void note(long number) {
        int index = (int) (number - first);
        if (routed.get(index)) {
            doubled++;
        }
        routed.set(index);
    }

    /** How many have come so far. */
    synchronized long routed() {
        return routed.cardinality();
    }

    /** Pushes that should have come since the last question, and have not. */
    synchronized long missing() {
        int to = Math.max(counted, routed.length() - late);
        int missing = to - counted - routed.get(counted, to).cardinality();
        counted = to;
        return missing;
    }

    /** Pushes that have come again since the last question. */
    synchronized long doubled() {
        int since = doubled - formerDoubled;
        formerDoubled = doubled;
        return since;
    }
}
