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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.exception.LazadaItemOutcome;

/** Reads what became of each item of a batch, wherever the answer lists them. */
final class ItemOutcomes {
    private static final String CODE = "item_err_code";
    private static final List<String> IDS = List.of("order_item_id", "package_id", "sku_id", "item_id", "order_id", "id");
    private static final List<String> TEXTS = List.of("msg", "message", "error_msg");
    private static final List<String> RETRY = List.of("retry", "retryable");

    private final ErrorCatalogue errors;

    ItemOutcomes(ErrorCatalogue errors) {
        this.errors = errors;
    }

    List<LazadaItemOutcome> read(JsonNode envelope, String path) {
        List<LazadaItemOutcome> items = new ArrayList<>();
        collect(envelope, path, items);
        return items;
    }

    private void collect(JsonNode node, String path, List<LazadaItemOutcome> items) {
        if (node.isObject() && node.has(CODE)) {
            items.add(outcome(node, path));
            return;
        }
        node.forEach(child -> {
            if (child.isContainerNode()) {
                collect(child, path, items);
            }
        });
    }

    private LazadaItemOutcome outcome(JsonNode item, String path) {
        String id = Json.text(item, IDS);
        String code = Json.text(item.path(CODE));
        String message = Json.text(item, TEXTS);
        if (Verdict.isNeutral(code)) {
            return new LazadaItemOutcome(id, LazadaItemOutcome.State.DONE, null, message, false);
        }
        ErrorRule rule = errors.find(path, code, message, false);
        boolean unknown = rule != null && rule.kind() == ErrorKind.UNFINISHED;
        boolean retryable = Verdict.lenient(Json.text(item, RETRY)).orElse(false);
        return new LazadaItemOutcome(id, unknown ? LazadaItemOutcome.State.UNKNOWN : LazadaItemOutcome.State.REJECTED, code,
                Excerpt.ofText(message), retryable);
    }
}
