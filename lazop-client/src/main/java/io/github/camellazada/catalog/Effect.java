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
package io.github.camellazada.catalog;

import io.github.camellazada.annotation.Internal;

/**
 * What a call of an operation does at Lazada, and what can be known of it afterwards.
 *
 * @param repeatable        whether sending it twice has the effect of sending it once
 * @param repeatableBecause why a write is repeatable, or {@code null}
 * @param idempotencyField  the parameter by which Lazada recognizes a repeated write, or {@code null}
 * @param freeze            what a campaign freeze stops of it, {@code null} for calls that go on
 * @param batch             how a batch names its items and its answer what became of them, {@code null} for other calls
 * @param reconciliation    how one finds out what became of it when its answer was lost, {@code null} where one cannot
 */
@Internal
public record Effect(boolean repeatable, String repeatableBecause, String idempotencyField, Freeze freeze, Batch batch,
        ReconciliationRule reconciliation) {

    static Effect of(CatalogueRow row) {
        return new Effect(row.flag("repeatable"), row.text("repeatableBecause"), row.text("idempotencyField"),
                row.object("freeze", Freeze::of), row.object("batch", Batch::of),
                row.object("reconciliation", ReconciliationRule::of));
    }

    /** Of an operation that nothing else is known about. */
    static Effect unknown(boolean repeatable) {
        return new Effect(repeatable, null, null, null, null, null);
    }

    Effect withoutReasons() {
        return new Effect(repeatable, null, null, freeze, batch, reconciliation);
    }
}
