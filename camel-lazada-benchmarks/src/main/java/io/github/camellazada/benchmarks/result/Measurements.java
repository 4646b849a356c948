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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the values of a suite, one for each run, and makes figures of them. */
public final class Measurements {
    private final Map<Key, Series> series = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    public void add(String row, String figure, String at, String unit, double value) {
        if (Double.isFinite(value)) {
            series.computeIfAbsent(new Key(row, figure, at), key -> new Series(unit)).values.add(value);
        }
    }

    /** Says what the figure should be, if it was measured. */
    public void goal(String row, String figure, String at, Goal goal) {
        Series one = series.get(new Key(row, figure, at));
        if (one != null) {
            one.goal = goal;
        }
    }

    /** Keeps a condition that readers of the figures have to know, such as the settings of a database. */
    public void note(String text) {
        notes.add(text);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** In the order in which they were first measured. */
    public List<Figure> figures() {
        return series.entrySet().stream().map(entry -> entry.getValue().figure(entry.getKey())).toList();
    }

    private record Key(String row, String figure, String at) {
    }

    private static final class Series {
        private final String unit;
        private final List<Double> values = new ArrayList<>();
        private Goal goal;

        private Series(String unit) {
            this.unit = unit;
        }

        private Figure figure(Key key) {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            return new Figure(key.row(), key.figure(), key.at(), unit, Numbers.rounded(median), Numbers.rounded(sorted[0]),
                    Numbers.rounded(sorted[sorted.length - 1]), sorted.length, goal);
        }
    }
}
