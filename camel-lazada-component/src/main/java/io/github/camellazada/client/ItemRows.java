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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Batch;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.exception.LazadaItemOutcome;

/** Reads what an answer says of single items, in its lists of items and in its lines of errors. */
final class ItemRows {
    private static final String CODE = "item_err_code";
    private static final List<String> IDS = List.of("order_item_id", "package_id", "sku_id", "item_id", "order_id", "id");
    private static final List<String> CODES = List.of("code", "error_code", "errorCode");
    private static final List<String> TEXTS = List.of("msg", "message", "error_msg", "errorMsg");
    private static final List<String> RETRY = List.of("retry", "retryable");
    private static final List<String> LINES = List.of("detail", "errors", "data.errors", "result.errors", "data.detail",
            "result.detail");
    // The keys of error lines vary; these are compared without case and underscores.
    private static final Set<String> LINE_IDS = Set.of("sku", "skuid", "sellersku", "shopsku", "itemid", "orderitemid",
            "packageid", "productid");
    private static final Set<ErrorKind> REPEATABLE = Set.of(ErrorKind.THROTTLED, ErrorKind.CONCURRENCY, ErrorKind.UNAVAILABLE);

    private final ErrorCatalogue errors;

    ItemRows(ErrorCatalogue errors) {
        this.errors = errors;
    }

    /** The lists that the catalogue names, or else whatever carries a code of an item. */
    List<ItemRow> listed(OperationDescriptor operation, JsonNode envelope) {
        List<ItemRow> rows = new ArrayList<>();
        if (operation.batch() != null) {
            for (Batch.Rows list : operation.batch().rows()) {
                DocumentPath.find(envelope, list.path()).forEach(row -> rows.add(row(operation, list, row)));
            }
        }
        if (rows.isEmpty()) {
            scan(envelope, operation, rows);
        }
        return rows;
    }

    /** The lines of an error, each about one item; a line that names none has no names. */
    List<ItemRow> lines(OperationDescriptor operation, JsonNode envelope, String code) {
        List<ItemRow> rows = new ArrayList<>();
        for (String path : LINES) {
            DocumentPath.find(envelope, path).forEach(line -> {
                String own = Json.text(line, CODES);
                // the line is the detail that the code of the whole answer asks one to look for
                rows.add(new ItemRow(lineNames(line), refused(operation, null, own == null ? code : own,
                        Json.text(line, TEXTS), Json.text(line, RETRY), true)));
            });
        }
        return rows;
    }

    /** The lines that say of an item that it failed, in an answer that as a whole says nothing of the kind. */
    List<ItemRow> failures(OperationDescriptor operation, JsonNode envelope) {
        return lines(operation, envelope, null).stream().filter(line -> {
            String code = line.outcome().code();
            return !Verdict.isNeutral(code == null ? line.outcome().message() : code);
        }).toList();
    }

    private ItemRow row(OperationDescriptor operation, Batch.Rows list, JsonNode row) {
        List<String> ids = list.ids().isEmpty() ? IDS : list.ids();
        String id = row.isValueNode() ? Json.text(row) : Json.text(row, ids);
        if (list.code() != null) {
            return new ItemRow(names(id), outcome(operation, id, row, list.code(), list.message()));
        }
        return new ItemRow(names(id), list.done()
                ? new LazadaItemOutcome(id, LazadaItemOutcome.State.DONE, null, null, false)
                : refused(operation, id, Json.text(row, CODES), text(row, list.message()), Json.text(row, RETRY),
                        false));
    }

    private static String text(JsonNode row, String field) {
        return field == null ? Json.text(row, TEXTS) : Json.text(row.path(field));
    }

    private void scan(JsonNode node, OperationDescriptor operation, List<ItemRow> rows) {
        if (node.isObject() && node.has(CODE)) {
            String id = Json.text(node, IDS);
            rows.add(new ItemRow(names(id), outcome(operation, id, node, CODE, null)));
            return;
        }
        node.forEach(child -> {
            if (child.isContainerNode()) {
                scan(child, operation, rows);
            }
        });
    }

    private LazadaItemOutcome outcome(OperationDescriptor operation, String id, JsonNode row, String codeField,
            String textField) {
        String code = Json.text(row.path(codeField));
        String message = text(row, textField);
        return Verdict.isNeutral(code)
                ? new LazadaItemOutcome(id, LazadaItemOutcome.State.DONE, null, Excerpt.ofText(message), false)
                : refused(operation, id, code, message, Json.text(row, RETRY), false);
    }

    private LazadaItemOutcome refused(OperationDescriptor operation, String id, String code, String message, String retry,
            boolean detail) {
        ErrorRule rule = errors.find(operation.path(), code, message, detail);
        boolean unknown = rule != null && rule.kind() == ErrorKind.UNFINISHED;
        boolean retryable = Verdict.lenient(retry).orElse(rule != null && REPEATABLE.contains(rule.kind()));
        return new LazadaItemOutcome(id, unknown ? LazadaItemOutcome.State.UNKNOWN : LazadaItemOutcome.State.REJECTED,
                Excerpt.ofText(code), Excerpt.ofText(message), retryable);
    }

    private static Set<String> names(String id) {
        return id == null ? Set.of() : Set.of(id);
    }

    private static Set<String> lineNames(JsonNode line) {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> field : line.properties()) {
            String key = field.getKey().toLowerCase(Locale.ROOT).replace("_", "");
            String text = LINE_IDS.contains(key) ? Json.text(field.getValue()) : null;
            if (text != null) {
                names.add(text);
            }
        }
        return names;
    }
}
