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
package io.github.camellazada.client.freeze;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.ObserveInterceptor;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFrozenException;

/**
 * Tells the observers of the calls that a freeze keeps back.
 *
 * @param observer who is told
 * @param calls    sees the calls that end here
 * @param routed   whether the route decides on those that are not held; else they fail
 */
@Internal
public record KeptBackCalls(CallObserver observer, ObserveInterceptor calls, boolean routed) {

    void held(LazadaCall call) {
        observer.keptBack(call, KeptBack.HELD);
    }

    /** Ends a frozen call; one that fails is observed like every other one that does. */
    CompletionStage<LazadaAnswer> refused(LazadaCall call, LazadaFrozenException refusal) {
        observer.keptBack(call, routed ? KeptBack.ROUTED : KeptBack.REFUSED);
        return routed ? CompletableFuture.failedStage(refusal) : calls.refuse(call, refusal);
    }

    /** Ends a call that cannot be sent, since nobody knows whether something of it is held. */
    CompletionStage<LazadaAnswer> unsent(LazadaCall call, LazadaException failure) {
        return calls.refuse(call, failure);
    }
}
