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
package io.github.camellazada;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camellazada.simulator.gateway.ReceivedRequest;

/** Compares a request that arrived with the one that a fixture expects, down to every name and value. */
final class WireExpectation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SYSTEM = Set.of("app_key", "timestamp", "sign_method", "sign");

    private final ReceivedRequest received;
    private final JsonNode expected;
    private final List<String> problems = new ArrayList<>();

    private WireExpectation(ReceivedRequest received, JsonNode expected) {
        this.received = received;
        this.expected = expected;
    }

    /** What differs; empty if nothing does. */
    static List<String> problems(ReceivedRequest received, JsonNode expected) {
        WireExpectation wire = new WireExpectation(received, expected);
        wire.compare();
        return wire.problems;
    }

    private void compare() {
        same("method", received.method(), expected.path("method").asText());
        same("path", received.path(), expected.path("path").asText());
        Set<String> system = new TreeSet<>(SYSTEM);
        if (expected.path("token").asBoolean()) {
            system.add("access_token");
        }
        Map<String, String> business = new TreeMap<>(received.query());
        system.forEach(name -> {
            if (business.remove(name) == null) {
                problems.add("the query lacks " + name);
            }
        });
        parameters("query", business, expected.path("query"));
        parameters("form", received.form(), expected.path("form"));
        same("sign_method", received.query().get("sign_method"), "sha256");
        same("content type", contentType(), expectedContentType());
        files();
    }

    private void parameters(String place, Map<String, String> given, JsonNode wanted) {
        Set<String> names = new TreeSet<>();
        wanted.fieldNames().forEachRemaining(names::add);
        same("names in the " + place, new TreeSet<>(given.keySet()).toString(), names.toString());
        wanted.properties().forEach(field -> {
            String value = given.get(field.getKey());
            if (value != null) {
                same(place + " " + field.getKey(), field.getValue().isTextual() ? TextNode.valueOf(value) : document(value),
                        field.getValue());
            }
        });
    }

    private void files() {
        Map<String, String> given = new TreeMap<>();
        received.files().forEach(file -> given.put(file.name(), file.fileName() + ", " + file.size() + " bytes"));
        Map<String, String> wanted = new TreeMap<>();
        expected.path("files").properties().forEach(file -> wanted.put(file.getKey(),
                file.getValue().asText() + ", " + SeedFixture.file(file.getValue().asText()).toFile().length() + " bytes"));
        same("file parts", given, wanted);
    }

    private String contentType() {
        String type = received.headers().get("content-type");
        return type == null ? "none" : type.split("[; ]")[0];
    }

    private String expectedContentType() {
        if (!expected.path("files").isEmpty()) {
            return "multipart/form-data";
        }
        return "GET".equals(expected.path("method").asText()) || expected.path("form").isEmpty()
                ? "none"
                : "application/x-www-form-urlencoded";
    }

    private void same(String what, Object given, Object wanted) {
        if (!wanted.equals(given)) {
            problems.add(what + " should be " + wanted + " but is " + given);
        }
    }

    private static JsonNode document(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
