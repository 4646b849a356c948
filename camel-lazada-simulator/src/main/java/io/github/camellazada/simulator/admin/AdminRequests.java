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

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of admin requests, and says which one is missing or wrong. */
final class AdminRequests {

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

    static Duration duration(JsonNode request, String field) {
        String value = text(request, field);
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The field \"" + field + "\" is no ISO 8601 duration such as PT30M: " + value);
        }
    }
}
