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

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camellazada.model.Transaction;
import org.apache.camel.Variable;

/** Reconciles the books of a month: payouts with transactions, transactions with orders and fees, payments with payouts. */
public class Reconciliation {
    private final FeeKinds kinds;
    private final Clock clock;

    public Reconciliation(FeeKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The report about complete books. */
    public Report of(@Variable("books") Books books) {
        Statements statements = new Statements(books);
        List<Entry> entries = books.transactions.stream().sorted(Comparator.comparing(Transaction::date))
                .map(row -> new Entry(row, kinds.of(row.feeName()).orElse(null), statements.of(row))).toList();
        List<Statement> ofMonth = statements.ofMonth(entries);
        List<Entry> open = entries.stream()
                .filter(entry -> entry.payout() == null && books.isInMonth(entry.transaction().date())).toList();
        Set<Entry> inReport = new HashSet<>(open);
        ofMonth.forEach(statement -> inReport.addAll(statement.entries()));

        List<Difference> differences = new ArrayList<>(statements.differences(ofMonth));
        differences.addAll(new Explanations(books).differences(entries, inReport));
        differences.addAll(new Payments(books).differences());
        LocalDate today = books.day(clock.instant());
        open.stream().map(Entry::transaction).filter(row -> Statements.isOverdue(row, today))
                .forEach(row -> differences.add(new Difference("transaction", row.transactionNumber(), row.orderId(),
                        row.orderItemId(), row.amount(), "No payout was made for its statement, " + row.statement() + ".")));
        return new Report(books, ofMonth, open, List.copyOf(differences));
    }
}
