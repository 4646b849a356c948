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
package io.github.camellazada.client.retry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.json.PayloadLocator;
import io.github.camellazada.client.protocol.BatchCut;
import io.github.camellazada.client.reconcile.DoubtInterceptor;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Sends the items of a batch that Lazada would take a second time alone, and puts the answers together. */
public final class BatchRetry {

    private BatchRetry() {
    }

    /** The call for the items that may be sent again; empty where there are none. */
    public static Optional<LazadaCall> remainder(LazadaCall call, LazadaAnswer answer) {
        if (answer.items().isEmpty()) {
            return Optional.empty();
        }
        // what may have been carried out is sent again only where that does no harm
        Set<String> again = answer.items().stream().filter(BatchRetry::mayBeRepeated)
                .filter(item -> item.state() == State.REJECTED || call.operation().effect().repeatable())
                .map(LazadaItemOutcome::id)
                .collect(Collectors.toSet());
        return again.isEmpty() ? Optional.empty() : BatchCut.cut(call, again);
    }

    /** The first answer with the items that the later one knows better. */
    public static LazadaAnswer merge(LazadaCall call, LazadaAnswer first, LazadaAnswer later) {
        Map<String, LazadaItemOutcome> outcomes = new HashMap<>();
        later.items().forEach(item -> outcomes.put(item.id(), item));
        List<LazadaItemOutcome> items = first.items().stream().map(item -> outcomes.getOrDefault(item.id(), item)).toList();
        if (first.refusal() == null) {
            return joined(call, first, later, items);
        }
        // an error that names items cannot be mended row by row: it stands as long as one of them has failed
        return (items.stream().anyMatch(LazadaItemOutcome::isFailed) ? first : later).with(items);
    }

    private static LazadaAnswer joined(LazadaCall call, LazadaAnswer first, LazadaAnswer later, List<LazadaItemOutcome> items) {
        Map<String, ObjectNode> nodes = new HashMap<>();
        collect(call, later.envelope(), nodes);
        JsonNode envelope = first.envelope().deepCopy();
        Map<String, ObjectNode> old = new HashMap<>();
        collect(call, envelope, old);
        nodes.forEach((id, node) -> {
            ObjectNode place = old.get(id);
            if (place != null) {
                place.removeAll();
                place.setAll(node);
            }
        });
        return new LazadaAnswer(later.requestId(), first.code(), later.httpStatus(), envelope,
                PayloadLocator.locate(envelope, call.operation().answer().payload()), Json.bytes(envelope), items, null,
                first.reconciled() || later.reconciled());
    }

    /** The answer after its remainder was sent and nobody knows what became of that. */
    static LazadaAnswer unknown(LazadaCall call, LazadaAnswer answer) {
        // what is absolute may be sent again whatever became of it
        boolean again = call.operation().effect().repeatable();
        return answer.with(answer.items().stream().map(item -> mayBeRepeated(item)
                ? new LazadaItemOutcome(item.id(), State.UNKNOWN, item.code(), item.message(), again)
                : item).toList());
    }

    /**
     * Whether an attempt of a write may have been carried out without anybody's knowledge, after one more has failed like that.
     *
     * @param before whether it was so before; the state may have been read since
     */
    public static boolean isOpen(boolean before, LazadaException failure) {
        boolean seenUndone = failure instanceof LazadaUnavailableException
                && failure.getCause() instanceof LazadaOutcomeUnknownException;
        return failure instanceof LazadaOutcomeUnknownException || before && !seenUndone;
    }

    /** How a write ends after the answer to an earlier attempt was lost and the last attempt ended like that. */
    public static LazadaException unknown(LazadaException last) {
        boolean certain = last instanceof LazadaOutcomeUnknownException
                || last instanceof LazadaRequestException refused && refused.isOfForm();
        return certain ? last : DoubtInterceptor.unknown(last);
    }

    private static boolean mayBeRepeated(LazadaItemOutcome item) {
        return item.id() != null && item.retryable() && item.isFailed();
    }

    private static void collect(LazadaCall call, JsonNode envelope, Map<String, ObjectNode> items) {
        for (Batch.Rows rows : call.operation().effect().batch().rows()) {
            for (JsonNode row : DocumentPath.find(envelope, rows.path())) {
                String id = Json.text(row, rows.ids());
                if (id != null && row instanceof ObjectNode item) {
                    items.put(id, item);
                }
            }
        }
    }
}
