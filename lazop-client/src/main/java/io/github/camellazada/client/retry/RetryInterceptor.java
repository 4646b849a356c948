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
package io.github.camellazada.client.retry;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.client.time.PendingDelays;

/** Repeats calls that may be repeated, and the rejected items of a batch ({@link BatchRetry}) alone. */
@Internal
public final class RetryInterceptor implements CallInterceptor {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RetryRules rules;

    /** @param pauses the pauses between attempts; when they are closed, a call ends as its last attempt did */
    public RetryInterceptor(RetryOptions options, PendingDelays pauses) {
        this.rules = new RetryRules(options.maxRetries(), options.maxWaitTime(),
                new Backoff(options.retryBackoff(), LONGEST_PAUSE), pauses, options.clock());
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        return new RetriedCall(rules, call, next).start();
    }
}
