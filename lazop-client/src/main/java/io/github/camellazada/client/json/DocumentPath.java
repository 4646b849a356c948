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

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Follows the catalogue's dotted paths through requests and answers; lists are walked through without an index. */
public final class DocumentPath {

    private DocumentPath() {
    }

    /** All values at a path, none where a step is missing; a step that ends in {@code ?} may be absent. */
    public static List<JsonNode> find(JsonNode root, String path) {
        List<JsonNode> found = new ArrayList<>();
        addFlat(root, found);
        for (PathStep step : PathStep.of(path)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                JsonNode child = node.path(step.name());
                addFlat(child.isMissingNode() && step.optional() ? node : child, next);
            }
            found = next;
        }
        return found;
    }

    /** The one value at a path, without walking through lists; missing where any step is. */
    public static JsonNode at(JsonNode root, String path) {
        return Json.at(root, path);
    }

    /** What a parameter says: its JSON or XML as a tree, any other text as it is; missing for {@code null}. */
    public static JsonNode tree(String text) {
        if (text == null) {
            return MissingNode.getInstance();
        }
        String trimmed = text.trim();
        try {
            if (trimmed.startsWith("<")) {
                return XmlDocument.tree(trimmed);
            }
            return trimmed.startsWith("{") || trimmed.startsWith("[") ? Json.READER.readTree(trimmed) : TextNode.valueOf(text);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return TextNode.valueOf(text); // Lazada will refuse what is no document; nothing can be found in it
        }
    }

    /** A scalar as trimmed text, {@code null} for anything else and for a blank. */
    public static String text(JsonNode node) {
        return Json.text(node);
    }

    private static void addFlat(JsonNode node, List<JsonNode> flat) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                addFlat(element, flat);
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            flat.add(node);
        }
    }
}
