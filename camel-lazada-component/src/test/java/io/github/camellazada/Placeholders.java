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

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Values that only a run knows: <code>${name}</code> within text, <code>#{name}</code> or <code>#{42}</code> for a number. */
final class Placeholders {
    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("#\\{(\\w+)}");

    private final Map<String, String> values = new TreeMap<>();

    void put(String name, Object value) {
        values.put(name, String.valueOf(value));
    }

    /** The document with all values in their places. */
    JsonNode fill(JsonNode document) {
        if (document instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue())));
            return filled;
        }
        if (document instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> filled.add(fill(element)));
            return filled;
        }
        return document.isTextual() ? fill(document.asText()) : document;
    }

    private JsonNode fill(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            String name = number.group(1);
            long wanted = Long.parseLong(name.chars().allMatch(Character::isDigit) ? name : value(name));
            return wanted == (int) wanted ? IntNode.valueOf((int) wanted) : LongNode.valueOf(wanted);
        }
        return TextNode.valueOf(IN_TEXT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1)))));
    }

    private String value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("Nothing gave ${" + name + "} a value; known are " + values.keySet());
        }
        return values.get(name);
    }
}
