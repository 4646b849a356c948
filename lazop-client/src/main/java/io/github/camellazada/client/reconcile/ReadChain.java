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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ReconciliationRule;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;

/** Makes the calls that show the state after one write, one after the other. */
final class ReadChain {
    // more than a batch of the advised size takes; beyond it a look would cost more quota than it is worth
    private static final int MOST_CALLS = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
            .withZone(ZoneOffset.UTC);

    private final LazadaCall write;
    private final Supplier<Instant> sent;
    private final Function<LazadaCall, CompletionStage<LazadaAnswer>> reads;

    ReadChain(LazadaCall write, Supplier<Instant> sent, Function<LazadaCall, CompletionStage<LazadaAnswer>> reads) {
        this.write = write;
        this.sent = sent;
        this.reads = reads;
    }

    /** The answers to the last calls of the chain; none where a call before it shows nothing to ask for. */
    CompletionStage<List<LazadaAnswer>> read() {
        CompletionStage<List<LazadaAnswer>> answers = CompletableFuture.completedStage(List.of());
        for (ReconciliationRule.Read read : write.operation().effect().reconciliation().reads()) {
            answers = answers.thenCompose(before -> all(calls(read, before)));
        }
        return answers;
    }

    private CompletionStage<List<LazadaAnswer>> all(List<LazadaCall> calls) {
        CompletionStage<List<LazadaAnswer>> answers = CompletableFuture.completedStage(new ArrayList<>());
        for (LazadaCall call : calls) {
            answers = answers.thenCompose(so -> reads.apply(call).thenApply(answer -> {
                so.add(answer);
                return so;
            }));
        }
        return answers;
    }

    private List<LazadaCall> calls(ReconciliationRule.Read read, List<LazadaAnswer> before) {
        List<Map<String, String>> parameters = List.of(Map.of());
        for (Map.Entry<String, ReconciliationRule.Source> parameter : read.parameters().entrySet()) {
            List<Map<String, String>> next = new ArrayList<>();
            for (String value : values(parameter.getValue(), before)) {
                for (Map<String, String> so : parameters) {
                    Map<String, String> more = new HashMap<>(so);
                    more.put(parameter.getKey(), value);
                    next.add(more);
                }
            }
            parameters = next;
        }
        if (parameters.size() > MOST_CALLS) {
            throw new IllegalStateException("reconciliation would take " + parameters.size() + " calls");
        }
        OperationDescriptor operation = OperationCatalog.byPath(read.path()).map(OperationCatalog::get).orElseThrow();
        return parameters.stream()
                .map(some -> new LazadaCall(operation, operation.access().method(), write.country(), write.seller(),
                        write.accessToken(), some, Map.of(), LazadaCall.Handling.of(write.priority())))
                .toList();
    }

    private List<String> values(ReconciliationRule.Source source, List<LazadaAnswer> before) {
        if (source.value() != null) {
            return List.of(source.value());
        }
        if (source.before() != null) {
            return List.of(TIME.format(sent.get().minus(Duration.parse(source.before()))));
        }
        List<JsonNode> nodes = source.request() == null
                ? before.stream().flatMap(answer -> DocumentPath.find(answer.envelope(), source.answer()).stream()).toList()
                : requested(source.request());
        List<String> values = nodes.stream().map(DocumentPath::text).filter(Objects::nonNull).distinct().toList();
        if (values.isEmpty() && source.request() != null) {
            throw new IllegalStateException(
                    "the request lacks a parameter that reconciliation needs (" + source.request() + ")");
        }
        return source.list() == null || values.isEmpty() ? values : List.of(list(values, "numbers".equals(source.list())));
    }

    private List<JsonNode> requested(String path) {
        int dot = path.indexOf('.');
        JsonNode tree = write.document(dot < 0 ? path : path.substring(0, dot));
        return DocumentPath.find(tree, dot < 0 ? "" : path.substring(dot + 1));
    }

    private static String list(List<String> values, boolean numbers) {
        if (numbers) {
            return "[" + String.join(",", values) + "]";
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list.toString();
    }
}
