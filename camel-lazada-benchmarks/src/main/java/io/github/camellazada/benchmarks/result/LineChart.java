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

/** Draws a figure of many rows, such as minutes, as an SVG file with one line. */
final class LineChart {
    private static final int HEIGHT = 330;
    private static final int LEFT = 70;
    private static final int RIGHT = 850;
    private static final int TOP = 84;
    private static final int BOTTOM = 280;
    private static final int GRID = 4;

    private LineChart() {
    }

    static String of(Chart chart, List<Figure> figures, Conditions conditions) {
        double most = figures.stream().mapToDouble(Figure::median).max().orElse(1);
        double top = most <= 0 ? 1 : most * 1.1;
        StringBuilder svg = ChartParts.begin(chart, chart.note(), conditions, HEIGHT,
                "From " + Numbers.text(figures.get(0).median()) + " to "
                        + Numbers.text(figures.get(figures.size() - 1).median()) + ", at most " + Numbers.text(most) + ".");
        for (int i = 0; i <= GRID; i++) {
            double y = BOTTOM - (double) i * (BOTTOM - TOP) / GRID;
            svg.append(String.format(Locale.ROOT, "  <path class=\"grid\" d=\"M%d %.0fH%d\"/>%n", LEFT, y, RIGHT));
            ChartParts.text(svg, "small row", LEFT - 8, (int) y + 5, Numbers.text(top * i / GRID));
        }
        double step = (double) (RIGHT - LEFT) / Math.max(1, figures.size() - 1);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            points.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", LEFT + step * i,
                    BOTTOM - figures.get(i).median() / top * (BOTTOM - TOP)));
        }
        svg.append("  <path class=\"line\" d=\"").append(points).append("\"/>\n");
        ChartParts.text(svg, "small", LEFT, BOTTOM + 24, chart.label(figures.get(0).row()));
        ChartParts.text(svg, "small row", RIGHT, BOTTOM + 24, chart.label(figures.get(figures.size() - 1).row()));
        return svg.append("</svg>\n").toString();
    }
}
