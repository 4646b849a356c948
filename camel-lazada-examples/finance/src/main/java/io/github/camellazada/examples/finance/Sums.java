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
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.model.Money;

/** Adds amounts, each currency for itself. */
public final class Sums {
    private final Map<String, BigDecimal> byCurrency = new TreeMap<>();

    static Sums of(Collection<Money> amounts) {
        Sums sums = new Sums();
        amounts.forEach(sums::add);
        return sums;
    }

    void add(Money money) {
        if (money != null) {
            byCurrency.merge(money.currency(), money.amount(), BigDecimal::add);
        }
    }

    /** The sum in a currency, zero where nothing was added in it. */
    BigDecimal in(String currency) {
        return byCurrency.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** Whether all that was added is in this currency. */
    boolean isOnly(String currency) {
        return byCurrency.keySet().stream().allMatch(currency::equals);
    }

    Map<String, BigDecimal> all() {
        return byCurrency;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byCurrency.forEach((currency, amount) -> text.append(text.isEmpty() ? "" : " + ").append(amount.toPlainString())
                .append(' ').append(currency));
        return text.isEmpty() ? "0" : text.toString();
    }
}
