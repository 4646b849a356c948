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
package io.github.camellazada.client.reconcile;

import java.util.Optional;

import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Says as outcomes what the state shows of items. */
final class SeenItems {

    /** The text of an item that Lazada refused after an attempt whose answer was lost; that nothing shows proves nothing then. */
    static final String REFUSED_AGAIN = "Lazada refused a later attempt, which may come from the one whose answer was lost";

    private SeenItems() {
    }

    /**
     * The outcome of an item whose own answer was lost.
     *
     * @param repeatable whether it may be sent again without harm where the state does not tell
     */
    static LazadaItemOutcome of(String id, Optional<Meaning> meaning, boolean repeatable) {
        return meaning.map(seen -> decided(new LazadaItemOutcome(id, State.UNKNOWN, null, null, false), seen))
                .orElseGet(() -> new LazadaItemOutcome(id, State.UNKNOWN, null,
                        "The answer was lost, and the state does not show its outcome", repeatable));
    }

    /** The outcome of an item that was unknown until its state was read. */
    static LazadaItemOutcome decided(LazadaItemOutcome unknown, Meaning meaning) {
        return meaning == Meaning.DONE
                ? new LazadaItemOutcome(unknown.id(), State.DONE, null, null, false)
                : new LazadaItemOutcome(unknown.id(), State.REJECTED, unknown.code(),
                        "The answer was lost, and its state shows no change", true);
    }
}
