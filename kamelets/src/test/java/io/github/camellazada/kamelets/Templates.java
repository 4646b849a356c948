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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.catalog.DefaultCamelCatalog;

/** What the template of a Kamelet holds: endpoints and placeholders. */
final class Templates {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{" + GivenValues.FUNCTION + ":(\\??)(\\w+)}}");
    private static final Pattern SOURCE = Pattern.compile("\\{\\{" + SourceEndpoints.FUNCTION + ":\\??([^}]+)}}");
    private static final Pattern PLAIN = Pattern.compile("\\{\\{\\??\\w+}}");
    private static final DefaultCamelCatalog CATALOG = catalog();

    private Templates() {
    }

    static DefaultCamelCatalog catalog() {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("lazada", "io.github.camellazada.LazadaComponent",
                ComponentOptions.resource("/META-INF/io/github/camellazada/lazada.json"));
        return catalog;
    }

    /** The properties that a template uses, with the question mark of those that may be left out. */
    static Set<String> placeholders(String text) {
        Set<String> used = PLACEHOLDER.matcher(text).results().map(match -> match.group(1) + match.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        SOURCE.matcher(text).results().map(match -> match.group(1)).forEach(what -> used
                .addAll(what.equals(SourceEndpoints.PARAMETERS) ? Set.of("?parameters") : Set.of("mode", "?topics")));
        return used;
    }

    /** Whether a placeholder would take its value from the environment as well. */
    static boolean asksTheEnvironment(String text) {
        return PLAIN.matcher(text).find();
    }

    /** The endpoints of the Lazada component, each with a value for every placeholder. */
    static List<String> lazadaUris(YamlFile kamelet) {
        List<String> uris = new ArrayList<>();
        collect(kamelet.tree().at("/spec/template"), kamelet.properties(), uris);
        return uris;
    }

    /** What Camel's catalogue finds wrong with an endpoint; empty if nothing. */
    static String faults(String uri) {
        var result = CATALOG.validateEndpointProperties(uri);
        return result.isSuccess() ? "" : result.summaryErrorMessage(false);
    }

    private static void collect(JsonNode node, JsonNode properties, List<String> uris) {
        if (node.path("uri").asText().startsWith("{{" + GivenValues.FUNCTION + ":component}}:")) {
            String query = node.path("parameters").propertyStream()
                    .map(parameter -> parameter.getKey() + "=" + sample(parameter.getValue().asText(), properties))
                    .collect(Collectors.joining("&"));
            uris.add(sample(node.path("uri").asText(), properties) + (query.isEmpty() ? "" : "?" + query));
        }
        node.forEach(part -> collect(part, properties, uris));
    }

    private static String sample(String text, JsonNode properties) {
        return SOURCE.matcher(PLACEHOLDER.matcher(text).replaceAll(match -> value(properties.path(match.group(2)))))
                .replaceAll(match -> ofSource(match.group(1)));
    }

    private static String ofSource(String what) {
        return switch (what) {
            case SourceEndpoints.PARAMETERS -> "&param.filter=live";
            case SourceEndpoints.STREAM_PUSH -> "false";
            default -> "stream:" + what.substring(0, what.indexOf('/'));
        };
    }

    private static String value(JsonNode property) {
        for (String known : List.of("default", "example")) {
            if (property.has(known)) {
                return property.path(known).asText();
            }
        }
        return property.has("enum")
                ? property.path("enum").get(0).asText()
                : Map.of("integer", "1", "boolean", "true").getOrDefault(property.path("type").asText(), "1");
    }
}
