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
package io.github.camellazada.benchmarks.run;

import java.util.List;

import io.github.camellazada.benchmarks.result.Chart;
import io.github.camellazada.benchmarks.result.Measurements;

/** Measures one part of the project. */
public interface Suite {
    /** As {@code -Dbenchmark.suites} and the page of figures name it. */
    String name();

    void measure(Settings settings, Measurements into) throws Exception;

    /** Which figures become pictures. */
    default List<Chart> charts() {
        return List.of();
    }

    /** Whether the suite counts instead of measuring times, and may run while another such one does. */
    default boolean isLight() {
        return false;
    }

    /** Whether the suite runs in that mode without being named. */
    default boolean isPartOf(Mode mode) {
        return mode != Mode.guard;
    }
}
