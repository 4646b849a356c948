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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Finds out what became of each item that a batch asked for, whatever shape the answer has. */
final class ItemOutcomes {
    private final ItemRows rows;
    private final FailureLines failures;

    ItemOutcomes(ErrorCatalogue errors) {
        ItemVerdicts verdicts = new ItemVerdicts(errors);
        this.rows = new ItemRows(verdicts);
        this.failures = new FailureLines(verdicts);
    }

    /**
     * @param refused what the answer stands for as a whole, or {@code null} where it says that all is well
     */
    BatchResult read(LazadaCall call, JsonNode envelope, LazadaException refused) {
        if (call.operation().readOnly()) {
            return BatchResult.NONE;
        }
        List<ItemRow> named = rows.named(call.operation(), envelope);
        List<ItemRow> listed = named.isEmpty() ? rows.coded(call.operation(), envelope) : named;
        List<RequestedItem> asked = RequestedItem.of(call);
        if (asked.isEmpty()) {
            List<LazadaItemOutcome> outcomes = listed.stream().map(ItemRow::outcome).toList();
            return new BatchResult(outcomes, outcomes.stream().anyMatch(LazadaItemOutcome::isDone), !outcomes.isEmpty());
        }
        // beside a good code as well: Lazada documents so that some of the items failed (/image/response/get)
        Set<String> names = names(asked);
        List<ItemRow> lines = refused == null
                ? failures.besideGoodCode(call.operation(), envelope, names)
                : lines(call, envelope, refused, asked);
        List<ItemRow> all = new ArrayList<>(listed);
        all.addAll(lines);
        LazadaItemOutcome others = refused == null
                ? others(names, all, call.operation().effect().batch().listsDone() || named.isEmpty() && !listed.isEmpty())
                : others(call.operation().effect().batch(), names, listed, lines, refused);
        RowsByName rows = new RowsByName(all);
        List<LazadaItemOutcome> outcomes = new ArrayList<>(asked.size());
        for (RequestedItem item : asked) {
            LazadaItemOutcome own = rows.about(item);
            outcomes.add(SharedOutcome.withId(item, own == null ? others : own));
        }
        boolean itemised = outcomes.stream().anyMatch(LazadaItemOutcome::isDone)
                || refused != null && !lines.isEmpty() && isPartial(call.operation().effect().batch(), refused);
        return new BatchResult(outcomes, itemised, !all.isEmpty());
    }

    private static Set<String> names(List<RequestedItem> asked) {
        Set<String> names = new HashSet<>(4 * asked.size());
        for (RequestedItem item : asked) {
            names.addAll(item.names());
        }
        return names;
    }

    /** The lines of an error; where one item was asked for, they are about it even if they do not name it. */
    private List<ItemRow> lines(LazadaCall call, JsonNode envelope, LazadaException refused, List<RequestedItem> asked) {
        List<ItemRow> lines = failures.ofError(call.operation(), envelope, refused.getCode());
        return asked.size() > 1 || lines.isEmpty()
                ? lines
                : List.of(new ItemRow(asked.get(0).names(), lines.get(0).outcome()));
    }

    /**
     * What became of the items that a good answer does not name.
     *
     * @param listsEach whether it ought to name each of them
     */
    private static LazadaItemOutcome others(Set<String> asked, List<ItemRow> all, boolean listsEach) {
        return stray(asked, all.stream().filter(row -> row.outcome().isFailed())).map(ItemOutcomes::unlocated)
                .orElseGet(() -> listsEach
                        ? unknown("The answer lists outcomes of items, but none of this item")
                        : done());
    }

    /** What became of the items that an error does not name. */
    private static LazadaItemOutcome others(Batch batch, Set<String> asked, List<ItemRow> listed, List<ItemRow> lines,
            LazadaException refused) {
        if (!isPartial(batch, refused) || lines.isEmpty()) {
            return listed.isEmpty() ? SharedOutcome.of(refused) : unknown("The answer has no outcome of this item");
        }
        return stray(asked, lines.stream()).map(ItemOutcomes::unlocated).orElseGet(ItemOutcomes::done);
    }

    private static Optional<ItemRow> stray(Set<String> asked, Stream<ItemRow> rows) {
        return rows.filter(row -> Collections.disjoint(row.names(), asked)).findFirst();
    }

    private static LazadaItemOutcome unlocated(ItemRow row) {
        String said = Stream.of(row.outcome().code(), row.outcome().message()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return unknown("An item failed, and the answer does not say which"
                + (row.names().isEmpty() ? "" : " (it names " + String.join(", ", row.names()) + ")")
                + (said.isEmpty() ? "" : ": " + said));
    }

    private static boolean isPartial(Batch batch, LazadaException refused) {
        return refused.getCode() != null && batch.partialCodes().contains(ErrorCatalogue.normalized(refused.getCode()));
    }

    private static LazadaItemOutcome done() {
        return new LazadaItemOutcome(null, LazadaItemOutcome.State.DONE, null, null, false);
    }

    private static LazadaItemOutcome unknown(String message) {
        return new LazadaItemOutcome(null, LazadaItemOutcome.State.UNKNOWN, null, message, false);
    }

    /**
     * What an answer says of a batch.
     *
     * @param items    one outcome for each item that was asked for; empty where the call is no batch
     * @param itemised whether the outcomes differ from what the answer as a whole says
     * @param told     whether the answer has a word on single items
     */
    record BatchResult(List<LazadaItemOutcome> items, boolean itemised, boolean told) {
        static final BatchResult NONE = new BatchResult(List.of(), false, false);
    }
}
