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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.camellazada.model.AccountTransaction;
import io.github.camellazada.model.Payout;

/** Finds the settlement of each paid payout on the seller's account. */
final class Payments {
    private static final String SETTLEMENT = "Settlement";
    private static final List<String> CAME_BACK = List.of("Failed Payment", "Returned Payment");

    private final Books books;

    Payments(Books books) {
        this.books = books;
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        List<AccountTransaction> settlements = new ArrayList<>(
                books.movements.stream().filter(movement -> is(movement, SETTLEMENT)).toList());
        for (Payout payout : books.payouts) {
            if (payout.payout().amount().signum() == 0 || !Boolean.TRUE.equals(payout.paid())) {
                continue;
            }
            Optional<AccountTransaction> settled = settlements.stream().filter(movement -> pays(movement, payout)).findFirst();
            settled.ifPresent(settlements::remove);
            if (settled.isEmpty() && books.isInMonth(books.day(payout.createdAt()))) {
                differences.add(new Difference("payout", payout.statementNumber(), null, null, payout.payout(),
                        "Lazada says that it is paid, but the account shows no settlement of this amount."));
            }
        }
        settlements.stream().filter(this::isInMonth).forEach(movement -> differences.add(new Difference("account",
                movement.transactionNumber(), null, null, movement.amount(), "No payout has the amount of this settlement.")));
        books.movements.stream().filter(movement -> CAME_BACK.stream().anyMatch(type -> is(movement, type)))
                .filter(this::isInMonth).forEach(movement -> differences.add(new Difference("account",
                        movement.transactionNumber(), null, null, movement.amount(),
                        "A payment did not arrive: " + movement.subType()
                                + ".")));
        return differences;
    }

    private boolean isInMonth(AccountTransaction movement) {
        return books.isInMonth(books.day(movement.time()));
    }

    /** A statement is made in the night; the account may tell only the day of its settlement. */
    private static boolean pays(AccountTransaction movement, Payout payout) {
        return movement.amount().currency().equals(payout.payout().currency())
                && movement.amount().amount().compareTo(payout.payout().amount()) == 0
                && !movement.time().isBefore(payout.createdAt().minus(Duration.ofDays(1)));
    }

    private static boolean is(AccountTransaction movement, String type) {
        return movement.subType() != null && type.equalsIgnoreCase(movement.subType().strip());
    }
}
