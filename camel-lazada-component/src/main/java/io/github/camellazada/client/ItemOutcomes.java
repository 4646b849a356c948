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
package io.github.camellazada.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaItemOutcome;

/** Finds out what became of each item that a batch asked for, whatever shape the answer has. */
final class ItemOutcomes {
    private final ItemRows rows;

    ItemOutcomes(ErrorCatalogue errors) {
        this.rows = new ItemRows(errors);
    }

    /**
     * @param refused what the answer stands for as a whole, or {@code null} where it says that all is well
     */
    BatchResult read(LazadaCall call, JsonNode envelope, LazadaException refused) {
        if (call.operation().readOnly()) {
            return BatchResult.NONE;
        }
        List<ItemRow> listed = rows.listed(call.operation(), envelope);
        List<AskedItem> asked = AskedItem.of(call);
        if (asked.isEmpty()) {
            List<LazadaItemOutcome> outcomes = listed.stream().map(ItemRow::outcome).toList();
            return new BatchResult(outcomes, outcomes.stream().anyMatch(LazadaItemOutcome::isDone));
        }
        List<ItemRow> lines = refused == null ? List.of() : lines(call, envelope, refused, asked);
        // beside a good code as well: Lazada documents so that some of the items failed (/image/response/get)
        List<ItemRow> failed = refused == null ? rows.failures(call.operation(), envelope) : lines;
        List<ItemRow> all = Stream.concat(listed.stream(), failed.stream()).toList();
        LazadaItemOutcome others = others(call.operation().batch(), asked, listed, lines, refused);
        List<LazadaItemOutcome> outcomes = new ArrayList<>();
        for (AskedItem item : asked) {
            Optional<LazadaItemOutcome> own = all.stream().filter(row -> row.isAbout(item)).map(ItemRow::outcome).findFirst();
            outcomes.add(withId(item, own.orElse(others)));
        }
        boolean itemised = outcomes.stream().anyMatch(LazadaItemOutcome::isDone)
                || !lines.isEmpty() && isPartial(call.operation().batch(), refused);
        return new BatchResult(outcomes, itemised);
    }

    /** The lines of an error; where one item was asked for, they are about it even if they do not name it. */
    private List<ItemRow> lines(LazadaCall call, JsonNode envelope, LazadaException refused, List<AskedItem> asked) {
        List<ItemRow> lines = rows.lines(call.operation(), envelope, refused.getCode());
        return asked.size() > 1 || lines.isEmpty()
                ? lines
                : List.of(new ItemRow(asked.get(0).names(), lines.get(0).outcome()));
    }

    /** What became of the items that the answer does not name. */
    private static LazadaItemOutcome others(Batch batch, List<AskedItem> asked, List<ItemRow> listed, List<ItemRow> lines,
            LazadaException refused) {
        if (refused == null) {
            return listed.isEmpty() ? done() : unknown("The answer names other items and is silent about this one");
        }
        if (!isPartial(batch, refused) || lines.isEmpty()) {
            return listed.isEmpty() ? SharedOutcome.of(refused) : unknown("The answer is silent about this item");
        }
        return lines.stream().filter(line -> asked.stream().noneMatch(line::isAbout)).findFirst()
                .map(stray -> unknown("An item failed, and the answer does not say which"
                        + (stray.outcome().message() == null ? "" : ": " + stray.outcome().message())))
                .orElseGet(ItemOutcomes::done);
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

    static LazadaItemOutcome withId(AskedItem item, LazadaItemOutcome outcome) {
        return new LazadaItemOutcome(item.id(), outcome.state(), outcome.code(), outcome.message(), outcome.retryable());
    }

    /**
     * What an answer says of a batch.
     *
     * @param items    one outcome for each item that was asked for; empty where the call is no batch
     * @param itemised whether the outcomes differ from what the answer as a whole says
     */
    record BatchResult(List<LazadaItemOutcome> items, boolean itemised) {
        static final BatchResult NONE = new BatchResult(List.of(), false);
    }
}
