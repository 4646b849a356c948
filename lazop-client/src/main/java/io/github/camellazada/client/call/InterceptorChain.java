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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;

/** Takes one run of a call through a list of interceptors, the first of them outermost; the last one proceeds no further. */
@Internal
public final class InterceptorChain implements CallInterceptor.Chain {
    private final List<CallInterceptor> interceptors;
    private final int index;
    private final CallRun run;

    private InterceptorChain(List<CallInterceptor> interceptors, int index, CallRun run) {
        this.interceptors = interceptors;
        this.index = index;
        this.run = run;
    }

    /** A new run through the interceptors. */
    public static CompletionStage<LazadaAnswer> call(LazadaCall call, List<CallInterceptor> interceptors) {
        return new InterceptorChain(interceptors, 0, new CallRun()).proceed(call);
    }

    @Override
    public CompletionStage<LazadaAnswer> proceed(LazadaCall call) {
        try {
            return interceptors.get(index).intercept(call, new InterceptorChain(interceptors, index + 1, run));
        } catch (RuntimeException | Error defect) {
            return CompletableFuture.failedStage(defect);
        }
    }

    @Override
    public CallRun run() {
        return run;
    }
}
