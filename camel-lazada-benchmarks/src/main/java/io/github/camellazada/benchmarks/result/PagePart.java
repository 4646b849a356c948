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

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the results of a suite as the generated part of a page. */
final class PagePart {
    private final SuiteResult result;
    private final StringBuilder out = new StringBuilder();

    private PagePart(SuiteResult result) {
        this.result = result;
    }

    static String of(SuiteResult result) {
        PagePart part = new PagePart(result);
        part.write();
        return part.out.toString();
    }

    private void write() {
        Conditions run = result.conditions();
        out.append("[source,shell]\n----\n").append(run.command()).append("\n----\n\n");
        out.append(run.date()).append(", ").append(run.mode()).append(", commit ").append(run.commit()).append(" +\n")
                .append(run.machine()).append(" +\n").append(run.java()).append(", ").append(run.versions())
                .append(", load before the run ").append(run.load()).append('\n');
        result.notes().forEach(note -> out.append("\n* ").append(note));
        out.append(result.notes().isEmpty() ? "" : "\n");
        result.charts().stream().filter(chart -> !result.of(chart).isEmpty())
                .forEach(chart -> out.append("\nimage::../images/").append(chart.name()).append(".svg[")
                        .append(chart.title()).append("]\n"));
        byColumns().forEach(this::table);
        goals();
    }

    // a figure with several conditions has a table of its own; the others are the columns of one
    private Map<String, List<Figure>> byColumns() {
        Set<String> several = result.figures().stream().filter(figure -> !figure.at().isEmpty()).map(Figure::figure)
                .collect(Collectors.toSet());
        return result.figures().stream().collect(Collectors.groupingBy(
                figure -> several.contains(figure.figure()) ? named(figure.figure(), figure.unit()) : "",
                LinkedHashMap::new, Collectors.toList()));
    }

    private void table(String title, List<Figure> figures) {
        Set<String> columns = new LinkedHashSet<>();
        Set<String> rows = new LinkedHashSet<>();
        figures.forEach(figure -> {
            columns.add(column(title, figure));
            rows.add(figure.row());
        });
        out.append(title.isEmpty() ? "\n" : "\n." + title + "\n").append("[cols=\"2").append(",2".repeat(columns.size()))
                .append("\"]\n|===\n| | ").append(String.join(" | ", columns)).append("\n\n");
        for (String row : rows) {
            out.append("| ").append(row);
            columns.forEach(column -> out.append(" | ").append(figures.stream()
                    .filter(figure -> figure.row().equals(row) && column(title, figure).equals(column)).findFirst()
                    .map(PagePart::cell).orElse("")));
            out.append('\n');
        }
        out.append("|===\n");
    }

    private static String column(String title, Figure figure) {
        return title.isEmpty() ? named(figure.figure(), figure.unit()) : figure.at().isEmpty() ? "all" : figure.at();
    }

    private static String named(String figure, String unit) {
        return unit.isEmpty() ? figure : figure + ", " + unit;
    }

    private static String cell(Figure figure) {
        String median = Numbers.text(figure.median());
        return figure.runs() < 2
                ? median
                : median + " (" + Numbers.text(figure.least()) + "–" + Numbers.text(figure.most()) + ")";
    }

    private void goals() {
        List<Figure> aimed = result.figures().stream().filter(figure -> figure.goal() != null).toList();
        if (aimed.isEmpty()) {
            return;
        }
        out.append("\n.Goals\n[cols=\"4,2,2,1\"]\n|===\n| figure | goal | median | reached\n\n");
        aimed.forEach(figure -> out.append("| ").append(figure.row()).append(": ").append(figure.name()).append(" | ")
                .append(figure.goal().text()).append(" | ").append(Numbers.text(figure.median())).append(" | ")
                .append(figure.isMissed() ? "no" : "yes").append('\n'));
        out.append("|===\n");
    }
}
