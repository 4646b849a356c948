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
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;

/** An object or a list that is a slice of a document's bytes. */
public abstract class SlicedNode extends DelegatingNode {
    private static final long serialVersionUID = 1L;

    private final transient byte[] json;

    SlicedNode(byte[] json) {
        this.json = json;
    }

    /** Where it starts in the document. */
    abstract int start();

    /** Where it ends in the document. */
    abstract int end();

    /** The document. */
    final byte[] json() {
        return json;
    }

    /** The same, to be kept for long: it holds some times its own length at most, and this one all of the document. */
    public final KeptSlice kept() {
        return KeptSlice.of(json, start(), end());
    }

    /** The same for a part of what is kept already, which shares its bytes where it can. */
    public final KeptSlice keptIn(KeptSlice around) {
        return around.part(start(), end());
    }

    /** The same as maps, lists and values of Java. */
    public final Object plain() {
        return JsonSlice.plain(json, start(), end() - start());
    }

    /** The name under which it stands in an object. */
    public final String name() {
        return JsonText.name(json, start());
    }

    /** Its JSON as it came. */
    final String text() {
        return new String(json, start(), end() - start(), StandardCharsets.UTF_8);
    }

    @Override
    JsonNode tree() {
        return JsonSlice.tree(json, start(), end() - start());
    }

    @Override
    public final Set<Map.Entry<String, JsonNode>> properties() {
        return new NodeFields(this);
    }

    @Override
    public final JsonNodeType getNodeType() {
        return isObject() ? JsonNodeType.OBJECT : JsonNodeType.ARRAY;
    }

    @Override
    public final boolean isObject() {
        return json[start()] == '{';
    }

    @Override
    public final boolean isArray() {
        return !isObject();
    }
}
