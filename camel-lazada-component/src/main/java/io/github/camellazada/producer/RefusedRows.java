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
package io.github.camellazada.producer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.client.protocol.BatchCut;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/**
 * The rows of a batch that the check before the call refuses, so that the others can go out without them.
 *
 * @param order   the ids of all rows, in the caller's order
 * @param refused the outcome of each refused row by its id
 */
@Internal
public record RefusedRows(List<String> order, Map<String, LazadaItemOutcome> refused) {
    /** A call that sends all of its rows. */
    public static final RefusedRows NONE = new RefusedRows(List.of(), Map.of());
    // each row is checked alone, so a request that is far beyond every limit is refused as a whole
    private static final int MOST = 500;

    /** A call without the rows that were refused. */
    public record Rest(LazadaCall call, RefusedRows rows) {
    }

    /**
     * Finds the rows of a call that has findings.
     *
     * @param  check what is wrong with a call
     * @return       the call without them; empty where that leaves nothing to send, or something that is wrong as well
     */
    static Optional<Rest> without(LazadaCall call, Function<LazadaCall, List<String>> check) {
        List<RequestedItem> asked = RequestedItem.of(call);
        List<String> order = asked.stream().map(RequestedItem::id).toList();
        if (call.operation().readOnly() || asked.size() < 2 || asked.size() > MOST || order.contains(null)
                || new HashSet<>(order).size() < order.size()) {
            return Optional.empty();
        }
        Map<String, LazadaItemOutcome> refused = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            List<String> findings = BatchCut.cut(call, Set.of(order.get(i))).map(check).orElse(List.of());
            if (!findings.isEmpty()) {
                refused.put(order.get(i), outcome(order.get(i), i, order.size(), findings));
            }
        }
        Set<String> rest = order.stream().filter(id -> !refused.containsKey(id)).collect(Collectors.toSet());
        if (refused.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        return BatchCut.cut(call, rest).filter(cut -> check.apply(cut).isEmpty())
                .map(cut -> new Rest(cut, new RefusedRows(order, refused)));
    }

    private static LazadaItemOutcome outcome(String id, int index, int rows, List<String> findings) {
        return new LazadaItemOutcome(id, State.REJECTED, null, "row " + index + " (the first of " + rows
                + " is 0) was not sent: " + String.join("; ", findings), false);
    }

    /** The answer to the others, with the outcomes of all rows. */
    public LazadaAnswer in(LazadaAnswer answer) {
        return refused.isEmpty() ? answer : answer.with(in(answer.items()));
    }

    /** The outcomes of all rows in the caller's order. */
    public List<LazadaItemOutcome> in(List<LazadaItemOutcome> others) {
        if (refused.isEmpty()) {
            return others;
        }
        Map<String, LazadaItemOutcome> sent = new HashMap<>();
        others.forEach(item -> sent.put(item.id(), item));
        List<LazadaItemOutcome> all = new ArrayList<>();
        for (String id : order) {
            LazadaItemOutcome outcome = refused.getOrDefault(id, sent.get(id));
            if (outcome != null) {
                all.add(outcome);
            }
        }
        return all;
    }
}
