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

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;

/** Writes the options of the component as properties of a Kamelet, and hands them to the endpoint in its template. */
final class OptionParts {
    private static final String COMPONENT = """
            component:
              title: Component
              description: >-
                Name of the Lazada component that the application has set up. A second app, such as the one that chat needs, is a
                second component under a name of its own.
              type: string
              default: lazada
            """;
    private static final Map<String, String> TYPES = Map.of("integer", "integer", "boolean", "boolean");
    private static final Map<String, String> EXAMPLES = Map.ofEntries(Map.entry("object", "#bean:name"),
            Map.entry("duration", "30s"), Map.entry("appKey", "123456"), Map.entry("sellerId", "1000101"),
            Map.entry("serverUrl", "http://localhost:8085/rest"), Map.entry("authServerUrl", "http://localhost:8085/rest"),
            Map.entry("freezeWindows", "sg 2026-11-10T15:30:00Z/2026-11-11T16:00:00Z stock,price"),
            Map.entry("proxyHost", "proxy.example.com"), Map.entry("pushPath", "/lazada/push"),
            Map.entry("apiPath", "/new/thing/get"), Map.entry("pollFrom", "2026-01-01"),
            Map.entry("pushInbox", "jdbc:shop"), Map.entry("watermarkName", "orders-to-erp"));

    private final ComponentOptions options;

    OptionParts(ComponentOptions options) {
        this.options = options;
    }

    /** The part {@code options of <kind>}. */
    String properties(EndpointKind kind) {
        return COMPONENT + options.offered(kind).stream().map(option -> property(option, kind)).collect(Collectors.joining());
    }

    /** The part {@code parameters of <kind>}; an option that is left out keeps what the component has. */
    String parameters(EndpointKind kind) {
        return options.offered(kind).stream().map(option -> option.getName() + ": \"" + value(option) + "\"\n")
                .collect(Collectors.joining());
    }

    /** A text may hold any character, and the endpoint's URI would decode it once more. */
    private static String value(EndpointOptionModel option) {
        String placeholder = "{{" + GivenValues.FUNCTION + ":?" + option.getName() + "}}";
        return option.getType().equals("string") ? "RAW(" + placeholder + ")" : placeholder;
    }

    private static String property(EndpointOptionModel option, EndpointKind kind) {
        StringBuilder text = new StringBuilder(option.getName()).append(":\n  title: ").append(option.getDisplayName())
                .append("\n  description: >-\n").append(Wrapped.text(description(option, kind), 4)).append("  type: ")
                .append(TYPES.getOrDefault(option.getType(), "string")).append('\n');
        if (option.isSecret()) {
            text.append("  format: password\n");
        }
        if (option.getEnums() != null) {
            text.append("  enum: [")
                    .append(option.getEnums().stream().map(value -> '"' + value + '"').collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        String example = isStore(option)
                ? "jdbc:shop"
                : EXAMPLES.getOrDefault(option.getName(), EXAMPLES.get(option.getType()));
        if (example != null) {
            text.append("  example: \"").append(example).append("\"\n");
        }
        if (option.isSecret() || option.getName().equals("appKey") || option.getName().equals("tokenStore")) {
            text.append("  x-descriptors:\n  - urn:camel:group:credentials\n");
        }
        return text.toString();
    }

    /** A store may also be configured without a bean. */
    private static boolean isStore(EndpointOptionModel option) {
        return option.getName().endsWith("Store");
    }

    private static String description(EndpointOptionModel option, EndpointKind kind) {
        StringBuilder text = new StringBuilder(option.getDescription());
        if (option.getType().equals("object") && !isStore(option) && !option.getName().equals("pushInbox")) {
            text.append(" Names a bean of the application.");
        }
        if (option.getType().equals("duration")) {
            text.append(" A number may have a unit.");
        }
        if (option.getName().equals("delay")) {
            text.append(" Default: ").append(kind == EndpointKind.poll ? "a minute." : "5 minutes.");
        } else if (option.getDefaultValue() != null) {
            text.append(" Default: ").append(option.getLabel().contains("scheduler") ? "`" : "what the component has, or `")
                    .append(option.getDefaultValue()).append("`.");
        }
        return text.toString();
    }
}
