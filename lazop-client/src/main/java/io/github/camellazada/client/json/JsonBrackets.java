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

/**
 * Finds the brackets of a JSON document that are not part of a text, eight bytes in a step: an answer has hundreds of short
 * texts, and a branch for the end of each would cost more than all the rest of its reading.
 */
final class JsonBrackets {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = ONES << 7;
    private static final long LOWER = ~HIGHEST;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    // with these bits set the four brackets are one character, 0x7F ('{' 0x7B | 0x26 = 0x7F), and so are Y, y, the underscore
    // and 0x7F itself
    private static final long SAME = ONES * 0x26;
    private static final long BRACKETS = ONES * 0x7F;

    private final byte[] json;
    private int start = -Long.BYTES;
    private long brackets; // the highest bits of those of the eight bytes from there that are still to be told
    private long inText; // whether the text goes on behind them: all bits or none
    private boolean escaped;

    JsonBrackets(byte[] json) {
        this.json = json;
    }

    /** Where the next one is, or -1 where there is none. */
    int next() {
        int next = nextCandidate();
        while (next >= 0 && !isBracket(json[next])) {
            next = nextCandidate();
        }
        return next;
    }

    private int nextCandidate() {
        while (brackets == 0) {
            start += Long.BYTES;
            if (start >= json.length) {
                return -1;
            }
            look(start <= json.length - Long.BYTES ? (long) EIGHT.get(json, start) : rest());
        }
        int next = start + Long.numberOfTrailingZeros(brackets) / Byte.SIZE;
        brackets &= brackets - 1;
        return next;
    }

    private static boolean isBracket(byte candidate) {
        return candidate == '{' || candidate == '}' || candidate == '[' || candidate == ']';
    }

    private void look(long eight) {
        long ascii = ~eight & HIGHEST;
        long low = eight & LOWER;
        long quotes = zeroes(low ^ QUOTES) & ascii;
        long backslashes = zeroes(low ^ BACKSLASHES) & ascii;
        if (backslashes != 0 || escaped) {
            quotes &= ~escaped(backslashes);
        }
        // counts in each byte the quotation marks up to there: behind an odd number of them there is text
        long texts = (quotes >>> Byte.SIZE - 1) * ONES << Byte.SIZE - 1 ^ inText;
        inText = texts >> Long.SIZE - 1;
        brackets = zeroes((low | SAME) ^ BRACKETS) & ascii & ~texts;
    }

    /** The last bytes, fewer than eight, and zeroes behind them. */
    private long rest() {
        long rest = 0;
        for (int i = json.length - 1; i >= start; i--) {
            rest = rest << Byte.SIZE | Byte.toUnsignedInt(json[i]);
        }
        return rest;
    }

    /** Which of the eight bytes follow a backslash that is not escaped itself. */
    private long escaped(long backslashes) {
        long after = 0;
        for (long bit = 1L << Byte.SIZE - 1; bit != 0; bit <<= Byte.SIZE) {
            if (escaped) {
                after |= bit;
                escaped = false;
            } else {
                escaped = (backslashes & bit) != 0;
            }
        }
        return after;
    }

    /** The highest bit of each byte that is zero, of bytes that have none themselves. */
    private static long zeroes(long eight) {
        return ~(eight + LOWER) & HIGHEST;
    }
}
