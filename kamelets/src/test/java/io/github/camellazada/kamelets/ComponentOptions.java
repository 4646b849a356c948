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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.apache.camel.tooling.model.JsonMapper;

/** The options of the component as its metadata tells them, and which of them the Kamelets of a kind offer. */
final class ComponentOptions {
    private static final List<String> FIRST = List.of("appKey", "appSecret", "accessToken", "tokenStore", "country", "sellerId",
            "serverUrl");

    private final ComponentModel model;
    private final Map<EndpointKind, Map<String, String>> leftOut = new EnumMap<>(EndpointKind.class);

    ComponentOptions() {
        model = JsonMapper.generateComponentModel(resource("/META-INF/io/github/camellazada/lazada.json"));
        for (JsonNode row : YamlFile.parse(resource("/left-out.yaml"))) {
            for (JsonNode kind : row.path("kinds")) {
                Map<String, String> reasons = leftOut.computeIfAbsent(EndpointKind.valueOf(kind.asText()),
                        any -> new LinkedHashMap<>());
                row.path("options").forEach(option -> reasons.merge(option.asText(), row.path("because").asText(), (a, b) -> {
                    throw new IllegalStateException(kind + " leaves out " + option + " twice");
                }));
            }
        }
    }

    ComponentModel model() {
        return model;
    }

    /** Every option that an endpoint of that kind knows. */
    List<EndpointOptionModel> known(EndpointKind kind) {
        String other = kind.consumes() ? "producer" : "consumer";
        return model.getEndpointOptions().stream().filter(option -> !option.getLabel().contains(other)).toList();
    }

    /** Those that no Kamelet of that kind offers, with the reason. */
    Map<String, String> leftOut(EndpointKind kind) {
        return leftOut.get(kind);
    }

    /** Those that every Kamelet of that kind offers, credentials first. */
    List<EndpointOptionModel> offered(EndpointKind kind) {
        List<EndpointOptionModel> offered = new ArrayList<>(known(kind));
        offered.removeIf(option -> leftOut(kind).containsKey(option.getName()));
        offered.sort(Comparator.comparingInt(option -> FIRST.contains(option.getName())
                ? FIRST.indexOf(option.getName())
                : FIRST.size()));
        return offered;
    }

    /** A resource that is JSON. */
    static JsonNode json(String name) {
        return YamlFile.parse(resource(name));
    }

    static String resource(String name) {
        try (var stream = ComponentOptions.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
