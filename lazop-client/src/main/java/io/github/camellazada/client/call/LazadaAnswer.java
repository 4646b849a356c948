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
package io.github.camellazada.client.call;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.client.json.AnswerContent;
import io.github.camellazada.client.json.PayloadLocator;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/**
 * An answer of which something was carried out, decoded; of a batch the items tell what.
 *
 * @param requestId  Lazada's request id, or {@code null}
 * @param code       gateway code, normally {@code 0}; another where some items of a batch failed
 * @param httpStatus HTTP status
 * @param content    what it holds
 * @param items      outcome of each item that a batch asked for; empty where the call is no batch
 * @param refusal    what the answer stands for as a whole where Lazada answered with an error and yet told the fate of single
 *                   items; {@code null} otherwise
 * @param reconciled    whether Lazada's own answer was lost and this one was made from the state that was read afterwards; the
 *                   payload is what was read
 * @param outcomeId  key of the outcome that comes later where items are unknown; {@code null} where none comes
 */
public record LazadaAnswer(String requestId, String code, int httpStatus, AnswerContent content, List<LazadaItemOutcome> items,
        LazadaException refusal, boolean reconciled, String outcomeId) {

    public LazadaAnswer {
        items = List.copyOf(items);
    }

    /** An answer of which nothing is looked up later. */
    public LazadaAnswer(String requestId, String code, int httpStatus, JsonNode envelope, JsonNode payload, byte[] body,
            List<LazadaItemOutcome> items, LazadaException refusal, boolean reconciled) {
        this(requestId, code, httpStatus, AnswerContent.of(envelope, payload, body), items, refusal, reconciled, null);
    }

    /** An answer that is no error. */
    public LazadaAnswer(String requestId, String code, int httpStatus, JsonNode envelope, JsonNode payload, byte[] body,
            List<LazadaItemOutcome> items) {
        this(requestId, code, httpStatus, envelope, payload, body, items, null, false);
    }

    /** The whole answer; its single values alone, down to the third level, where the call wanted bytes only. */
    public JsonNode envelope() {
        return content.envelope();
    }

    /**
     * The payload inside the answer, the whole answer without envelope fields where it lies at the top level; missing where the
     * call wanted bytes only.
     */
    public JsonNode payload() {
        return content.payload();
    }

    /** The bytes as received, after gzip. */
    public byte[] body() {
        return content.body();
    }

    /** The same answer with other outcomes of its items. */
    public LazadaAnswer with(List<LazadaItemOutcome> outcomes) {
        return new LazadaAnswer(requestId, code, httpStatus, content, outcomes, refusal, reconciled, outcomeId);
    }

    /** The same answer, which stands for another failure where none of its items was carried out. */
    public LazadaAnswer refused(LazadaException failure) {
        return new LazadaAnswer(requestId, code, httpStatus, content, items, failure, reconciled, outcomeId);
    }

    /** The same answer, whose unknown items have an outcome later. */
    public LazadaAnswer followed(String id) {
        return new LazadaAnswer(requestId, code, httpStatus, content, items, refusal, reconciled, id);
    }

    /**
     * The fields that stand beside the payload, without those of the envelope; empty where the payload is the whole answer or
     * its place is not known.
     */
    public JsonNode beside(LazadaCall call) {
        String path = call.operation().answer().payload();
        JsonNode beside = PayloadLocator.beside(content.root(), path == null ? "" : path);
        return beside == null ? JsonNodeFactory.instance.objectNode() : beside;
    }

    /** Without content, which may be a buyer's data or a token. */
    @Override
    public String toString() {
        return "LazadaAnswer[request id " + requestId + ", code " + code + "]";
    }
}
