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

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.exception.LazadaItemOutcome;

/**
 * A successful answer, decoded.
 *
 * @param requestId  Lazada's request id, or {@code null}
 * @param code       gateway code, normally {@code 0}
 * @param httpStatus HTTP status
 * @param envelope   the whole answer
 * @param payload    the payload inside it, the whole answer without envelope fields where it lies at the top level
 * @param body       the bytes as received, after gzip
 * @param items      outcome of each item of a batch; empty where the answer has none
 */
public record LazadaAnswer(String requestId, String code, int httpStatus, JsonNode envelope, JsonNode payload, byte[] body,
        List<LazadaItemOutcome> items) {

    public LazadaAnswer {
        items = List.copyOf(items);
    }

    /** Without content, which may be a buyer's data or a token. */
    @Override
    public String toString() {
        return "LazadaAnswer[request id " + requestId + ", code " + code + "]";
    }
}
