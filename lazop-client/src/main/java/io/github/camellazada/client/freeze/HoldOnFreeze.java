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
package io.github.camellazada.client.freeze;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.order.ObjectAliases;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/**
 * Holds writes of stock and prices that a campaign has frozen, until it lifts; what cannot be held fails. It is asked within the
 * turn of a write, so that what a write finds to be held does not change until the write has gone out or is held as well.
 */
@Internal
public final class HoldOnFreeze implements FreezePolicy {
    private final FreezePolicy otherwise;
    private final FreezeLessons lessons;
    private final HeldStore store;
    private final AskTimes times;
    private final Clock clock;

    /**
     * @param store  keeps frozen writes
     * @param times  of all writes of this process
     * @param names  of the SKUs of the app
     * @param reads  makes a call that reads
     * @param wakeUp asks the dispatcher to read the held writes soon
     */
    public HoldOnFreeze(FreezeSchedule calendar, HeldWriteStore store, AskTimes times, ObjectAliases names,
            Function<LazadaCall, CompletionStage<LazadaAnswer>> reads, Runnable wakeUp, Clock clock) {
        this.otherwise = new FailOnFreeze(calendar, clock);
        this.lessons = new FreezeLessons(calendar, clock);
        this.store = new HeldStore(store, new HeldSkus(names, reads), wakeUp);
        this.times = times;
        this.clock = clock;
    }

    /** What is held is answered at once, with {@link State#HELD} for each of its items. */
    @Override
    public CompletionStage<LazadaAnswer> take(LazadaCall call, AskedChanges asked, CallInterceptor.Chain next) {
        if (asked.isEmpty() || !FreezeInterceptor.holds(call.operation())) {
            return otherwise.take(call, asked, next);
        }
        Instant now = times.next(clock);
        AskedChanges changes = asked.at(now);
        List<HeldWrite> lines = changes.writes();
        if (lessons.calendar().frozenUntil(call, changes).isPresent()) {
            return keptBack(call, lines, store.keep(call, lines), next);
        }
        return store.held(call, lines).handle((names, failure) -> {
            if (failure != null) {
                return unsent(call, failure);
            }
            return names.isEmpty() ? send(call, changes, next) : keptBack(call, lines, store.keep(call, lines, names), next);
        }).thenCompose(Function.identity());
    }

    // whether something of the SKU is held is not known without the store, and what is sent now might be overtaken by that
    private static CompletionStage<LazadaAnswer> unsent(LazadaCall call, Throwable failure) {
        return CompletableFuture.failedStage(HeldStore.failed(call, "Nothing was sent", null, failure));
    }

    private static CompletionStage<LazadaAnswer> keptBack(LazadaCall call, List<HeldWrite> lines, CompletionStage<Void> kept,
            CallInterceptor.Chain next) {
        return kept.handle((done, failure) -> {
            if (failure != null) {
                return unsent(call, failure);
            }
            next.run().keptBack(KeptBack.HELD);
            return CompletableFuture.completedStage(new KeptLines(lines, null).ended(call));
        }).thenCompose(Function.identity());
    }

    private CompletionStage<LazadaAnswer> send(LazadaCall call, AskedChanges changes, CallInterceptor.Chain next) {
        return next.proceed(call).handle((answer, failure) -> failure == null
                ? answered(call, changes, answer)
                : failed(call, changes.writes(), failure)).thenCompose(Function.identity());
    }

    private CompletionStage<LazadaAnswer> failed(LazadaCall call, List<HeldWrite> lines, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        // a limit of the app is the rate limiter's to learn from; here it only says that this write has to wait
        LazadaThrottledException refused = FreezeSchedule.freeze(cause);
        if (refused == null) {
            return CompletableFuture.failedFuture(cause);
        }
        lessons.refused(call, lines, refused);
        return keep(call, lines).thenCompose(kept -> kept.refused(call, refused));
    }

    private CompletionStage<LazadaAnswer> answered(LazadaCall call, AskedChanges changes, LazadaAnswer answer) {
        List<HeldWrite> frozen = lessons.answered(call, changes, answer);
        return frozen.isEmpty()
                ? CompletableFuture.completedFuture(answer)
                : keep(call, frozen).thenApply(kept -> kept.completed(call, answer));
    }

    private CompletionStage<KeptLines> keep(LazadaCall call, List<HeldWrite> lines) {
        return store.keep(call, lines).handle((done, lost) -> new KeptLines(lines, lost));
    }
}
