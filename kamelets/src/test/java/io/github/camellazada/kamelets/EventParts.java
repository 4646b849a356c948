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

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import org.apache.camel.tooling.model.ComponentModel;

/** Writes what the messages of a source look like, from the published schemas, the catalogue and the component's headers. */
final class EventParts {
    private static final List<String> HEADERS_OF_A_PUSH = List.of("SellerId", "Country", "Site", "Topic", "MessageType",
            "Status", "EventTime", "PushKey", "PartitionKey");
    private static final List<String> HEADERS_OF_A_CHANGE = List.of("Stream", "SellerId", "Country", "PartitionKey", "Version",
            "EventTime", "Source", "Missed", "Behind", "Gone");
    private static final List<String> HEADERS_OF_A_ROW = List.of("SellerId", "Country", "ObjectId", "RowVersion", "RowKey",
            "EventTime", "WindowFrom", "WindowTo");
    private static final Map<String, String> TYPES = Map.of("Integer", "integer", "Boolean", "boolean");
    private static final Map<String, String> CLOUD_EVENT = cloudEvent();

    private final ComponentModel model;

    EventParts(ComponentModel model) {
        this.model = model;
    }

    /** The part {@code messages of <source>}. */
    String types(SourceRow row) {
        return "default: json\nheaders:\n" + headers(row) + """
                types:
                  json:
                    format: "lazada:application-json"
                    description: >-
                """ + Wrapped.text(description(row), 6) + """
                    mediaType: application/json
                    schema:
                """ + indented(schema(row), 6) + """
                  cloudevents:
                    format: "lazada:application-cloudevents"
                    description: >-
                      The same JSON, described as a CloudEvent 1.0 by the headers that Camel has for it.
                    mediaType: application/json
                    headers:
                """ + indented(cloudEventHeaders(), 6);
    }

    private static String description(SourceRow row) {
        if (row.listing()) {
            return "The row as Lazada writes it, or the JSON of its typed record. It may hold personal data.";
        }
        String event = "The event as JSON, as its published schema describes it.";
        if (row.isPushByDefault()) {
            return event + (row.has("stream") ? " With `mode=stream` the object." : "") + " It may hold personal data.";
        }
        return "The object as JSON" + (row.record() == null
                ? ", with the names of fields that Lazada gives them."
                : ", as its published schema describes it.")
                + " The body is empty if the object exists no more."
                + (row.has(SourceEndpoints.PUSH) ? " With `mode=push` the event." : "") + " It may hold personal data.";
    }

    private static String schema(SourceRow row) {
        if (row.isPushByDefault()) {
            return schema("event/" + (row.pushTopics().size() == 1 ? row.pushTopics().get(0) : "push"));
        }
        if (row.record() != null) {
            return schema("model/" + row.record());
        }
        return "type: object\ndescription: " + (row.listing() ? "A row of the listing." : row.stream().description()) + "\n";
    }

    private String headers(SourceRow row) {
        Set<String> names = new LinkedHashSet<>();
        if (row.listing()) {
            names.addAll(HEADERS_OF_A_ROW);
        }
        if (row.stream() != null) {
            names.addAll(HEADERS_OF_A_CHANGE);
            if (row.stream().header() != null) {
                names.add(row.stream().header());
            }
        }
        if (row.kind() == EndpointKind.push || row.has(SourceEndpoints.PUSH)) {
            names.addAll(HEADERS_OF_A_PUSH);
        }
        row.pushTopics().stream().map(EventParts::descriptor).flatMap(topic -> topic.headers().values().stream()).sorted()
                .forEach(names::add);
        return names.stream().map(this::header).collect(Collectors.joining());
    }

    private String header(String name) {
        ComponentModel.EndpointHeaderModel header = model.getEndpointHeaders().stream()
                .filter(known -> known.getName().equals("CamelLazada" + name)).findFirst().orElseThrow();
        return "  " + header.getName() + ":\n    title: " + title(name) + "\n    type: "
                + TYPES.getOrDefault(header.getJavaType(), "string") + "\n    description: >-\n"
                + Wrapped.text(header.getDescription(), 6);
    }

    private static String schema(String name) {
        JsonNode schema = ComponentOptions.json("/io/github/camellazada/schema/" + name + ".v1.json");
        StringBuilder text = new StringBuilder("id: ").append(schema.path("$id").asText()).append("\ntitle: ")
                .append(schema.path("title").asText()).append("\ndescription: >-\n")
                .append(Wrapped.text(schema.path("description").asText(), 2)).append("type: object\nproperties:\n");
        schema.path("properties").properties().forEach(property -> text.append("  ").append(property.getKey())
                .append(":\n    type: ").append(type(property.getValue())).append("\n    description: >-\n")
                .append(Wrapped.text(property.getValue().path("description").asText(property.getKey()), 6)));
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
        headers.put("CamelCloudEventType", "Topic, stream or listing, and version, such as com.lazada.stream.orders.v1.");
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
