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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.ObserveInterceptor;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Holds writes of stock and prices that a campaign has frozen, until it lifts; what cannot be held fails. */
@Internal
public final class HoldOnFreeze implements FreezePolicy {
    private final FreezePolicy otherwise;
    private final FreezeLessons lessons;
    private final HeldStore store;
    private final WriteOrder order;
    private final Clock clock;
    private final ObserveInterceptor calls;
    private final PendingDelays waits;
    private final Duration maxWaitTime;

    /**
     * @param store       keeps frozen writes
     * @param order       of all writes of this process
     * @param calls       tells observers of what is not sent
     * @param wakeUp      asks the dispatcher to read the held writes soon
     * @param timer       ends the waits of writes for their turn
     * @param maxWaitTime the longest of them
     */
    public HoldOnFreeze(String appKey, FreezeSchedule calendar, HeldWriteStore store, WriteOrder order,
            ObserveInterceptor calls, Runnable wakeUp, DelayTimer timer, Duration maxWaitTime, Clock clock) {
        this.otherwise = new FailOnFreeze(calendar, calls, clock);
        this.lessons = new FreezeLessons(calendar, clock);
        this.store = new HeldStore(appKey, store, order, wakeUp);
        this.order = order;
        this.clock = clock;
        this.calls = calls;
        this.waits = new PendingDelays(timer);
        this.maxWaitTime = maxWaitTime;
    }

    @Override
    public void close() {
        waits.close();
    }

    /** What is held is answered at once, with {@link State#HELD} for each of its items. */
    @Override
    public CompletionStage<LazadaAnswer> take(LazadaCall call, List<HeldWrite> lines, CallInterceptor.Chain next) {
        if (lines.isEmpty() || !FreezeInterceptor.holds(call.operation())) {
            return otherwise.take(call, lines, next);
        }
        // what is sent is not waited for: the next write may go out, or find out that this one was held
        return inTurn(lines, () -> decide(call, lines, next)).exceptionally(failure -> unsent(call, failure))
                .thenCompose(way -> way.answer);
    }

    private <T> CompletionStage<T> inTurn(List<HeldWrite> lines, Supplier<CompletionStage<T>> step) {
        return order.inTurn(lines.get(0).key(), waits, maxWaitTime, step);
    }

    private CompletionStage<Way> decide(LazadaCall call, List<HeldWrite> asked, CallInterceptor.Chain next) {
        Instant now = order.ask(clock);
        List<HeldWrite> lines = asked.stream().map(line -> line.at(now)).toList();
        if (lessons.calendar().frozenUntil(call, lines).isPresent()) {
            return store.keep(lines).thenApply(done -> keptBack(call, lines));
        }
        return store.held(lines).thenCompose(names -> names.isEmpty()
                ? CompletableFuture.completedStage(new Way(send(call, lines, next)))
                : store.keep(lines, names).thenApply(done -> keptBack(call, lines)));
    }

    // whether something of the SKU is held is not known without the store, and what is sent now might be overtaken by that
    private Way unsent(LazadaCall call, Throwable failure) {
        return new Way(calls.refuse(call, HeldStore.failed(call, "Nothing was sent", null, failure)));
    }

    private Way keptBack(LazadaCall call, List<HeldWrite> lines) {
        calls.keptBack(call, KeptBack.HELD);
        return new Way(CompletableFuture.completedStage(new KeptLines(lines, null).ended(call)));
    }

    private CompletionStage<LazadaAnswer> send(LazadaCall call, List<HeldWrite> lines, CallInterceptor.Chain next) {
        WriteOrder.Sent sent = order.sent(lines);
        return next.proceed(call).handle((answer, failure) -> failure == null
                ? answered(call, lines, answer, sent)
                : failed(call, lines, failure, sent)).thenCompose(stage -> stage).whenComplete((done, failure) -> sent.end());
    }

    private CompletionStage<LazadaAnswer> failed(LazadaCall call, List<HeldWrite> lines, Throwable failure,
            WriteOrder.Sent sent) {
        Throwable cause = FailureCause.of(failure);
        // a limit of the app is the rate limiter's to learn from; here it only says that this write has to wait
        LazadaThrottledException refused = FreezeSchedule.freeze(cause);
        if (refused == null) {
            return CompletableFuture.failedFuture(cause);
        }
        lessons.refused(call, lines, refused);
        return keepLeft(lines, sent).thenCompose(kept -> kept.refused(call, refused));
    }

    private CompletionStage<LazadaAnswer> answered(LazadaCall call, List<HeldWrite> lines, LazadaAnswer answer,
            WriteOrder.Sent sent) {
        List<HeldWrite> kept = lessons.answered(call, lines, answer);
        return kept.isEmpty()
                ? CompletableFuture.completedFuture(answer)
                : keepLeft(kept, sent).thenApply(left -> left.completed(call, answer));
    }

    /** Holds what is left of frozen lines when it is their turn; what is not left was superseded. */
    private CompletionStage<KeptLines> keepLeft(List<HeldWrite> lines, WriteOrder.Sent sent) {
        return inTurn(lines, () -> {
            List<HeldWrite> left = sent.left(lines);
            return store.keep(left).handle((done, lost) -> new KeptLines(left, lost));
        }).exceptionally(late -> new KeptLines(sent.left(lines), late));
    }

    /**
     * The way that a write takes: an answer that is there already, or one that is waited for; wrapped, so that the turn ends
     * when the way is chosen and not when Lazada has answered.
     */
    private record Way(CompletionStage<LazadaAnswer> answer) {
    }
}
