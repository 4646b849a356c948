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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.concurrent.KeyedQueue;
import io.github.camellazada.client.order.ObjectAliases;
import io.github.camellazada.client.time.DelayTimer;

/**
 * The order in which the writes of one process were asked for: what has to be decided about those of a seller is decided one
 * after the other, and a write that comes back knows which later ones have gone out meanwhile.
 */
@Internal
public final class WriteOrder {
    private final ReentrantLock lock = new ReentrantLock();
    private final KeyedQueue<String, Void> owners;
    private final Map<HeldKey, List<Sent>> underWay = new HashMap<>();
    private final ObjectAliases names = new ObjectAliases();
    private Instant last = Instant.EPOCH;

    /** @param executor takes the steps whose turn has come */
    public WriteOrder(Executor executor) {
        this.owners = new KeyedQueue<>(executor);
    }

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

    /**
     * Takes a step when all earlier ones about the owner of that key have ended.
     *
     * @param longest the longest wait for that; when it is over, the step is not taken and the stage fails
     */
    <T> CompletionStage<T> inTurn(HeldKey key, DelayTimer timer, Duration longest, Supplier<CompletionStage<T>> step) {
        KeyedQueue<String, Void>.Ticket place = owners.enter(Set.of(owner(key)), null);
        return place.take(place.isFirst() ? place.turn() : timer.limit(place.turn(), longest, WriteOrder::late), step);
    }

    private static TimeoutException late() {
        return new TimeoutException("Earlier writes of the same seller still waited for that store when maxWaitTime ended");
    }

    /** All names by which the SKU of a write is known. */
    Set<String> names(HeldWrite write) {
        String owner = owner(write.key()) + "/";
        return names.known(HeldLines.names(write).stream().map(owner::concat).toList(), List.of()).stream()
                .map(name -> name.substring(owner.length())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<HeldKey> keys(HeldWrite write) {
        return names(write).stream().map(write.key()::of).collect(Collectors.toSet());
    }

    private static String owner(HeldKey key) {
        return key.appKey() + "/" + key.seller() + "/" + key.country();
    }

    /** Notes that these go out now; to be called in turn. */
    Sent sent(List<HeldWrite> writes) {
        Sent sent = new Sent();
        lock.lock();
        try {
            for (HeldWrite write : writes) {
                for (HeldKey key : keys(write)) {
                    List<Sent> open = underWay.computeIfAbsent(key, name -> new ArrayList<>());
                    open.forEach(earlier -> earlier.later.merge(key, write, HeldWrite::with));
                    open.add(sent);
                    sent.keys.add(key);
                }
            }
        } finally {
            lock.unlock();
        }
        return sent;
    }

    /** Some writes that are under way. */
    final class Sent {
        private final Set<HeldKey> keys = new HashSet<>();
        private final Map<HeldKey, HeldWrite> later = new HashMap<>();

        /** What later writes have not set since; to be called in turn. */
        List<HeldWrite> left(List<HeldWrite> some) {
            lock.lock();
            try {
                return some.stream().flatMap(write -> left(write).stream()).toList();
            } finally {
                lock.unlock();
            }
        }

        private Optional<HeldWrite> left(HeldWrite write) {
            Optional<HeldWrite> left = Optional.of(write);
            for (HeldKey key : keys(write)) {
                HeldWrite since = later.get(key);
                left = since == null ? left : left.flatMap(rest -> HeldLines.without(rest, since));
            }
            return left;
        }

        /** They are no longer under way. */
        void end() {
            lock.lock();
            try {
                for (HeldKey key : keys) {
                    underWay.computeIfPresent(key, (same, open) -> open.remove(this) && open.isEmpty() ? null : open);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
