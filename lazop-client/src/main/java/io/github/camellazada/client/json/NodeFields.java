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

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields of an object as a set; none of anything else. */
final class NodeFields extends AbstractSet<Map.Entry<String, JsonNode>> {
    private final JsonNode node;

    NodeFields(JsonNode node) {
        this.node = node;
    }

    @Override
    public Iterator<Map.Entry<String, JsonNode>> iterator() {
        return node.fields();
    }

    @Override
    public int size() {
        return node.isObject() ? node.size() : 0;
    }
}
