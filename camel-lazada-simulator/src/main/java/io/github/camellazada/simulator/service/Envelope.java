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
package io.github.camellazada.simulator.service;

import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/**
 * How a family of operations wraps its payload and says that a call went well.
 *
 * @param codeField    field of the family's own code
 * @param messageField field of the family's own message
 * @param okCode       code of success, or {@code null}
 * @param okMessage    message of success, or {@code null}
 */
record Envelope(String codeField, String messageField, String okCode, String okMessage) {

    /** Promotions, reviews and brands. */
    static final Envelope PROMOTION = new Envelope("error_code", "error_msg", null, null);
    /** Videos. */
    static final Envelope MEDIA = new Envelope("result_code", "result_message", "ok", "ok");
    /** Messages. */
    static final Envelope MESSAGING = new Envelope("err_code", "err_message", "0", "SUCCESS");

    /** A handler whose result stands in {@code data}. */
    OperationHandler data(Function<SimulatedCall, JsonNode> work) {
        return guarded(call -> {
            ObjectNode answer = success();
            answer.set("data", work.apply(call).deepCopy());
            return answer;
        });
    }

    /** A handler whose result stands beside {@code success}. */
    OperationHandler flat(Function<SimulatedCall, ObjectNode> work) {
        return guarded(call -> success().setAll(work.apply(call).deepCopy()));
    }

    /** A handler that answers only that it was done. */
    OperationHandler done(Consumer<SimulatedCall> work) {
        return guarded(call -> {
            work.accept(call);
            return success();
        });
    }

    private OperationHandler guarded(Function<SimulatedCall, JsonNode> work) {
        return call -> {
            try {
                return (ObjectNode) work.apply(call);
            } catch (Refusal refusal) {
                return outcome(false, refusal.code(), refusal.getMessage());
            }
        };
    }

    private ObjectNode success() {
        return outcome(true, okCode, okMessage);
    }

    private ObjectNode outcome(boolean success, String code, String message) {
        return JsonNodeFactory.instance.objectNode()
                .put("success", success)
                .put(codeField, code)
                .put(messageField, message);
    }
}
