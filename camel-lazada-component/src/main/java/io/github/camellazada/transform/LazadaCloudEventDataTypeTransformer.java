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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import io.github.camellazada.push.PushEvent;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Describes a push as a CloudEvent 1.0 by Camel's CloudEvent headers, and turns its body into the JSON of the published schema.
 * A body that the route has made text or bytes of stays as it is; it is described without a schema.
 */
@DataTypeTransformer(name = "lazada:application-cloudevents",
        description = "Adds CloudEvent headers for a Lazada push: id, source, type, subject, time, schema and partition key; "
                + "the body becomes the JSON of the event")
public class LazadaCloudEventDataTypeTransformer extends Transformer {
    /** Where Camel's Kafka producer finds the key of a record; what has to stay in order has one key. */
    static final String KAFKA_KEY = "kafka.KEY";

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Map<String, Object> headers = message.getHeaders();
        Integer messageType = message.getHeader(LazadaConstants.MESSAGE_TYPE, Integer.class);
        if (messageType == null) {
            throw new IllegalArgumentException("lazada:application-cloudevents describes messages of lazada:push, and this "
                    + "one has no header " + LazadaConstants.MESSAGE_TYPE
                    + ": use the data type right after the push consumer, before headers are removed");
        }
        String name = message.getHeader(LazadaConstants.TOPIC, "push-" + messageType, String.class);
        String partition = message.getHeader(LazadaConstants.PARTITION_KEY, String.class);
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_ID, id(message));
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, source(message));
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "com.lazada." + name.replace('-', '.') + ".v1");
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, JsonBody.JSON);
        put(headers, CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, subject(partition));
        put(headers, CloudEvent.CAMEL_CLOUD_EVENT_TIME, time(message));
        put(headers, KAFKA_KEY, partition);
        if (message.getBody() instanceof PushEvent) {
            headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SCHEMA_URL, EventSchemas.idOf(message.getBody(PushEvent.class).topic()));
            JsonBody.write(message);
        }
    }

    /** The same for each delivery of one change; with the time where the same change can happen again. */
    private static String id(Message message) {
        String key = message.getHeader(LazadaConstants.PUSH_KEY, String.class);
        boolean mayHappenAgain = TopicCatalog.find(message.getHeader(LazadaConstants.MESSAGE_TYPE, Integer.class))
                .map(TopicDescriptor::recurring).orElse(true);
        return mayHappenAgain ? key + "@" + time(message) : key;
    }

    private static String source(Message message) {
        String country = message.getHeader(LazadaConstants.COUNTRY, "", String.class).toLowerCase(Locale.ROOT);
        String seller = message.getHeader(LazadaConstants.SELLER, "", String.class);
        return Stream.of("lazada", country, seller).filter(part -> !part.isEmpty())
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining("/", "/", ""));
    }

    /** The object that changed: the partition without the seller in front, who is in the source. */
    private static String subject(String partition) {
        String object = partition == null ? "" : partition.substring(partition.indexOf(':') + 1);
        return object.isEmpty() ? null : object;
    }

    private static String time(Message message) {
        Object time = message.getHeader(LazadaConstants.EVENT_TIME);
        return time == null ? null : time.toString();
    }

    private static void put(Map<String, Object> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
