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
package io.github.camellazada.client.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/** Work that may wait, handed out evenly over a span of time. */
final class SpreadQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<T> left = new ArrayDeque<>();
    private Instant last = Instant.MIN;
    private Instant end = Instant.MIN;

    /**
     * Takes work in place of what was left of earlier work.
     *
     * @param together how much of it may be done at once
     * @return what is to be done now
     */
    List<T> spread(List<T> work, int together, Instant now, Instant until) {
        lock.lock();
        try {
            left.clear();
            left.addAll(work);
            last = now;
            end = until;
            return take(together);
        } finally {
            lock.unlock();
        }
    }

    /** What is due since the last time that this was asked. */
    List<T> due(Instant now) {
        lock.lock();
        try {
            long span = Math.max(1, Duration.between(last, end).toMillis());
            long gone = Math.min(span, Math.max(0, Duration.between(last, now).toMillis()));
            List<T> due = take((int) (left.size() * gone / span));
            if (!due.isEmpty()) {
                last = now;
            }
            return due;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return left.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private List<T> take(int most) {
        List<T> taken = new ArrayList<>();
        while (taken.size() < most && !left.isEmpty()) {
            taken.add(left.poll());
        }
        return taken;
    }
}
