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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.concurrent.KeyedQueue;
import io.github.camellazada.push.event.PushEvent;

/** Runs pushes one after the other for each object and side by side otherwise, and holds no more of them than allowed. */
@Internal
public final class PushQueue {
    private final int capacity;
    private final Executor executor;
    private final Runner runner;
    private final Lock lock = new ReentrantLock();
    private final KeyedQueue<PushEvent> objects = new KeyedQueue<>(Runnable::run);
    /** What waits behind other pushes of the same object. */
    private final Set<Entry> waiting = new LinkedHashSet<>();
    private int size;
    private int running;
    private boolean closed;

    public PushQueue(int capacity, Executor executor, Runner runner) {
        this.capacity = capacity;
        this.executor = executor;
        this.runner = runner;
    }

    /** Runs the route. */
    @FunctionalInterface
    public interface Runner {

        /** Starts the route and tells {@code done}, once, how it ended: {@code null} for well. */
        void run(PushEvent event, Consumer<Throwable> done);
    }

    /**
     * Takes a push over if there is room.
     *
     * @param whenDone told how the route ended, {@code null} for well
     * @return whether there was room
     */
    public boolean offer(PushEvent event, Consumer<Throwable> whenDone) {
        Entry entry;
        lock.lock();
        try {
            if (closed || size >= capacity) {
                return false;
            }
            size++;
            entry = new Entry(event, whenDone, objects.enter(Set.of(event.key().object()), event));
            waiting.add(entry);
        } finally {
            lock.unlock();
        }
        entry.place.turn().thenRun(() -> start(entry));
        return true;
    }

    /** How many pushes wait or run. */
    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, gives up what has not begun to run, and tells how much that was. */
    public int discard() {
        List<Entry> discarded;
        int given;
        lock.lock();
        try {
            closed = true;
            given = size - running;
            discarded = List.copyOf(waiting);
            waiting.clear();
            size -= discarded.size();
        } finally {
            lock.unlock();
        }
        discarded.forEach(entry -> entry.whenDone.accept(stopped()));
        return given;
    }

    private void start(Entry entry) {
        if (!leaves(entry)) {
            return;
        }
        try {
            executor.execute(() -> run(entry));
        } catch (RejectedExecutionException e) {
            finish(entry, e, 0);
        }
    }

    private void run(Entry entry) {
        if (!begins()) {
            finish(entry, stopped(), 0);
            return;
        }
        AtomicBoolean finished = new AtomicBoolean();
        Consumer<Throwable> done = failure -> {
            if (finished.compareAndSet(false, true)) {
                finish(entry, failure, 1);
            }
        };
        try {
            runner.run(entry.event, done);
        } catch (RuntimeException | Error e) {
            // whatever it was, the object's next push must not wait for ever
            done.accept(e);
        }
    }

    /** Whether a push whose turn has come still waits for it. */
    private boolean leaves(Entry entry) {
        lock.lock();
        try {
            return waiting.remove(entry);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a push that had a place may still run. */
    private boolean begins() {
        lock.lock();
        try {
            if (!closed) {
                running++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private static RejectedExecutionException stopped() {
        return new RejectedExecutionException("the route was stopped");
    }

    private void finish(Entry entry, Throwable failure, int ran) {
        lock.lock();
        try {
            size--;
            running -= ran;
        } finally {
            lock.unlock();
        }
        try {
            entry.whenDone.accept(failure);
        } finally {
            entry.place.leave();
        }
    }

    private static final class Entry {
        private final PushEvent event;
        private final Consumer<Throwable> whenDone;
        private final KeyedQueue<PushEvent>.Ticket place;

        private Entry(PushEvent event, Consumer<Throwable> whenDone, KeyedQueue<PushEvent>.Ticket place) {
            this.event = event;
            this.whenDone = whenDone;
            this.place = place;
        }
    }
}
