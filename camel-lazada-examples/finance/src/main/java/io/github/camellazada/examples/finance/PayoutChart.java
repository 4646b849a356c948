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
package io.github.camellazada.examples.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws income, costs and payout of each statement as SVG: one panel for each currency, and a mark where money is not explained. */
final class PayoutChart {
    private static final int WIDTH = 860;
    private static final int PANEL = 300;
    private static final int LEFT = 110;
    private static final int TOP = 60;
    private static final int PLOT = 190;
    private static final int PLOT_WIDTH = WIDTH - LEFT - 20;
    private static final int MOST_LABELS = 16;
    private static final String[] COLORS = {"#2a7f62", "#c0504d", "#1f5fa8"};
    private static final String[] NAMES = {"income", "costs", "paid out"};

    private final StringBuilder svg = new StringBuilder();

    PayoutChart(Report report) {
        Map<String, List<Statement>> panels = report.statements().stream().collect(
                Collectors.groupingBy(statement -> statement.payout().payout().currency(), TreeMap::new, Collectors.toList()));
        Set<String> marked = report.differences().stream().map(Difference::reference).collect(Collectors.toSet());
        int height = Math.max(1, panels.size()) * PANEL;
        svg.append(String.format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"sans-serif\" font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                height, WIDTH, height));
        String title = "Payouts of " + report.books().getAccount().seller() + " in " + report.books().getAccount().country()
                + ", "
                + report.books().getMonth();
        if (panels.isEmpty()) {
            text(LEFT, TOP, "start", title + ": none");
        }
        int top = 0;
        for (Map.Entry<String, List<Statement>> panel : panels.entrySet()) {
            svg.append(String.format("<g transform=\"translate(0 %d)\">%n", top));
            text(LEFT, 24, "start", title + ", " + panel.getKey());
            panel(report, panel.getValue(), marked);
            svg.append("</g>\n");
            top += PANEL;
        }
        svg.append("</svg>\n");
    }

    private void panel(Report report, List<Statement> statements, Set<String> marked) {
        List<BigDecimal> all = statements.stream().flatMap(PayoutChart::bars).toList();
        BigDecimal highest = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal lowest = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal range = highest.subtract(lowest).max(BigDecimal.ONE);
        legend();
        for (BigDecimal line : Stream.of(highest, BigDecimal.ZERO, lowest).distinct().toList()) {
            int y = y(line, highest, range);
            svg.append(String.format("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#%s\"/>%n", LEFT, WIDTH - 20, y, y,
                    line.signum() == 0 ? "333" : "ddd"));
            text(LEFT - 8, y + 4, "end", line.toPlainString());
        }
        double slot = (double) PLOT_WIDTH / statements.size();
        int every = (statements.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < statements.size(); i++) {
            double left = LEFT + i * slot;
            bars(statements.get(i), left, slot, highest, range);
            boolean difference = marked.contains(statements.get(i).payout().statementNumber())
                    || statements.get(i).entries().stream().anyMatch(entry -> !entry.isExplained());
            if (i % every == 0) {
                text(left + slot / 2, TOP + PLOT + 18, "middle",
                        report.books().day(statements.get(i).payout().createdAt()).toString().substring(5));
            }
            if (difference) {
                svg.append(
                        String.format("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"#e08a00\"/>%n", Math.round(left + slot / 2),
                                TOP + PLOT + 28));
            }
        }
    }

    private void bars(Statement statement, double left, double slot, BigDecimal highest, BigDecimal range) {
        double width = Math.min(40, slot * 0.26);
        double begin = left + (slot - 3 * width) / 2;
        List<BigDecimal> values = bars(statement).toList();
        for (int bar = 0; bar < values.size(); bar++) {
            int from = y(values.get(bar).max(BigDecimal.ZERO), highest, range);
            int to = y(values.get(bar).min(BigDecimal.ZERO), highest, range);
            svg.append(String.format(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>%n",
                    Math.round(begin + bar * width), from, Math.max(1, Math.round(width - 1)), to - from, COLORS[bar],
                    escaped(statement.payout().statementNumber() + " " + NAMES[bar] + " " + values.get(bar).toPlainString())));
        }
    }

    private static Stream<BigDecimal> bars(Statement statement) {
        return Stream.of(statement.sum(1), statement.sum(-1), statement.payout().payout().amount());
    }

    private void legend() {
        for (int i = 0; i < NAMES.length; i++) {
            svg.append(String.format("<rect x=\"%d\" y=\"34\" width=\"10\" height=\"10\" fill=\"%s\"/>%n", LEFT + i * 100,
                    COLORS[i]));
            text(LEFT + i * 100 + 15, 43, "start", NAMES[i]);
        }
        svg.append(String.format("<circle cx=\"%d\" cy=\"39\" r=\"4\" fill=\"#e08a00\"/>%n", LEFT + 305));
        text(LEFT + 315, 43, "start", "not explained");
    }

    private static int y(BigDecimal value, BigDecimal highest, BigDecimal range) {
        return TOP
                + highest.subtract(value).multiply(BigDecimal.valueOf(PLOT)).divide(range, 0, RoundingMode.HALF_UP).intValue();
    }

    private void text(double x, int y, String anchor, String content) {
        svg.append(String.format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", Math.round(x), y, anchor,
                escaped(content)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String svg() {
        return svg.toString();
    }
}
