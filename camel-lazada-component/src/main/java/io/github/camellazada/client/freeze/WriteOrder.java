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

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The order in which the writes of one process were asked for: what has to be decided about those of a seller is decided one
 * after the other, and a write that comes back knows which later ones have gone out meanwhile.
 */
public final class WriteOrder {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, CompletableFuture<Void>> turns = new HashMap<>();
    private final Map<HeldKey, List<Sent>> underWay = new HashMap<>();
    private Instant last = Instant.EPOCH;

    /** The time at which something is asked for, later than any before. */
    Instant ask(Clock clock) {
        lock.lock();
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a step when all earlier ones about the owner of that key have ended. */
    <T> CompletionStage<T> inTurn(HeldKey key, Supplier<CompletionStage<T>> step) {
        String owner = key.appKey() + "/" + key.seller() + "/" + key.country();
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletionStage<Void> before = before(owner, end);
        return before.thenCompose(nothing -> step.get()).whenComplete((result, failure) -> {
            lock.lock();
            try {
                turns.remove(owner, end);
            } finally {
                lock.unlock();
            }
            end.complete(null);
        });
    }

    private CompletionStage<Void> before(String owner, CompletableFuture<Void> end) {
        lock.lock();
        try {
            CompletableFuture<Void> before = turns.put(owner, end);
            return before == null ? CompletableFuture.completedStage(null) : before;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that these go out now; to be called in turn. */
    Sent sent(List<HeldWrite> writes) {
        Sent sent = new Sent(writes);
        lock.lock();
        try {
            for (HeldWrite write : writes) {
                List<Sent> open = underWay.computeIfAbsent(write.key(), key -> new ArrayList<>());
                open.forEach(earlier -> earlier.later.merge(write.key(), write, HeldWrite::with));
                open.add(sent);
            }
        } finally {
            lock.unlock();
        }
        return sent;
    }

    /** Some writes that are under way. */
    final class Sent {
        private final List<HeldWrite> writes;
        private final Map<HeldKey, HeldWrite> later = new HashMap<>();

        private Sent(List<HeldWrite> writes) {
            this.writes = writes;
        }

        /** What later writes have not set since; to be called in turn. */
        List<HeldWrite> left(List<HeldWrite> some) {
            lock.lock();
            try {
                return some.stream().map(write -> later.containsKey(write.key())
                        ? HeldLines.without(write, later.get(write.key()))
                        : Optional.of(write)).flatMap(Optional::stream).toList();
            } finally {
                lock.unlock();
            }
        }

        /** They are no longer under way. */
        void end() {
            lock.lock();
            try {
                for (HeldWrite write : writes) {
                    underWay.computeIfPresent(write.key(), (key, open) -> open.remove(this) && open.isEmpty() ? null : open);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
