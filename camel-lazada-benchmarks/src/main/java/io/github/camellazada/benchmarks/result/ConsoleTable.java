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

/** Writes the results of a suite as a table for the console. */
public final class ConsoleTable {
    private static final String LINE = "%-22s %-58s %12s %12s %12s %5s  %s%n";

    private ConsoleTable() {
    }

    public static String of(SuiteResult result) {
        StringBuilder out = new StringBuilder(String.format("%n" + LINE, result.suite(), "", "median", "least", "most", "runs",
                "goal"));
        for (Figure figure : result.figures()) {
            out.append(String.format(LINE, figure.row(), figure.name(), Numbers.text(figure.median()),
                    Numbers.text(figure.least()), Numbers.text(figure.most()), figure.runs(), goal(figure)));
        }
        result.notes().forEach(note -> out.append("  ").append(note).append(System.lineSeparator()));
        return out.toString();
    }

    private static String goal(Figure figure) {
        return figure.goal() == null
                ? ""
                : figure.goal().text() + (figure.isMissed() ? " (missed)" : "");
    }
}
