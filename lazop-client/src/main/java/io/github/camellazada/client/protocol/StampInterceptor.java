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
package io.github.camellazada.client.protocol;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;

/** Sets the timestamps by Lazada's clock, and sends a call once more whose refusal has just shown what that clock says. */
@Internal
public final class StampInterceptor implements CallInterceptor {
    private static final String STAMP_REFUSED = "IllegalTimestamp";

    private final ClockSkew skew;

    public StampInterceptor(ClockSkew skew) {
        this.skew = skew;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        Duration correction = skew.current();
        return proceed(call, correction, next).exceptionallyCompose(failure -> isRefusal(failure)
                ? again(call, correction, failure, next)
                : CompletableFuture.failedStage(failure));
    }

    // The gateway refuses a timestamp before it does anything, and the time of that very answer has just set the clock right.
    private CompletionStage<LazadaAnswer> again(LazadaCall call, Duration refused, Throwable failure, Chain next) {
        Duration correction = skew.current();
        return correction.equals(refused) ? CompletableFuture.failedStage(failure) : proceed(call, correction, next);
    }

    private static CompletionStage<LazadaAnswer> proceed(LazadaCall call, Duration correction, Chain next) {
        next.run().correct(correction);
        return next.proceed(call);
    }

    private static boolean isRefusal(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof LazadaException refused && STAMP_REFUSED.equals(refused.getCode());
    }
}
