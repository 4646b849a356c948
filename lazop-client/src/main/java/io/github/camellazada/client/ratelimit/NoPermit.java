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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaThrottledException;

/** What a call ends with that gets no permit. */
final class NoPermit {

    private NoPermit() {
    }

    /** @param retryAfter when the call may be sent again; {@code null} where nobody knows it */
    static LazadaThrottledException of(LazadaCall call, Duration retryAfter, String why) {
        return new LazadaThrottledException(LazadaFailure.unanswered(call.operation().name(), call.seller(),
                "Nothing was sent: " + why, false), retryAfter);
    }

    static CompletionStage<RateLimiter.Permit> stage(LazadaCall call, Duration retryAfter, String why) {
        return CompletableFuture.failedStage(of(call, retryAfter, why));
    }
}
