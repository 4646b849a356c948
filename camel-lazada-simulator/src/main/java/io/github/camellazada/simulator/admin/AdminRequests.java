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
package io.github.camellazada.simulator.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of admin requests, and says which one is missing or wrong. */
public final class AdminRequests {

    private AdminRequests() {
    }

    static String text(JsonNode request, String field) {
        String value = request.path(field).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The field \"" + field + "\" is missing");
        }
        return value;
    }

    static String textOr(JsonNode request, String field, String other) {
        return request.path(field).asText(other);
    }

    /** One of the names of an enum, as they are written in documents: lower case, with hyphens. */
    public static <E extends Enum<E>> E choice(JsonNode request, String field, E otherwise) {
        String given = request.path(field).asText("");
        if (given.isBlank()) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
            String name = value.name().replace('_', '-').toLowerCase(Locale.ROOT);
            if (name.equals(given.replace('_', '-').toLowerCase(Locale.ROOT))) {
                return value;
            }
            names.add(name);
        }
        throw new IllegalArgumentException("The field \"" + field + "\" is " + given + "; it can be " + names);
    }

    /** The latest rows, as many as {@code last} asks for. */
    public static <T> List<T> latest(JsonNode query, List<T> rows) {
        String last = query.path("last").asText("");
        if (last.isBlank()) {
            return rows;
        }
        if (!last.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("The field \"last\" is no whole number: " + last);
        }
        return rows.subList(Math.max(0, rows.size() - Integer.parseInt(last)), rows.size());
    }

    static Duration duration(JsonNode request, String field) {
        String value = text(request, field);
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The field \"" + field + "\" is no ISO 8601 duration such as PT30M: " + value);
        }
    }
}
