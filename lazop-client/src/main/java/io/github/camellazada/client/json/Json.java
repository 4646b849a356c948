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
package io.github.camellazada.client.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads answers so that no digit of an id or an amount is lost, and their scalars whatever JSON type they travel as. */
public final class Json {
    // The size of an answer is capped by the transport; a label in base64 may be one text of many megabytes.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    public static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).nodeFactory(new AbsurdNumbers()).build()
            .readerFor(JsonNode.class);

    private Json() {
    }

    /** The tree of an answer; numbers that nobody can mean are texts in it. */
    public static JsonNode read(byte[] answer) throws IOException {
        try {
            return READER.readTree(answer);
        } catch (IOException | NumberFormatException e) {
            return READER.readTree(AbsurdNumbers.quoted(answer));
        }
    }

    /** A tree as it travels. */
    public static byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The scalar of the first of these fields that has one, as trimmed text, or {@code null}. */
    public static String text(JsonNode object, List<String> fields) {
        for (String field : fields) {
            String text = text(object.path(field));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A scalar as trimmed text; {@code null} for anything else, for a blank and for the word {@code null}. */
    public static String text(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = unquoted(node.asText().trim());
        return text.isEmpty() || "null".equalsIgnoreCase(text) ? null : text;
    }

    /** The node at a dotted path; missing where any step is. */
    public static JsonNode at(JsonNode node, String dottedPath) {
        if (dottedPath.isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode found = node;
        for (PathStep step : PathStep.of(dottedPath)) {
            found = found.path(step.name());
        }
        return found == null ? MissingNode.getInstance() : found;
    }

    // Some services answer with a text that carries its own quotation marks.
    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).trim()
                : text;
    }
}
