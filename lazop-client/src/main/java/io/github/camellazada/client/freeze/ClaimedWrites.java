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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaSupersededException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the writes of one claim by what Lazada made of them, or gives them back. */
final class ClaimedWrites {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimedWrites.class);

    private final Claim claim;
    private final HeldWriteStore store;
    private final FreezeSchedule calendar;
    private final HeldRest rest;
    private final SuspectWrites suspects;
    private final Clock clock;

    /**
     * @param rest     of what is given back
     * @param suspects are given those of calls that one SKU may have spoiled
     */
    ClaimedWrites(Claim claim, HeldWriteStore store, FreezeSchedule calendar, HeldRest rest, SuspectWrites suspects,
            Clock clock) {
        this.claim = claim;
        this.store = store;
        this.calendar = calendar;
        this.rest = rest;
        this.suspects = suspects;
        this.clock = clock;
    }

    Claim claim() {
        return claim;
    }

    /** Of what a freeze keeps back. */
    CompletionStage<Void> frozen(List<HeldWrite> writes) {
        return giveBack(writes, rest::frozen);
    }

    /** Of what could not be sent. */
    CompletionStage<Void> unsent(List<HeldWrite> writes) {
        return giveBack(writes, rest::failed);
    }

    /** Of what there is no time left for; it is due at once. */
    CompletionStage<Void> late(List<HeldWrite> writes) {
        return giveBack(writes, (write, now) -> now);
    }

    private CompletionStage<Void> giveBack(List<HeldWrite> writes, BiFunction<HeldWrite, Instant, Instant> due) {
        return release(writes, due).thenAccept(lost -> {
            // it is the other one's to send
        });
    }

    /**
     * @param skus     what was sent, in the order of the call
     * @param doubtful whether an attempt before the last one may have been carried out
     */
    CompletionStage<Void> answered(List<List<HeldWrite>> skus, LazadaAnswer answer, boolean doubtful) {
        if (doubtful && answer.refusal() instanceof LazadaRequestException refused) {
            List<HeldWrite> writes = skus.stream().flatMap(List::stream).toList();
            // what Lazada refuses for now only, such as during another change of the product, it takes another time
            if (skus.size() == 1 && answer.items().stream().noneMatch(item -> item.isDone() || item.retryable())) {
                return unknown(writes, refused);
            }
            suspects.add(writes);
        }
        return each(skus, answer.items(), new LazadaItemOutcome(null, State.DONE, null, null, false));
    }

    /**
     * @param skus what was to be sent, in the order of the call
     * @param sent whether it may have reached Lazada
     */
    CompletionStage<Void> failed(List<List<HeldWrite>> skus, Throwable failure, boolean sent) {
        Throwable cause = FailureCause.of(failure);
        List<HeldWrite> writes = skus.stream().flatMap(List::stream).toList();
        LazadaThrottledException freeze = FreezeSchedule.freeze(cause);
        if (freeze != null) {
            learn(writes, freeze.getCode(), freeze.getRetryAfter());
            return frozen(writes);
        }
        if (cause instanceof LazadaPartialFailureException partial) {
            return each(skus, partial.getItems(), null);
        }
        if (cause instanceof LazadaException spoilt && skus.size() > 1 && SuspectWrites.mayHaveCaused(spoilt)) {
            suspects.add(writes);
            return again(writes, (write, now) -> now);
        }
        if (cause instanceof LazadaOutcomeUnknownException && cause.getCause() instanceof LazadaRequestException refused) {
            return unknown(writes, refused);
        }
        if (cause instanceof LazadaRequestException refused && refused.isOfContent()) {
            return each(skus, List.of(), new LazadaItemOutcome(null, State.REJECTED, refused.getCode(),
                    refused.getFailure().message(), false));
        }
        if (cause instanceof LazadaSupersededException) {
            return each(skus, List.of(), new LazadaItemOutcome(null, State.SUPERSEDED, null, "It failed, and a later write of"
                    + " the same values waited behind it; so it is not sent again", false));
        }
        // limits, tokens, outages, a firewall's page, codes that nobody knows, lost answers: what is absolute may be sent again
        if (!(cause instanceof LazadaException)) {
            LOG.warn("Held writes of app {} could not be sent; they are kept and sent again", writes.get(0).key().appKey(),
                    cause);
        }
        return sent ? again(writes, rest::failed) : unsent(writes);
    }

    private CompletionStage<Void> each(List<List<HeldWrite>> skus, List<LazadaItemOutcome> items, LazadaItemOutcome otherwise) {
        List<HeldWrite> frozen = new ArrayList<>();
        List<HeldWrite> open = new ArrayList<>();
        List<CompletionStage<Void>> ends = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            LazadaItemOutcome outcome = items.size() == skus.size() ? items.get(i) : otherwise;
            for (HeldWrite write : skus.get(i)) {
                if (outcome == null) {
                    open.add(write);
                } else if (FreezeSchedule.isFreeze(outcome)) {
                    learn(List.of(write), outcome.code(), null);
                    frozen.add(write);
                } else if (outcome.state() == State.UNKNOWN || outcome.state() == State.REJECTED && outcome.retryable()) {
                    open.add(write);
                } else {
                    ends.add(end(write, outcome));
                }
            }
        }
        ends.add(frozen(frozen));
        ends.add(again(open, rest::failed));
        return all(ends.stream());
    }

    /** Ends what Lazada refuses, and what may have been carried out before: sent again it would be refused again. */
    private CompletionStage<Void> unknown(List<HeldWrite> writes, LazadaRequestException refused) {
        return all(writes.stream().map(write -> end(write, new LazadaItemOutcome(null, State.UNKNOWN, refused.getCode(),
                refused.getFailure().message(), false))));
    }

    private CompletionStage<Void> end(HeldWrite write, LazadaItemOutcome outcome) {
        if (outcome.isDone()) {
            calendar.written(write);
        }
        return store
                .complete(claim, new WriteOutcome(UUID.randomUUID().toString(), write, new LazadaItemOutcome(write.key().sku(),
                        outcome.state(), outcome.code(), outcome.message(), outcome.retryable()), clock.instant()))
                .thenAccept(own -> {
                    if (!own && outcome.isDone()) {
                        overtaken(write);
                    }
                });
    }

    /** Keeps writes that were sent and may have been carried out, for another time. */
    private CompletionStage<Void> again(List<HeldWrite> writes, BiFunction<HeldWrite, Instant, Instant> due) {
        return release(writes, due).thenAccept(lost -> lost.forEach(ClaimedWrites::overtaken));
    }

    private CompletionStage<Set<HeldWrite>> release(List<HeldWrite> writes, BiFunction<HeldWrite, Instant, Instant> due) {
        Instant now = clock.instant();
        return writes.isEmpty()
                ? CompletableFuture.completedStage(Set.of())
                : store.release(claim, writes.stream()
                        .collect(Collectors.toMap(Function.identity(), write -> due.apply(write, now))));
    }

    private static void overtaken(HeldWrite write) {
        LOG.warn("Two processes sent the held {} of SKU {} of seller {}, since this process paused for longer than its"
                + " claim. Lazada may have the older value: compare the values, and write the right one again",
                write.key().kind(), write.key().sku(), write.key().seller());
    }

    private void learn(List<HeldWrite> writes, String code, Duration length) {
        HeldWrite any = writes.get(0);
        calendar.learn(any.key().country(), any.operation(), writes, code, length);
    }

    /** Ends when all of them have ended. */
    static CompletionStage<Void> all(Stream<? extends CompletionStage<?>> steps) {
        return CompletableFuture.allOf(steps.map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new));
    }
}
