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
package io.github.camellazada.client.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.OutcomeRetention;
import io.github.camellazada.client.store.WriteBacklog;

/**
 * Keeps unconfirmed writes and their outcomes in this process, 1,000 in all; what comes beyond that is turned away. An outcome that no
 * route takes is kept for a week.
 */
public final class MemoryUnconfirmedWriteStore implements UnconfirmedWriteStore {
    private static final int MOST = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry<UnconfirmedWrite>> writes = new LinkedHashMap<>();
    private final Map<String, Entry<LateOutcome>> outcomes = new LinkedHashMap<>();
    private final OutcomeRetention retention = new OutcomeRetention("unconfirmed writes", this::forgetBefore);

    @Override
    public CompletionStage<Boolean> keep(UnconfirmedWrite write, Instant notBefore) {
        retention.look(write.sentAt());
        return locked(() -> {
            boolean room = writes.size() + outcomes.size() < MOST;
            if (room) {
                writes.put(write.id(), new Entry<>(write, notBefore, null));
            }
            return room;
        });
    }

    @Override
    public CompletionStage<List<UnconfirmedWrite>> claim(String appKey, String seller, Claim claim, int limit) {
        return locked(() -> {
            List<UnconfirmedWrite> taken = new ArrayList<>(writes.values().stream().filter(entry -> entry.isDue(claim.since()))
                    .map(Entry::value).filter(write -> write.appKey().equals(appKey))
                    .filter(write -> seller == null || seller.equals(write.seller())).limit(limit).toList());
            taken.forEach(write -> writes.put(write.id(), new Entry<>(write, claim.until(), claim.id())));
            return taken;
        });
    }

    @Override
    public CompletionStage<Boolean> release(Claim claim, UnconfirmedWrite write, Instant notBefore) {
        return ofClaim(claim, write.id(), () -> writes.put(write.id(), new Entry<>(write, notBefore, null)));
    }

    @Override
    public CompletionStage<Boolean> complete(Claim claim, LateOutcome outcome) {
        return ofClaim(claim, outcome.id(), () -> {
            writes.remove(outcome.id());
            outcomes.put(outcome.id(), new Entry<>(outcome, Instant.MIN, null));
        });
    }

    private CompletionStage<Boolean> ofClaim(Claim claim, String id, Runnable work) {
        return locked(() -> {
            boolean own = writes.containsKey(id) && claim.id().equals(writes.get(id).claim());
            if (own) {
                work.run();
            }
            return own;
        });
    }

    @Override
    public CompletionStage<List<LateOutcome>> claimOutcomes(String appKey, Instant now, Instant until, int limit) {
        return locked(() -> {
            List<LateOutcome> taken = new ArrayList<>(outcomes.values().stream().filter(entry -> entry.isDue(now))
                    .map(Entry::value).filter(outcome -> outcome.appKey().equals(appKey)).limit(limit).toList());
            taken.forEach(outcome -> outcomes.put(outcome.id(), new Entry<>(outcome, until, null)));
            return taken;
        });
    }

    @Override
    public CompletionStage<Void> delivered(LateOutcome outcome) {
        return locked(() -> {
            outcomes.remove(outcome.id());
            return null;
        });
    }

    @Override
    public CompletionStage<WriteBacklog> backlog(String appKey) {
        return locked(() -> {
            List<Instant> sent = writes.values().stream().map(Entry::value).filter(write -> write.appKey().equals(appKey))
                    .map(UnconfirmedWrite::sentAt).toList();
            long ended = outcomes.values().stream().filter(entry -> entry.value().appKey().equals(appKey)).count();
            return new WriteBacklog(sent.size(), sent.stream().min(Comparator.naturalOrder()).orElse(null), ended);
        });
    }

    private CompletionStage<Integer> forgetBefore(Instant end) {
        return locked(() -> {
            int before = outcomes.size();
            outcomes.values().removeIf(entry -> entry.value().at().isBefore(end));
            return before - outcomes.size();
        });
    }

    private <T> CompletionStage<T> locked(Supplier<T> work) {
        lock.lock();
        try {
            return CompletableFuture.completedStage(work.get());
        } finally {
            lock.unlock();
        }
    }

    /** What is kept, when it is due, and by which claim it is taken. */
    private record Entry<T>(T value, Instant notBefore, String claim) {
        boolean isDue(Instant now) {
            return !notBefore.isAfter(now);
        }
    }
}
