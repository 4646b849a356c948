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
package io.github.camellazada.client.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

import io.github.camellazada.client.time.DelayTimer;

/**
 * Gathers notices for a while, so that many of one object lead to one reading, and many objects of one seller to one call. An
 * object that is being read or routed waits; what comes for it meanwhile makes its next turn.
 */
final class Coalescer {
    private final int chunk;
    private final Duration pause;
    private final DelayTimer timer;
    private final BiConsumer<StreamScope, List<Gathered>> start;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<StreamScope, Queue> queues = new HashMap<>();
    private int size;
    private boolean closed;

    /**
     * @param chunk most objects that are read together
     * @param pause how long the first notice waits for others
     * @param start begins to work on objects; each of them has to be ended once
     */
    Coalescer(int chunk, Duration pause, DelayTimer timer, BiConsumer<StreamScope, List<Gathered>> start) {
        this.chunk = chunk;
        this.pause = pause;
        this.timer = timer;
        this.start = start;
    }

    /** Takes a notice; what is returned completes when its object is done. */
    CompletableFuture<Void> add(Notice notice) {
        CompletableFuture<Void> waiter = new CompletableFuture<>();
        boolean first;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(stopped());
            }
            Queue queue = queues.computeIfAbsent(notice.scope(), scope -> new Queue());
            // what waits for the end of its own turn must hold up no other
            first = !queue.busy.contains(notice.object()) && queue.ready() == 0;
            queue.waiting.computeIfAbsent(notice.object(), Gathered::new).add(notice, waiter);
            size++;
        } finally {
            lock.unlock();
        }
        if (first) {
            timer.after(pause, () -> flush(notice.scope()));
        }
        startChunks(notice.scope(), chunk);
        return waiter;
    }

    /** Works on what waits without waiting for more. */
    void flush(StreamScope scope) {
        startChunks(scope, 1);
    }

    /** Ends the turn of an object, once. */
    void end(StreamScope scope, Gathered gathered, Throwable failure) {
        boolean more;
        lock.lock();
        try {
            if (!gathered.isFirstEnd()) {
                return;
            }
            Queue queue = queues.get(scope);
            queue.busy.remove(gathered.object());
            size -= gathered.notices();
            more = queue.waiting.containsKey(gathered.object());
            if (queue.waiting.isEmpty() && queue.busy.isEmpty()) {
                queues.remove(scope);
            }
        } finally {
            lock.unlock();
        }
        gathered.end(failure);
        if (more) {
            timer.after(pause, () -> flush(scope));
        }
    }

    /** Number of notices that wait or are worked on. */
    int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more and fails what waits; what is worked on ends by itself. */
    void close() {
        List<Gathered> waiting = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            for (Queue queue : queues.values()) {
                waiting.addAll(queue.waiting.values());
                queue.waiting.clear();
            }
            waiting.forEach(gathered -> size -= gathered.notices());
        } finally {
            lock.unlock();
        }
        waiting.forEach(gathered -> gathered.end(stopped()));
    }

    private static CancellationException stopped() {
        return new CancellationException("the stream was stopped");
    }

    private void startChunks(StreamScope scope, int least) {
        List<Gathered> objects = take(scope, least);
        while (!objects.isEmpty()) {
            start.accept(scope, objects);
            objects = take(scope, least);
        }
    }

    private List<Gathered> take(StreamScope scope, int least) {
        lock.lock();
        try {
            Queue queue = queues.get(scope);
            if (queue == null || queue.waiting.size() < least || queue.ready() < least) {
                return List.of();
            }
            List<Gathered> taken = new ArrayList<>();
            for (Iterator<Gathered> next = queue.waiting.values().iterator(); next.hasNext() && taken.size() < chunk;) {
                Gathered gathered = next.next();
                if (queue.busy.add(gathered.object())) {
                    taken.add(gathered);
                    next.remove();
                }
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private static final class Queue {
        private final Map<String, Gathered> waiting = new LinkedHashMap<>();
        private final Set<String> busy = new HashSet<>();

        private long ready() {
            return waiting.keySet().stream().filter(object -> !busy.contains(object)).count();
        }
    }
}
