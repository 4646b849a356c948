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
package io.github.camellazada.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;

/**
 * One object of the catalogue's JSON, from which a record reads its fields. Data binding would look at all of the
 * records by reflection, which is what a cold start waits for.
 */
@Internal
public final class CatalogueRow {
    private final JsonNode json;

    CatalogueRow(JsonNode json) {
        this.json = json;
    }

    /** The text of a field, or {@code null}. */
    public String text(String field) {
        return value(field, JsonNode::asText);
    }

    /** Whether a field is there and true. */
    public boolean flag(String field) {
        return json.path(field).asBoolean();
    }

    /** A field that is true, false or not there, {@code null} for the last. */
    public Boolean choice(String field) {
        return value(field, JsonNode::asBoolean);
    }

    /** The whole number of a field, or {@code null}. */
    public Integer integer(String field) {
        return value(field, JsonNode::asInt);
    }

    /** The number of a field, or {@code null}. */
    public BigDecimal number(String field) {
        return value(field, JsonNode::decimalValue);
    }

    /** The constant that a field names in lower case and with hyphens, or {@code null}. */
    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        return value(field, node -> constant(node, type));
    }

    /** The constants that a field lists. */
    public <E extends Enum<E>> Set<E> constants(String field, Class<E> type) {
        return Set.copyOf(list(field, node -> constant(node, type)));
    }

    /** The texts that a field lists; empty where it is not there. */
    public List<String> texts(String field) {
        return list(field, JsonNode::asText);
    }

    /** The lists of texts that a field lists; empty where it is not there. */
    public List<List<String>> groups(String field) {
        return list(field, CatalogueRow::texts);
    }

    /** The whole numbers that a field lists; empty where it is not there. */
    public List<Long> integers(String field) {
        return list(field, JsonNode::asLong);
    }

    /** The object in a field, or {@code null}. */
    public <T> T object(String field, Function<CatalogueRow, T> read) {
        return value(field, node -> read.apply(new CatalogueRow(node)));
    }

    /** The objects that a field lists; empty where it is not there. */
    public <T> List<T> objects(String field, Function<CatalogueRow, T> read) {
        return list(field, node -> read.apply(new CatalogueRow(node)));
    }

    /** The objects in a field by their names; empty where it is not there. */
    public <T> Map<String, T> objectsByName(String field, Function<CatalogueRow, T> read) {
        return map(field, node -> read.apply(new CatalogueRow(node)));
    }

    /** The texts in a field by their names; empty where it is not there. */
    public Map<String, String> textsByName(String field) {
        return map(field, JsonNode::asText);
    }

    /** The lists of texts in a field by their names; empty where it is not there. */
    public Map<String, List<String>> groupsByName(String field) {
        return map(field, CatalogueRow::texts);
    }

    private <T> T value(String field, Function<JsonNode, T> read) {
        JsonNode node = json.path(field);
        return node.isMissingNode() || node.isNull() ? null : read.apply(node);
    }

    private <T> List<T> list(String field, Function<JsonNode, T> read) {
        return list(json.path(field), read);
    }

    private <T> Map<String, T> map(String field, Function<JsonNode, T> read) {
        Map<String, T> values = new HashMap<>();
        json.path(field).properties().forEach(entry -> values.put(entry.getKey(), read.apply(entry.getValue())));
        return values;
    }

    private static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>(array.size());
        array.forEach(node -> values.add(read.apply(node)));
        return values;
    }

    private static <E extends Enum<E>> E constant(JsonNode node, Class<E> type) {
        return Enum.valueOf(type, node.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
