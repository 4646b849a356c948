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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Describes a push, a change of a stream, a polled row, the outcome of a write or a seller who authorized the app as a
 * CloudEvent 1.0 by Camel's CloudEvent headers, and turns the body into the JSON of the published schema. A body that is text
 * or bytes stays as it is; it is described without a schema.
 */
@DataTypeTransformer(name = "lazada:application-cloudevents",
        description = "Adds CloudEvent headers for a Lazada push, a change of a stream, a polled row, the outcome of a"
                + " write or an authorized seller. The headers are id, source, type, subject, time, schema and partition"
                + " key. The body becomes the JSON of the event")
@Internal
public class LazadaCloudEventDataTypeTransformer extends Transformer {
    /**
     * Headers in which Camel's Kafka producer looks for the key of a record: the second since 4.18.3 and 4.22, the first before.
     * No version passes either of them on into the record.
     */
    private static final List<String> KAFKA_KEYS = List.of("kafka.KEY", "CamelKafkaKey");

    @Override
    public void transform(Message message, DataType from, DataType to) {
        EventDescription event = EventDescription.of(message);
        Map<String, Object> headers = message.getHeaders();
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_ID, event.id());
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, source(event));
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "com.lazada." + event.name().replace('-', '.') + ".v1");
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, JsonBody.JSON);
        put(headers, CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, event.subject().isEmpty() ? null : event.subject());
        put(headers, CloudEvent.CAMEL_CLOUD_EVENT_TIME, event.time());
        KAFKA_KEYS.forEach(name -> put(headers, name, event.partition()));
        JsonBody.write(message);
    }

    private static String source(EventDescription event) {
        return Stream.of("lazada", Objects.toString(event.country(), "").toLowerCase(Locale.ROOT),
                Objects.toString(event.seller(), "")).filter(part -> !part.isEmpty())
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining("/", "/", ""));
    }

    private static void put(Map<String, Object> headers, String name, Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }
}
