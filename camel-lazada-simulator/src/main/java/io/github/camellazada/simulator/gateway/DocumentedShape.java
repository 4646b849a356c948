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
package io.github.camellazada.simulator.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.protocol.Operation.Field;

/**
 * Answers an operation that has no handler with its documented shape: each field there and of the right type, lists with one
 * row, the values invented and always the same, nothing that says failure.
 */
final class DocumentedShape implements OperationHandler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OF_THE_GATEWAY = Set.of("code", "request_id", "type", "_trace_id_");
    private static final Set<String> SUCCESS = Set.of("success", "issuccess", "is_success");
    private static final Set<String> CODES = Set.of("error_code", "errorcode", "err_code", "ret_code", "retcode", "result_code",
            "resultcode", "item_err_code", "code", "biz_error_code", "errcode");
    private static final Set<String> MESSAGES = Set.of("error_msg", "errormsg", "err_msg", "errmsg", "error_message",
            "errormessage", "err_message", "errmessage", "ret_msg", "result_message", "message", "msg", "detail", "errors");

    private final ObjectNode answer;

    DocumentedShape(Operation operation) {
        this.answer = object(operation.response());
        answer.remove(OF_THE_GATEWAY);
    }

    @Override
    public ObjectNode answer(SimulatedCall call) {
        return answer.deepCopy();
    }

    private static ObjectNode object(List<Field> fields) {
        ObjectNode object = NODES.objectNode();
        fields.forEach(field -> object.set(field.name(), value(field)));
        return object;
    }

    private static JsonNode value(Field field) {
        if (!field.type().endsWith("[]")) {
            return value(field, field.type());
        }
        ArrayNode list = NODES.arrayNode();
        boolean failures = MESSAGES.contains(field.name().toLowerCase(Locale.ROOT));
        return failures ? list : list.add(value(field, field.type().substring(0, field.type().length() - 2)));
    }

    private static JsonNode value(Field field, String type) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "object" -> object(field.fields());
            case "boolean" -> NODES.booleanNode(SUCCESS.contains(name));
            case "number", "integer" -> NODES.numberNode(CODES.contains(name) ? BigDecimal.ZERO : number(name));
            default -> NODES.textNode(text(name));
        };
    }

    private static BigDecimal number(String name) {
        boolean identifies = name.endsWith("id") || name.endsWith("number");
        return BigDecimal.valueOf(identifies ? 100_000_000_000L + Math.floorMod(name.hashCode(), 1_000_000) : 1);
    }

    private static String text(String name) {
        if (SUCCESS.contains(name)) {
            return "true";
        }
        if (CODES.contains(name)) {
            return "0";
        }
        return MESSAGES.contains(name) ? "" : name + "-1";
    }
}
