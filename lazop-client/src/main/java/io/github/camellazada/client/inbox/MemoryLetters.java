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
package io.github.camellazada.client.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest dead letters of an inbox in memory, with their bytes; where there are too many, the oldest go. */
final class MemoryLetters {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryLetters.class);

    private final Lock lock = new ReentrantLock();
    private final Deque<InboxRow> letters = new ArrayDeque<>();
    private final int maxLetters;
    private final long maxBytes;
    private long bytes;
    private boolean warned;

    MemoryLetters(int maxLetters, long maxBytes) {
        this.maxLetters = maxLetters;
        this.maxBytes = maxBytes;
    }

    void add(InboxRow letter) {
        lock.lock();
        try {
            letters.add(letter);
            bytes += letter.push().body().length;
            while (letters.size() > maxLetters || bytes > maxBytes && letters.size() > 1) {
                bytes -= letters.remove().push().body().length;
                if (!warned) {
                    warned = true;
                    LOG.warn("The inbox in memory keeps its latest {} dead letters, and drops the oldest from now on. Fix"
                            + " the cause, then replay them; pushInbox=jdbc:NAME keeps all", letters.size());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    long count(String appKey) {
        lock.lock();
        try {
            return letters.stream().filter(letter -> letter.push().appKey().equals(appKey)).count();
        } finally {
            lock.unlock();
        }
    }

    /** Takes out those that are covered, and tells how many; one that is not taken stays. */
    int replay(InboxReplay replay, Predicate<InboxPush> taken) {
        lock.lock();
        try {
            int before = letters.size();
            letters.removeIf(letter -> {
                InboxPush push = letter.push();
                boolean goes = push.appKey().equals(replay.appKey())
                        && replay.covers(push.messageType(), push.seller(), push.key(), letter.received()) && taken.test(push);
                bytes -= goes ? push.body().length : 0;
                return goes;
            });
            return before - letters.size();
        } finally {
            lock.unlock();
        }
    }
}
