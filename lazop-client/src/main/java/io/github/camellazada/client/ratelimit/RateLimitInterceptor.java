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
package io.github.camellazada.client.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallRun;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaThrottledException;

/** Waits for the permit of each attempt, and lets the rate limiter learn how the attempt went. */
@Internal
public final class RateLimitInterceptor implements CallInterceptor {
    private final RateLimiter limiter;
    private final Duration maxWaitTime;
    private final Clock clock;

    /** @param maxWaitTime how long a run may wait in all, for its turn, for permits and between its attempts */
    public RateLimitInterceptor(RateLimiter limiter, Duration maxWaitTime, Clock clock) {
        this.limiter = limiter;
        this.maxWaitTime = maxWaitTime;
        this.clock = clock;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        RateLimiter.Permit atOnce = limiter.atOnce(call);
        if (atOnce != null) {
            call.trail().waitedForPermit(Duration.ZERO);
            return proceed(call, atOnce, next);
        }
        CallRun run = next.run();
        Instant since = clock.instant();
        return limiter.acquire(call, run.left(maxWaitTime)).handle((permit, refused) -> {
            Duration waited = Duration.between(since, clock.instant());
            run.waited(waited);
            call.trail().waitedForPermit(waited);
            if (refused != null) {
                return CompletableFuture.<LazadaAnswer>failedStage(FailureCause.of(refused));
            }
            return proceed(call, permit, next);
        }).thenCompose(Function.identity());
    }

    private static CompletionStage<LazadaAnswer> proceed(LazadaCall call, RateLimiter.Permit permit, Chain next) {
        CallRun run = next.run();
        run.permitted();
        return next.proceed(call).whenComplete((answer, failure) -> learn(run, permit, failure));
    }

    private static void learn(CallRun run, RateLimiter.Permit permit, Throwable failure) {
        if (failure == null) {
            permit.accepted();
            return;
        }
        Throwable cause = FailureCause.of(failure);
        if (cause instanceof LazadaFrozenException) {
            return; // says nothing of a rate, neither for nor against it
        }
        if (cause instanceof LazadaThrottledException throttled) {
            run.pause(permit.rejected(throttled));
        } else if (cause instanceof LazadaException known && known.getCode() != null) {
            permit.accepted();
        }
    }
}
