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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushEvent;

/** Runs pushes one after the other for each object and side by side otherwise, and holds no more of them than allowed. */
@Internal
public final class PushQueue {
    private final int capacity;
    private final Executor executor;
    private final Runner runner;
    private final Lock lock = new ReentrantLock();
    /** By object: what waits behind the push that runs. */
    private final Map<String, Deque<Entry>> waiting = new HashMap<>();
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
        Entry entry = new Entry(event, whenDone);
        lock.lock();
        try {
            if (closed || size >= capacity) {
                return false;
            }
            size++;
            Deque<Entry> behind = waiting.get(event.key().object());
            if (behind != null) {
                behind.add(entry);
                return true;
            }
            waiting.put(event.key().object(), new ArrayDeque<>());
        } finally {
            lock.unlock();
        }
        start(entry);
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
        List<Entry> discarded = new ArrayList<>();
        int given;
        lock.lock();
        try {
            closed = true;
            given = size - running;
            for (Deque<Entry> behind : waiting.values()) {
                discarded.addAll(behind);
                behind.clear();
            }
            size -= discarded.size();
        } finally {
            lock.unlock();
        }
        discarded.forEach(entry -> entry.whenDone.accept(stopped()));
        return given;
    }

    private void start(Entry entry) {
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
        Entry next;
        lock.lock();
        try {
            size--;
            running -= ran;
            next = waiting.get(entry.event.key().object()).poll();
            if (next == null) {
                waiting.remove(entry.event.key().object());
            }
        } finally {
            lock.unlock();
        }
        try {
            entry.whenDone.accept(failure);
        } finally {
            if (next != null) {
                start(next);
            }
        }
    }

    private record Entry(PushEvent event, Consumer<Throwable> whenDone) {
    }
}
