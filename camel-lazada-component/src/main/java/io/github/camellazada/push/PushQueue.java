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
import java.util.function.Function;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.concurrent.KeyedQueue;

/**
 * Runs pushes one after the other for each object and side by side otherwise, and holds no more of them than allowed.
 *
 * @param <T> a push, in whatever form the runner takes
 */
@Internal
public final class PushQueue<T> {
    private final int capacity;
    private final Executor executor;
    private final Function<T, String> object;
    private final Runner<T> runner;
    private final Lock lock = new ReentrantLock();
    private final KeyedQueue<String, T> objects = new KeyedQueue<>(Runnable::run);
    /** What waits behind other pushes of the same object. */
    private final Set<Entry<T>> waiting = new LinkedHashSet<>();
    private int size;
    private int running;
    private boolean closed;

    /**
     * @param capacity most pushes that wait or run
     * @param executor runs them
     * @param object   tells the object of a push
     */
    public PushQueue(int capacity, Executor executor, Function<T, String> object, Runner<T> runner) {
        this.capacity = capacity;
        this.executor = executor;
        this.object = object;
        this.runner = runner;
    }

    /** Runs the route. */
    @FunctionalInterface
    public interface Runner<T> {

        /** Starts the route and tells {@code done}, once, how it ended: {@code null} for well. */
        void run(T push, Consumer<Throwable> done);
    }

    /**
     * Takes a push over if there is room.
     *
     * @param whenDone told how the route ended, {@code null} for well
     * @return whether there was room
     */
    public boolean offer(T push, Consumer<Throwable> whenDone) {
        Entry<T> entry;
        lock.lock();
        try {
            if (closed || size >= capacity) {
                return false;
            }
            size++;
            entry = new Entry<>(push, whenDone, objects.enter(Set.of(object.apply(push)), push));
            waiting.add(entry);
        } finally {
            lock.unlock();
        }
        entry.place().turn().thenRun(() -> start(entry));
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

    /** Takes out the pushes of that object behind the one that runs; nobody is told how they ended. */
    public List<T> takeOut(String of) {
        List<Entry<T>> taken;
        lock.lock();
        try {
            taken = waiting.stream().filter(entry -> object.apply(entry.push()).equals(of)).toList();
            taken.forEach(waiting::remove);
            size -= taken.size();
        } finally {
            lock.unlock();
        }
        taken.forEach(entry -> entry.place().leave());
        return taken.stream().map(Entry::push).toList();
    }

    /** Takes nothing more, gives up what has not begun to run, and tells how much that was. */
    public int discard() {
        List<Entry<T>> discarded;
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
        discarded.forEach(entry -> entry.whenDone().accept(stopped()));
        return given;
    }

    private void start(Entry<T> entry) {
        if (!leaves(entry)) {
            return;
        }
        try {
            executor.execute(() -> run(entry));
        } catch (RejectedExecutionException e) {
            finish(entry, e, 0);
        }
    }

    private void run(Entry<T> entry) {
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
            runner.run(entry.push(), done);
        } catch (RuntimeException | Error e) {
            // whatever it was, the object's next push must not wait for ever
            done.accept(e);
        }
    }

    /** Whether a push whose turn has come still waits for it. */
    private boolean leaves(Entry<T> entry) {
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

    private void finish(Entry<T> entry, Throwable failure, int ran) {
        lock.lock();
        try {
            size--;
            running -= ran;
        } finally {
            lock.unlock();
        }
        try {
            entry.whenDone().accept(failure);
        } finally {
            entry.place().leave();
        }
    }

    // equal pushes are two entries, which their places tell apart
    private record Entry<T>(T push, Consumer<Throwable> whenDone, KeyedQueue<String, T>.Ticket place) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
