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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps held writes in this process, until it ends, and of their outcomes the last 50,000. */
public final class MemoryHeldWriteStore implements HeldWriteStore {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryHeldWriteStore.class);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
    private static final int MOST = 50_000;

    private final Predicate<String> wanted;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<HeldKey, Entry<HeldWrite>> writes = new LinkedHashMap<>();
    private final HeldIndex index = new HeldIndex();
    private final Map<String, Entry<WriteOutcome>> outcomes = new LinkedHashMap<>();
    private boolean told;

    public MemoryHeldWriteStore() {
        this(appKey -> true);
    }

    /** @param wanted whether anybody asks for the outcomes of an app; those of others are not kept */
    public MemoryHeldWriteStore(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public CompletionStage<Void> hold(Collection<HeldWrite> asked) {
        return locked(() -> {
            for (HeldWrite write : asked) {
                Entry<HeldWrite> entry = writes.merge(write.key(), new Entry<>(write, Instant.MIN, null), (old, next) -> {
                    index.remove(old.value());
                    return new Entry<>(old.value().with(next.value()), old.claim() == null ? Instant.MIN : old.notBefore(),
                            old.claim());
                });
                index.put(entry.value());
            }
            return DONE;
        });
    }

    @Override
    public CompletionStage<List<HeldWrite>> held(HeldLookup skus) {
        return locked(() -> CompletableFuture
                .completedStage(index.find(skus).stream().map(key -> writes.get(key).value()).toList()));
    }

    @Override
    public CompletionStage<List<HeldWrite>> claim(String appKey, String seller, Claim claim, int limit) {
        return locked(() -> {
            List<HeldWrite> taken = writes.values().stream().filter(entry -> !entry.notBefore().isAfter(claim.since()))
                    .map(Entry::value).filter(write -> write.key().appKey().equals(appKey)
                            && (seller == null || write.key().seller().equals(seller)))
                    .limit(limit).toList();
            taken.forEach(write -> writes.put(write.key(), new Entry<>(write, claim.until(), claim.id())));
            return CompletableFuture.completedStage(taken);
        });
    }

    @Override
    public CompletionStage<Set<HeldWrite>> release(Claim claim, Map<HeldWrite, Instant> notBefore) {
        return locked(() -> {
            Set<HeldWrite> lost = new HashSet<>(notBefore.keySet());
            lost.removeIf(write -> ofClaim(claim, write, held -> writes.put(write.key(), new Entry<>(held,
                    held.version() == write.version() ? notBefore.get(write) : Instant.MIN, null))));
            return CompletableFuture.completedStage(lost);
        });
    }

    @Override
    public CompletionStage<Boolean> complete(Claim claim, WriteOutcome outcome) {
        HeldWrite sent = outcome.write();
        return locked(() -> CompletableFuture.completedStage(ofClaim(claim, sent, held -> {
            if (held.version() == sent.version()) {
                writes.remove(sent.key());
                index.remove(held);
                keep(outcome);
            } else {
                writes.put(sent.key(), new Entry<>(held, Instant.MIN, null));
            }
        })));
    }

    private void keep(WriteOutcome outcome) {
        if (!wanted.test(outcome.write().key().appKey())) {
            return;
        }
        outcomes.put(outcome.id(), new Entry<>(outcome, Instant.MIN, null));
        if (outcomes.size() > MOST) {
            outcomes.remove(outcomes.keySet().iterator().next());
            if (!told) {
                told = true;
                LOG.warn("More than {} outcomes of held writes wait for a route from lazada:outcomes; the store drops the"
                        + " oldest",
                        MOST);
            }
        }
    }

    /** Does something with what is held now in the place of a claimed write, unless the claim is over. */
    private boolean ofClaim(Claim claim, HeldWrite write, Consumer<HeldWrite> work) {
        Entry<HeldWrite> entry = writes.get(write.key());
        boolean own = entry != null && claim.id().equals(entry.claim());
        if (own) {
            work.accept(entry.value());
        }
        return own;
    }

    @Override
    public CompletionStage<List<WriteOutcome>> claimOutcomes(String appKey, Instant now, Instant until, int limit) {
        return locked(() -> {
            List<WriteOutcome> taken = new ArrayList<>(outcomes.values().stream()
                    .filter(entry -> !entry.notBefore().isAfter(now)).map(Entry::value)
                    .filter(outcome -> outcome.write().key().appKey().equals(appKey)).limit(limit).toList());
            taken.forEach(outcome -> outcomes.put(outcome.id(), new Entry<>(outcome, until, null)));
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

    /** What is kept, when it is due, and by which claim it is taken. */
    private record Entry<T>(T value, Instant notBefore, String claim) {
    }
}
