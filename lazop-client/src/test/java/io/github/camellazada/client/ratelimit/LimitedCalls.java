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

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.InterceptorChain;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.ObserveInterceptor;
import io.github.camellazada.client.order.SequenceInterceptor;
import io.github.camellazada.client.retry.RetryInterceptor;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.time.PendingDelays;

/** The steps of the client that wait and repeat, before a gateway of a test. */
final class LimitedCalls implements AutoCloseable {
    private final RetryOptions options;
    private final PendingDelays waits;
    private final List<CallInterceptor> interceptors;

    LimitedCalls(RetryOptions options, Function<LazadaCall, CompletionStage<LazadaAnswer>> gateway) {
        this.options = options;
        this.waits = new PendingDelays(options.timer());
        this.interceptors = List.of(new ObserveInterceptor(CallObserver.NONE, options.clock()),
                new SequenceInterceptor(options.order(), options.maxWaitTime(), waits, options.clock()),
                new RetryInterceptor(options, waits),
                new RateLimitInterceptor(options.permits(), options.maxWaitTime(), options.clock()),
                (call, next) -> gateway.apply(call));
    }

    CompletionStage<LazadaAnswer> proceed(LazadaCall call) {
        return InterceptorChain.call(call, interceptors);
    }

    RetryOptions options() {
        return options;
    }

    @Override
    public void close() {
        waits.close();
    }
}
