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

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaThrottledException;

/** Lets every call through at once; only a call that was refused waits. */
@Internal
public final class UnlimitedRateLimiter implements RateLimiter {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Permit PERMIT = new Open();

    @Override
    public CompletionStage<Permit> acquire(LazadaCall call, Duration longest) {
        return CompletableFuture.completedStage(PERMIT);
    }

    @Override
    public Permit atOnce(LazadaCall call) {
        return PERMIT;
    }

    @Override
    public RateLimiterState state() {
        return RateLimiterState.NOTHING;
    }

    @Override
    public void close() {
        // nothing waits here
    }

    private static final class Open implements Permit {
        @Override
        public void accepted() {
            // nothing is learned here
        }

        @Override
        public Duration rejected(LazadaThrottledException refusal) {
            return refusal.getRetryAfter() == null ? USUAL : refusal.getRetryAfter();
        }
    }
}
