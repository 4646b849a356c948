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
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.BaseJsonNode;

/** A node that leaves to a tree all that it does not do itself. */
abstract class DelegatingNode extends BaseJsonNode {
    private static final long serialVersionUID = 1L;

    /** The same as a tree. */
    abstract JsonNode tree();

    @Override
    @SuppressWarnings("unchecked")
    public <T extends JsonNode> T deepCopy() {
        return (T) tree();
    }

    @Override
    public JsonToken asToken() {
        return isObject() ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
    }

    @Override
    public String asText() {
        return "";
    }

    @Override
    public JsonParser traverse(ObjectCodec codec) {
        return tree().traverse(codec);
    }

    @Override
    protected JsonNode _at(JsonPointer pointer) {
        return isArray() ? get(pointer.getMatchingIndex()) : get(pointer.getMatchingProperty());
    }

    @Override
    public JsonNode findValue(String name) {
        return tree().findValue(name);
    }

    @Override
    public JsonNode findParent(String name) {
        return tree().findParent(name);
    }

    @Override
    public List<JsonNode> findValues(String name, List<JsonNode> found) {
        return tree().findValues(name, found);
    }

    @Override
    public List<String> findValuesAsText(String name, List<String> found) {
        return tree().findValuesAsText(name, found);
    }

    @Override
    public List<JsonNode> findParents(String name, List<JsonNode> found) {
        return tree().findParents(name, found);
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(tree(), generator);
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        ((BaseJsonNode) tree()).serializeWithType(generator, provider, type);
    }

    @Override
    public String toString() {
        return tree().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DelegatingNode node ? tree().equals(node.tree()) : other != null && tree().equals(other);
    }

    @Override
    public int hashCode() {
        return tree().hashCode();
    }
}
