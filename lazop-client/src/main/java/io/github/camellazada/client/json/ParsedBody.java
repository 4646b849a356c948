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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;

/** The body of an answer, which is read once however many ask what is in it. For one thread at a time. */
@Internal
public final class ParsedBody {
    private final byte[] bytes;
    private boolean scanned;
    private IndexedNode plain;

    public ParsedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes as received. */
    public byte[] bytes() {
        return bytes;
    }

    /** The object that it is, read where it stands; {@code null} where that takes a parser, or where it is none. */
    public IndexedNode plain() {
        if (!scanned) {
            plain = IndexedNode.of(bytes);
            scanned = true;
        }
        return plain;
    }

    /**
     * The same for whom hardly more matters than its upper levels; what is in lists and below is read by a parser once somebody
     * asks.
     */
    public IndexedNode upper(int levels) {
        return scanned ? plain : IndexedNode.upper(bytes, levels);
    }

    /** What it is, for reading alone: it may be no tree. */
    public JsonNode read() throws IOException {
        return plain() == null ? Json.read(bytes) : plain;
    }
}
