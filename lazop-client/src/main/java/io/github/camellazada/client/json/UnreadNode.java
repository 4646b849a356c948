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

import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** An object or a list of which the place and the size are known; a parser reads what is in it once somebody asks. */
final class UnreadNode extends SlicedNode {
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;
    private final int size;
    // two threads may make it at once; either of both is good
    private volatile JsonNode tree;

    UnreadNode(byte[] json, int[] tape, int at) {
        super(json);
        this.start = JsonTape.start(tape, at);
        this.end = JsonTape.end(tape, at);
        this.size = JsonTape.size(tape, at);
    }

    @Override
    int start() {
        return start;
    }

    @Override
    int end() {
        return end;
    }

    /** For reading alone. */
    private JsonNode read() {
        JsonNode made = tree;
        if (made == null) {
            made = tree();
            tree = made;
        }
        return made;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public JsonNode get(String name) {
        return read().get(name);
    }

    @Override
    public JsonNode path(String name) {
        return read().path(name);
    }

    @Override
    public JsonNode get(int index) {
        return read().get(index);
    }

    @Override
    public JsonNode path(int index) {
        return read().path(index);
    }

    @Override
    public Iterator<JsonNode> elements() {
        return read().elements();
    }

    @Override
    public Iterator<String> fieldNames() {
        return read().fieldNames();
    }

    @Override
    public Iterator<Map.Entry<String, JsonNode>> fields() {
        return read().fields();
    }
}
