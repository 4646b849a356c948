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

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaLimitScope;

/** Makes the exceptions of calls that are refused before anything is sent. */
@Internal
public final class Refusals {

    private Refusals() {
    }

    public static LazadaRequestException request(LazadaCall call, String message) {
        return new LazadaRequestException(failure(call, message, false));
    }

    public static LazadaAuthorizationException authorization(LazadaCall call, String message) {
        return new LazadaAuthorizationException(failure(call, message, false));
    }

    public static LazadaThrottledException late(LazadaCall call) {
        return new LazadaThrottledException(
                failure(call, "Nothing was sent: the claim of the write ended before turn, permit and token were there. If "
                        + "that happens often, raise the option 'maxWaitTime' on the component",
                        false),
                null, LazadaLimitScope.OBJECT); // a scope that teaches no limit anything
    }

    /** What an unknown end of that call means for the caller; a call for tokens is the component's own. */
    public static String unknownEnd(LazadaCall call) {
        return call.operation().access().gateway() == Gateway.AUTH
                ? ". It is not known whether Lazada has issued new tokens"
                : ". The write may or may not have been carried out: read its state before sending it again";
    }

    public static LazadaFailure failure(LazadaCall call, String message, boolean retryable) {
        return LazadaFailure.unanswered(call.operation().name(), call.seller(), message, retryable);
    }

    /** What a call ended with, whatever a defect threw. */
    public static LazadaException broken(LazadaCall call, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        if (cause instanceof LazadaException known) {
            return known;
        }
        // A defect of this client or of a bean that it was handed; how far the call came is not known.
        return new LazadaOutcomeUnknownException(failure(call, "The client failed during the call ("
                + cause.getClass().getSimpleName() + "): read the state at Lazada before you send a write again", false),
                cause);
    }
}
