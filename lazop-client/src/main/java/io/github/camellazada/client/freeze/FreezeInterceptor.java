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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.SharedOutcome;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses what a campaign has frozen, or keeps it until the freeze lifts. */
@Internal
public final class FreezeInterceptor implements CallInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(FreezeInterceptor.class);
    private static final String NOT_HELD = "A campaign has frozen it, and it could not be held";

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
        return order.inTurn(lines.get(0).key(), () -> waits.pause(maxWaitTime), step);
    }

    private CompletionStage<LazadaAnswer> refused(LazadaCall call, Instant until) {
        return told.refused(call, refusal(call, until));
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
        return new Way(CompletableFuture.completedStage(ended(call, lines, null)));
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
                return keepLeft(lines, sent).thenCompose(kept -> held(call, kept, refused));
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
        Map<String, LazadaItemOutcome> frozen = answer.items().stream().filter(item -> isFrozen(item) && item.id() != null)
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
        return keepLeft(kept, sent).thenApply(left -> completed(call, left, answer));
    }

    /** Holds what is left of frozen lines when it is their turn; what is not left was superseded. */
    private CompletionStage<Left> keepLeft(List<HeldWrite> lines, WriteOrder.Sent sent) {
        return inTurn(lines, () -> {
            List<HeldWrite> left = sent.left(lines);
            return store.keep(left).handle((done, lost) -> new Left(left, lost));
        }).exceptionally(late -> new Left(sent.left(lines), late));
    }

    /** The answer that is there already, with what became of its frozen items. */
    private LazadaAnswer completed(LazadaCall call, Left left, LazadaAnswer answer) {
        LazadaAnswer kept = answer.with(answer.items().stream()
                .map(item -> isFrozen(item) ? kept(item, left.lines(), left.lost()) : item).toList());
        if (left.lost() == null) {
            return kept;
        }
        notHeld(call, left);
        return answer.refusal() == null
                ? kept
                : kept.refused(HeldStore.failed(call, NOT_HELD, answer.refusal(), left.lost()));
    }

    /** The answer of a call that Lazada has refused as a whole. */
    private CompletionStage<LazadaAnswer> held(LazadaCall call, Left left, LazadaException refused) {
        LazadaAnswer ended = ended(call, left.lines(), left.lost());
        if (left.lost() != null) {
            if (ended.items().stream().allMatch(item -> item.state() == State.REJECTED)) {
                return CompletableFuture.failedStage(HeldStore.failed(call, NOT_HELD, refused, left.lost()));
            }
            notHeld(call, left);
        }
        return CompletableFuture.completedStage(ended);
    }

    private LazadaAnswer ended(LazadaCall call, List<HeldWrite> left, Throwable lost) {
        return new LazadaAnswer(null, null, 0, MissingNode.getInstance(), MissingNode.getInstance(), new byte[0],
                SharedOutcome.of(call, refusal(call, null)).stream().map(item -> kept(item, left, lost)).toList());
    }

    private static void notHeld(LazadaCall call, Left left) {
        LOG.warn("Frozen SKUs {} of lazada:{} of seller {} could not be held; their items are REJECTED and retryable",
                skus(left.lines()), call.operation().name(), call.seller(), left.lost());
    }

    private static boolean isFrozen(LazadaItemOutcome item) {
        return FreezeSchedule.isFreeze(item);
    }

    private static LazadaItemOutcome kept(LazadaItemOutcome item, List<HeldWrite> left, Throwable lost) {
        if (!skus(left).contains(item.id())) {
            return new LazadaItemOutcome(item.id(), State.SUPERSEDED, item.code(),
                    "A campaign has frozen it, and a later write of the same SKU was sent since", false);
        }
        return lost == null
                ? new LazadaItemOutcome(item.id(), State.HELD, item.code(), item.message(), false)
                : new LazadaItemOutcome(item.id(), State.REJECTED, item.code(), NOT_HELD, true);
    }

    private static Set<String> skus(List<HeldWrite> lines) {
        return lines.stream().map(line -> line.key().sku()).collect(Collectors.toSet());
    }

    private LazadaFrozenException refusal(LazadaCall call, Instant until) {
        String kinds = call.operation().freeze().kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted().collect(Collectors.joining(" and "));
        String message = "A campaign has frozen writes of " + kinds + (until == null ? "" : " until " + until)
                + ", so nothing was sent. "
                + (call.operation().freeze().hold() == null || !call.operation().freeze().hold().absolute()
                        ? "Send it again after that; a write of this kind cannot be held"
                        : "Send it again after that, or set onFreeze=hold and the component will");
        return new LazadaFrozenException(
                LazadaFailure.unanswered(call.operation().name(), call.seller(), message, false),
                until == null ? null : Duration.between(clock.instant(), until));
    }

    /** What is left of a write that Lazada has frozen, and why it could not be held; {@code null} where it is. */
    private record Left(List<HeldWrite> lines, Throwable lost) {
    }

    /**
     * The way that a write takes: an answer that is there already, or one that is waited for; wrapped, so that the turn ends
     * when the way is chosen and not when Lazada has answered.
     */
    private record Way(CompletionStage<LazadaAnswer> answer) {
    }
}
