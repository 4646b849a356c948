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
import java.util.function.Function;
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
        enter(books, "finance-payout-status-get", rows.iterator(), Payout::received, Payout::statementNumber, books.payouts,
                List.of(new Needed<>("created_at", Payout::createdAt), new Needed<>("payout", Payout::payout),
                        new Needed<>("opening_balance", Payout::openingBalance),
                        new Needed<>("closing_balance", Payout::closingBalance)));
    }

    /** Enters transactions. */
    public void transactions(@Variable("books") Books books, @Body Iterator<Transaction> rows) {
        enter(books, "finance-transaction-details-get", rows, Transaction::received, Transaction::transactionNumber,
                books.transactions, List.of(new Needed<>("amount", Transaction::amount),
                        new Needed<>("transaction_date", Transaction::date),
                        new Needed<>("statement", row -> StatementPeriod.of(row.statement()).orElse(null))));
    }

    /** Enters movements of the account. */
    public void movements(@Variable("books") Books books, @Body Iterator<AccountTransaction> rows) {
        enter(books, "finance-transaction-account-transactions-query", rows, AccountTransaction::received,
                AccountTransaction::transactionNumber, books.movements, List.of(
                        new Needed<>("amount", AccountTransaction::amount),
                        new Needed<>("transaction_time", AccountTransaction::time)));
    }

    /** Enters logistics fees. */
    public void logisticsFees(@Variable("books") Books books, @Body Iterator<LogisticsFee> rows) {
        enter(books, "lbs-slb-query-logistics-fee-detail", rows, LogisticsFee::received, LogisticsFee::statementId,
                books.logisticsFees, List.of(new Needed<>("amount", LogisticsFee::amount),
                        new Needed<>("fee_creation_date", LogisticsFee::createdAt)));
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

    /** A field without which a row counts nowhere. */
    private record Needed<T>(String field, Function<T, Object> value) {
    }

    private static <T> void enter(Books books, String operation, Iterator<T> rows, Function<T, Received> received,
            Function<T, String> number, List<T> entered, List<Needed<T>> fields) {
        Set<JsonNode> seen = new HashSet<>();
        rows.forEachRemaining(row -> {
            JsonNode json = received.apply(row).json();
            List<Needed<T>> missing = fields.stream().filter(field -> field.value().apply(row) == null).toList();
            missing.forEach(field -> books.bad.add(new BadRow(operation, number.apply(row), field.field(),
                    text(json.path(field.field())), "The field cannot be read, so that the row counts nowhere.")));
            if (missing.isEmpty() && seen.add(json)) {
                entered.add(row);
            } else if (missing.isEmpty()) {
                books.bad.add(new BadRow(operation, number.apply(row), "", "",
                        "Lazada tells the same row twice; it counts once."));
            }
        });
    }

    private static String text(JsonNode written) {
        return written.isValueNode() ? written.asText() : written.toString();
    }
}
