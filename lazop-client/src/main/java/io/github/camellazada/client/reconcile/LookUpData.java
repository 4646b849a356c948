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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ReconciliationRule;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;

/** Leaves of a write only what its look-up asks for and compares, so that a store keeps no more of it. */
final class LookUpData {
    private final Set<String> names = new HashSet<>();

    private LookUpData(OperationDescriptor operation) {
        ReconciliationRule reconciliation = operation.effect().reconciliation();
        reconciliation.reads()
                .forEach(read -> read.parameters().values().stream().map(ReconciliationRule.Source::request)
                        .forEach(this::path));
        (reconciliation.items().isEmpty() ? operation.effect().batch().items() : reconciliation.items()).forEach(this::items);
        for (ReconciliationRule.Rule rule : reconciliation.rules()) {
            names.addAll(rule.when().keySet());
            rule.unless().forEach(this::path);
            conditions(rule.all());
        }
    }

    /** What the look-up needs of the parameters, by wire name. */
    static Map<String, String> of(LazadaCall call) {
        LookUpData data = new LookUpData(call.operation());
        Map<String, String> kept = new HashMap<>();
        call.parameters().forEach((name, text) -> {
            if (data.names.contains(name)) {
                JsonNode tree = DocumentPath.tree(text);
                kept.put(name, tree.isContainerNode() ? data.pruned(tree).toString() : text);
            }
        });
        return kept;
    }

    private JsonNode pruned(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> kept.add(pruned(element)));
            return kept;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties().stream().filter(field -> names.contains(field.getKey()))
                    .forEach(field -> kept.set(field.getKey(), pruned(field.getValue())));
            return kept;
        }
        return node;
    }

    private void items(Batch.Items items) {
        path(items.parameter());
        path(items.path());
        names.addAll(items.ids());
    }

    private void conditions(List<ReconciliationRule.Condition> conditions) {
        for (ReconciliationRule.Condition condition : conditions) {
            path(condition.request());
            names.addAll(condition.by().values());
            conditions(condition.all());
        }
    }

    private void path(String path) {
        if (path != null) {
            names.addAll(List.of(path.replace("?", "").split("\\.")));
        }
    }
}
