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
package io.github.camellazada.client.concurrent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.camellazada.exception.FailureCause;

/**
 * Lets what concerns one object through one after the other, in the order in which it came. A ticket joins the lines of all of
 * its objects at once, so that no two can wait for each other.
 *
 * @param <K> names an object
 * @param <T> what a ticket is for
 */
public final class KeyedQueue<K, T> {
    private final ReentrantLock lock = new ReentrantLock();
    // the last place of each line
    private final Map<K, Place> lines = new HashMap<>();
    private final Executor executor;

    /** @param executor runs what waited for its turn */
    public KeyedQueue(Executor executor) {
        this.executor = executor;
    }

    /**
     * Joins the lines of some objects.
     *
     * @param keys names of the objects
     */
    public Ticket enter(Set<K> keys, T content) {
        Ticket ticket = new Ticket(content, keys.size());
        lock.lock();
        try {
            for (K key : keys) {
                Place own = new Place(ticket, key);
                ticket.places.add(own);
                own.before = lines.put(key, own);
                if (own.before != null) {
                    own.before.after = own;
                    ticket.behind++;
                }
            }
        } finally {
            lock.unlock();
        }
        if (ticket.behind == 0) {
            ticket.turn.complete(null);
        }
        return ticket;
    }

    /** Number of objects that somebody waits for or works on. */
    public int size() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }

    private void leave(Ticket ticket) {
        List<Ticket> next = new ArrayList<>(0);
        lock.lock();
        try {
            for (Place place : ticket.places) {
                Ticket head = place.leave();
                if (head != null && --head.behind == 0) {
                    next.add(head);
                }
            }
        } finally {
            lock.unlock();
        }
        next.forEach(ready -> executor.execute(() -> ready.turn.complete(null)));
    }

    private List<T> later(Ticket ticket) {
        List<T> later = new ArrayList<>();
        lock.lock();
        try {
            for (Place place : ticket.places) {
                for (Place other = place.after; other != null; other = other.after) {
                    later.add(other.ticket.content);
                }
            }
        } finally {
            lock.unlock();
        }
        return later;
    }

    /** A place in the line of one object, between its neighbors. */
    private final class Place {
        private final Ticket ticket;
        private final K key;
        private Place before;
        private Place after;

        private Place(Ticket ticket, K key) {
            this.ticket = ticket;
            this.key = key;
        }

        /** Takes it out of the line; the ticket that is first now because of that, or {@code null}. */
        private Ticket leave() {
            if (after != null) {
                after.before = before;
            } else if (before == null) {
                lines.remove(key);
            } else {
                lines.put(key, before);
            }
            if (before != null) {
                before.after = after;
                return null;
            }
            return after == null ? null : after.ticket;
        }
    }

    /** A place in the lines of some objects. */
    public final class Ticket {
        private final List<Place> places;
        private final T content;
        private final CompletableFuture<Void> turn = new CompletableFuture<>();
        private int behind;

        private Ticket(T content, int lines) {
            this.content = content;
            this.places = new ArrayList<>(lines);
        }

        /** Completes when no earlier ticket of one of the objects is left. */
        public CompletionStage<Void> turn() {
            return turn;
        }

        /** Whether its turn has come. */
        public boolean isFirst() {
            return turn.isDone();
        }

        /** What came later for one of the objects, once for each that both have. */
        public List<T> later() {
            return KeyedQueue.this.later(this);
        }

        /**
         * Takes a step after the wait for the turn, and gives the place back before anything that follows the step.
         *
         * @param  wait {@link #turn()}, or a limit of it; if it fails, the step is not taken
         * @return      completes as the step does
         */
        public <R> CompletionStage<R> take(CompletionStage<?> wait, Supplier<? extends CompletionStage<R>> step) {
            CompletableFuture<R> result = new CompletableFuture<>();
            wait.thenCompose(begun -> step.get()).whenComplete((value, failure) -> {
                try {
                    leave();
                } finally {
                    if (failure == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(FailureCause.of(failure));
                    }
                }
            });
            return result;
        }

        /** Gives the place back, in its turn or before; to be called once. */
        public void leave() {
            KeyedQueue.this.leave(this);
        }
    }
}
