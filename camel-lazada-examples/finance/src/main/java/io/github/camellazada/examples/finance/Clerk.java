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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.model.AccountTransaction;
import io.github.camellazada.model.LogisticsFee;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.model.Payout;
import io.github.camellazada.model.Received;
import io.github.camellazada.model.Transaction;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Enters Lazada's answers into the books. What cannot be used is listed as a bad row. */
public class Clerk {
    /** Orders whose items are read by one call. */
    private static final int ORDERS = 50;
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,19}");

    /** Enters statements. */
    public void payouts(@Variable("books") Books books, @Body List<Payout> rows) {
        Rows kept = new Rows(books, "finance-payout-status-get");
        for (Payout row : rows) {
            boolean usable = kept.has(row.received(), row.statementNumber(), "created_at", row.createdAt())
                    & kept.has(row.received(), row.statementNumber(), "payout", row.payout())
                    & kept.has(row.received(), row.statementNumber(), "opening_balance", row.openingBalance())
                    & kept.has(row.received(), row.statementNumber(), "closing_balance", row.closingBalance());
            if (usable && kept.isNew(row.received(), row.statementNumber())) {
                books.payouts.add(row);
            }
        }
    }

    /** Enters transactions. */
    public void transactions(@Variable("books") Books books, @Body Iterator<Transaction> rows) {
        Rows kept = new Rows(books, "finance-transaction-details-get");
        rows.forEachRemaining(row -> {
            boolean usable = kept.has(row.received(), row.transactionNumber(), "amount", row.amount())
                    & kept.has(row.received(), row.transactionNumber(), "transaction_date", row.date())
                    & kept.has(row.received(), row.transactionNumber(), "statement",
                            StatementPeriod.of(row.statement()).orElse(null));
            if (usable && kept.isNew(row.received(), row.transactionNumber())) {
                books.transactions.add(row);
            }
        });
    }

    /** Enters movements of the account. */
    public void movements(@Variable("books") Books books, @Body Iterator<AccountTransaction> rows) {
        Rows kept = new Rows(books, "finance-transaction-account-transactions-query");
        rows.forEachRemaining(row -> {
            boolean usable = kept.has(row.received(), row.transactionNumber(), "amount", row.amount())
                    & kept.has(row.received(), row.transactionNumber(), "transaction_time", row.time());
            if (usable && kept.isNew(row.received(), row.transactionNumber())) {
                books.movements.add(row);
            }
        });
    }

    /** Enters logistics fees. */
    public void logisticsFees(@Variable("books") Books books, @Body Iterator<LogisticsFee> rows) {
        Rows kept = new Rows(books, "lbs-slb-query-logistics-fee-detail");
        rows.forEachRemaining(row -> {
            boolean usable = kept.has(row.received(), row.statementId(), "amount", row.amount())
                    & kept.has(row.received(), row.statementId(), "fee_creation_date", row.createdAt());
            if (usable && kept.isNew(row.received(), row.statementId())) {
                books.logisticsFees.add(row);
            }
        });
    }

    /** The orders that transactions name, so many as fit into one call. */
    public List<List<String>> orders(@Variable("books") Books books) {
        Set<String> named = new LinkedHashSet<>();
        books.transactions.stream().map(Transaction::orderId).filter(id -> id != null && ORDER.matcher(id).matches())
                .forEach(named::add);
        List<String> orders = new ArrayList<>(named);
        List<List<String>> calls = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += ORDERS) {
            calls.add(orders.subList(from, Math.min(orders.size(), from + ORDERS)));
        }
        return calls;
    }

    /** A list of one order. */
    public List<String> alone(String order) {
        return List.of(order);
    }

    /** Enters order items. */
    public void items(@Variable("books") Books books, @Body List<OrderItem> items) {
        items.forEach(item -> books.items.put(item.orderItemId(), item));
    }

    /** Enters how well the seller does. */
    public void metrics(@Variable("books") Books books, @Body Map<String, Object> metrics) {
        books.metrics.putAll(metrics);
    }

    /** Rows of one operation. */
    private static final class Rows {
        private final Set<JsonNode> seen = new HashSet<>();
        private final Books books;
        private final String operation;

        Rows(Books books, String operation) {
            this.books = books;
            this.operation = operation;
        }

        boolean has(Received row, String number, String field, Object value) {
            if (value == null) {
                JsonNode written = row.json().path(field);
                books.bad
                        .add(new BadRow(operation, number, field, written.isValueNode() ? written.asText() : written.toString(),
                                "The field cannot be read, so that the row counts nowhere."));
            }
            return value != null;
        }

        boolean isNew(Received row, String number) {
            boolean added = seen.add(row.json());
            if (!added) {
                books.bad.add(new BadRow(operation, number, "", "", "Lazada tells the same row twice; it counts once."));
            }
            return added;
        }
    }
}
