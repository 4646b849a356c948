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

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Finds the ends of texts and names in a JSON document, and refuses what a parser might read in another way. */
final class JsonText {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final int HEX_DIGITS = 4;

    private JsonText() {
    }

    /**
     * Behind the closing quotation mark of a text that starts there, as a complement where the text has escaped characters; 0
     * where it is no good text.
     */
    static int end(byte[] json, int start) {
        boolean escaped = false;
        int i = start + 1;
        while (i < json.length) {
            i = plainEnd(json, i);
            byte character = i < json.length ? json[i] : 0;
            if (character == '"') {
                return escaped ? ~(i + 1) : i + 1;
            }
            int next = character == '\\' ? escapeEnd(json, i) : character < 0 ? Utf8.end(json, i) : 0;
            if (next == 0) {
                return 0;
            }
            escaped |= character == '\\';
            i = next;
        }
        return 0;
    }

    /** The hash of a name, as its text has it. */
    static int hash(byte[] json, int start, int end) {
        int hash = 0;
        int i = start;
        for (; i <= end - 4; i += 4) { // four in a step, since each step has to wait for the one before
            hash = 31 * 31 * 31 * 31 * hash + 31 * 31 * 31 * json[i] + 31 * 31 * json[i + 1] + 31 * json[i + 2] + json[i + 3];
        }
        for (; i < end; i++) {
            hash = 31 * hash + json[i];
        }
        return hash;
    }

    /** The name before a value. */
    static String name(byte[] json, int value) {
        int end = nameEnd(json, value);
        int start = end;
        while (json[start - 1] != '"') {
            start--;
        }
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether the value that starts there has that name. */
    static boolean isName(byte[] json, int value, String name) {
        int end = nameEnd(json, value);
        int start = end - name.length();
        if (start < 1 || json[start - 1] != '"') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (json[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The end of the name before a value, without its quotation mark. */
    static int nameEnd(byte[] json, int value) {
        int i = value - 1;
        while (json[i] != '"') {
            i--;
        }
        return i;
    }

    /** The next byte that is a quotation mark, a backslash, a control character or not ASCII; eight bytes in a step. */
    static int plainEnd(byte[] json, int from) {
        int i = from;
        while (i <= json.length - Long.BYTES) {
            long eight = (long) EIGHT.get(json, i);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            // a borrow may mark a byte too many behind the first, never before it
            long found = (quotes - ONES & ~quotes | backslashes - ONES & ~backslashes | eight - SPACES | eight) & HIGHEST;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
        while (i < json.length && json[i] >= ' ' && json[i] != '"' && json[i] != '\\') {
            i++;
        }
        return i;
    }

    private static int escapeEnd(byte[] json, int backslash) {
        int i = backslash + 1;
        if (i >= json.length) {
            return 0;
        }
        if (json[i] != 'u') {
            return "\"\\/bfnrt".indexOf(json[i]) < 0 ? 0 : i + 1;
        }
        int end = i + 1 + HEX_DIGITS;
        if (end > json.length) {
            return 0;
        }
        for (int digit = i + 1; digit < end; digit++) {
            if (json[digit] < 0 || Character.digit(json[digit], 16) < 0) {
                return 0;
            }
        }
        return end;
    }
}
