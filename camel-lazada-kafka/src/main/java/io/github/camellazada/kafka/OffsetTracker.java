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

/** Knows which offsets of a partition have not ended, and so how far it can be committed. For one thread at a time. */
final class OffsetTracker {
    private final NavigableSet<Long> open = new TreeSet<>();
    // those whose copy counts only once the commit has passed them
    private final NavigableSet<Long> copied = new TreeSet<>();
    private final DoneOffsets begun;
    private long next;

    /**
     * @param begun what had ended when this process took the partition over
     * @param start the first offset that is read
     */
    OffsetTracker(DoneOffsets begun, long start) {
        this.begun = begun;
        next = start;
    }

    /** A record was read. */
    void opened(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
    }

    /** A record has ended, or its copy has. */
    void done(long offset) {
        open.remove(offset);
        copied.remove(offset);
    }

    /** A record is in the retry topic as well, so that it holds back the commit no more. */
    void copied(long offset) {
        if (open.remove(offset)) {
            copied.add(offset);
        }
    }

    /** The lowest offset that has not ended: all before it have. */
    long lowest() {
        return open.isEmpty() ? next : open.first();
    }

    /** How many offsets were read from the lowest one on. */
    long span() {
        return next - lowest();
    }

    /** What has ended behind the lowest one, so that the next owner does not hand it out again. */
    DoneOffsets done() {
        copied.headSet(lowest()).clear();
        NavigableSet<Long> unfinished = new TreeSet<>(open);
        unfinished.addAll(copied);
        // of what is not read again yet, the earlier owner's word counts
        unfinished.addAll(begun.unfinished().tailSet(next));
        return new DoneOffsets(lowest(), Math.max(next, begun.next()), unfinished);
    }
}
