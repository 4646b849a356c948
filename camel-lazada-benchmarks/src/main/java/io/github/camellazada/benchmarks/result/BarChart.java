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

/** Draws figures as an SVG file with one bar for each row, light or dark as the reader's screen is. */
final class BarChart {
    private static final int WIDTH = 880;
    private static final int TOP = 78;
    private static final int STEP = 34;
    private static final int BAR = 22;
    private static final int LEFT = 290;
    private static final int LONGEST = 480;
    private static final String STYLE = """
              <style>
                .bar { fill: #d0d7de }
                .own { fill: #0969da }
                .range { stroke: #59636e; stroke-width: 1.4 }
                text { fill: #1f2328; font-size: 15px }
                .title { font-weight: 600; font-size: 17px }
                .small { font-size: 12.5px; fill: #59636e }
                .row { text-anchor: end }
                @media (prefers-color-scheme: dark) {
                  .bar { fill: #484f58 }
                  .own { fill: #4493f8 }
                  .range { stroke: #9198a1 }
                  text { fill: #e6edf3 }
                  .small { fill: #9198a1 }
                }
              </style>
            """;

    private BarChart() {
    }

    /** @param own tells the rows of this project, which get the color of their own */
    static String of(Chart chart, List<Figure> figures, Conditions conditions, Predicate<String> own) {
        int height = TOP + STEP * figures.size() + 16;
        double most = figures.stream().mapToDouble(Figure::most).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\" "
                        + "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\">%n",
                WIDTH, height));
        svg.append("  <title id=\"t\">").append(escaped(chart.title())).append("</title>\n  <desc id=\"d\">");
        figures.forEach(
                figure -> svg.append(escaped(chart.label(figure.row()))).append(": ").append(Numbers.text(figure.median()))
                        .append(". "));
        svg.append("</desc>\n").append(STYLE);
        text(svg, "title", 16, 28, chart.title());
        text(svg, "small", 16, 50, chart.note() + ". The line shows the least and the most of the runs. "
                + conditions.date() + ", " + conditions.machine());
        for (int i = 0; i < figures.size(); i++) {
            bar(svg, chart.label(figures.get(i).row()), figures.get(i), TOP + STEP * i, LONGEST / most,
                    own.test(figures.get(i).row()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, String label, Figure figure, int y, double scale, boolean own) {
        int middle = y + BAR / 2;
        text(svg, "row", LEFT - 12, middle + 5, label);
        svg.append(String.format(Locale.ROOT,
                "  <rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" rx=\"3\"/>%n", own ? "own" : "bar", LEFT,
                y,
                Math.max(1, figure.median() * scale), BAR));
        svg.append(String.format(Locale.ROOT, "  <path class=\"range\" d=\"M%.0f %dH%.0f\"/>%n", LEFT + figure.least() * scale,
                middle, LEFT + figure.most() * scale));
        text(svg, "value", LEFT + figure.most() * scale + 10, middle + 5,
                Numbers.text(figure.median()) + (figure.unit().isEmpty() ? "" : " " + figure.unit()));
    }

    private static void text(StringBuilder svg, String style, double x, int y, String text) {
        svg.append(String.format(Locale.ROOT, "  <text class=\"%s\" x=\"%.0f\" y=\"%d\">%s</text>%n", style, x, y,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
