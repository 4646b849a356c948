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
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads a part of a document that was read as a whole before, so that no part can fail. */
final class JsonSlice {
    private static final ObjectReader PLAIN = Json.READER.forType(Object.class);

    private JsonSlice() {
    }

    static JsonNode tree(byte[] json, int start, int length) {
        try {
            return Json.READER.readTree(json, start, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part as maps, lists and values of Java. */
    static Object plain(byte[] json, int start, int length) {
        try {
            return PLAIN.readValue(json, start, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
