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
package io.github.camellazada.kamelets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import org.apache.camel.tooling.model.ComponentModel;

/** Writes what the messages of a source look like, from the published schemas, the catalogue and the component's headers. */
final class EventParts {
    private static final List<String> HEADERS_OF_ALL = List.of("SellerId", "Country", "Site", "Topic", "MessageType", "Status",
            "EventTime", "PushKey", "PartitionKey");
    private static final Map<String, String> CLOUD_EVENT = cloudEvent();

    private final ComponentModel model;

    EventParts(ComponentModel model) {
        this.model = model;
    }

    /** The part {@code events <topic> ...}. */
    String types(List<String> topics) {
        return "default: json\nheaders:\n" + headers(topics) + """
                types:
                  json:
                    format: "lazada:application-json"
                    description: The event as JSON, as its published schema describes it. It may hold personal data.
                    mediaType: application/json
                    schema:
                """ + indented(schema(topics.size() == 1 ? topics.get(0) : "push"), 6) + """
                  cloudevents:
                    format: "lazada:application-cloudevents"
                    description: >-
                      The same JSON, described as a CloudEvent 1.0 by the headers that Camel has for it.
                    mediaType: application/json
                    headers:
                """ + indented(cloudEventHeaders(), 6);
    }

    private String headers(List<String> topics) {
        List<String> names = new ArrayList<>(HEADERS_OF_ALL);
        topics.stream().map(EventParts::descriptor).flatMap(topic -> topic.headers().values().stream()).sorted().distinct()
                .forEach(names::add);
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            ComponentModel.EndpointHeaderModel header = model.getEndpointHeaders().stream()
                    .filter(known -> known.getName().equals("CamelLazada" + name)).findFirst().orElseThrow();
            text.append("  ").append(header.getName()).append(":\n    title: ").append(title(name)).append("\n    type: ")
                    .append(header.getJavaType().equals("Integer") ? "integer" : "string").append("\n    description: >-\n")
                    .append(Wrapped.text(header.getDescription(), 6));
        }
        return text.toString();
    }

    private static String schema(String name) {
        JsonNode schema = published(name);
        StringBuilder text = new StringBuilder("id: ").append(schema.path("$id").asText()).append("\ntitle: ")
                .append(schema.path("title").asText()).append("\ndescription: >-\n")
                .append(Wrapped.text(schema.path("description").asText(), 2)).append("type: object\nproperties:\n");
        schema.path("properties").properties().forEach(property -> text.append("  ").append(property.getKey())
                .append(":\n    type: ").append(type(property.getValue())).append("\n    description: >-\n")
                .append(Wrapped.text(property.getValue().path("description").asText("the topic"), 6)));
        return text.toString();
    }

    /** A property of a Kamelet has one type and no parts, which is less than the published schema says. */
    private static String type(JsonNode property) {
        JsonNode type = property.path("type");
        if (type.isArray()) {
            return type.get(0).asText();
        }
        return type.asText("string");
    }

    private static JsonNode published(String name) {
        try {
            return new ObjectMapper()
                    .readTree(ComponentOptions.resource("/io/github/camellazada/schema/event/" + name + ".v1.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cloudEventHeaders() {
        StringBuilder text = new StringBuilder();
        CLOUD_EVENT.forEach((name, description) -> text.append(name).append(":\n  title: ")
                .append(title(name.replace("CamelCloudEvent", "CloudEvent").replace("kafka.KEY", "KafkaKey")))
                .append("\n  type: string\n  description: ").append(description).append('\n'));
        return text.toString();
    }

    private static Map<String, String> cloudEvent() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("CamelCloudEventID", "Equal for repeated deliveries of one change.");
        headers.put("CamelCloudEventType", "Topic and version, such as com.lazada.trade.order.status.v1.");
        headers.put("CamelCloudEventSource", "Country and seller, such as /lazada/sg/1001.");
        headers.put("CamelCloudEventSubject", "The object that changed.");
        headers.put("CamelCloudEventTime", "When it changed.");
        headers.put("kafka.KEY",
                "Seller and object, the key of a Kafka record, so that the changes of one object stay in order.");
        headers.put("CamelKafkaKey", "The same for Camel 4.18.3, 4.22 and later, which renamed the header.");
        return headers;
    }

    private static TopicDescriptor descriptor(String topic) {
        return TopicCatalog.get(TopicCatalog.find(topic).orElseThrow());
    }

    private static String title(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace("Id", "ID").replace("Sku", "SKU");
    }

    private static String indented(String text, int indent) {
        return text.indent(indent);
    }
}
