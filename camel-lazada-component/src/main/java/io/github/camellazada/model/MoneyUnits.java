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
package io.github.camellazada.model;

import java.math.BigDecimal;

import io.github.camellazada.catalog.MoneyField;

/** Brings an amount to the main unit of its currency, and refuses to guess where nothing tells in which one it is. */
final class MoneyUnits {
    private static final int HUNDREDTHS = 2;

    private MoneyUnits() {
    }

    /**
     * The amount in the main unit, {@code null} where its unit is not known.
     *
     * @param beside an amount in the main unit that stands beside it and should be the same, or {@code null}
     */
    static BigDecimal main(BigDecimal amount, MoneyField.Unit unit, String beside) {
        return switch (unit) {
            case MAIN -> amount;
            case HUNDREDTHS -> amount.movePointLeft(HUNDREDTHS);
            case UNKNOWN -> seen(amount, AnswerScalars.decimal(beside));
        };
    }

    // nothing is nothing in any unit, and cents have no fraction; 1290.0 may be the way in which a whole number was written
    private static BigDecimal seen(BigDecimal amount, BigDecimal beside) {
        if (amount.signum() == 0 || amount.scale() >= HUNDREDTHS || amount.stripTrailingZeros().scale() > 0) {
            return amount;
        }
        boolean told = beside != null
                && (beside.compareTo(amount) == 0 || beside.compareTo(amount.movePointLeft(HUNDREDTHS)) == 0);
        return told ? beside : null;
    }
}
