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

import java.time.Instant;
import java.util.List;

import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/**
 * What was found out later of a write whose outcome had been unknown.
 *
 * @param id        key of the outcome, which the exchange of the write bears as well
 * @param appKey    the app
 * @param operation kebab-case name of the operation
 * @param seller    seller id, or {@code null} where the app calls for one seller without naming it
 * @param country   two-letter country in small letters, or {@code null} where none was named
 * @param requestId Lazada's request id, or {@code null} where the answer was lost as a whole
 * @param items     what became of each item that had been unknown
 * @param sentAt    when the call began
 * @param looks     how often it was looked up later on
 * @param at        when that was found out, or given up
 */
public record LateOutcome(String id, String appKey, String operation, String seller, String country, String requestId,
        List<LazadaItemOutcome> items, Instant sentAt, int looks, Instant at) {

    public LateOutcome {
        items = List.copyOf(items);
    }

    /** What became of the write: {@code done}, {@code rejected}, {@code partial} of both, or still {@code unknown}. */
    public String state() {
        if (items.stream().anyMatch(item -> item.state() == State.UNKNOWN)) {
            return "unknown";
        }
        long done = items.stream().filter(LazadaItemOutcome::isDone).count();
        return done == items.size() ? "done" : done == 0 ? "rejected" : "partial";
    }
}
