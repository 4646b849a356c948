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
package io.github.camellazada.client.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the writes of one object through one after the other, in the order in which they came. A write joins the lines of all
 * of its objects at once, so that no two can wait for each other.
 */
public final class KeyedQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Ticket>> lines = new HashMap<>();
    private final Executor executor;

    KeyedQueue(Executor executor) {
        this.executor = executor;
    }

    Ticket enter(ChangedObjects changed) {
        Ticket ticket = new Ticket(changed);
        lock.lock();
        try {
            for (String key : changed.keys()) {
                Deque<Ticket> line = lines.computeIfAbsent(key, name -> new ArrayDeque<>());
                line.add(ticket);
                ticket.behind += line.peek() == ticket ? 0 : 1;
            }
        } finally {
            lock.unlock();
        }
        if (ticket.behind == 0) {
            ticket.turn.complete(null);
        }
        return ticket;
    }

    /** Number of objects that writes wait for or are under way. */
    int size() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }

    private void leave(Ticket ticket) {
        List<Ticket> next = new ArrayList<>();
        lock.lock();
        try {
            for (String key : ticket.changed.keys()) {
                Deque<Ticket> line = lines.get(key);
                boolean first = line.peek() == ticket;
                line.remove(ticket);
                if (line.isEmpty()) {
                    lines.remove(key);
                } else if (first && --line.peek().behind == 0) {
                    next.add(line.peek());
                }
            }
        } finally {
            lock.unlock();
        }
        next.forEach(ready -> executor.execute(() -> ready.turn.complete(null)));
    }

    private boolean superseded(Ticket ticket) {
        Set<String> open = new HashSet<>(ticket.changed.values());
        if (open.isEmpty()) {
            return false;
        }
        lock.lock();
        try {
            for (String key : ticket.changed.keys()) {
                Iterator<Ticket> line = lines.get(key).iterator();
                while (line.next() != ticket) {
                    continue;
                }
                line.forEachRemaining(later -> open.removeAll(later.changed.values()));
            }
        } finally {
            lock.unlock();
        }
        return open.isEmpty();
    }

    /** The place of one write in the lines of its objects. */
    public final class Ticket {
        private final ChangedObjects changed;
        private final CompletableFuture<Void> turn = new CompletableFuture<>();
        private int behind;

        private Ticket(ChangedObjects changed) {
            this.changed = changed;
        }

        /** Completes when no earlier write of one of the objects is left. */
        public CompletionStage<Void> turn() {
            return turn;
        }

        public boolean isFirst() {
            return turn.isDone();
        }

        /** Whether later writes set all the values that this one sets. */
        public boolean isSuperseded() {
            return superseded(this);
        }

        public void leave() {
            KeyedQueue.this.leave(this);
        }
    }
}
