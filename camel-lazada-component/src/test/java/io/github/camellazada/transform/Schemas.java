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

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.model.Received;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushKey;

/** The published JSON schemas, made from the records and from what the catalogue says of each push topic. */
final class Schemas {
    /** Events that are no push, each with its name. */
    static final Map<Class<?>, String> EVENTS = Map.of(OutcomeEvent.class, EventSchemas.WRITE_OUTCOME,
            AuthorizedSeller.class, EventSchemas.SELLER_AUTHORIZED);

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {
    }

    /** File below the resources to its text. */
    static Map<Path, String> files() {
        Map<Path, String> files = new TreeMap<>();
        records().forEach(record -> files.put(Path.of(resourceOf(record)), text(ofRecord(record))));
        Stream.concat(topics(), Stream.of((LazadaTopic) null))
                .forEach(
                        topic -> files.put(Path.of(resourceOf(EventSchemas.nameOf(topic))), text(ofEvent(topic))));
        return files;
    }

    static Stream<LazadaTopic> topics() {
        return Arrays.stream(LazadaTopic.values()).filter(topic -> !topic.isStream());
    }

    /** What becomes JSON as it is: typed records, and events that are no push. */
    static Stream<Class<?>> records() {
        return Stream.concat(EventSchemas.MODELS.stream(), EVENTS.keySet().stream());
    }

    /** The file of an event's schema in the jar, as a resource from its root. */
    static String resourceOf(String name) {
        return "io/github/camellazada/schema/event/" + name + ".v1.json";
    }

    static String resourceOf(Class<?> type) {
        return EVENTS.containsKey(type)
                ? resourceOf(EVENTS.get(type))
                : "io/github/camellazada/schema/model/" + type.getSimpleName() + ".v1.json";
    }

    static ObjectNode ofRecord(Class<?> type) {
        return EVENTS.containsKey(type)
                ? ofEvent(type, EVENTS.get(type))
                : named(GENERATOR.generateSchema(type), EventSchemas.idOfModel(type),
                        type.getSimpleName(), RecordTexts.of(type).sentence());
    }

    private static ObjectNode ofEvent(Class<?> type, String name) {
        RecordTexts texts = RecordTexts.of(type);
        ObjectNode schema = named(GENERATOR.generateSchema(type), EventSchemas.idOf(name),
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' '), texts.sentence());
        ArrayNode required = schema.putArray("required");
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                .filter(component -> !texts.of(component).contains("null")).forEach(required::add);
        return schema;
    }

    /** An event of that topic, of any or an unknown one for {@code null}. */
    static ObjectNode ofEvent(LazadaTopic topic) {
        ObjectNode generated = GENERATOR.generateSchema(PushEvent.class);
        TopicDescriptor descriptor = topic == null ? null : TopicCatalog.find(topic.messageType()).orElseThrow();
        ObjectNode schema = named(generated, EventSchemas.idOf(EventSchemas.nameOf(topic)),
                topic == null ? "Any push" : descriptor.title(),
                topic == null ? RecordTexts.of(PushEvent.class).sentence() : descriptor.description());
        if (descriptor != null) {
            ObjectNode properties = (ObjectNode) schema.get("properties");
            properties.withObject("/topic").removeAll().put("const", topic.toString());
            properties.withObject("/messageType").put("const", topic.messageType());
            properties.withObject("/data").put("type", "object").set("properties", fields(descriptor.data()));
            descriptor.headers().values().stream().sorted().forEach(
                    id -> properties.withObject("/ids").withObject("/properties").withObject("/" + id).put("type", "string"));
            if (!descriptor.statuses().isEmpty()) {
                ArrayNode examples = properties.withObject("/status").putArray("examples");
                descriptor.statuses().forEach(examples::add);
            }
        }
        schema.putArray("required").add("messageType").add("ids").add("data").add("key");
        return schema;
    }

    private static ObjectNode named(ObjectNode generated, String id, String title, String description) {
        ObjectNode schema = LazadaJson.MAPPER.createObjectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", id).put("title", title).put("description", description);
        schema.setAll(generated);
        return schema.put("description", description);
    }

    private static ObjectNode fields(List<ParameterDescriptor> fields) {
        ObjectNode properties = LazadaJson.MAPPER.createObjectNode();
        fields.forEach(field -> properties.set(field.name(), field(field)));
        return properties;
    }

    // Lazada sends the same field as a number here and as text there, and null where it has nothing.
    private static JsonNode field(ParameterDescriptor field) {
        ObjectNode schema = LazadaJson.MAPPER.createObjectNode().put("description", field.description());
        if (field.isList() || "object".equals(field.type())) {
            return schema;
        }
        ArrayNode types = schema.putArray("type");
        switch (field.type()) {
            case "text", "integer", "number" -> types.add("string").add("number");
            case "boolean" -> types.add("boolean").add("string").add("number");
            default -> throw new IllegalStateException(field.name() + " is " + field.type());
        }
        types.add("null");
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(LazadaJson.MAPPER,
                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(Option.NULLABLE_FIELDS_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields()
                .withIgnoreCheck(field -> field.getType().getErasedType() == Received.class)
                .withDescriptionResolver(
                        field -> RecordTexts.of(field.getDeclaringType().getErasedType()).of(field.getName()))
                .withNullableCheck(field -> !field.getType().getErasedType().isPrimitive());
        config.forTypesInGeneral().withPropertySorter((one, other) -> 0).withCustomDefinitionProvider((type, context) -> {
            Class<?> erased = type.getErasedType();
            ObjectNode schema = LazadaJson.MAPPER.createObjectNode();
            if (erased == Instant.class) {
                return new CustomDefinition(schema.put("type", "string").put("format", "date-time"), true);
            }
            if (erased == LocalDate.class) {
                return new CustomDefinition(schema.put("type", "string").put("format", "date"), true);
            }
            if (erased == PushKey.class || erased == LazadaTopic.class) {
                return new CustomDefinition(schema.put("type", "string"), true);
            }
            if (erased == LazadaCountry.class) {
                ArrayNode names = schema.put("type", "string").putArray("enum");
                Stream.of(LazadaCountry.values()).forEach(country -> names.add(country.name()));
                return new CustomDefinition(schema, true);
            }
            if (erased == Map.class) {
                schema.put("type", "object").putObject("additionalProperties").put("type", "string");
                return new CustomDefinition(schema, true);
            }
            return JsonNode.class.isAssignableFrom(erased) ? new CustomDefinition(schema, true) : null;
        });
        return new SchemaGenerator(config.build());
    }

    private static String text(ObjectNode schema) {
        return schema.toPrettyString() + "\n";
    }
}
