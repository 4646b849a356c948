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

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;

/**
 * The parameters of a call, which keep what a document among them says once somebody has asked: checks, order, freezes, outcomes
 * and redaction all read the document of a write, and each of them would parse it again.
 */
@Internal
public final class ParsedParameters extends AbstractMap<String, String> {
    private final Map<String, String> texts;
    // replaced as a whole: two threads may parse the same at once, and one of both results is kept
    private volatile Map<String, JsonNode> documents = Map.of();

    private ParsedParameters(Map<String, String> texts) {
        this.texts = texts;
    }

    /** These parameters, which do not change; the very same where they are of this kind already. */
    public static ParsedParameters of(Map<String, String> parameters) {
        return parameters instanceof ParsedParameters parsed ? parsed : new ParsedParameters(Map.copyOf(parameters));
    }

    /**
     * What a parameter says, as {@link DocumentPath#tree} tells it; for reading alone, since others read it as well and it may be
     * no tree.
     */
    public JsonNode document(String name) {
        JsonNode known = documents.get(name);
        if (known == null) {
            known = parsed(texts.get(name));
            Map<String, JsonNode> more = new HashMap<>(documents);
            more.put(name, known);
            documents = more;
        }
        return known;
    }

    private static JsonNode parsed(String text) {
        IndexedNode plain = text == null || !text.trim().startsWith("{")
                ? null
                : IndexedNode.shared(text.getBytes(StandardCharsets.UTF_8));
        return plain == null ? DocumentPath.tree(text) : plain;
    }

    @Override
    public String get(Object name) {
        return texts.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return texts.containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return texts.entrySet();
    }

    /** Names only: the values may be secrets or a buyer's data. */
    @Override
    public String toString() {
        return "ParsedParameters" + texts.keySet();
    }
}
