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
package io.github.camellazada.client.json;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds the payload inside an envelope, where the catalogue says or else where answers of its kind have it. */
public final class PayloadLocator {
    private static final List<String> USUAL_PLACES = List.of("data", "result.data", "result", "values");
    private static final Set<String> ENVELOPE = Set.of("code", "type", "message", "request_id", "_trace_id_", "success",
            "error_code", "error_msg", "error_message", "errorCode", "errorMsg", "errorMessage", "err_code", "err_message",
            "ret_code", "ret_msg", "result_code", "result_message", "resultCode", "resultMessage", "traceId",
            "analyseTraceId");

    private PayloadLocator() {
    }

    /**
     * The fields that stand beside the payload, on its way from the top of the answer, without those of the envelope;
     * {@code null} where there are none.
     */
    public static ObjectNode beside(JsonNode envelope, String payloadPath) {
        ObjectNode beside = null;
        JsonNode level = envelope;
        for (PathStep step : PathStep.of(payloadPath)) {
            for (Iterator<String> names = level.fieldNames(); names.hasNext();) {
                String name = names.next();
                if (!name.equals(step.name()) && !ENVELOPE.contains(name)) {
                    beside = beside == null ? JsonNodeFactory.instance.objectNode() : beside;
                    beside.set(name, level.get(name));
                }
            }
            level = level.path(step.name());
        }
        return beside;
    }

    /** The payload, or the whole answer without the fields of the envelope where it has no place of its own. */
    public static JsonNode locate(JsonNode envelope, String payloadPath) {
        String place = place(envelope, payloadPath);
        if (place != null) {
            return Json.at(envelope, place);
        }
        return envelope instanceof ObjectNode object ? object.deepCopy().without(ENVELOPE) : envelope;
    }

    /** The dotted path at which an answer has its payload; {@code null} where that is the whole answer. */
    static String place(JsonNode envelope, String payloadPath) {
        if (payloadPath != null && !payloadPath.isEmpty() && !Json.at(envelope, payloadPath).isMissingNode()) {
            return payloadPath;
        }
        if (payloadPath == null || !payloadPath.isEmpty()) {
            for (String place : USUAL_PLACES) {
                JsonNode payload = Json.at(envelope, place);
                if (!payload.isMissingNode() && !payload.isNull()) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Whether a field at the top of an answer tells of the answer and is no part of a payload. */
    static boolean isOfEnvelope(String field) {
        return ENVELOPE.contains(field);
    }
}
