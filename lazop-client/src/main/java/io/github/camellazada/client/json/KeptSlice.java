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

import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a document that is kept for long. It is read later, and holds no more than some times its own length. */
public final class KeptSlice {
    private static final int MOST_TIMES = 16;

    private final byte[] bytes;
    // where the bytes stand in the document
    private final int offset;
    private final int start;
    private final int end;

    private KeptSlice(byte[] bytes, int offset, int start, int end) {
        this.bytes = bytes;
        this.offset = offset;
        this.start = start;
        this.end = end;
    }

    /** The part of a document between those two places. */
    static KeptSlice of(byte[] json, int start, int end) {
        return of(json, 0, start, end);
    }

    /** A part of this one, which shares its bytes where these are not too many for it; the places are those in the document. */
    KeptSlice part(int from, int to) {
        return of(bytes, offset, from, to);
    }

    private static KeptSlice of(byte[] bytes, int offset, int start, int end) {
        return bytes.length <= (long) MOST_TIMES * (end - start)
                ? new KeptSlice(bytes, offset, start, end)
                : new KeptSlice(Arrays.copyOfRange(bytes, start - offset, end - offset), start, start, end);
    }

    /** The same as a tree. */
    public JsonNode tree() {
        return JsonSlice.tree(bytes, start - offset, end - start);
    }
}
