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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Keeps what the simulated services know: records of every kind, by owner and id, in the order in which they came. */
final class RecordBook {
    private static final long FIRST_ID = 91_471_121_000_001L;

    private final ObjectMapper json;
    private final JsonNode templates;
    private final Map<RecordKind, Map<String, Map<String, ObjectNode>>> records = new EnumMap<>(RecordKind.class);
    private long lastId = FIRST_ID - 1;

    RecordBook(ObjectMapper json) {
        this.json = json;
        this.templates = resource("templates.json");
    }

    /** Keeps a record: the kind's template with these values in place of its own. One of the same id is replaced. */
    ObjectNode add(RecordKind kind, String owner, Map<String, ?> values) {
        ObjectNode node = template(kind);
        values.forEach((name, value) -> node.set(name, json.valueToTree(value)));
        if (!values.containsKey(kind.idField())) {
            long id = nextId();
            JsonNode sample = node.path(kind.idField());
            node.set(kind.idField(), sample.isTextual() ? json.valueToTree(Long.toString(id)) : json.valueToTree(id));
        }
        return put(kind, owner, node);
    }

    /** Keeps a record as it is. One of the same id is replaced. */
    ObjectNode put(RecordKind kind, String owner, ObjectNode node) {
        of(kind, owner).put(node.path(kind.idField()).asText(), node);
        return node;
    }

    Optional<ObjectNode> find(RecordKind kind, String owner, String id) {
        return Optional.ofNullable(of(kind, owner).get(id));
    }

    List<ObjectNode> all(RecordKind kind, String owner) {
        return List.copyOf(of(kind, owner).values());
    }

    boolean remove(RecordKind kind, String owner, String id) {
        return of(kind, owner).remove(id) != null;
    }

    /** Forgets all records of a kind that an owner has. */
    void clear(RecordKind kind, String owner) {
        of(kind, owner).clear();
    }

    /** An id as Lazada writes it: a number, unless it has other characters than digits. */
    static JsonNode id(String id) {
        try {
            return LongNode.valueOf(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(id);
        }
    }

    /** A number that no other record has. */
    long nextId() {
        return ++lastId;
    }

    boolean hasTemplate(RecordKind kind) {
        return templates.has(kind.name());
    }

    /** An empty JSON object. */
    ObjectNode object() {
        return json.createObjectNode();
    }

    ObjectMapper json() {
        return json;
    }

    /** A JSON document of the simulator's own. */
    JsonNode resource(String name) {
        try (InputStream in = RecordBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The simulator's jar lacks its resource " + name + "; build it anew");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's resource " + name + " cannot be read", e);
        }
    }

    private ObjectNode template(RecordKind kind) {
        JsonNode template = templates.path(kind.name());
        return template.isObject() ? template.deepCopy() : json.createObjectNode();
    }

    private Map<String, ObjectNode> of(RecordKind kind, String owner) {
        return records.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                .computeIfAbsent(owner, o -> new LinkedHashMap<>());
    }
}
