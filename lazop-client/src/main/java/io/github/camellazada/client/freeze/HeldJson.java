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
package io.github.camellazada.client.freeze;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.client.json.StoredJson;

/** Reads and joins the changes of held writes, which are JSON. */
final class HeldJson {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private HeldJson() {
    }

    /** The later one in the place of an earlier one that cannot be read. */
    static String merge(String first, String last) {
        if (!StoredJson.isObject(first)) {
            return last;
        }
        ObjectNode merged = (ObjectNode) StoredJson.tree(first);
        merged.setAll((ObjectNode) StoredJson.tree(last));
        return merged.toString();
    }

    /** The first number under that field name, at any depth. */
    static Optional<BigDecimal> number(String item, String field) {
        return number(StoredJson.tree(item).findValue(field));
    }

    /** The number that a value is, as text or as a number; empty where it is none, and for {@code null}. */
    static Optional<BigDecimal> number(JsonNode found) {
        String text = found == null ? "" : found.asText().trim();
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
