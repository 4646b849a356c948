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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.model.LogisticsFee;
import io.github.camellazada.model.Money;
import io.github.camellazada.model.OrderItem;

/** Explains transactions by order items and logistics fees: all transactions of one kind about one item together. */
final class Explanations {
    private static final int DAYS_UNTIL_CHARGED = 14;

    private final Books books;
    private final Map<String, List<LogisticsFee>> fees;

    Explanations(Books books) {
        this.books = books;
        this.fees = books.logisticsFees.stream()
                .collect(Collectors.groupingBy(fee -> String.valueOf(fee.orderItemId()), LinkedHashMap::new,
                        Collectors.toList()));
    }

    private record Group(FeeKind kind, String itemId) {
    }

    /** Explains the entries, and lists those of them that are in the report and are not explained. */
    List<Difference> differences(List<Entry> entries, Set<Entry> inReport) {
        List<Difference> differences = new ArrayList<>();
        Map<Group, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == null) {
                entry.explain(false, "fee-kinds.csv does not have the fee '" + entry.transaction().feeName() + "'.");
            } else if (entry.kind() == FeeKind.ACCOUNT) {
                entry.explain(true, "belongs to no order");
            } else if (!books.items.containsKey(String.valueOf(entry.transaction().orderItemId()))) {
                entry.explain(false, "Lazada has no order item " + entry.transaction().orderItemId() + " of the order "
                        + entry.transaction().orderId() + " for this seller.");
            } else {
                groups.computeIfAbsent(new Group(entry.kind(), entry.transaction().orderItemId()), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        entries.stream().filter(inReport::contains).filter(entry -> !entry.explanation().isEmpty() && !entry.isExplained())
                .forEach(entry -> differences.add(difference(entry, entry.transaction().amount(), entry.explanation())));
        groups.forEach((group, rows) -> {
            Verdict verdict = verdict(group.kind(), books.items.get(group.itemId()), rows);
            rows.forEach(row -> row.explain(verdict.unexplained() == null, verdict.text()));
            if (verdict.unexplained() != null) {
                rows.stream().filter(inReport::contains).findFirst()
                        .ifPresent(row -> differences.add(difference(row, verdict.unexplained(), verdict.text())));
            }
        });
        differences.addAll(notCharged(groups));
        return differences;
    }

    /** What explains a group; {@code unexplained} is {@code null} where all of it is. */
    private record Verdict(Money unexplained, String text) {
    }

    private Verdict verdict(FeeKind kind, OrderItem item, List<Entry> rows) {
        Money first = rows.get(0).transaction().amount();
        BigDecimal sum = Sums.of(rows.stream().map(row -> row.transaction().amount()).toList()).in(first.currency());
        Money told = new Money(sum, first.currency());
        return switch (kind) {
            case PRICE -> same(told, item.itemPrice(), "the price of the order item");
            case SHIPPING -> same(told, item.shippingAmount(), "the shipping that the buyer paid");
            case VOUCHER -> same(told, negative(voucherOfSeller(item)), "the seller's voucher on the order item");
            case LOGISTICS -> same(told, charged(item.orderItemId(), first.currency()), "Lazada's logistics fees");
            case REFUND -> refund(told, item);
            default -> atMost(told, item.itemPrice(), "a fee for the order item");
        };
    }

    private static Verdict same(Money told, Money expected, String name) {
        if (expected == null) {
            return new Verdict(told, "Lazada does not tell " + name + ".");
        }
        if (!expected.currency().equals(told.currency())) {
            return new Verdict(told, name + " is in another currency: " + Statements.text(expected) + ".");
        }
        BigDecimal missing = told.amount().subtract(expected.amount());
        return missing.signum() == 0
                ? new Verdict(null, name)
                : new Verdict(new Money(missing, told.currency()), "The transactions add up to " + Statements.text(told)
                        + ", but " + name + " is " + Statements.text(expected) + ".");
    }

    private static Verdict atMost(Money told, Money price, String name) {
        boolean comparable = price != null && price.currency().equals(told.currency());
        return comparable && told.amount().abs().compareTo(price.amount()) > 0
                ? new Verdict(told,
                        "The transactions add up to " + Statements.text(told) + ", more than the price of the order item, "
                                + Statements.text(price) + ".")
                : new Verdict(null, name);
    }

    private static Verdict refund(Money told, OrderItem item) {
        boolean back = item.returnStatus() != null || List.of("returned", "canceled", "failed", "lost_by_3pl", "damaged_by_3pl",
                "shipped_back", "shipped_back_success", "shipped_back_failed").contains(String.valueOf(item.status()));
        return back
                ? atMost(told, item.itemPrice(), "a refund of the order item, which is " + item.status())
                : new Verdict(told, "The price is given back, but the order item is " + item.status() + ".");
    }

    private static Money voucherOfSeller(OrderItem item) {
        String text = item.received().json().path("voucher_seller").asText("");
        try {
            return new Money(new BigDecimal(text), item.itemPrice().currency());
        } catch (NumberFormatException | NullPointerException e) {
            return null;
        }
    }

    private static Money negative(Money money) {
        return money == null ? null : new Money(money.amount().negate(), money.currency());
    }

    private Money charged(String itemId, String currency) {
        return fees.containsKey(itemId)
                ? negative(
                        new Money(Sums.of(fees.get(itemId).stream().map(LogisticsFee::amount).toList()).in(currency), currency))
                : null;
    }

    /** Logistics fees of the month that no transaction charges, except for those that still may come. */
    private List<Difference> notCharged(Map<Group, List<Entry>> groups) {
        LocalDate latest = books.getMonth().atEndOfMonth().minusDays(DAYS_UNTIL_CHARGED);
        return books.logisticsFees.stream()
                .filter(fee -> !groups.containsKey(new Group(FeeKind.LOGISTICS, String.valueOf(fee.orderItemId()))))
                .filter(fee -> books.isInMonth(books.day(fee.createdAt())) && !books.day(fee.createdAt()).isAfter(latest))
                .map(fee -> new Difference("logistics fee", fee.statementId(), fee.orderId(), fee.orderItemId(), fee.amount(),
                        "No transaction charges the fee " + fee.feeName() + "."))
                .toList();
    }

    private static Difference difference(Entry entry, Money amount, String reason) {
        return new Difference("transaction", entry.transaction().transactionNumber(), entry.transaction().orderId(),
                entry.transaction().orderItemId(), amount, reason);
    }
}
