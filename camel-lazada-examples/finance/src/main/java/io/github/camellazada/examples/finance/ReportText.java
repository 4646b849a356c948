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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.model.Payout;

/** A report as a table of text. */
final class ReportText {
    private static final String PAYOUT = "%-22s %-10s %5s %16s %16s %16s  %s%n";
    private static final int MOST_DIFFERENCES = 50;

    private final StringBuilder text = new StringBuilder();

    ReportText(Report report) {
        Account account = report.books().getAccount();
        text.append("Seller ").append(account.seller()).append(" in ").append(account.country()).append(", ")
                .append(report.books().getMonth()).append(", days of ").append(account.country().zone()).append("\n\n");
        statements(report);
        kinds(report);
        movements(report);
        differences(report);
        text.append("\nBad rows: ").append(report.books().bad.size()).append('\n');
        report.books().bad.forEach(row -> text.append("  ").append(row.operation()).append(' ').append(row.row()).append(", ")
                .append(row.field()).append(" '").append(row.value()).append("': ").append(row.reason()).append('\n'));
        if (!report.books().metrics.isEmpty()) {
            text.append("\nThe seller's metrics now\n");
            new TreeMap<>(report.books().metrics)
                    .forEach((name, value) -> text.append(String.format("  %-24s %s%n", name, value)));
        }
    }

    private void statements(Report report) {
        text.append(String.format(PAYOUT, "Payout", "day", "rows", "income", "costs", "paid out", ""));
        for (Statement statement : report.statements()) {
            Payout payout = statement.payout();
            text.append(String.format(PAYOUT, payout.statementNumber(), report.books().day(payout.createdAt()),
                    statement.entries().size(), statement.sum(1).toPlainString(), statement.sum(-1).toPlainString(),
                    payout.payout().amount().toPlainString(),
                    payout.payout().currency() + (Boolean.TRUE.equals(payout.paid()) ? "" : ", not paid yet")));
        }
        Sums open = Sums.of(report.open().stream().map(entry -> entry.transaction().amount()).toList());
        text.append(report.open().size()).append(" transactions without a payout yet: ").append(open).append('\n');
    }

    private void kinds(Report report) {
        Map<FeeKind, Sums> sums = new EnumMap<>(FeeKind.class);
        Sums unknown = new Sums();
        report.entries().forEach(entry -> (entry.kind() == null
                ? unknown
                : sums.computeIfAbsent(entry.kind(), kind -> new Sums())).add(entry.transaction().amount()));
        text.append("\nTransactions by kind\n");
        sums.forEach((kind, sum) -> text.append(String.format("  %-24s %s%n", kind, sum)));
        if (!unknown.all().isEmpty()) {
            text.append(String.format("  %-24s %s%n", "unknown", unknown));
        }
    }

    private void movements(Report report) {
        Map<String, Sums> sums = new TreeMap<>();
        report.books().movements.stream().filter(movement -> report.books().isInMonth(report.books().day(movement.time())))
                .forEach(movement -> sums.computeIfAbsent(movement.type() + ", " + movement.subType(), type -> new Sums())
                        .add(movement.amount()));
        text.append("\nMovements of the account\n");
        sums.forEach((type, sum) -> text.append(String.format("  %-24s %s%n", type, sum)));
    }

    private void differences(Report report) {
        List<Difference> all = report.differences();
        text.append("\nNot explained: ").append(all.size()).append('\n');
        all.stream().limit(MOST_DIFFERENCES).forEach(difference -> text.append("  ").append(difference.about()).append(' ')
                .append(difference.reference()).append(difference.orderId() == null ? "" : ", order " + difference.orderId())
                .append(": ").append(Statements.text(difference.amount())).append(". ").append(difference.reason())
                .append('\n'));
        if (all.size() > MOST_DIFFERENCES) {
            text.append("  ... and more in differences.csv\n");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
