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

import java.util.Locale;

/** What all pictures have in common: head, colors that are light or dark as the reader's screen is, and text. */
final class ChartParts {
    private static final int WIDTH = 880;
    private static final String STYLE = """
              <style>
                .bar { fill: #d0d7de }
                .own { fill: #0969da }
                .range { stroke: #59636e; stroke-width: 1.4 }
                text { fill: #1f2328; font-size: 15px }
                .title { font-weight: 600; font-size: 17px }
                .small { font-size: 12.5px; fill: #59636e }
                .row { text-anchor: end }
                .grid { stroke: #d0d7de; fill: none }
                .line { stroke: #0969da; stroke-width: 2.5; fill: none }
                @media (prefers-color-scheme: dark) {
                  .bar { fill: #484f58 }
                  .own { fill: #4493f8 }
                  .range { stroke: #9198a1 }
                  text { fill: #e6edf3 }
                  .small { fill: #9198a1 }
                  .grid { stroke: #484f58 }
                  .line { stroke: #4493f8 }
                }
              </style>
            """;

    private ChartParts() {
    }

    /**
     * A document with its title and what it tells in words; what it shows is to follow.
     *
     * @param note below the title, before date and machine
     */
    static StringBuilder begin(Chart chart, String note, Conditions conditions, int height, String description) {
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\" "
                        + "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\">%n",
                WIDTH, height)).append("  <title id=\"t\">").append(escaped(chart.title())).append("</title>\n")
                .append("  <desc id=\"d\">").append(escaped(description)).append("</desc>\n").append(STYLE);
        text(svg, "title", 16, 28, chart.title());
        text(svg, "small", 16, 50, note + ". " + conditions.date() + ", " + conditions.machine());
        return svg;
    }

    static void text(StringBuilder svg, String style, double x, int y, String text) {
        svg.append(String.format(Locale.ROOT, "  <text class=\"%s\" x=\"%.0f\" y=\"%d\">%s</text>%n", style, x, y,
                escaped(text)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
