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
package io.github.camellazada.client.freeze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Takes the steps of each owner one after the other; one that has waited too long for its turn is not taken. */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Line> lines = new HashMap<>();

    /**
     * Takes a step when all earlier ones of the owner have ended.
     *
     * @param longest begins the longest wait for that
     */
    <T> CompletionStage<T> take(String owner, Supplier<CompletableFuture<Void>> longest, Supplier<CompletionStage<T>> step) {
        Turn<T> turn = new Turn<>(owner, step);
        lock.lock();
        try {
            lines.computeIfAbsent(owner, name -> new Line()).waiting.add(turn);
        } finally {
            lock.unlock();
        }
        goOn(owner);
        if (!turn.begun) {
            CompletableFuture<Void> wait = longest.get();
            wait.thenRun(() -> late(turn));
            turn.result.whenComplete((result, failure) -> wait.complete(null));
        }
        return turn.result;
    }

    /** Begins what can begin. Where a step ends at once, the next one begins here and not inside it: thousands may wait. */
    private void goOn(String owner) {
        Line line = enter(owner);
        if (line == null) {
            return; // whoever is at it sees what has changed
        }
        List<Turn<?>> over = new ArrayList<>();
        Turn<?> next = next(line, over);
        while (next != null) {
            Turn<?> turn = next;
            turn.begin(() -> ended(line, turn));
            next = next(line, over);
        }
        // what follows a step may take its time, so that it comes when others can begin
        over.forEach(Turn::complete);
    }

    private Line enter(String owner) {
        lock.lock();
        try {
            Line line = lines.get(owner);
            if (line == null || line.entered) {
                return null;
            }
            line.entered = true;
            return line;
        } finally {
            lock.unlock();
        }
    }

    /** The one that begins now; {@code null} where none can, and whoever has entered the line leaves it with what is over. */
    private Turn<?> next(Line line, List<Turn<?>> over) {
        lock.lock();
        try {
            if (line.current == null && !line.waiting.isEmpty()) {
                line.current = line.waiting.iterator().next();
                line.waiting.remove(line.current);
                line.current.begun = true;
                return line.current;
            }
            over.addAll(line.over);
            line.over.clear();
            line.entered = false;
            if (line.current == null) {
                lines.values().remove(line);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void ended(Line line, Turn<?> turn) {
        lock.lock();
        try {
            line.current = null;
            line.over.add(turn);
        } finally {
            lock.unlock();
        }
        goOn(turn.owner);
    }

    private void late(Turn<?> turn) {
        boolean waited;
        lock.lock();
        try {
            Line line = lines.get(turn.owner);
            waited = line != null && line.waiting.remove(turn);
        } finally {
            lock.unlock();
        }
        if (waited) {
            turn.result.completeExceptionally(new TimeoutException(
                    "Earlier writes of the same seller were still at that store when maxWaitTime was over"));
        }
    }

    /** What is asked for one owner. */
    private static final class Line {
        private final Set<Turn<?>> waiting = new LinkedHashSet<>();
        private final Queue<Turn<?>> over = new ArrayDeque<>();
        private Turn<?> current;
        private boolean entered;
    }

    /** One step, which has not been taken, is under way, or has ended. */
    private static final class Turn<T> {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final String owner;
        private final Supplier<CompletionStage<T>> step;
        private CompletionStage<T> taken;
        private volatile boolean begun;

        private Turn(String owner, Supplier<CompletionStage<T>> step) {
            this.owner = owner;
            this.step = step;
        }

        private void begin(Runnable ended) {
            try {
                taken = step.get();
            } catch (RuntimeException | Error e) {
                taken = CompletableFuture.failedStage(e);
            }
            taken.whenComplete((value, failure) -> ended.run());
        }

        private void complete() {
            taken.whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failure);
                }
            });
        }
    }
}
