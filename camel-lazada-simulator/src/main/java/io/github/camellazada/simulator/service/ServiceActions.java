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
package io.github.camellazada.simulator.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.admin.AdminAction;
import io.github.camellazada.simulator.admin.AdminModule;

/** Records, reviews and buyers' messages, over the admin API. */
public final class ServiceActions implements AdminModule {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final Services services;
    private final ObjectMapper json;

    public ServiceActions(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("POST /records",
                request -> services.add(kind(request), text(request, "seller"), values(request)));
        actions.accept("GET /records", request -> json.valueToTree(services.all(kind(request), text(request, "seller"))));
        actions.accept("POST /reviews", request -> services.review(text(request, "seller"), values(request)));
        actions.accept("POST /messages", request -> json.createObjectNode().put("message",
                services.message(text(request, "seller"), text(request, "buyer"), text(request, "text"))));
        actions.accept("POST /messages/recall", request -> {
            services.recall(text(request, "seller"), text(request, "buyer"), text(request, "message"));
            return null;
        });
        actions.accept("POST /samples", request -> {
            services.addSamples(text(request, "seller"));
            return null;
        });
    }

    private Map<String, Object> values(JsonNode request) {
        JsonNode values = request.path("values");
        return values.isObject() ? json.convertValue(values, FIELDS) : Map.of();
    }

    private static RecordKind kind(JsonNode request) {
        String kind = text(request, "kind").replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(RecordKind.values()).filter(known -> known.name().equals(kind)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("There is no kind of record \"" + kind + "\"; there are "
                        + Arrays.toString(RecordKind.values())));
    }

    private static String text(JsonNode request, String field) {
        String value = request.path(field).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The field \"" + field + "\" is missing");
        }
        return value;
    }
}
