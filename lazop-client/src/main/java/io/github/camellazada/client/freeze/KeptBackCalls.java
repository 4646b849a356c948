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

import java.time.Duration;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFrozenException;

/**
 * Tells of the calls that a guard keeps back.
 *
 * @param observer who is told
 * @param routed   whether the route decides on those that are not held; else they fail
 */
@Internal
public record KeptBackCalls(CallObserver observer, boolean routed) {

    void held(LazadaCall call) {
        observer.keptBack(call, KeptBack.HELD);
    }

    /** A call that fails is told of like every other one that does. */
    void refused(LazadaCall call, LazadaFrozenException refusal) {
        observer.keptBack(call, routed ? KeptBack.ROUTED : KeptBack.REFUSED);
        if (!routed) {
            failed(call, refusal);
        }
    }

    /** A call that was not sent and fails. */
    void failed(LazadaCall call, LazadaException failure) {
        observer.started(call);
        observer.ended(call, CallEnd.of(failure, Duration.ZERO));
    }
}
