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

import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;

/** One step of the chain around a call: passes the call on, and may hold it back, repeat it or change its end. */
@Internal
@FunctionalInterface
public interface CallInterceptor {

    /**
     * Takes a call on its way.
     *
     * @param  next the rest of the chain; a step that repeats the call proceeds more than once
     * @return      completes with the answer or with a {@link io.github.camellazada.exception.LazadaException}
     */
    CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next);

    /** The steps that follow a step, for one run of a call. */
    interface Chain {

        /** Takes the steps that follow. Never throws: what a step throws is the failure that the stage completes with. */
        CompletionStage<LazadaAnswer> proceed(LazadaCall call);

        /** What the steps of this run tell one another. */
        CallRun run();
    }
}
