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

import io.github.camellazada.benchmarks.result.Measurements;

/**
 * What the application of the soak has answered when it was asked.
 *
 * @param heap     after a collection, bytes
 * @param resident memory of the process, bytes
 * @param threads  that live
 * @param sockets  that are open
 * @param collect  milliseconds that collectors have taken since the last answer
 * @param cpu      milliseconds since the last answer
 * @param routed   pushes since the start
 * @param calls    that were answered since the start
 * @param missing  pushes that came late or not at all, since the last answer
 * @param doubled  pushes that came again since the last answer
 */
record SoakSample(long heap, long resident, long threads, long sockets, long collect, long cpu, long routed, long calls,
        long missing, long doubled) {
    static final String MISSING = "late or lost";
    static final String DOUBLED = "doubled";

    static SoakSample of(String[] words) {
        long[] values = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = Long.parseLong(words[i]);
        }
        return new SoakSample(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }

    SoakSample withDoubled(long sum) {
        return new SoakSample(heap, resident, threads, sockets, collect, cpu, routed, calls, missing, sum);
    }

    /**
     * @param before         the answer before
     * @param databaseMillis CPU time of the database since then
     * @param minutes        since then
     */
    void addTo(Measurements into, String row, SoakSample before, double databaseMillis, int minutes) {
        into.add(row, "heap", "", "MB", heap / 1e6);
        into.add(row, "resident memory", "", "MB", resident < 0 ? Double.NaN : resident / 1e6);
        into.add(row, "threads", "", "", threads);
        into.add(row, "open sockets", "", "", sockets < 0 ? Double.NaN : sockets);
        into.add(row, "time of the collectors", "", "ms", collect);
        into.add(row, "share of one processor, application", "", "%", cpu / (600.0 * minutes));
        into.add(row, "the same, database", "", "%", databaseMillis / (600.0 * minutes));
        into.add(row, "pushes routed", "", "", (double) routed - before.routed);
        into.add(row, "calls answered", "", "", (double) calls - before.calls);
        into.add(row, MISSING, "", "", missing);
        into.add(row, DOUBLED, "", "", doubled);
    }
}
