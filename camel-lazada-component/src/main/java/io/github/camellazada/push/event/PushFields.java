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
package io.github.camellazada.push.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.json.PlainDecimal;

/** Reads fields of a push, whose scalars come as numbers in one topic and as text in the next. */
final class PushFields {
    private static final String EACH = "[].";

    private PushFields() {
    }

    /** The scalar as text, the same for a number and for the text of that number; {@code null} for none, an empty one and {@code "null"}. */
    static String text(JsonNode node) {
        if (node == null || !node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = node.isFloatingPointNumber()
                ? PlainDecimal.text(node.decimalValue().stripTrailingZeros())
                : node.asText().strip();
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    /** The scalars under a path such as {@code item_id} or {@code sku_list[].sku_id}, in their order. */
    static List<String> texts(JsonNode data, String path) {
        int each = path.indexOf(EACH);
        List<String> texts = new ArrayList<>();
        if (each < 0) {
            addText(texts, data.get(path));
        } else {
            for (JsonNode element : data.path(path.substring(0, each))) {
                addText(texts, element.get(path.substring(each + EACH.length())));
            }
        }
        return texts;
    }

    /** Maps, lists and texts that are equal if and only if two values say the same, however their scalars are spelt. */
    static Object canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> sorted = new TreeMap<>();
            node.properties().forEach(field -> {
                Object value = canonical(field.getValue());
                if (value != null) {
                    sorted.put(field.getKey(), value);
                }
            });
            return sorted;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>(node.size());
            node.forEach(element -> elements.add(canonical(element)));
            return elements;
        }
        return text(node);
    }

    private static void addText(List<String> texts, JsonNode node) {
        String text = text(node);
        if (text != null) {
            texts.add(text);
        }
    }
}
