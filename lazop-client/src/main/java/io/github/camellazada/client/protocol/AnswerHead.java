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
package io.github.camellazada.client.protocol;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.json.JsonOutline;

/** Reads what an answer says of itself, without a tree of all that it holds: single values down to the third level. */
final class AnswerHead {
    static final int LEVELS = 3;

    private AnswerHead() {
    }

    /**
     * Lists are empty in it, and so are objects below the third level; {@code null} for what is not one whole JSON object. What
     * is in the lists is not looked at, beyond that they end.
     */
    static JsonNode read(byte[] body) {
        byte[] outline = JsonOutline.of(body, LEVELS);
        if (outline == null) {
            return null;
        }
        IndexedNode plain = IndexedNode.of(outline);
        if (plain != null) {
            return plain;
        }
        try {
            return Json.read(outline) instanceof ObjectNode head ? head : null;
        } catch (IOException e) {
            return null; // whoever reads the whole answer then, says what is wrong with it
        }
    }
}
