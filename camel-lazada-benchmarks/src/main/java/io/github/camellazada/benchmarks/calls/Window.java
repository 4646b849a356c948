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
package io.github.camellazada.benchmarks.calls;

/**
 * What a process has measured while it made calls for some time.
 *
 * @param calls       that were answered
 * @param cpuMicros   CPU time of the process for a call
 * @param bytes       that were allocated for a call
 * @param perSecond   calls
 * @param medianMicros of a call, from its start to its answer
 * @param p99Micros   of a call
 */
record Window(long calls, double cpuMicros, double bytes, double perSecond, double medianMicros, double p99Micros) {

    /** Reads what {@link CallProcess} answers. */
    static Window of(String[] words) {
        double calls = Math.max(1, Long.parseLong(words[0]));
        return new Window((long) calls, Long.parseLong(words[2]) / 1000.0 / calls, Long.parseLong(words[3]) / calls,
                calls * 1e9 / Long.parseLong(words[1]), Long.parseLong(words[4]) / 1000.0, Long.parseLong(words[5]) / 1000.0);
    }
}
