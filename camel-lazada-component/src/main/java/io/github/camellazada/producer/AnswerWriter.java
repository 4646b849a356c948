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
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.ItemFailures;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.WantedAnswer;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.model.LazadaModels;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Gives an answer the shape that the route asked for, and tells whether a batch counts as failed. */
@Internal
public final class AnswerWriter {
    private static final int DIGITS = 18;

    private final OutputType format;
    private final FailOn failOn;

    public AnswerWriter(OutputType format, FailOn failOn) {
        this.format = format;
        this.failOn = failOn;
    }

    /** What has to be read of an answer for that shape. */
    public static WantedAnswer wanted(OutputType format) {
        return switch (format) {
            case raw -> WantedAnswer.BYTES;
            case json -> WantedAnswer.TEXT;
            default -> WantedAnswer.VALUES;
        };
    }

    /** The message body of an answer. */
    public Object body(CalledOperation called, LazadaCall call, LazadaAnswer answer) throws JsonProcessingException {
        if (format == OutputType.raw) {
            return answer.body();
        }
        if (format == OutputType.outcomes && !answer.items().isEmpty()) {
            return answer.items();
        }
        if (format == OutputType.json) {
            return answer.content().payloadText();
        }
        JsonNode payload = answer.content().payloadView();
        if (payload == null || payload.isNull() || payload.isMissingNode()) {
            return null;
        }
        return format == OutputType.pojo ? typed(called, call, payload) : plain(payload);
    }

    private static Object typed(CalledOperation called, LazadaCall call, JsonNode payload) throws JsonProcessingException {
        LazadaCountry country = call.country();
        Object typed = LazadaModels.read(called.operation(), payload, country, call.seller()).orElse(null);
        return typed == null ? plain(payload) : typed;
    }

    static Object plain(JsonNode payload) throws JsonProcessingException {
        return payload instanceof IndexedNode index ? index.plain() : LazadaJson.MAPPER.treeToValue(payload, Object.class);
    }

    /** Number of all rows of a listing, or {@code null} where the answer does not tell it. */
    public static Long total(CalledOperation called, LazadaAnswer answer) {
        if (called.descriptor().paging() == null || called.descriptor().paging().total() == null) {
            return null;
        }
        String text = DocumentPath.at(answer.content().root(), called.descriptor().paging().total()).asText();
        return isCount(text) ? Long.valueOf(text) : null;
    }

    private static boolean isCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= DIGITS;
    }

    /** @throws LazadaException if that many items were not carried out that the exchange has failed */
    public void check(LazadaCall call, LazadaAnswer answer) {
        List<LazadaItemOutcome> items = answer.items();
        if (items.isEmpty()) {
            return;
        }
        int failed = ItemFailures.count(items);
        boolean fails = failOn == FailOn.any && failed > 0 || failOn == FailOn.all && failed > 0 && failed == items.size();
        if (fails) {
            throw ItemFailures.of(call, answer, "failOn=never hands the outcomes to the route instead");
        }
    }
}
