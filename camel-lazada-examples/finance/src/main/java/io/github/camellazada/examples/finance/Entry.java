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

import io.github.camellazada.model.Payout;
import io.github.camellazada.model.Transaction;

/** A transaction with the payout that contains it and with what explains it. */
public final class Entry {
    private final Transaction transaction;
    private final FeeKind kind;
    private final Payout payout;
    private String explanation = "";
    private boolean explained;

    /**
     * @param kind   {@code null} where nobody knows what the fee is
     * @param payout {@code null} where no statement was made yet
     */
    Entry(Transaction transaction, FeeKind kind, Payout payout) {
        this.transaction = transaction;
        this.kind = kind;
        this.payout = payout;
    }

    Transaction transaction() {
        return transaction;
    }

    FeeKind kind() {
        return kind;
    }

    Payout payout() {
        return payout;
    }

    String explanation() {
        return explanation;
    }

    boolean isExplained() {
        return explained;
    }

    void explain(boolean enough, String text) {
        explained = enough;
        explanation = text;
    }
}
