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
package io.github.camellazada.push;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;

/** Remembers the last pushes: when, of which topic and how they were answered, and nothing of what was in them. */
@Internal
public final class PushLedger {
    private static final int MOST = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Answered> last = new ArrayDeque<>();

    /**
     * One request to the push path.
     *
     * @param at     when it was answered
     * @param topic  as in {@link PushObserver#answered}
     * @param answer what the caller was told
     */
    public record Answered(Instant at, String topic, PushAnswer answer) {
    }

    public void add(Answered push) {
        lock.lock();
        try {
            if (last.size() == MOST) {
                last.removeLast();
            }
            last.addFirst(push);
        } finally {
            lock.unlock();
        }
    }

    /** The last ones, latest first. */
    public List<Answered> last() {
        lock.lock();
        try {
            return List.copyOf(last);
        } finally {
            lock.unlock();
        }
    }
}
