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
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the objects and lists in a node without reading its other values. */
public final class Containers {

    private Containers() {
    }

    /** The elements or fields that are objects or lists themselves. */
    public static Iterator<? extends JsonNode> in(JsonNode node) {
        if (node instanceof IndexedNode plain) {
            return plain.containers();
        }
        List<JsonNode> containers = new ArrayList<>();
        node.forEach(value -> {
            if (value.isContainerNode()) {
                containers.add(value);
            }
        });
        return containers.iterator();
    }
}
