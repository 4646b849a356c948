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

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/** Says what a code, a text or a flag means for one item of a batch. */
final class ItemVerdicts {
    static final List<String> CODES = List.of("code", "error_code", "errorCode");
    private static final List<String> TEXTS = List.of("msg", "message", "error_msg", "errorMsg", "error_message",
            "errorMessage");
    private static final List<String> RETRY = List.of("retry", "retryable");
    private static final Set<ErrorKind> REPEATABLE = Set.of(ErrorKind.THROTTLED, ErrorKind.CONCURRENCY, ErrorKind.UNAVAILABLE);

    private final ErrorCatalogue errors;

    ItemVerdicts(ErrorCatalogue errors) {
        this.errors = errors;
    }

    /** Of a row with a field that tells the code of the item. */
    LazadaItemOutcome ofCode(OperationDescriptor operation, String id, JsonNode row, String codeField, String textField) {
        String code = Json.text(row.path(codeField));
        return ApiError.isNeutral(code)
                ? done(id, text(row, textField))
                : refused(operation, id, code, text(row, textField), row, false);
    }

    /** Of a row that stands in a list of failures. */
    LazadaItemOutcome ofFailure(OperationDescriptor operation, String id, JsonNode row, String textField) {
        return refused(operation, id, Json.text(row, CODES), text(row, textField), row, false);
    }

    /** Of what stands beside the name of an item, where Lazada says why it refused it. */
    LazadaItemOutcome ofReason(OperationDescriptor operation, String id, JsonNode reason) {
        if (reason.isContainerNode()) {
            String code = ApiError.ofRow(reason).map(ApiError::code).orElse(Json.text(reason, CODES));
            return ApiError.isNeutral(code)
                    ? unknown(id, text(reason, null))
                    : refused(operation, id, code, text(reason, null), reason, true);
        }
        String text = Json.text(reason);
        Optional<Boolean> flag = ApiError.lenient(text);
        if (text == null) {
            return unknown(id, "The answer names this item without its outcome");
        }
        return flag.isPresent() && flag.get() ? done(id, null) : refused(operation, id, null, text, reason, true);
    }

    /** Of an item with a code, which may mean something else where a line of details stands beside it. */
    LazadaItemOutcome refused(OperationDescriptor operation, String id, String code, String message, JsonNode row,
            boolean detail) {
        ErrorKind kind = errors.kind(operation, code, message, detail);
        boolean retryable = ApiError.lenient(Json.text(row, RETRY)).orElse(kind != null && REPEATABLE.contains(kind));
        return new LazadaItemOutcome(id, kind == ErrorKind.UNFINISHED ? State.UNKNOWN : State.REJECTED, Excerpt.ofText(code),
                Excerpt.ofText(message), retryable);
    }

    /** The text of a row, in the field that is told or in one of the usual ones. */
    static String text(JsonNode row, String field) {
        return field == null ? Json.text(row, TEXTS) : Json.text(row.path(field));
    }

    static LazadaItemOutcome done(String id, String message) {
        return new LazadaItemOutcome(id, State.DONE, null, Excerpt.ofText(message), false);
    }

    static LazadaItemOutcome unknown(String id, String message) {
        return new LazadaItemOutcome(id, State.UNKNOWN, null, Excerpt.ofText(message), false);
    }
}
