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
package io.github.camellazada.client.time;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Waits of calls and of what looks them up, all of which end when the client is closed. */
public final class PendingDelays implements DelayTimer {
    private final Set<CompletableFuture<Void>> open = ConcurrentHashMap.newKeySet();
    private final DelayTimer timer;
    private volatile boolean closed;

    public PendingDelays(DelayTimer timer) {
        this.timer = timer;
    }

    /** Completes after the length, or when whoever holds it completes it before. */
    public CompletableFuture<Void> pause(Duration length) {
        CompletableFuture<Void> pause = new CompletableFuture<>();
        open.add(pause);
        pause.whenComplete((nothing, failure) -> open.remove(pause));
        Runnable cancel = timer.after(length, () -> pause.complete(null));
        if (closed) {
            pause.complete(null);
        }
        pause.whenComplete((nothing, failure) -> cancel.run());
        return pause;
    }

    /** Runs the task after the delay, or as soon as the client is closed. */
    @Override
    public Runnable after(Duration delay, Runnable task) {
        CompletableFuture<Void> pause = pause(delay);
        pause.thenRun(task);
        return () -> pause.cancel(false);
    }

    /** Runs the task soon, on a thread of the timer. */
    public void elsewhere(Runnable task) {
        timer.after(Duration.ZERO, task);
    }

    /** Whether a pause may have ended before its time. */
    public boolean isClosed() {
        return closed;
    }

    /** Ends all pauses, and each that is begun from now on at once. */
    public void close() {
        closed = true;
        open.forEach(pause -> pause.complete(null));
    }
}
