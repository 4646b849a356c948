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
package io.github.camellazada.transform;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome;

/**
 * What became of a write whose exchange has long ended, because a campaign had held it or its answer was lost.
 *
 * @param id        key of the outcome, equal each time it is delivered
 * @param appKey    the app
 * @param operation kebab-case name of the operation
 * @param seller    seller id as text, {@code null} where the app calls for one seller without naming it
 * @param country   the country, or {@code null} where none was named
 * @param requestId Lazada's request id, or {@code null} where none is known
 * @param outcome   {@code done}, {@code rejected}, {@code partial} of both, or {@code unknown} still
 * @param items     what became of each item of the write that had no outcome before
 * @param held      what a campaign had held back, {@code null} where the answer was lost instead
 * @param askedAt   when a route asked for it last
 * @param at        when the outcome was found out, or given up
 */
public record OutcomeEvent(String id, String appKey, String operation, String seller, LazadaCountry country,
        String requestId, String outcome, List<LazadaItemOutcome> items, HeldChange held, Instant askedAt, Instant at) {

    /** The event of an outcome; anything else as it is. */
    static Object orAsItIs(Object body) {
        if (body instanceof WriteOutcome held) {
            return of(held);
        }
        return body instanceof LateOutcome late ? of(late) : body;
    }

    private static OutcomeEvent of(WriteOutcome held) {
        HeldKey key = held.write().key();
        return new OutcomeEvent(held.id(), key.appKey(), OperationCatalog.nameOf(held.write().operation()),
                key.seller().isEmpty() ? null : key.seller(), country(key.country()), null,
                held.outcome().state().name().toLowerCase(Locale.ROOT), List.of(held.outcome()),
                HeldChange.of(held.write()), held.write().askedAt(), held.at());
    }

    private static OutcomeEvent of(LateOutcome late) {
        return new OutcomeEvent(late.id(), late.appKey(), late.operation(), late.seller(), country(late.country()),
                late.requestId(), late.state(), late.items(), null, late.sentAt(), late.at());
    }

    private static LazadaCountry country(String written) {
        return LazadaCountry.ofSite(written).orElse(null);
    }
}
