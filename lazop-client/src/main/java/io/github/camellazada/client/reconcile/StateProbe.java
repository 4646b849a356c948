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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;

/** Reads the state of what a write was to change, and says what it means for each of its items. */
final class StateProbe {
    private final LazadaCall write;
    private final List<RequestedItem> items;
    private final RuleEvaluator judgement;
    private final ReadChain chain;

    StateProbe(LazadaCall write, Instant sent, Function<LazadaCall, CompletionStage<LazadaAnswer>> reads) {
        this(write, () -> sent, reads);
    }

    /** @param sent when the write was sent, by Lazada's clock, which the reads may be the first to tell */
    StateProbe(LazadaCall write, Supplier<Instant> sent, Function<LazadaCall, CompletionStage<LazadaAnswer>> reads) {
        this.write = write;
        this.items = items(write);
        this.judgement = new RuleEvaluator(write);
        this.chain = new ReadChain(write, sent, reads);
    }

    /** What a write asks to change. */
    static List<RequestedItem> items(LazadaCall write) {
        List<Batch.Items> places = write.operation().effect().reconciliation().items();
        return places.isEmpty() ? RequestedItem.of(write) : RequestedItem.of(write, places);
    }

    CompletionStage<Seen> once() {
        return chain.read().thenApply(answers -> {
            List<JsonNode> rows = StateRows.of(write, answers);
            return new Seen(items, items.stream().map(item -> judgement.judge(item, rows)).toList(),
                    rows.stream().filter(this::isAboutAny).toList(), answers);
        });
    }

    private boolean isAboutAny(JsonNode row) {
        return items.stream().anyMatch(item -> judgement.about(item, List.of(row)).size() == 1);
    }

    /**
     * What a look has shown.
     *
     * @param items    what the write asked to change
     * @param meanings what the state says of each of them, empty where it does not tell
     * @param rows     the rows that are about one of them
     * @param answers  the answers to the last reads
     */
    record Seen(List<RequestedItem> items, List<Optional<Meaning>> meanings, List<JsonNode> rows, List<LazadaAnswer> answers) {
        boolean isAll(Meaning meaning) {
            return !meanings.isEmpty() && meanings.stream().allMatch(Optional.of(meaning)::equals);
        }

        boolean isAny(Meaning meaning) {
            return meanings.contains(Optional.of(meaning));
        }

        /** What it says of the item that bears this name. */
        Optional<Meaning> of(String id) {
            for (int i = 0; i < items.size(); i++) {
                if (id != null && items.get(i).names().contains(id)) {
                    return meanings.get(i);
                }
            }
            return Optional.empty();
        }
    }
}
