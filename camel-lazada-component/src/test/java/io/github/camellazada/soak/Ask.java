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
package io.github.camellazada.soak;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaSupersededException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Exchange;

/** One exchange with the component: what a route asked for, and how it ended. */
final class Ask {
    private final Merchant merchant;
    private final String operation;
    private final Object body;
    private Consumer<Ask> afterwards = ask -> {
    };
    private volatile Instant askedAt;
    private volatile AskEnd ended;
    private volatile boolean lost;
    private volatile LateOutcome late;

    Ask(Merchant merchant, String operation, Object body) {
        this.merchant = merchant;
        this.operation = operation;
        this.body = body;
    }

    Merchant merchant() {
        return merchant;
    }

    String operation() {
        return operation;
    }

    /** What to do when it has ended. */
    Ask then(Consumer<Ask> next) {
        afterwards = next;
        return this;
    }

    Object body() {
        return body;
    }

    void begin(Instant now) {
        askedAt = now;
    }

    void fill(Exchange exchange) {
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(Map.of(LazadaConstants.SELLER_ID, merchant.seller(),
                LazadaConstants.COUNTRY, merchant.country())));
    }

    void end(AskEnd end) {
        if (isOver()) {
            throw new IllegalStateException(this + " ended twice");
        }
        ended = end;
        afterwards.accept(this);
    }

    /** The process that had it was killed, and nobody was told how it ended. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** Whether reads can show what became of it. */
    boolean canBeLookedUp() {
        return OperationCatalog.get(OperationCatalog.find(operation).orElseThrow()).effect().reconciliation() != null;
    }

    boolean isOver() {
        return ended != null || lost;
    }

    /** The id under which the component promises to tell later what became of it, or {@code null}. */
    String promise() {
        return lost ? null : ended.promise();
    }

    void foundOut(LateOutcome outcome) {
        late = outcome;
    }

    boolean isFoundOut() {
        return late != null;
    }

    Exception failure() {
        return lost ? null : ended.failure();
    }

    boolean isSettled() {
        return !lost && ended.settled();
    }

    /** Code of Lazada's answer, or {@code null} where there is none. */
    String code() {
        return lost ? null : ended.code();
    }

    List<LazadaItemOutcome> items() {
        return lost ? List.of() : ended.items();
    }

    /** What was said of one of its items at its end or later; for an operation without items, of all of it. */
    Verdict verdict(String item) {
        Verdict verdict = verdictAtItsEnd(item);
        if (verdict != Verdict.UNKNOWN || late == null) {
            return verdict;
        }
        return late.items().stream().filter(outcome -> item == null || item.equals(outcome.id())).findFirst()
                .map(Ask::verdict).orElse(verdict);
    }

    private Verdict verdictAtItsEnd(String item) {
        if (lost) {
            return Verdict.UNKNOWN;
        }
        if (failure() instanceof LazadaSupersededException superseded) {
            // what failed may have failed after it was carried out
            return superseded.getCause() instanceof LazadaOutcomeUnknownException ? Verdict.UNKNOWN : Verdict.NOT_DONE;
        }
        return items().stream().filter(outcome -> outcome.id().equals(item)).findFirst().map(Ask::verdict).orElseGet(() -> {
            if (failure() == null) {
                return Verdict.DONE;
            }
            return failure() instanceof LazadaOutcomeUnknownException ? Verdict.UNKNOWN : Verdict.NOT_DONE;
        });
    }

    boolean isDone() {
        return !lost && failure() == null && items().stream().allMatch(LazadaItemOutcome::isDone);
    }

    /** Whether it ended with Lazada's word and with items undone that could have been sent again. */
    boolean hasItemsLeft() {
        return isAnswered() && items().stream().anyMatch(item -> switch (item.state()) {
            case REJECTED -> item.retryable();
            case UNKNOWN, SUPERSEDED -> true;
            case DONE, HELD -> false;
        });
    }

    /** Whether it ended with Lazada's own answer. */
    boolean isAnswered() {
        return failure() == null
                ? code() != null && !isSettled()
                : failure() instanceof LazadaPartialFailureException || failure() instanceof LazadaRequestException;
    }

    private static Verdict verdict(LazadaItemOutcome item) {
        return switch (item.state()) {
            case DONE -> Verdict.DONE;
            case HELD -> Verdict.HELD;
            case REJECTED, SUPERSEDED -> Verdict.NOT_DONE;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    @Override
    public String toString() {
        String end = ended == null
                ? lost ? "lost with its process" : "open"
                : failure() == null
                        ? "answered"
                        : failure().getClass().getSimpleName()
                                + (failure() instanceof LazadaException known
                                        ? " " + known.getCode() + " after " + known.getAttempts()
                                        : "");
        return operation + " of " + merchant + " asked at " + askedAt + ": " + end;
    }
}
