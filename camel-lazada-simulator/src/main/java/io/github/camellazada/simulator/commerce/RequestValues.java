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
package io.github.camellazada.simulator.commerce;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the values of request parameters as Lazada takes them: ids as numbers or text, lists as JSON text, ISO times. */
public final class RequestValues {
    private static final DateTimeFormatter ISO_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private RequestValues() {
    }

    /** A whole number. */
    public static Optional<Long> wholeNumber(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text.trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A time with its offset, to the second, as in {@code 2018-02-10T16:00:00+08:00} or {@code …+0800}. */
    public static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.trim(), ISO_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The texts of a JSON array, of one value alone, or of values between commas. */
    public static List<String> texts(String list) {
        if (list == null || list.isBlank()) {
            return List.of();
        }
        Optional<JsonNode> json = Documents.json(list);
        if (json.isPresent() && json.get().isArray()) {
            return texts(json.get());
        }
        return List.of(list.replace("[", "").replace("]", "").trim().split("\\s*,\\s*"));
    }

    /** The texts of an array's values. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText().trim()));
        return texts;
    }

    /** The whole numbers of a list; empty if one of them is none. */
    public static Optional<List<Long>> wholeNumbers(List<String> texts) {
        List<Long> numbers = new ArrayList<>();
        for (String text : texts) {
            Optional<Long> number = wholeNumber(text);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }
}
