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

import java.util.List;

import io.github.camellazada.model.Transaction;

/** Writes a report as files: CSV for a spreadsheet, a plot, and a table to read. */
public class ReportFiles {

    /** The files; the last one is {@code report.txt}, so that a report is complete when that is there. */
    public List<ReportFile> of(Report report) {
        Account account = report.books().getAccount();
        String folder = report.books().getMonth() + "/" + account.getName() + "/";
        return List.of(new ReportFile(folder + "payouts.csv", payouts(report, account)),
                new ReportFile(folder + "transactions.csv", transactions(report, account)),
                new ReportFile(folder + "differences.csv", differences(report, account)),
                new ReportFile(folder + "bad-rows.csv", badRows(report)),
                new ReportFile(folder + "payouts.svg", new PayoutChart(report).svg()),
                new ReportFile(folder + "report.txt", new ReportText(report).toString()));
    }

    private static String payouts(Report report, Account account) {
        Csv csv = new Csv("seller", "country", "statement_number", "day", "opening_balance", "currency", "transactions",
                "income",
                "costs", "closing_balance", "currency", "payout", "currency", "paid");
        report.statements()
                .forEach(statement -> csv.row(account.seller(), account.country(), statement.payout().statementNumber(),
                        report.books().day(statement.payout().createdAt()), statement.payout().openingBalance(),
                        statement.entries().size(), statement.sum(1).toPlainString(), statement.sum(-1).toPlainString(),
                        statement.payout().closingBalance(), statement.payout().payout(), statement.payout().paid()));
        return csv.toString();
    }

    private static String transactions(Report report, Account account) {
        Csv csv = new Csv("seller", "country", "payout", "statement", "date", "transaction_number", "fee_name", "kind",
                "order_id",
                "order_item_id", "seller_sku", "amount", "currency", "explained", "explanation");
        for (Entry entry : report.entries()) {
            Transaction row = entry.transaction();
            csv.row(account.seller(), account.country(), entry.payout() == null ? "" : entry.payout().statementNumber(),
                    row.statement(), row.date(), row.transactionNumber(), row.feeName(), entry.kind(), row.orderId(),
                    row.orderItemId(), row.sellerSku(), row.amount(), entry.isExplained() ? "yes" : "no", entry.explanation());
        }
        return csv.toString();
    }

    private static String differences(Report report, Account account) {
        Csv csv = new Csv("seller", "country", "about", "reference", "order_id", "order_item_id", "amount", "currency",
                "reason");
        report.differences().forEach(difference -> csv.row(account.seller(), account.country(), difference.about(),
                difference.reference(), difference.orderId(), difference.itemId(), difference.amount(), difference.reason()));
        return csv.toString();
    }

    private static String badRows(Report report) {
        Csv csv = new Csv("operation", "row", "field", "value", "reason");
        report.books().bad.forEach(row -> csv.row(row.operation(), row.row(), row.field(), row.value(), row.reason()));
        return csv.toString();
    }
}
