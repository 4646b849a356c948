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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Cuts fields out of the JSON of an object without reading what is in them. */
final class JsonFields {

    private JsonFields() {
    }

    /** The JSON of the object at that place of the tape, with some of its fields as they came. */
    static String text(byte[] json, int[] tape, int object, Predicate<String> field) {
        int length = JsonTape.end(tape, object) - JsonTape.start(tape, object);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(length);
        kept.write('{');
        int behind = JsonTape.next(tape, object);
        for (int i = object + JsonTape.CONTAINER; i < behind; i = JsonTape.next(tape, i)) {
            int value = JsonTape.start(tape, i);
            String name = JsonText.name(json, value);
            if (field.test(name)) {
                if (kept.size() > 1) {
                    kept.write(',');
                }
                int start = JsonText.nameEnd(json, value) - name.length() - 1;
                kept.write(json, start, JsonTape.end(tape, i) - start);
            }
        }
        kept.write('}');
        return kept.toString(StandardCharsets.UTF_8);
    }
}
