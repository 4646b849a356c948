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
package io.github.camellazada.spring.boot;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what tools that edit properties show of the options: type, description and default of each. */
final class PropertiesMetadata {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "camel.component.lazada";
    private static final String SOURCE = "io.github.camellazada.spring.boot.LazadaProperties";

    private PropertiesMetadata() {
    }

    static String of(List<ComponentOption> options) throws JsonProcessingException {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.putArray("groups").addObject().put("name", PREFIX).put("type", SOURCE).put("sourceType", SOURCE);
        ArrayNode properties = metadata.putArray("properties");
        toggle(properties, "enabled", "Whether the properties below reach the component.");
        toggle(properties, "customizer.enabled", "The same, by the name that Camel's own starters use.");
        properties.addObject().put("name", "management.health.lazada.enabled").put("type", Boolean.class.getName())
                .put("description", "Whether the health endpoint shows the state of the component.")
                .put("defaultValue", true);
        ArrayNode hints = metadata.putArray("hints");
        for (ComponentOption option : options) {
            ObjectNode property = properties.addObject().put("name", PREFIX + "." + option.dashed())
                    .put("type", option.type()).put("description", option.description()).put("sourceType", SOURCE);
            put(property, option);
            if (option.isReference() && option.description().contains("jdbc:NAME")) {
                stores(hints, option);
            }
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(metadata) + "\n";
    }

    private static void put(ObjectNode property, ComponentOption option) {
        String value = option.defaultValue();
        if (value == null) {
            return;
        }
        switch (option.type()) {
            case "java.lang.Boolean" -> property.put("defaultValue", Boolean.parseBoolean(value));
            case "java.lang.Integer", "java.lang.Long" -> property.put("defaultValue", Long.parseLong(value));
            default -> property.put("defaultValue", value);
        }
    }

    private static void toggle(ArrayNode properties, String name, String description) {
        properties.addObject().put("name", PREFIX + "." + name).put("type", Boolean.class.getName())
                .put("description", description).put("defaultValue", true);
    }

    private static void stores(ArrayNode hints, ComponentOption option) {
        ObjectNode hint = hints.addObject().put("name", PREFIX + "." + option.dashed());
        ArrayNode values = hint.putArray("values");
        values.addObject().put("value", "jdbc:").put("description", "The primary DataSource, or the only one.");
        if (option.description().contains("memory")) {
            values.addObject().put("value", "memory").put("description", "This process alone; lost when it ends.");
        }
        hint.putArray("providers").addObject().put("name", "any");
    }
}
