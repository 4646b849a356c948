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
package io.github.camellazada.client.protocol;

import java.util.List;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Gives each item of a batch the fate of the call that failed as a whole. */
public final class SharedOutcome {

    private SharedOutcome() {
    }

    /** One outcome for each item that the call asks for; empty where it is no batch. */
    public static List<LazadaItemOutcome> of(LazadaCall call, LazadaException failure) {
        if (failure instanceof LazadaPartialFailureException partial) {
            return partial.getItems();
        }
        if (call.operation().readOnly()) {
            return List.of();
        }
        LazadaItemOutcome shared = of(failure);
        return RequestedItem.of(call).stream().map(item -> withId(item, shared)).toList();
    }

    static LazadaItemOutcome of(LazadaException failure) {
        boolean unknown = failure instanceof LazadaOutcomeUnknownException;
        return new LazadaItemOutcome(null, unknown ? LazadaItemOutcome.State.UNKNOWN : LazadaItemOutcome.State.REJECTED,
                failure.getCode(), failure.getFailure().message(), failure.isRetryable());
    }

    static LazadaItemOutcome withId(RequestedItem item, LazadaItemOutcome outcome) {
        return new LazadaItemOutcome(item.id(), outcome.state(), outcome.code(), outcome.message(), outcome.retryable());
    }
}
