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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Content;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaResponseException;

/** Recognizes a success that lacks what Lazada documents as its content. */
final class MissingContent {

    private MissingContent() {
    }

    /**
     * @throws LazadaException for such an answer: the read has failed, of the write nobody knows whether it was carried out
     */
    static void refuse(LazadaCall call, JsonNode envelope, int httpStatus) {
        String missing = find(call.operation(), envelope);
        if (missing == null) {
            return;
        }
        String message = "The answer has code " + Json.text(envelope.path("code")) + ", but " + missing;
        boolean read = call.operation().readOnly();
        LazadaFailure failure = new LazadaFailure(call.operation().name(), call.seller(), null, null, message + (read
                ? ". It is no empty answer, so nothing was handed to the route: call again, and ask Lazada with the request id"
                : ". The write may or may not have been carried out: read its state before sending it again"),
                Excerpt.ofText(Json.text(envelope.path("request_id"))), httpStatus,
                read || call.operation().effect().repeatable(),
                List.of());
        throw read ? new LazadaResponseException(failure) : new LazadaOutcomeUnknownException(failure);
    }

    /** What an answer lacks, or {@code null}. */
    static String find(OperationDescriptor operation, JsonNode envelope) {
        Content content = operation.answer().content();
        if (content != null) {
            JsonNode payload = Json.at(envelope, operation.answer().payload());
            if (!fits(payload, content.kind())) {
                return lacks(content.kind(), operation.answer().payload(), payload) + counted(operation, envelope);
            }
            if (!content.needs().isEmpty() && content.needs().stream().allMatch(path -> isBlank(payload, path))) {
                return "'" + operation.answer().payload() + "' is empty: it has no " + String.join(" and no ", content.needs());
            }
        }
        Paging paging = operation.paging();
        if (!operation.readOnly() || paging == null || paging.items() == null) {
            return null;
        }
        JsonNode rows = Json.at(envelope, paging.items());
        // a listing that counts no row may leave the list of them out
        return fits(rows, Content.Kind.LIST) || "0".equals(total(operation, envelope))
                ? null
                : lacks(Content.Kind.LIST, paging.items(), rows) + counted(operation, envelope);
    }

    /** An object may stand for a list of one, a list for an object, and JSON in a text for both; empty ones may not. */
    private static boolean fits(JsonNode node, Content.Kind kind) {
        if (node.isTextual()) {
            String text = node.textValue().stripLeading();
            return text.startsWith("{") || text.startsWith("[");
        }
        boolean right = kind == Content.Kind.LIST ? node.isArray() : node.isObject();
        return right || node.isContainerNode() && !node.isEmpty();
    }

    private static String lacks(Content.Kind kind, String path, JsonNode found) {
        String what = found.isMissingNode()
                ? "missing"
                : found.isNull()
                        ? "null"
                        : found.isContainerNode()
                                ? "empty and of another kind"
                                : "a single value";
        return "the " + (kind == Content.Kind.LIST ? "list" : "object") + " that Lazada documents at '" + path + "' is " + what;
    }

    private static String counted(OperationDescriptor operation, JsonNode envelope) {
        String total = total(operation, envelope);
        return total == null || "0".equals(total) ? "" : ", while the answer counts " + Excerpt.ofText(total) + " rows";
    }

    private static String total(OperationDescriptor operation, JsonNode envelope) {
        Paging paging = operation.paging();
        return paging == null || paging.total() == null ? null : Json.text(Json.at(envelope, paging.total()));
    }

    private static boolean isBlank(JsonNode payload, String path) {
        return DocumentPath.find(payload, path).stream().allMatch(node -> Json.text(node) == null);
    }
}
