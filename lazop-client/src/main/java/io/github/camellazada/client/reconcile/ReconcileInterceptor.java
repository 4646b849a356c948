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
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.CallOutcome;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Has a write, or items of it, whose answer was lost looked up before anything else is decided. */
@Internal
public final class ReconcileInterceptor implements CallInterceptor {
    private final Reconciler reconciler;
    private final Clock clock;
    private final CallObserver observer;

    public ReconcileInterceptor(Reconciler reconciler, Clock clock, CallObserver observer) {
        this.reconciler = reconciler;
        this.clock = clock;
        this.observer = observer;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        if (!call.reconcile() || call.operation().effect().reconciliation() == null) {
            return next.proceed(call);
        }
        Instant sent = clock.instant();
        boolean repeated = call.trail().isLost();
        return next.proceed(call).handle((answer, failure) -> failure == null
                ? answered(call, sent, answer, repeated)
                : failed(call, sent, failure)).thenCompose(stage -> stage);
    }

    private CompletionStage<LazadaAnswer> answered(LazadaCall call, Instant sent, LazadaAnswer answer, boolean repeated) {
        return isUnknown(answer)
                ? watched(call, () -> reconciler.settleItems(call, sent, answer, repeated))
                : CompletableFuture.completedStage(answer);
    }

    private CompletionStage<LazadaAnswer> failed(LazadaCall call, Instant sent, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof LazadaOutcomeUnknownException lost
                ? watched(call, () -> reconciler.reconcile(call, sent, lost))
                : CompletableFuture.failedStage(cause);
    }

    private CompletionStage<LazadaAnswer> watched(LazadaCall call, Supplier<CompletionStage<LazadaAnswer>> look) {
        observer.lost(call);
        return look.get().whenComplete((answer, failure) -> observer.reconciled(call, failure == null
                ? found(answer)
                : CallOutcome.of(Refusals.broken(call, failure))));
    }

    private static CallOutcome found(LazadaAnswer answer) {
        return isUnknown(answer) ? CallOutcome.UNKNOWN : CallOutcome.of(answer);
    }

    private static boolean isUnknown(LazadaAnswer answer) {
        return answer.items().stream().anyMatch(LazadaItemOutcome::isUnknown);
    }
}
