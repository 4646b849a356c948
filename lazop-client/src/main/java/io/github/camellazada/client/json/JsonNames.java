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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds which names a part of a document has: rows by the hundred have the same few. */
final class JsonNames {

    private JsonNames() {
    }

    /** The names in the container at that place of the tape, at any depth. */
    static Set<String> of(byte[] json, int[] tape, int container) {
        Map<Integer, String> first = new HashMap<>();
        Set<String> names = new HashSet<>();
        int behind = JsonTape.next(tape, container);
        for (int i = container + JsonTape.CONTAINER; i < behind; i += JsonTape.isContainer(tape, i)
                ? JsonTape.CONTAINER
                : JsonTape.SCALAR) {
            int hash = tape[i]; // 0 in a list
            if (hash != 0) {
                String known = first.get(hash);
                if (known == null || !JsonText.isName(json, JsonTape.start(tape, i), known)) {
                    String name = JsonText.name(json, JsonTape.start(tape, i));
                    first.putIfAbsent(hash, name);
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Whether all names of the object at that place of the tape, but not those below it, are among these. */
    static boolean areAmong(byte[] json, int[] tape, int object, Collection<String> names) {
        int behind = JsonTape.next(tape, object);
        for (int i = object + JsonTape.CONTAINER; i < behind; i = JsonTape.next(tape, i)) {
            if (!isAmong(json, JsonTape.start(tape, i), tape[i], names)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmong(byte[] json, int value, int hash, Collection<String> names) {
        for (String name : names) {
            if (name.hashCode() == hash && JsonText.isName(json, value, name)) {
                return true;
            }
        }
        return false;
    }
}
