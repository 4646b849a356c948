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

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** An object or a list of an answer, read from its bytes without a tree; what few ask of a node is left to a tree. */
public final class IndexedNode extends SlicedNode {
    private static final long serialVersionUID = 1L;
    private static final int PLACES = 256;
    private static final int MANY_ROWS = 1 << 14;

    private final transient int[] tape;
    private final int at;
    // values by their places, where several readers share them; else null, and each reader makes its own
    private final transient JsonNode[] made;
    // where fields of flat objects were found last, by the hashes of their names; null where nobody would gain by it
    private final transient byte[] places;

    private IndexedNode(byte[] json, int[] tape, int at, JsonNode[] made, byte[] places) {
        super(json);
        this.tape = tape;
        this.at = at;
        this.made = made;
        this.places = places;
    }

    /** The object that a document is; {@code null} where it is none, or where reading it takes more care than this does. */
    public static IndexedNode of(byte[] json) {
        int[] tape = JsonScanner.scan(json);
        return tape == null ? null : new IndexedNode(json, tape, 0, null, json.length < MANY_ROWS ? null : new byte[PLACES]);
    }

    /** The same for a document that is read several times: each of its values is made once. */
    public static IndexedNode shared(byte[] json) {
        int[] tape = JsonScanner.scan(json);
        return tape == null ? null : new IndexedNode(json, tape, 0, new JsonNode[tape.length], null);
    }

    /** The same for a document of which hardly more is asked than its upper levels: what is in lists and below is unread. */
    public static IndexedNode upper(byte[] json, int levels) {
        int[] tape = JsonScanner.scan(json, levels);
        return tape == null ? null : new IndexedNode(json, tape, 0, null, null);
    }

    @Override
    int start() {
        return JsonTape.start(tape, at);
    }

    @Override
    int end() {
        return JsonTape.end(tape, at);
    }

    /** The JSON of an object with some of its fields as they came. */
    String text(Predicate<String> field) {
        return JsonFields.text(json(), tape, at, field);
    }

    @Override
    public int size() {
        return JsonTape.size(tape, at);
    }

    @Override
    public JsonNode get(String name) {
        int found = find(name);
        return found < 0 ? null : node(found);
    }

    @Override
    public JsonNode path(String name) {
        int found = find(name);
        return found < 0 ? MissingNode.getInstance() : node(found);
    }

    /** The text of a field as it stands in the document, made without a node; {@code null} where it is no scalar or null. */
    public String text(String name) {
        int found = find(name);
        return found < 0 || JsonTape.isContainer(tape, found)
                ? null
                : JsonScalar.text(json(), JsonTape.start(tape, found), JsonTape.end(tape, found),
                        JsonTape.isEscaped(tape, found));
    }

    @Override
    public JsonNode get(int index) {
        if (index < 0 || index >= size() || !isArray()) {
            return null;
        }
        int found = first();
        for (int i = 0; i < index; i++) {
            found = next(found);
        }
        return node(found);
    }

    @Override
    public JsonNode path(int index) {
        JsonNode found = get(index);
        return found == null ? MissingNode.getInstance() : found;
    }

    @Override
    public Iterator<JsonNode> elements() {
        return new TapeIterator<>(tape, first(), JsonTape.next(tape, at)) {
            @Override
            JsonNode value(int value) {
                return node(value);
            }
        };
    }

    @Override
    public Iterator<String> fieldNames() {
        return new TapeIterator<>(tape, first(), isObject() ? JsonTape.next(tape, at) : 0) {
            @Override
            String value(int value) {
                return name(value);
            }
        };
    }

    /** The names of all fields that were read in it, at any depth, each of them once. */
    public Set<String> names() {
        return JsonNames.of(json(), tape, at);
    }

    /** Whether each field of the object has one of these names. */
    public boolean hasOnly(Collection<String> names) {
        return JsonNames.areAmong(json(), tape, at, names);
    }

    /** The elements or fields that are objects or lists themselves. */
    public Iterator<SlicedNode> containers() {
        return new TapeIterator<>(tape, first(), JsonTape.next(tape, at), true) {
            @Override
            SlicedNode value(int value) {
                return (SlicedNode) node(value);
            }
        };
    }

    @Override
    public Iterator<Map.Entry<String, JsonNode>> fields() {
        return new TapeIterator<>(tape, first(), isObject() ? JsonTape.next(tape, at) : 0) {
            @Override
            Map.Entry<String, JsonNode> value(int value) {
                return Map.entry(name(value), node(value));
            }
        };
    }

    private int find(String name) {
        int hash = name.hashCode();
        if (!JsonTape.mayHave(tape, at, hash)) {
            return -1;
        }
        return places != null && JsonTape.isFlat(tape, at) ? findFlat(name, hash) : search(name, hash);
    }

    /** Rows of a list have their fields at the same places, mostly. */
    private int findFlat(String name, int hash) {
        int first = first();
        int slot = hash & PLACES - 1;
        int guess = first + JsonTape.SCALAR * (places[slot] & 0xFF);
        if (guess < JsonTape.next(tape, at) && isNamed(guess, hash, name)) {
            return guess;
        }
        int found = search(name, hash);
        if (found >= 0) {
            places[slot] = (byte) ((found - first) / JsonTape.SCALAR);
        }
        return found;
    }

    private int search(String name, int hash) {
        int behind = JsonTape.next(tape, at);
        for (int i = first(); i < behind; i = next(i)) {
            if (isNamed(i, hash, name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNamed(int value, int hash, String name) {
        return tape[value] == hash && JsonText.isName(json(), JsonTape.start(tape, value), name);
    }

    private int first() {
        return at + JsonTape.CONTAINER;
    }

    private int next(int value) {
        return JsonTape.next(tape, value);
    }

    // two threads may make the same value at once; none of them changes, so either of both is good
    private JsonNode node(int value) {
        if (made == null) {
            return newNode(value);
        }
        JsonNode known = made[value];
        if (known == null) {
            known = newNode(value);
            made[value] = known;
        }
        return known;
    }

    private JsonNode newNode(int value) {
        if (JsonTape.isUnread(tape, value)) {
            return new UnreadNode(json(), tape, value);
        }
        return JsonTape.isContainer(tape, value)
                ? new IndexedNode(json(), tape, value, made, places)
                : JsonScalar.node(json(), JsonTape.start(tape, value), JsonTape.end(tape, value),
                        JsonTape.isEscaped(tape, value));
    }

    private String name(int value) {
        return JsonText.name(json(), JsonTape.start(tape, value));
    }
}
