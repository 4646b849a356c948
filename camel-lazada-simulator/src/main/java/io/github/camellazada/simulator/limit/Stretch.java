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
package io.github.camellazada.simulator.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many calls through in any stretch of time of that length. */
final class Stretch implements Meter {
    private final int calls;
    private final long length;
    private final Deque<Long> times = new ArrayDeque<>();

    Stretch(int calls, long length) {
        this.calls = calls;
        this.length = length;
    }

    @Override
    public long freeAt(long now) {
        while (!times.isEmpty() && times.peekFirst() <= now - length) {
            times.removeFirst();
        }
        return times.size() < calls ? now : times.peekFirst() + length;
    }

    @Override
    public void take(long now) {
        times.addLast(now);
    }
}
