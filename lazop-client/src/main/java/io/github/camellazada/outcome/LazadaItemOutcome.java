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
package io.github.camellazada.outcome;

import java.io.Serializable;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What became of one item of a batch.
 *
 * @param id        id of the item as text: order item, package, SKU
 * @param state     what became of it
 * @param code      Lazada's item code, {@code null} when done
 * @param message   Lazada's text, may be {@code null}
 * @param retryable whether Lazada says that this item may be sent again
 */
public record LazadaItemOutcome(String id, State state, String code, String message,
        boolean retryable) implements Serializable {

    /** What became of an item. */
    public enum State {
        DONE,
        REJECTED,
        UNKNOWN,
        /** Kept until a campaign freeze lifts; its final outcome comes later. */
        HELD,
        /** Not carried out and not needed any more: it was held, and a later write sets the same values. */
        SUPERSEDED
    }

    /** Whether the item was carried out. */
    @JsonIgnore
    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether nobody knows what became of it. */
    @JsonIgnore
    public boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** Whether it was not carried out although it still ought to be, and nobody keeps it for later. */
    @JsonIgnore
    public boolean isFailed() {
        return state == State.REJECTED || state == State.UNKNOWN;
    }
}
