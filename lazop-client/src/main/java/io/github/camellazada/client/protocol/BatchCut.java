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

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.json.PathStep;
import io.github.camellazada.client.json.XmlCut;

/** Cuts a batch down to some of its items, where the catalogue tells where they are and their document is JSON. */
public final class BatchCut {

    private BatchCut() {
    }

    /** The same call with these items only; empty where it cannot be cut, or nothing would stay. */
    public static Optional<LazadaCall> cut(LazadaCall call, Set<String> names) {
        if (call.operation().effect().batch() == null) {
            return Optional.empty();
        }
        return call.operation().effect().batch().items().stream()
                .filter(items -> call.parameters().containsKey(items.parameter()))
                .findFirst().filter(items -> !items.keys())
                .flatMap(items -> cut(call, items, names));
    }

    private static Optional<LazadaCall> cut(LazadaCall call, Batch.Items items, Set<String> names) {
        String text = call.parameters().get(items.parameter()).trim();
        if (text.startsWith("<")) {
            return XmlCut.keep(text, items, names).map(cut -> call.with(items.parameter(), cut));
        }
        JsonNode document = DocumentPath.tree(text);
        return document.isContainerNode() && keep(document, PathStep.of(items.path()), items, names)
                ? Optional.of(call.with(items.parameter(), document.toString()))
                : Optional.empty();
    }

    private static boolean keep(JsonNode node, List<PathStep> steps, Batch.Items items, Set<String> names) {
        if (node.isArray()) {
            for (Iterator<JsonNode> elements = node.elements(); elements.hasNext();) {
                if (!keep(elements.next(), steps, items, names)) {
                    elements.remove();
                }
            }
            return !node.isEmpty();
        }
        if (steps.isEmpty()) {
            return items.ids().isEmpty()
                    ? names.contains(Json.text(node))
                    : names.contains(Json.text(node, items.ids()));
        }
        PathStep step = steps.get(0);
        List<PathStep> rest = steps.subList(1, steps.size());
        if (node.has(step.name())) {
            return keep(node.get(step.name()), rest, items, names);
        }
        return step.optional() && keep(node, rest, items, names);
    }
}
