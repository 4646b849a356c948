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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts aside, before a call ends, what is still unknown of it, so that it is looked up later on. */
@Internal
public final class DeferredReconciliation implements CallInterceptor {
    /** The pause between a call and the first later read of its outcome. */
    public static final Duration FIRST_READ = FollowUpPace.FIRST_READ;

    private static final Logger LOG = LoggerFactory.getLogger(DeferredReconciliation.class);

    private final String appKey;
    private final UnconfirmedWriteStore store;
    private final FollowUpPace pace;
    private final BooleanSupplier wanted;
    private final Clock clock;
    private final Supplier<Duration> skew;

    /**
     * @param longest how long after a call it may be looked up
     * @param wanted  whether anybody asks for late outcomes
     * @param skew    what must be added to the clock to get Lazada's
     */
    public DeferredReconciliation(String appKey, UnconfirmedWriteStore store, Duration longest,
            BooleanSupplier wanted,
            Clock clock, Supplier<Duration> skew) {
        this.appKey = appKey;
        this.store = store;
        this.pace = new FollowUpPace(longest);
        this.wanted = wanted;
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        if (!call.reconcile() || call.operation().effect().reconciliation() == null) {
            return next.proceed(call);
        }
        Instant sent = clock.instant();
        return next.proceed(call).handle((answer, failure) -> failure == null
                ? answered(call, sent, answer)
                : failed(call, sent, failure)).thenCompose(stage -> stage);
    }

    private CompletionStage<LazadaAnswer> answered(LazadaCall call, Instant sent, LazadaAnswer answer) {
        List<LazadaItemOutcome> unknown = answer.items().stream().filter(item -> item.state() == State.UNKNOWN)
                .map(item -> unknown(item.id(), item.code())).toList();
        return keep(call, sent, answer.requestId(), unknown).thenApply(id -> id == null ? answer : answer.followed(id));
    }

    private CompletionStage<LazadaAnswer> failed(LazadaCall call, Instant sent, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        if (!(cause instanceof LazadaOutcomeUnknownException lost)) {
            return CompletableFuture.failedStage(cause);
        }
        List<LazadaItemOutcome> unknown = StateProbe.items(call).stream().map(item -> unknown(item.id(), lost)).toList();
        return keep(call, sent, lost.getRequestId(), unknown)
                .thenCompose(id -> CompletableFuture.failedStage(id == null ? lost : lost.followed(id)));
    }

    /** The key of the later outcome; {@code null} where there will be none. Never fails. */
    private CompletionStage<String> keep(LazadaCall call, Instant sent, String requestId, List<LazadaItemOutcome> unknown) {
        List<LazadaItemOutcome> named = unknown.stream().filter(item -> item.id() != null).toList();
        Instant first = pace.next(0, clock.instant());
        if (named.isEmpty() || !wanted.getAsBoolean() || pace.isOver(sent, first)) {
            return CompletableFuture.completedStage(null);
        }
        String id = UUID.randomUUID().toString();
        UnconfirmedWrite write = new UnconfirmedWrite(id, appKey, call.operation().path(), call.seller(),
                call.country() == null ? null : call.country().name().toLowerCase(Locale.ROOT), requestId, LookUpData.of(call),
                named, sent.plus(skew.get()), 0);
        // a store that throws must not take the place of what the call ends with
        return CompletableFuture.completedFuture(write).thenCompose(put -> store.keep(put, first)).handle((kept, failure) -> {
            if (failure == null && kept) {
                return id;
            }
            LOG.warn("The component will not reconcile lazada:{} of seller {} later: {}", call.operation().name(),
                    call.seller(), failure == null ? "the store of unconfirmed writes is full" : "the store failed to keep it",
                    failure);
            return null;
        });
    }

    private static LazadaItemOutcome unknown(String id, LazadaOutcomeUnknownException lost) {
        return new LazadaItemOutcome(id, State.UNKNOWN, lost.getCode(),
                lost.getCause() instanceof LazadaRequestException ? SeenItems.REFUSED_AGAIN : null, false);
    }

    private static LazadaItemOutcome unknown(String id, String code) {
        return new LazadaItemOutcome(id, State.UNKNOWN, code, null, false);
    }
}
