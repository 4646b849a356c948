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
package io.github.camellazada.kafka;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which offsets have ended from a committed one on. As text it is bounded: of more than fits it leaves out the last ones, which
 * are then handed out again.
 *
 * @param start      the committed offset
 * @param next       the first offset whose state is not known
 * @param unfinished the offsets between them that have not ended
 */
record DoneOffsets(long start, long next, NavigableSet<Long> unfinished) {
    private static final int LONGEST = 1200;
    private static final int RADIX = 36;

    boolean contains(long offset) {
        return offset < start || offset < next && !unfinished.contains(offset);
    }

    /** The distances from one unfinished offset to the next, then that to the end. */
    String text() {
        StringBuilder text = new StringBuilder();
        long last = start;
        for (long offset : unfinished) {
            if (text.length() > LONGEST) {
                return text.append(0).toString();
            }
            text.append(Long.toString(offset - last, RADIX)).append(',');
            last = offset;
        }
        return text.append(Long.toString(next - last, RADIX)).toString();
    }

    static DoneOffsets parse(long start, String text) {
        NavigableSet<Long> unfinished = new TreeSet<>();
        String[] distances = text.split(",");
        long last = start;
        for (int i = 0; i < distances.length - 1; i++) {
            last += Long.parseLong(distances[i], RADIX);
            unfinished.add(last);
        }
        long next = last + Long.parseLong(distances[distances.length - 1], RADIX);
        return new DoneOffsets(start, Math.max(next, last), unfinished);
    }

    /** Nothing from that offset on. */
    static DoneOffsets none(long start) {
        return new DoneOffsets(start, start, new TreeSet<>());
    }
}
