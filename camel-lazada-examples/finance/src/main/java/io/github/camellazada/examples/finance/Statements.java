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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.camellazada.model.Money;
import io.github.camellazada.model.Payout;
import io.github.camellazada.model.Transaction;

/**
 * Finds the payout of each transaction, and whether payouts add up. Lazada names a payout by a number and the statement of a
 * transaction by its days: a statement belongs to the first payout made after its last day.
 */
final class Statements {
    /** A payout that was made later belongs to another statement. */
    private static final int LATEST_DAYS = 7;

    private final Books books;
    private final List<Payout> payouts;

    Statements(Books books) {
        this.books = books;
        this.payouts = books.payouts.stream().sorted(Comparator.comparing(Payout::createdAt)).toList();
    }

    /** The payout that contains a transaction, {@code null} where none was made yet. */
    Payout of(Transaction transaction) {
        LocalDate last = StatementPeriod.of(transaction.statement()).orElseThrow().last();
        // the statement of yesterday is made today: one of the last day itself may be that of the day before
        return madeBetween(last.plusDays(1), last.plusDays(LATEST_DAYS), madeBetween(last, last, null));
    }

    private Payout madeBetween(LocalDate first, LocalDate last, Payout otherwise) {
        return payouts.stream().filter(payout -> !books.day(payout.createdAt()).isBefore(first)
                && !books.day(payout.createdAt()).isAfter(last)).findFirst().orElse(otherwise);
    }

    /** Whether a payout for the statement would have been made by then. */
    static boolean isOverdue(Transaction transaction, LocalDate today) {
        return StatementPeriod.of(transaction.statement()).orElseThrow().last().plusDays(LATEST_DAYS).isBefore(today);
    }

    /** The payouts of the month, each with its transactions. */
    List<Statement> ofMonth(List<Entry> entries) {
        return payouts.stream().filter(payout -> books.isInMonth(books.day(payout.createdAt())))
                .map(payout -> new Statement(payout, entries.stream().filter(entry -> entry.payout() == payout).toList()))
                .toList();
    }

    List<Difference> differences(List<Statement> statements) {
        List<Difference> differences = new ArrayList<>();
        for (Statement statement : statements) {
            addUp(statement, differences);
            pay(statement.payout(), differences);
        }
        for (int i = 1; i < payouts.size(); i++) {
            carryOver(payouts.get(i - 1), payouts.get(i), differences);
        }
        return differences;
    }

    private static void addUp(Statement statement, List<Difference> differences) {
        Money change = statement.change();
        Sums sums = statement.sums();
        if (!sums.isOnly(change.currency())) {
            differences.add(
                    new Difference("payout", statement.payout().statementNumber(), null, null, change, "The balance changed by "
                            + text(change) + ", but the transactions add up to " + sums + ", which cannot be compared."));
            return;
        }
        BigDecimal missing = change.amount().subtract(sums.in(change.currency()));
        if (missing.signum() != 0) {
            boolean tax = missing.compareTo(statement.taxLeftOut()) == 0;
            differences.add(difference(statement.payout(), missing, "The balance changed by " + text(change) + ", but the "
                    + statement.entries().size() + " transactions of the statement add up to " + sums + "."
                    + (tax ? " The difference is the withholding tax that the amounts leave out." : "")));
        }
    }

    /** A payout is the closing balance without the deposit that Lazada keeps, or nothing where the balance is carried over. */
    private static void pay(Payout payout, List<Difference> differences) {
        BigDecimal kept = payout.guaranteeDeposit() == null ? BigDecimal.ZERO : payout.guaranteeDeposit().amount().abs();
        BigDecimal missing = payout.payout().amount().subtract(payout.closingBalance().amount()).add(kept);
        if (payout.payout().amount().signum() != 0 && missing.signum() != 0) {
            differences
                    .add(difference(payout, missing, "The payout is " + text(payout.payout()) + ", but the closing balance is "
                            + text(payout.closingBalance()) + " and the deposit " + kept.toPlainString() + "."));
        }
    }

    private void carryOver(Payout before, Payout payout, List<Difference> differences) {
        if (!books.isInMonth(books.day(payout.createdAt()))
                || !before.closingBalance().currency().equals(payout.openingBalance().currency())) {
            return;
        }
        BigDecimal left = before.closingBalance().amount().subtract(before.payout().amount());
        BigDecimal missing = payout.openingBalance().amount().subtract(left);
        if (missing.signum() != 0) {
            differences.add(difference(payout, missing, "The opening balance is " + text(payout.openingBalance())
                    + ", but the statement " + before.statementNumber() + " left " + left.toPlainString() + "."));
        }
    }

    private static Difference difference(Payout payout, BigDecimal amount, String reason) {
        return new Difference("payout", payout.statementNumber(), null, null,
                new Money(amount, payout.payout().currency()), reason);
    }

    static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
