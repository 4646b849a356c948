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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.client.LazadaAnswer;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.client.LazadaClient;
import io.github.camellazada.client.SharedOutcome;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaItemOutcome;
import io.github.camellazada.exception.LazadaItemOutcome.State;
import io.github.camellazada.exception.LazadaThrottledException;

/** Stands before the client: refuses what a campaign has frozen, or keeps it until the freeze lifts. */
public final class FreezeGuard {
    private final String appKey;
    private final LazadaClient client;
    private final CampaignCalendar calendar;
    private final HeldWrites store;
    private final Clock clock;
    private final Runnable wakeUp;

    /**
     * @param store  keeps frozen writes; {@code null} refuses them
     * @param wakeUp asks for held writes to be looked at soon
     */
    public FreezeGuard(String appKey, LazadaClient client, CampaignCalendar calendar, HeldWrites store, Clock clock,
            Runnable wakeUp) {
        this.appKey = appKey;
        this.client = client;
        this.calendar = calendar;
        this.store = store;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /** As the client does; what is held is answered at once, with {@link State#HELD} for each of its items. */
    public CompletionStage<LazadaAnswer> call(LazadaCall call) {
        if (call.operation().freeze() == null) {
            return client.call(call);
        }
        List<HeldWrite> lines = HeldLines.of(appKey, call, clock.instant());
        Optional<Instant> frozen = calendar.frozenUntil(call, lines);
        if (!canHold(call, lines)) {
            return frozen.isPresent() ? CompletableFuture.failedFuture(refusal(call, frozen.get())) : send(call, lines);
        }
        if (frozen.isPresent()) {
            return hold(call, lines);
        }
        HeldKey key = lines.get(0).key();
        return store.holdsAny(appKey, key.seller(), key.country(), skus(lines))
                .thenCompose(any -> any ? hold(call, lines) : send(call, lines));
    }

    private boolean canHold(LazadaCall call, List<HeldWrite> lines) {
        return store != null && !lines.isEmpty() && call.operation().freeze().hold().absolute();
    }

    private CompletionStage<LazadaAnswer> send(LazadaCall call, List<HeldWrite> lines) {
        return client.call(call).handle((answer, failure) -> failure == null
                ? answered(call, lines, answer)
                : failed(call, lines, failure)).thenCompose(stage -> stage);
    }

    private CompletionStage<LazadaAnswer> failed(LazadaCall call, List<HeldWrite> lines, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof LazadaThrottledException refused && CampaignCalendar.isFreeze(refused)) {
            learn(call, lines, refused);
            if (canHold(call, lines)) {
                return hold(call, lines);
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

    private CompletionStage<LazadaAnswer> answered(LazadaCall call, List<HeldWrite> lines, LazadaAnswer answer) {
        Set<String> frozen = answer.items().stream().filter(item -> isFrozen(item) && item.id() != null)
                .map(LazadaItemOutcome::id).collect(Collectors.toSet());
        if (answer.items().stream().allMatch(LazadaItemOutcome::isDone)) {
            lines.forEach(calendar::written);
        }
        if (frozen.isEmpty()) {
            return CompletableFuture.completedFuture(answer);
        }
        List<HeldWrite> kept = lines.stream().filter(line -> frozen.contains(line.key().sku())).toList();
        answer.items().stream().filter(FreezeGuard::isFrozen).map(LazadaItemOutcome::code).distinct().forEach(
                code -> calendar.learn(HeldLines.country(call), call.operation().path(), kept, code, null));
        if (!canHold(call, kept)) {
            return CompletableFuture.completedFuture(answer);
        }
        List<LazadaItemOutcome> items = answer.items().stream().map(item -> isFrozen(item) ? held(item) : item).toList();
        return keep(kept).thenApply(done -> answer.with(items));
    }

    private CompletionStage<LazadaAnswer> hold(LazadaCall call, List<HeldWrite> lines) {
        List<LazadaItemOutcome> items = SharedOutcome.of(call, refusal(call, null)).stream().map(FreezeGuard::held).toList();
        return keep(lines).thenApply(done -> new LazadaAnswer(null, null, 0, MissingNode.getInstance(),
                MissingNode.getInstance(), new byte[0], items));
    }

    private CompletionStage<Void> keep(List<HeldWrite> lines) {
        return store.hold(lines).thenRun(wakeUp);
    }

    private static boolean isFrozen(LazadaItemOutcome item) {
        return item.state() == State.REJECTED && CampaignCalendar.isFreeze(item.code());
    }

    private static LazadaItemOutcome held(LazadaItemOutcome item) {
        return new LazadaItemOutcome(item.id(), State.HELD, item.code(), item.message(), false);
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
                new LazadaFailure(call.operation().name(), call.seller(), null, null, message, null, 0, false, List.of()),
                until == null ? null : Duration.between(clock.instant(), until));
    }
}
