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

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.time.PendingDelays;

/** Carries calls through their attempts: writes of one object in order, each attempt by a permit, and again what may be repeated. */
public final class RetryInterceptor implements AutoCloseable {
    private final Function<LazadaCall, CompletionStage<LazadaAnswer>> attempt;
    private final RetryOptions options;
    private final Backoff backoff;
    private final PendingDelays pauses;

    /**
     * @param attempt sends a call once, with token, timestamp and signature of that moment
     */
    public RetryInterceptor(RetryOptions options, Function<LazadaCall, CompletionStage<LazadaAnswer>> attempt) {
        this.options = options;
        this.attempt = attempt;
        this.backoff = new Backoff(options.retryBackoff());
        this.pauses = new PendingDelays(options.timer());
    }

    public CompletionStage<LazadaAnswer> proceed(LazadaCall call) {
        return new RetriedCall(this, call).start();
    }

    /** Ends all pauses; calls that are in one fail with what they failed with before. */
    @Override
    public void close() {
        pauses.close();
    }

    CompletionStage<LazadaAnswer> attempt(LazadaCall call) {
        return attempt.apply(call);
    }

    public RetryOptions options() {
        return options;
    }

    Backoff backoff() {
        return backoff;
    }

    /** The waits of its calls. */
    public PendingDelays pauses() {
        return pauses;
    }
}
