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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Refuses what a campaign has frozen, or keeps it until the freeze lifts. */
@Internal
public final class FreezeInterceptor implements CallInterceptor {
    private final String appKey;
    private final FreezeSchedule calendar;
    private final HeldStore store;
    private final WriteOrder order;
    private final Clock clock;
    private final KeptBackCalls told;
    private final PendingDelays waits;
    private final Duration maxWaitTime;

    /**
     * @param store   keeps frozen writes; {@code null} refuses them
     * @param order   of all writes of this process
     * @param told    hears of what is not sent
     * @param wakeUp  asks for held writes to be looked at soon
     * @param timer   ends the waits of writes for their turn
     * @param maxWaitTime the longest of them
     */
    public FreezeInterceptor(String appKey, FreezeSchedule calendar, HeldWriteStore store,
            WriteOrder order,
            Clock clock, KeptBackCalls told, Runnable wakeUp, DelayTimer timer, Duration maxWaitTime) {
        this.appKey = appKey;
        this.calendar = calendar;
        this.store = store == null ? null : new HeldStore(appKey, store, order, wakeUp);
        this.order = order;
        this.clock = clock;
        this.told = told;
        this.waits = new PendingDelays(timer);
        this.maxWaitTime = maxWaitTime;
    }

    /** Ends the writes that wait for their turn. */
    public void close() {
        waits.close();
    }

    /** What is held is answered at once, with {@link State#HELD} for each of its items. */
    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        if (call.operation().freeze() == null) {
            return next.proceed(call);
        }
        List<HeldWrite> lines = HeldLines.of(appKey, call, clock.instant());
        if (canHold(call, lines)) {
            // what is sent is not waited for: the next write may go out, or find out that this one was held
            return inTurn(lines, () -> decide(call, lines, next))
                    .exceptionally(failure -> unsent(call, failure)).thenCompose(way -> way.answer);
        }
        Optional<Instant> frozen = calendar.frozenUntil(call, lines);
        return frozen.isPresent()
                ? refused(call, frozen.get())
                : next.proceed(call).handle((answer, failure) -> failure == null
                        ? answered(call, lines, answer, null)
                        : failed(call, lines, failure, null)).thenCompose(stage -> stage);
    }

    private <T> CompletionStage<T> inTurn(List<HeldWrite> lines, Supplier<CompletionStage<T>> step) {
        return order.inTurn(lines.get(0).key(), waits, maxWaitTime, step);
    }

    private CompletionStage<LazadaAnswer> refused(LazadaCall call, Instant until) {
        return told.refused(call,
                KeptLines.refusal(call, until, Duration.between(clock.instant(), until)));
    }

    private CompletionStage<Way> decide(LazadaCall call, List<HeldWrite> asked, Chain next) {
        Instant now = order.ask(clock);
        List<HeldWrite> lines = asked.stream().map(line -> line.at(now)).toList();
        if (calendar.frozenUntil(call, lines).isPresent()) {
            return store.keep(lines).thenApply(done -> keptBack(call, lines));
        }
        return store.held(lines).thenCompose(names -> names.isEmpty()
                ? CompletableFuture.completedStage(new Way(send(call, lines, next)))
                : store.keep(lines, names).thenApply(done -> keptBack(call, lines)));
    }

    // whether something of the SKU is held is not known without the store, and what is sent now might be overtaken by that
    private Way unsent(LazadaCall call, Throwable failure) {
        return new Way(told.unsent(call, HeldStore.failed(call, "Nothing was sent", null, failure)));
    }

    private Way keptBack(LazadaCall call, List<HeldWrite> lines) {
        told.held(call);
        return new Way(CompletableFuture.completedStage(new KeptLines(lines, null).ended(call)));
    }

    private boolean canHold(LazadaCall call, List<HeldWrite> lines) {
        return store != null && !lines.isEmpty() && holds(call.operation());
    }

    /** Whether writes of that operation can be held. */
    public static boolean holds(OperationDescriptor operation) {
        return operation.freeze() != null && operation.freeze().hold() != null && operation.freeze().hold().absolute();
    }

    private CompletionStage<LazadaAnswer> send(LazadaCall call, List<HeldWrite> lines, Chain next) {
        WriteOrder.Sent sent = order.sent(lines);
        return next.proceed(call).handle((answer, failure) -> failure == null
                ? answered(call, lines, answer, sent)
                : failed(call, lines, failure, sent)).thenCompose(stage -> stage).whenComplete((done, failure) -> sent.end());
    }

    private CompletionStage<LazadaAnswer> failed(LazadaCall call, List<HeldWrite> lines, Throwable failure,
            WriteOrder.Sent sent) {
        Throwable cause = FailureCause.of(failure);
        LazadaThrottledException refused = FreezeSchedule.freeze(cause);
        if (refused != null) {
            learn(call, lines, refused);
            if (sent != null) {
                return keepLeft(lines, sent).thenCompose(kept -> kept.refused(call, refused));
            }
        }
        return CompletableFuture.failedFuture(cause);
    }

    // a limit of the app is the flow control's to learn from; here it only says that this write has to wait
    private void learn(LazadaCall call, List<HeldWrite> lines, LazadaThrottledException refused) {
        if (refused instanceof LazadaFrozenException || canHold(call, lines)) {
            calendar.learn(HeldLines.country(call), call.operation().path(), lines, refused.getCode(),
                    refused.getRetryAfter());
        }
    }

    private CompletionStage<LazadaAnswer> answered(LazadaCall call, List<HeldWrite> lines, LazadaAnswer answer,
            WriteOrder.Sent sent) {
        Map<String, LazadaItemOutcome> frozen = answer.items().stream()
                .filter(item -> FreezeSchedule.isFreeze(item) && item.id() != null)
                .collect(Collectors.toMap(LazadaItemOutcome::id, Function.identity(), (one, other) -> one));
        Set<String> undone = answer.items().stream().filter(item -> !item.isDone()).map(LazadaItemOutcome::id)
                .collect(Collectors.toSet());
        lines.stream().filter(line -> !undone.contains(line.key().sku())).forEach(calendar::written);
        List<HeldWrite> kept = lines.stream().filter(line -> frozen.containsKey(line.key().sku())).toList();
        kept.stream().collect(Collectors.groupingBy(line -> frozen.get(line.key().sku()).code())).forEach(
                (code, some) -> calendar.learn(HeldLines.country(call), call.operation().path(), some, code, null));
        if (kept.isEmpty() || sent == null) {
            return CompletableFuture.completedFuture(answer);
        }
        return keepLeft(kept, sent).thenApply(left -> left.completed(call, answer));
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
