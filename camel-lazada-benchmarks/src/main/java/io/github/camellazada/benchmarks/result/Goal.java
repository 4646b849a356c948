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

/**
 * What a figure should be.
 *
 * @param atLeast whether the figure should reach the bound; else it should not exceed it
 * @param bound   in the unit of the figure
 */
public record Goal(boolean atLeast, double bound) {
    public static Goal atLeast(double bound) {
        return new Goal(true, bound);
    }

    public static Goal atMost(double bound) {
        return new Goal(false, bound);
    }

    public boolean isMetBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    /** As people read it, such as {@code at most 1.75}. */
    public String text() {
        return (atLeast ? "at least " : "at most ") + Numbers.text(bound);
    }
}
