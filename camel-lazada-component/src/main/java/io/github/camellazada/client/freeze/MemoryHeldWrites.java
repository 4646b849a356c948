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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camellazada.client.WriteBacklog;

/** Keeps held writes in this process, until it ends. */
public final class MemoryHeldWrites implements HeldWrites {
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<HeldKey, Entry<HeldWrite>> writes = new LinkedHashMap<>();
    private final Map<String, Entry<WriteOutcome>> outcomes = new LinkedHashMap<>();

    @Override
    public CompletionStage<Void> hold(Collection<HeldWrite> asked) {
        return locked(() -> {
            for (HeldWrite write : asked) {
                writes.merge(write.key(), new Entry<>(write, Instant.MIN, false), (old, next) -> new Entry<>(
                        old.value().with(next.value()), old.claimed() ? old.notBefore() : Instant.MIN, old.claimed()));
            }
            return DONE;
        });
    }

    @Override
    public CompletionStage<Set<String>> held(String appKey, String seller, String country, Set<String> skus) {
        return locked(() -> CompletableFuture.completedStage(writes.keySet().stream()
                .filter(key -> key.appKey().equals(appKey) && key.seller().equals(seller) && key.country().equals(country))
                .map(HeldKey::sku).filter(skus::contains).collect(Collectors.toSet())));
    }

    @Override
    public CompletionStage<List<HeldWrite>> claim(String appKey, String seller, Instant now, Instant until, int limit) {
        return locked(() -> {
            List<HeldWrite> taken = writes.values().stream().filter(entry -> !entry.notBefore().isAfter(now))
                    .map(Entry::value).filter(write -> write.key().appKey().equals(appKey)
                            && (seller == null || write.key().seller().equals(seller)))
                    .limit(limit).toList();
            taken.forEach(write -> writes.put(write.key(), new Entry<>(write, until, true)));
            return CompletableFuture.completedStage(taken);
        });
    }

    @Override
    public CompletionStage<Void> release(HeldWrite write, Instant notBefore) {
        return locked(() -> {
            writes.computeIfPresent(write.key(), (key, entry) -> new Entry<>(entry.value(),
                    entry.value().version() == write.version() ? notBefore : Instant.MIN, false));
            return DONE;
        });
    }

    @Override
    public CompletionStage<Void> settle(WriteOutcome outcome) {
        return locked(() -> {
            HeldKey key = outcome.write().key();
            Entry<HeldWrite> entry = writes.get(key);
            if (entry != null && entry.value().version() == outcome.write().version()) {
                writes.remove(key);
                outcomes.put(outcome.id(), new Entry<>(outcome, Instant.MIN, false));
            } else if (entry != null) {
                writes.put(key, new Entry<>(entry.value(), Instant.MIN, false));
            }
            return DONE;
        });
    }

    @Override
    public CompletionStage<List<WriteOutcome>> claimOutcomes(String appKey, Instant now, Instant until, int limit) {
        return locked(() -> {
            List<WriteOutcome> taken = new ArrayList<>(outcomes.values().stream()
                    .filter(entry -> !entry.notBefore().isAfter(now)).map(Entry::value)
                    .filter(outcome -> outcome.write().key().appKey().equals(appKey)).limit(limit).toList());
            taken.forEach(outcome -> outcomes.put(outcome.id(), new Entry<>(outcome, until, true)));
            return CompletableFuture.completedStage(taken);
        });
    }

    @Override
    public CompletionStage<Void> delivered(WriteOutcome outcome) {
        return locked(() -> {
            outcomes.remove(outcome.id());
            return DONE;
        });
    }

    @Override
    public CompletionStage<WriteBacklog> backlog(String appKey) {
        return locked(() -> {
            List<Instant> asked = writes.keySet().stream().filter(key -> key.appKey().equals(appKey))
                    .map(key -> writes.get(key).value().askedAt()).toList();
            long ended = outcomes.values().stream().filter(entry -> entry.value().write().key().appKey().equals(appKey))
                    .count();
            return CompletableFuture.completedStage(new WriteBacklog(asked.size(),
                    asked.stream().min(Comparator.naturalOrder()).orElse(null), ended));
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** What is kept, and when it is due. */
    private record Entry<T>(T value, Instant notBefore, boolean claimed) {
    }
}
