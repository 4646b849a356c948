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

/**
 * The values of a JSON document in the order in which they stand, as numbers: a scalar takes three of them, a container seven.
 * The first three are the hash of its name, where it starts, and where it ends. A container has the complement of its start and
 * the place of what follows it instead of its end, then which names it has, its end and its size.
 */
final class JsonTape {
    static final int SCALAR = 3;
    static final int CONTAINER = 7;
    private static final int NEXT = 2;
    private static final int NAMES = 3;
    private static final int END = 5;
    private static final int SIZE = 6;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final int BITS = 58;
    // a tape of that many numbers is kept for the next document of the same thread
    private static final int KEPT = 1 << 15;
    private static final int FIRST = 1 << 10;
    // answers with many short values have a number in some ten bytes
    private static final int BYTES_OF_A_NUMBER = 10;
    // a document of many megabytes may be one long text
    private static final int MOST_EXPECTED = 1 << 17;
    private static final ThreadLocal<int[]> SPARE = new ThreadLocal<>();

    private int[] numbers;
    private int end;

    /**
     * One at a time for each thread.
     *
     * @param bytes length of the document
     */
    JsonTape(int bytes) {
        int expected = Math.min(MOST_EXPECTED, Math.max(FIRST, bytes / BYTES_OF_A_NUMBER));
        int[] spare = SPARE.get();
        numbers = spare == null || expected > KEPT ? new int[expected] : spare;
    }

    /** The numbers that were written, perhaps with more behind them. */
    int[] written() {
        return isSpare() || end < numbers.length / 2 ? Arrays.copyOf(numbers, end) : numbers;
    }

    /** Takes off it what is in lists and in objects below that level; they keep their size. */
    void cut(byte[] json, int levels) {
        end = moved(json, 0, 0, levels);
    }

    /** Moves a value, with what is in it on the levels that stay; the place behind it. Nothing moves further from the start. */
    private int moved(byte[] json, int from, int to, int levels) {
        if (!isContainer(numbers, from)) {
            System.arraycopy(numbers, from, numbers, to, SCALAR);
            return to + SCALAR;
        }
        boolean stays = levels > 0 && json[start(numbers, from)] == '{';
        int behind = next(numbers, from);
        System.arraycopy(numbers, from, numbers, to, CONTAINER);
        int last = to + CONTAINER;
        int value = from + CONTAINER;
        while (stays && value < behind) {
            int following = next(numbers, value);
            last = moved(json, value, last, levels - 1);
            value = following;
        }
        numbers[to + NEXT] = last;
        return last;
    }

    /** The tape is of no use any longer. */
    void release() {
        if (isSpare() && numbers != SPARE.get()) {
            SPARE.set(numbers);
        }
    }

    private boolean isSpare() {
        return numbers.length <= KEPT;
    }

    /** Opens a container; its place. */
    int open(int hash, int start, int parent) {
        int at = room(hash, ~start, CONTAINER);
        numbers[at + NEXT] = parent;
        numbers[at + NAMES] = 0;
        numbers[at + NAMES + 1] = 0;
        numbers[at + SIZE] = 0;
        return at;
    }

    /** Closes a container; the place of the one around it, -1 where there is none. */
    int close(int container, int endOffset) {
        int parent = numbers[container + NEXT];
        numbers[container + NEXT] = end;
        numbers[container + END] = endOffset;
        return parent;
    }

    /** @param endOffset where it ends; the complement of that for a text with escaped characters */
    void scalar(int hash, int start, int endOffset) {
        int at = room(hash, start, SCALAR);
        numbers[at + NEXT] = endOffset;
    }

    int count(int container) {
        return ++numbers[container + SIZE];
    }

    /** Notes that a container has a name of that hash; whether it may have had one before. */
    boolean name(int container, int hash) {
        long bit = bit(hash);
        int half = container + NAMES + (bit >>> Integer.SIZE == 0 ? 0 : 1);
        int mask = (int) (bit | bit >>> Integer.SIZE);
        boolean before = (numbers[half] & mask) != 0;
        numbers[half] |= mask;
        return before;
    }

    int[] numbers() {
        return numbers;
    }

    int end() {
        return end;
    }

    private int room(int hash, int start, int length) {
        int at = end;
        if (at + length > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[at] = hash;
        numbers[at + 1] = start;
        end = at + length;
        return at;
    }

    static boolean mayHave(int[] numbers, int container, int hash) {
        long bit = bit(hash);
        return (numbers[container + NAMES] & (int) bit | numbers[container + NAMES + 1] & (int) (bit >>> Integer.SIZE)) != 0;
    }

    static int size(int[] numbers, int container) {
        return numbers[container + SIZE];
    }

    static boolean isContainer(int[] numbers, int at) {
        return numbers[at + 1] < 0;
    }

    /** Whether it is a container that has values which are not on the tape. */
    static boolean isUnread(int[] numbers, int at) {
        return isContainer(numbers, at) && numbers[at + SIZE] > 0 && numbers[at + NEXT] == at + CONTAINER;
    }

    /** Whether all that is in a container are scalars, which are on the tape. */
    static boolean isFlat(int[] numbers, int container) {
        return numbers[container + NEXT] == container + CONTAINER + SCALAR * numbers[container + SIZE];
    }

    static int start(int[] numbers, int at) {
        int start = numbers[at + 1];
        return start < 0 ? ~start : start;
    }

    /** Where a container ends, or a scalar. */
    static int end(int[] numbers, int at) {
        int found = numbers[at + (isContainer(numbers, at) ? END : NEXT)];
        return found < 0 ? ~found : found;
    }

    static boolean isEscaped(int[] numbers, int scalar) {
        return numbers[scalar + NEXT] < 0;
    }

    /** The place behind a value and all that is in it. */
    static int next(int[] numbers, int at) {
        return isContainer(numbers, at) ? numbers[at + NEXT] : at + SCALAR;
    }

    private static long bit(int hash) {
        return 1L << (int) (hash * SPREAD >>> BITS);
    }
}
