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
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Makes the exception of a batch some of whose items were not carried out. */
@Internal
public final class ItemFailures {
    private static final int NAMED_ITEMS = 5;

    private ItemFailures() {
    }

    /** Number of items of a batch that were not carried out. */
    public static int count(List<LazadaItemOutcome> items) {
        return (int) items.stream().filter(LazadaItemOutcome::isFailed).count();
    }

    /**
     * The exception that names the items that were not carried out; the refusal of the call where Lazada refused all of it.
     *
     * @param otherwise how the caller gets the outcomes without an exception
     */
    public static LazadaException of(LazadaCall call, LazadaAnswer answer, String otherwise) {
        List<LazadaItemOutcome> items = answer.items();
        if (answer.refusal() != null && items.stream().allMatch(item -> item.state() == State.REJECTED)) {
            return answer.refusal();
        }
        return new LazadaPartialFailureException(failure(call, answer, otherwise), items);
    }

    private static LazadaFailure failure(LazadaCall call, LazadaAnswer answer, String otherwise) {
        List<LazadaItemOutcome> undone = answer.items().stream().filter(LazadaItemOutcome::isFailed).toList();
        String named = undone.stream().limit(NAMED_ITEMS)
                .map(item -> item.id() + " (" + item.code() + (item.message() == null ? "" : ", " + item.message()) + ")")
                .collect(Collectors.joining(", "));
        String message = undone.size() + " of " + answer.items().size() + " items were not carried out: " + named
                + (undone.size() > NAMED_ITEMS ? ", and " + (undone.size() - NAMED_ITEMS) + " more in getItems()" : "")
                + ". Send only those again. Read the state of items with an unknown outcome first; the others "
                + "are done. "
                + otherwise;
        // the same batch again would repeat what is done, so only its items can be retryable
        return new LazadaFailure(call.operation().name(), call.seller(), answer.code(), null, message, answer.requestId(),
                answer.httpStatus(), false, List.of());
    }
}
