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

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;

/** What an answer holds: its bytes and the values in them, of which no tree is made before somebody asks for one. */
@Internal
public final class AnswerContent {
    private final byte[] body;
    private final JsonNode root;
    private final String payloadPath;
    private volatile Trees trees;

    private AnswerContent(byte[] body, JsonNode root, String payloadPath, Trees trees) {
        this.body = body;
        this.root = root;
        this.payloadPath = payloadPath;
        this.trees = trees;
    }

    /** Of trees that have been made. */
    public static AnswerContent of(JsonNode envelope, JsonNode payload, byte[] body) {
        return new AnswerContent(body, envelope, null, new Trees(envelope, payload));
    }

    /**
     * Of an answer that is read where it stands.
     *
     * @param payloadPath where the catalogue says that its payload is, or {@code null}
     */
    public static AnswerContent of(IndexedNode root, String payloadPath, byte[] body) {
        return new AnswerContent(body, root, payloadPath, null);
    }

    /** The bytes as received. */
    public byte[] body() {
        return body;
    }

    /** The envelope for reading alone: it may be no tree. */
    public JsonNode root() {
        return root;
    }

    /** The payload for reading alone: it may be no tree. */
    public JsonNode payloadView() {
        String place = trees == null ? PayloadLocator.place(root, payloadPath) : null;
        return place == null ? payload() : Json.at(root, place);
    }

    /** The tree of the envelope. */
    public JsonNode envelope() {
        JsonNode envelope = trees().envelope;
        return envelope instanceof SlicedNode ? envelope.deepCopy() : envelope;
    }

    /** The tree of the payload. */
    public JsonNode payload() {
        return trees().payload;
    }

    /** The JSON of the payload, as it came where it stands in one piece; {@code null} where there is no payload. */
    public String payloadText() throws JsonProcessingException {
        if (trees == null) {
            String place = PayloadLocator.place(root, payloadPath);
            if (place == null) {
                return ((IndexedNode) root).text(field -> !PayloadLocator.isOfEnvelope(field));
            }
            if (Json.at(root, place) instanceof SlicedNode payload) {
                return payload.text();
            }
        }
        JsonNode payload = payloadView();
        return payload == null || payload.isNull() || payload.isMissingNode()
                ? null
                : PlainJson.MAPPER.writeValueAsString(payload);
    }

    private Trees trees() {
        Trees made = trees;
        if (made == null) {
            try {
                JsonNode envelope = Json.read(body);
                made = new Trees(envelope, PayloadLocator.locate(envelope, payloadPath));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // cannot be: all of the answer was read before
            }
            trees = made;
        }
        return made;
    }

    private record Trees(JsonNode envelope, JsonNode payload) {
        /** Without what they hold, which may be a buyer's. */
        @Override
        public String toString() {
            return "Trees[]";
        }
    }
}
