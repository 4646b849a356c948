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
import java.util.List;
import java.util.Objects;

import io.github.camellazada.model.Money;
import io.github.camellazada.model.Payout;

/**
 * A payout with its transactions.
 *
 * @param payout  the payout
 * @param entries its transactions
 */
public record Statement(Payout payout, List<Entry> entries) {

    /** By how much the balance changed. */
    Money change() {
        return new Money(payout.closingBalance().amount().subtract(payout.openingBalance().amount()),
                payout.payout().currency());
    }

    /** What the transactions add up to. */
    Sums sums() {
        return Sums.of(entries.stream().map(entry -> entry.transaction().amount()).toList());
    }

    /** What the transactions of a sign add up to, in the currency of the payout. */
    BigDecimal sum(int sign) {
        return Sums.of(entries.stream().map(entry -> entry.transaction().amount())
                .filter(money -> money.amount().signum() == sign).toList()).in(payout.payout().currency());
    }

    /** Withholding tax that is not part of the amounts. */
    BigDecimal taxLeftOut() {
        return Sums.of(entries.stream().map(Entry::transaction)
                .filter(row -> "No".equalsIgnoreCase(row.received().json().path("WHT_included_in_amount").asText()))
                .map(row -> row.withholdingTax()).filter(Objects::nonNull).toList()).in(payout.payout().currency());
    }
}
