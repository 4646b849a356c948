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
        Instant start = clock.instant();
        CompletableFuture<LazadaAnswer> result = new CompletableFuture<>();
        observer.started(call);
        next.proceed(call).whenComplete((answer, failure) -> {
            KeptBack kept = next.run().keptBack();
            if (failure == null) {
                answered(call, start, answer, kept, result);
            } else {
                failed(call, start, failure, kept, result);
            }
        });
        return result;
    }

    private void answered(LazadaCall call, Instant start, LazadaAnswer answer, KeptBack kept,
            CompletableFuture<LazadaAnswer> result) {
        try {
            keptBack(call, kept);
            observer.ended(call, CallEnd.of(answer, since(start)));
        } finally {
            result.complete(answer);
        }
    }

    private void failed(LazadaCall call, Instant start, Throwable failure, KeptBack kept,
            CompletableFuture<LazadaAnswer> result) {
        LazadaException known = Refusals.broken(call, FailureCause.of(failure));
        try {
            keptBack(call, kept);
            observer.ended(call, CallEnd.of(known, kept, since(start)));
        } finally {
            result.completeExceptionally(known);
        }
    }

    private void keptBack(LazadaCall call, KeptBack how) {
        if (how != null) {
            observer.keptBack(call, how);
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
