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
package io.github.camellazada.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.client.json.PlainDecimal;

/** Reads the single values of an answer, whichever JSON type Lazada gave them; what cannot be read is {@code null} or empty. */
final class AnswerScalars {
    private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    private AnswerScalars() {
    }

    static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || node.isContainerNode()) {
            return null;
        }
        return given(node.isBigDecimal() ? PlainDecimal.text(node.decimalValue()) : node.asText());
    }

    /** The text unless it stands for an absent value. */
    static String given(String text) {
        return text == null || text.isBlank() || "null".equals(text) ? null : text;
    }

    static List<JsonNode> elements(JsonNode node) {
        JsonNode list = node.isTextual() ? parsed(node.asText()) : node;
        if (!list.isArray()) {
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>(list.size());
        list.forEach(elements::add);
        return elements;
    }

    private static JsonNode parsed(String text) {
        if (!text.stripLeading().startsWith("[")) {
            return MissingNode.getInstance();
        }
        try {
            return LazadaJson.MAPPER.readTree(text);
        } catch (JsonProcessingException | NumberFormatException e) {
            // the text stays in the received JSON
            return MissingNode.getInstance();
        }
    }

    static BigDecimal decimal(String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", "").strip());
        } catch (NumberFormatException e) {
            // the text stays in the received JSON
            return null;
        }
    }

    static Integer integer(String text) {
        BigDecimal number = decimal(text);
        boolean fits = number != null && number.abs().compareTo(LARGEST_INTEGER) <= 0;
        return fits ? number.intValue() : null;
    }

    static Boolean flag(String text) {
        return text == null ? null : switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y" -> Boolean.TRUE;
            case "false", "0", "no", "n" -> Boolean.FALSE;
            default -> null;
        };
    }
}
