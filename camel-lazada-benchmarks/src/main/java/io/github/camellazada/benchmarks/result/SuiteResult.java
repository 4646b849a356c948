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
package io.github.camellazada.benchmarks.result;

import java.util.List;

/** The figures of one run of a suite, and what is to know of the run. */
public record SuiteResult(String suite, Conditions conditions, List<String> notes, List<Figure> figures, List<Chart> charts) {

    /** The figures that a chart shows. */
    public List<Figure> of(Chart chart) {
        return figures.stream().filter(one -> one.figure().equals(chart.figure()) && one.at().equals(chart.at())).toList();
    }
}
