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
package io.github.camellazada.client.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;

/** Tells the observer that a call starts and how it ended; every failure becomes a {@link LazadaException} here. */
@Internal
public final class ObserveInterceptor implements CallInterceptor {
    private final CallObserver observer;
    private final Clock clock;

    public ObserveInterceptor(CallObserver observer, Clock clock) {
        this.observer = observer;
        this.clock = clock;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        return observed(call, () -> next.proceed(call));
    }

    /** Tells that an earlier step does not send a call. */
    public void keptBack(LazadaCall call, KeptBack how) {
        observer.keptBack(call, how);
    }

    /** Ends a call that an earlier step refuses to send; observers see it like every other one. */
    public CompletionStage<LazadaAnswer> refuse(LazadaCall call, LazadaException refusal) {
        return observed(call, () -> CompletableFuture.failedStage(refusal));
    }

    private CompletionStage<LazadaAnswer> observed(LazadaCall call, Supplier<CompletionStage<LazadaAnswer>> rest) {
        Instant start = clock.instant();
        CompletableFuture<LazadaAnswer> result = new CompletableFuture<>();
        observer.started(call);
        rest.get().whenComplete((answer, failure) -> {
            if (failure == null) {
                answered(call, start, answer, result);
            } else {
                failed(call, start, failure, result);
            }
        });
        return result;
    }

    private void answered(LazadaCall call, Instant start, LazadaAnswer answer, CompletableFuture<LazadaAnswer> result) {
        try {
            observer.ended(call, CallEnd.of(answer, since(start)));
        } finally {
            result.complete(answer);
        }
    }

    private void failed(LazadaCall call, Instant start, Throwable failure, CompletableFuture<LazadaAnswer> result) {
        LazadaException known = Refusals.broken(call, FailureCause.of(failure));
        try {
            observer.ended(call, CallEnd.of(known, since(start)));
        } finally {
            result.completeExceptionally(known);
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
