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
package io.github.camellazada.client;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the brackets of a JSON document that are not part of a text, eight bytes in a step: an answer has hundreds of short texts,
 * and a branch for the end of each would cost more than all the rest of its reading.
 */
final class JsonBrackets {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = ONES << 7;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    // with the bit of the lower case set, a square bracket is the curly one
    private static final long LOWER = ONES * 0x20;
    private static final long OPENING = ONES * '{';
    private static final long CLOSING = ONES * '}';
    // moves the lowest bit of the eight bytes, one beside the other, into the highest byte
    private static final long GATHER = 0x0102_0408_1020_4080L;
    private static final int LAST = 0x80;
    private static final int ALL = 0xFF;
    private static final byte[] TEXTS = texts();

    private final byte[] json;
    private int start = -Long.BYTES;
    private int brackets; // of the eight bytes from there, those that are still to be told
    private int inText; // whether the text goes on behind them: all bits or none
    private boolean escaped;

    JsonBrackets(byte[] json) {
        this.json = json;
    }

    /** Where the next one is, or -1 where there is none. */
    int next() {
        while (brackets == 0) {
            start += Long.BYTES;
            if (start >= json.length) {
                return -1;
            }
            look(start <= json.length - Long.BYTES ? (long) EIGHT.get(json, start) : rest());
        }
        int next = start + Integer.numberOfTrailingZeros(brackets);
        brackets &= brackets - 1;
        return next;
    }

    private void look(long eight) {
        int quotes = bits(zeroes(eight ^ QUOTES));
        long backslashes = zeroes(eight ^ BACKSLASHES);
        if (backslashes != 0 || escaped) {
            quotes &= ~escaped(bits(backslashes));
        }
        int texts = TEXTS[quotes] ^ inText;
        inText = (texts & LAST) == 0 ? 0 : ALL;
        long lower = eight | LOWER;
        brackets = bits(zeroes(lower ^ OPENING) | zeroes(lower ^ CLOSING)) & ~texts;
    }

    /** The last bytes, fewer than eight, and zeroes behind them. */
    private long rest() {
        long rest = 0;
        for (int i = json.length - 1; i >= start; i--) {
            rest = rest << Byte.SIZE | json[i] & ALL;
        }
        return rest;
    }

    /** Which of the eight bytes follow a backslash that is not escaped itself. */
    private int escaped(int backslashes) {
        int after = 0;
        for (int bit = 1; bit <= LAST; bit <<= 1) {
            if (escaped) {
                after |= bit;
                escaped = false;
            } else {
                escaped = (backslashes & bit) != 0;
            }
        }
        return after;
    }

    /** The highest bit of each byte that is zero. */
    private static long zeroes(long eight) {
        return ~((eight & ~HIGHEST) + ~HIGHEST | eight | ~HIGHEST);
    }

    private static int bits(long highest) {
        return (int) ((highest >>> Byte.SIZE - 1) * GATHER >>> Long.SIZE - Byte.SIZE);
    }

    /** For each set of quotation marks in eight bytes, the bytes from one to before the next. */
    private static byte[] texts() {
        byte[] texts = new byte[ALL + 1];
        for (int quotes = 0; quotes <= ALL; quotes++) {
            int within = quotes ^ quotes << 1;
            within ^= within << 2;
            texts[quotes] = (byte) (within ^ within << 4);
        }
        return texts;
    }
}
