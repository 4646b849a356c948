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

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One figure of a suite.
 *
 * @param row    what is measured, such as {@code json}
 * @param figure what is measured of it, such as {@code calls a second}
 * @param at     under which condition, such as {@code 16 under way}; empty where there is one only
 * @param unit   of the values
 * @param median of the runs
 * @param least  of the runs
 * @param most   of the runs
 * @param runs   how often it was measured
 * @param goal   what the median should be; {@code null} for no goal
 */
public record Figure(String row, String figure, String at, String unit, double median, double least, double most, int runs,
        Goal goal) {

    /** Whether the median does not reach its goal. */
    @JsonIgnore
    public boolean isMissed() {
        return goal != null && !goal.isMetBy(median);
    }

    /** Figure and condition, and the unit where it has one. */
    public String name() {
        return figure + (at.isEmpty() ? "" : ", " + at) + (unit.isEmpty() ? "" : ", " + unit);
    }
}
