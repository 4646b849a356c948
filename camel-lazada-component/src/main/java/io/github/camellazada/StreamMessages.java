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
package io.github.camellazada;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Content;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.stream.StreamChange;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.model.LazadaModels;
import org.apache.camel.Message;

/** Turns a change of a stream into a message: a typed record where the stream has one, and headers that identify the change. */
final class StreamMessages {
    private static final String PREFIX = "CamelLazada";

    private final StreamDescriptor stream;

    StreamMessages(StreamDescriptor stream) {
        this.stream = stream;
    }

    void fill(Message message, StreamChange change) {
        message.setBody(body(change));
        message.setHeader(LazadaConstants.STREAM, stream.stream());
        message.setHeader(LazadaConstants.SELLER_ID, change.scope().seller());
        message.setHeader(LazadaConstants.COUNTRY, change.scope().country().name());
        message.setHeader(LazadaConstants.PARTITION_KEY, change.scope().seller() + ':' + change.object());
        message.setHeader(LazadaConstants.VERSION, change.version().toString());
        message.setHeader(LazadaConstants.EVENT_TIME, change.version().time());
        message.setHeader(LazadaConstants.SOURCE, change.source().name());
        message.setHeader(LazadaConstants.MISSED, change.missed());
        message.setHeader(LazadaConstants.BEHIND, change.behind());
        message.setHeader(LazadaConstants.GONE, change.document() == null);
        if (stream.header() != null) {
            message.setHeader(PREFIX + stream.header(), change.object());
        }
    }

    private Object body(StreamChange change) {
        if (change.document() == null) {
            return null;
        }
        if (stream.model() == null) {
            return LazadaJson.MAPPER.convertValue(change.document(), Map.class);
        }
        LazadaOperation model = EndpointPath.operation(stream.model());
        Object read = LazadaModels
                .read(model, payload(model, change.document()), change.scope().country(), change.scope().seller())
                .orElseThrow();
        return read instanceof List<?> rows ? rows.get(0) : read;
    }

    /** The payload that an answer with this one object would have. */
    private static JsonNode payload(LazadaOperation model, ObjectNode document) {
        Content content = OperationCatalog.get(model).answer().content();
        return content != null && content.kind() == Content.Kind.LIST
                ? JsonNodeFactory.instance.arrayNode().add(document)
                : document;
    }
}
