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
package io.github.camellazada.client;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what an answer says of itself, without a tree of all that it holds: single values down to the third level. */
final class AnswerHead {
    private static final int LEVELS = 3;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private AnswerHead() {
    }

    /** Lists are empty in it, and so are objects below the third level; {@code null} for what is not one whole JSON object. */
    static ObjectNode read(byte[] body) {
        try (JsonParser parser = Json.READER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            ObjectNode head = object(parser, 1);
            return parser.nextToken() == null ? head : null;
        } catch (IOException e) {
            return null; // whoever reads the whole answer then, says what is wrong with it
        }
    }

    private static ObjectNode object(JsonParser parser, int level) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            object.set(name, value(parser, level));
        }
        return object;
    }

    private static JsonNode value(JsonParser parser, int level) throws IOException {
        return switch (parser.nextToken()) {
            case START_OBJECT -> level < LEVELS ? object(parser, level + 1) : skipped(parser, NODES.objectNode());
            case START_ARRAY -> skipped(parser, NODES.arrayNode(0));
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode skipped(JsonParser parser, JsonNode instead) throws IOException {
        parser.skipChildren();
        return instead;
    }
}
