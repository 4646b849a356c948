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

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.model.LazadaModels;

/** Turns one row of a listing into a message body, in the form that an endpoint asks for. */
@Internal
public final class RowWriter {
    private final OutputType format;

    public RowWriter(OutputType format) {
        this.format = format;
    }

    /**
     * The message body of a row.
     *
     * @param operation what answered; only a known one has typed records
     * @param call      gives country and seller
     */
    public Object body(LazadaOperation operation, LazadaCall call, JsonNode row) throws JsonProcessingException {
        return switch (format) {
            case raw -> Json.bytes(row);
            case json -> LazadaJson.MAPPER.writeValueAsString(row);
            case pojo -> typed(operation, call, row);
            default -> AnswerWriter.plain(row);
        };
    }

    private static Object typed(LazadaOperation operation, LazadaCall call, JsonNode row) throws JsonProcessingException {
        Object typed = LazadaModels.read(operation, payload(call.operation(), row), call.country(), call.seller()).orElse(null);
        return typed instanceof List<?> one && one.size() == 1 ? one.get(0) : AnswerWriter.plain(row);
    }

    /** The payload of an answer that has this row alone. */
    private static JsonNode payload(OperationDescriptor operation, JsonNode row) {
        String payload = operation.answer().payload() == null ? "" : operation.answer().payload();
        String items = operation.paging().items();
        String inside = payload.isEmpty() ? items : items.substring(Math.min(items.length(), payload.length() + 1));
        JsonNode tree = JsonNodeFactory.instance.arrayNode(1).add(row);
        if (inside.isEmpty()) {
            return tree;
        }
        String[] steps = inside.split("\\.");
        for (int i = steps.length - 1; i >= 0; i--) {
            ObjectNode around = JsonNodeFactory.instance.objectNode();
            around.set(steps[i], tree);
            tree = around;
        }
        return tree;
    }
}
