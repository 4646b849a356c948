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
package io.github.camellazada.transform;

import java.io.InputStream;

import io.github.camellazada.model.LazadaJson;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.cloudevents.CloudEvent;

/** Replaces the body of a message by its JSON and names its published schema, unless the body is text or bytes already. */
final class JsonBody {
    static final String JSON = "application/json";

    private JsonBody() {
    }

    static void write(Message message) {
        Object body = OutcomeEvent.orAsItIs(message.getBody());
        if (body == null || body instanceof CharSequence || body instanceof byte[] || body instanceof InputStream
                || body instanceof StreamCache) {
            return;
        }
        String schema = EventSchemas.idOfBody(body);
        if (schema != null) {
            message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_SCHEMA_URL, schema);
        }
        message.setBody(LazadaJson.write(body));
        message.setHeader(Exchange.CONTENT_TYPE, JSON);
    }
}
