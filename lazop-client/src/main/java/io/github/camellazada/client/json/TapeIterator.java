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

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes through the values of a container, and makes something of each. */
abstract class TapeIterator<T> implements Iterator<T> {
    private final int[] tape;
    private final int behind;
    private final boolean containersOnly;
    private int next;

    /**
     * @param first  place of the first value
     * @param behind place behind the last one
     */
    TapeIterator(int[] tape, int first, int behind) {
        this(tape, first, behind, false);
    }

    /** @param containersOnly whether scalars are passed over */
    TapeIterator(int[] tape, int first, int behind, boolean containersOnly) {
        this.tape = tape;
        this.behind = behind;
        this.containersOnly = containersOnly;
        this.next = fitting(first);
    }

    /** What it makes of the value at that place. */
    abstract T value(int place);

    @Override
    public boolean hasNext() {
        return next < behind;
    }

    @Override
    public T next() {
        if (next >= behind) {
            throw new NoSuchElementException();
        }
        T value = value(next);
        next = fitting(JsonTape.next(tape, next));
        return value;
    }

    private int fitting(int from) {
        int at = from;
        while (containersOnly && at < behind && !JsonTape.isContainer(tape, at)) {
            at = JsonTape.next(tape, at);
        }
        return at;
    }
}
