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
package io.github.camellazada.client.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaUnavailableException;

/**
 * Looks a write up until enough is seen, as often as the catalogue says, and for a limited time. That nothing was done of a
 * write that must not be done twice needs one look more, well after the others.
 */
final class ProbeSchedule {
    // what a listing shows late, or a service carries out late, must not be sent a second time meanwhile
    private static final long SURE_MILLIS = 30_000;

    private final Function<LazadaCall, CompletionStage<LazadaAnswer>> reads;
    private final StateProbe look;
    private final List<Long> waits;
    private final int usual;
    private final PendingDelays pauses;
    private final Duration longest;
    private volatile boolean over;

    /** @param longest how long it may take, besides the waits before each look */
    ProbeSchedule(LazadaCall write, Supplier<Instant> sent, Function<LazadaCall, CompletionStage<LazadaAnswer>> reads,
            PendingDelays pauses,
            Duration longest) {
        this.reads = reads;
        this.look = new StateProbe(write, sent, this::read);
        List<Long> known = write.operation().effect().reconciliation().waits();
        this.usual = known.size();
        this.waits = new ArrayList<>(known);
        if (!write.operation().effect().repeatable()) {
            waits.add(SURE_MILLIS - known.stream().mapToLong(Long::longValue).sum());
        }
        this.pauses = pauses;
        this.longest = longest.plusMillis(waits.stream().mapToLong(Long::longValue).sum());
    }

    /**
     * Completes with the first look that shows enough, or else with the last one; exceptionally if that could not read, if the
     * gateway answered nothing at all, or if the time is over.
     */
    CompletionStage<StateProbe.Seen> until(Predicate<StateProbe.Seen> enough) {
        return pauses.limit(look(0, enough), longest, () -> {
            over = true;
            return broken();
        });
    }

    private CompletionStage<StateProbe.Seen> look(int number, Predicate<StateProbe.Seen> enough) {
        return pauses.pause(Duration.ofMillis(waits.get(number))).thenCompose(nothing -> look.once())
                .handle((seen, failure) -> {
                    boolean decided = failure == null ? enough.test(seen) : isSilence(failure);
                    if (!decided && !over && isWorthOneMore(number + 1, seen)) {
                        return look(number + 1, enough);
                    }
                    return failure == null
                            ? CompletableFuture.completedStage(seen)
                            : CompletableFuture.<StateProbe.Seen>failedStage(failure);
                }).thenCompose(next -> next);
    }

    private boolean isWorthOneMore(int number, StateProbe.Seen seen) {
        return number < usual || number < waits.size() && seen != null && seen.isAny(Meaning.UNDONE);
    }

    // What is under way when the time is over ends by itself, but nothing comes after it.
    private CompletionStage<LazadaAnswer> read(LazadaCall call) {
        return over || pauses.isClosed() ? CompletableFuture.failedStage(broken()) : reads.apply(call);
    }

    private IllegalStateException broken() {
        return new IllegalStateException(pauses.isClosed()
                ? "the client was closed"
                : "it took longer than " + longest.toMillis() + " ms");
    }

    private static boolean isSilence(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof LazadaUnavailableException none && none.getFailure().httpStatus() == 0;
    }
}
