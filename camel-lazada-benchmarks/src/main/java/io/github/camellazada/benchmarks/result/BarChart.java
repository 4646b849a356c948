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
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Draws figures as an SVG file with one bar for each row, light or dark as the reader's screen is. */
final class BarChart {
    private static final int TOP = 78;
    private static final int STEP = 34;
    private static final int BAR = 22;
    private static final int LEFT = 290;
    private static final int LONGEST = 480;

    private BarChart() {
    }

    /** @param own tells the rows of this project, which get the color of their own */
    static String of(Chart chart, List<Figure> figures, Conditions conditions, Predicate<String> own) {
        int height = TOP + STEP * figures.size() + 16;
        double most = figures.stream().mapToDouble(Figure::most).max().orElse(1);
        String description = figures.stream()
                .map(figure -> chart.label(figure.row()) + ": " + Numbers.text(figure.median()) + ". ")
                .collect(Collectors.joining());
        StringBuilder svg = ChartParts.begin(chart, chart.note() + ". The line shows the least and the most of the runs",
                conditions, height, description);
        for (int i = 0; i < figures.size(); i++) {
            bar(svg, chart.label(figures.get(i).row()), figures.get(i), TOP + STEP * i, LONGEST / most,
                    own.test(figures.get(i).row()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, String label, Figure figure, int y, double scale, boolean own) {
        int middle = y + BAR / 2;
        ChartParts.text(svg, "row", LEFT - 12, middle + 5, label);
        svg.append(String.format(Locale.ROOT,
                "  <rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" rx=\"3\"/>%n", own ? "own" : "bar", LEFT,
                y,
                Math.max(1, figure.median() * scale), BAR));
        svg.append(String.format(Locale.ROOT, "  <path class=\"range\" d=\"M%.0f %dH%.0f\"/>%n", LEFT + figure.least() * scale,
                middle, LEFT + figure.most() * scale));
        ChartParts.text(svg, "value", LEFT + figure.most() * scale + 10, middle + 5,
                Numbers.text(figure.median()) + (figure.unit().isEmpty() ? "" : " " + figure.unit()));
    }
}
