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
import java.util.Map;

import io.github.camellazada.outcome.LazadaItemOutcome;

/**
 * A write of which nobody knows whether it was carried out, with no more of it than it takes to look it up.
 *
 * @param id         key of its outcome
 * @param appKey     the app
 * @param operation  REST path of the operation
 * @param seller     seller id, or {@code null} where the app calls for one seller without naming it
 * @param country    two-letter country in small letters, or {@code null} where none was named
 * @param requestId  Lazada's request id, or {@code null} where the answer was lost as a whole
 * @param parameters what the look-up needs of the parameters, by wire name
 * @param items      what is looked up, in the state that is known so far
 * @param sentAt     when the call began, by Lazada's clock
 * @param looks      how often it was looked up later on
 */
public record UnconfirmedWrite(String id, String appKey, String operation, String seller, String country, String requestId,
        Map<String, String> parameters, List<LazadaItemOutcome> items, Instant sentAt, int looks) {

    public UnconfirmedWrite {
        parameters = Map.copyOf(parameters);
        items = List.copyOf(items);
    }

    /** This write after one look more. */
    UnconfirmedWrite looked(List<LazadaItemOutcome> found) {
        return new UnconfirmedWrite(id, appKey, operation, seller, country, requestId, parameters, found, sentAt, looks + 1);
    }

    /** Without the parameters. */
    @Override
    public String toString() {
        return "UnconfirmedWrite[" + id + ", " + operation + " of seller " + seller + "]";
    }
}
