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

/** Finds the end of a character of several bytes, and refuses those that UTF-8 does not have. */
final class Utf8 {
    private static final int SMALLEST_OF_THREE = 0x800;
    private static final int SMALLEST_OF_FOUR = 0x1_0000;

    private Utf8() {
    }

    /** Behind the character that starts there; 0 where it is none. */
    static int end(byte[] text, int start) {
        int first = text[start] & 0xFF;
        if (first >= 0xC2 && first < 0xE0) {
            return following(text, start, 1) < 0 ? 0 : start + 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            int character = (first & 0x0F) << 12 | following(text, start, 2);
            return character < SMALLEST_OF_THREE || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                    ? 0
                    : start + 3;
        }
        int character = first < 0xF0 || first > 0xF4 ? -1 : (first & 0x07) << 18 | following(text, start, 3);
        return character < SMALLEST_OF_FOUR || character > Character.MAX_CODE_POINT ? 0 : start + 4;
    }

    /** The bits of the bytes that follow; -1 where one of them does not continue a character. */
    private static int following(byte[] text, int start, int count) {
        if (start + count >= text.length) {
            return -1;
        }
        int bits = 0;
        for (int i = start + 1; i <= start + count; i++) {
            if ((text[i] & 0xC0) != 0x80) {
                return -1;
            }
            bits = bits << 6 | text[i] & 0x3F;
        }
        return bits;
    }
}
