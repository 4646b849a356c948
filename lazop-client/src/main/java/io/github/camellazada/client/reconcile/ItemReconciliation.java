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

import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up the items of which an answer does not tell what became. */
final class ItemReconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(ItemReconciliation.class);

    private final LazadaCall call;
    private final LazadaAnswer answer;
    private final ProbeSchedule looks;
    private final boolean repeated;

    /** @param repeated whether it answers an attempt after one that was lost */
    ItemReconciliation(LazadaCall call, LazadaAnswer answer, ProbeSchedule looks, boolean repeated) {
        this.call = call;
        this.answer = answer;
        this.looks = looks;
        this.repeated = repeated;
    }

    /** The same answer, with the outcomes that the state shows. */
    CompletionStage<LazadaAnswer> reconcile() {
        return looks.until(this::showsAllDone).handle((seen, failure) -> {
            if (failure != null) {
                LOG.debug("Reconciliation of some items of lazada:{} of seller {} failed",
                        call.operation().name(), call.seller(), failure);
                return answer;
            }
            return answer.with(answer.items().stream().map(item -> reconciled(item, seen)).toList());
        });
    }

    private boolean showsAllDone(StateProbe.Seen seen) {
        List<LazadaItemOutcome> unknown = answer.items().stream().filter(item -> item.state() == State.UNKNOWN).toList();
        return unknown.stream().allMatch(item -> seen.of(item.id()).filter(Meaning.DONE::equals).isPresent());
    }

    // after a lost attempt a refusal made the item unknown, and that nothing is to be seen of it makes it no refusal again
    private LazadaItemOutcome reconciled(LazadaItemOutcome item, StateProbe.Seen seen) {
        return item.state() == State.UNKNOWN
                ? seen.of(item.id()).filter(meaning -> meaning == Meaning.DONE || !repeated || item.code() == null)
                        .map(meaning -> SeenItems.decided(item, meaning)).orElse(item)
                : item;
    }
}
