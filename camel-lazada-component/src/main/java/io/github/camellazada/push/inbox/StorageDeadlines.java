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
package io.github.camellazada.push.inbox;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camellazada.client.time.DelayTimer;

/**
 * Bounds waits of one length. They are over in the order in which they began, so that a queue and one timer do for all. A timer for
 * each push would be entered and taken out under a lock that all threads share.
 *
 * @param <T> what is waited for
 */
final class StorageDeadlines<T> {
    private final Queue<Wait<T>> waits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final DelayTimer timer = DelayTimer.ofTheJdk(Runnable::run);
    private final Duration length;

    StorageDeadlines(Duration length) {
        this.length = length;
    }

    /** Completes as the other one does, or fails with a {@link TimeoutException}; the other one goes on. */
    CompletableFuture<T> limit(CompletableFuture<T> work) {
        // a copy: whoever works must not take the end of the wait for the end of its work
        CompletableFuture<T> known = work.copy();
        waits.add(new Wait<>(known, System.nanoTime() + length.toNanos()));
        watch();
        return known;
    }

    private void watch() {
        Wait<T> first = waits.peek();
        if (first != null && watched.compareAndSet(false, true)) {
            timer.after(Duration.ofNanos(Math.max(0, first.end() - System.nanoTime())), this::expire);
        }
    }

    // one at a time
    private void expire() {
        long now = System.nanoTime();
        Wait<T> first = waits.peek();
        while (first != null && (first.known().isDone() || first.end() - now <= 0)) {
            waits.remove();
            if (!first.known().isDone()) {
                first.known().completeExceptionally(new TimeoutException());
            }
            first = waits.peek();
        }
        watched.set(false);
        watch();
    }

    private record Wait<T>(CompletableFuture<T> known, long end) {
    }
}
