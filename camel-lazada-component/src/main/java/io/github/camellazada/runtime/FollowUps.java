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
package io.github.camellazada.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.reconcile.BackgroundReconciler;
import io.github.camellazada.client.reconcile.BoundedUnconfirmedWriteStore;
import io.github.camellazada.client.reconcile.DeferredReconciliation;
import io.github.camellazada.client.reconcile.MemoryUnconfirmedWriteStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.store.WriteBacklog;

/** What a component's endpoints share of writes whose outcome is looked up later on. */
public final class FollowUps {
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private final ClientRegistry clients;
    private final PeriodicTasks rounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final UnconfirmedWriteStore memory = new MemoryUnconfirmedWriteStore();
    private final StoreForms<UnconfirmedWriteStore, UnconfirmedWriteStore> stores;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Map<FollowUpSettings, CallInterceptor> open = new HashMap<>();

    public FollowUps(ClientRegistry clients, PeriodicTasks rounds) {
        this.clients = clients;
        this.rounds = rounds;
        this.stores = new StoreForms<>(store -> new BoundedUnconfirmedWriteStore(store, clients.deadline()));
    }

    public void stop() {
        lock.lock();
        try {
            open.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a route takes the outcomes of an app; until then, none is looked for on behalf of this process alone. */
    public void want(String appKey) {
        wanted.add(appKey);
    }

    /** Whether a route takes the outcomes of an app. */
    boolean isWanted(String appKey) {
        return wanted.contains(appKey);
    }

    /** The step that stores the unconfirmed writes of an endpoint, where it reconciles; background reconciliation begins with it. */
    Optional<CallInterceptor> step(FollowUpSettings settings) {
        lock.lock();
        try {
            return settings.longest().isZero()
                    ? Optional.empty()
                    : Optional.of(open.computeIfAbsent(settings, this::open));
        } finally {
            lock.unlock();
        }
    }

    /** Where the unconfirmed writes of an endpoint are kept; {@code own} is the store of the application, if any. */
    public UnconfirmedWriteStore store(UnconfirmedWriteStore own) {
        return own == null ? memory : stores.of(own);
    }

    /** What is looked up later on, in all stores in use. */
    public CompletionStage<WriteBacklog> backlog() {
        lock.lock();
        try {
            return UsedStore.backlog(open.keySet().stream()
                    .map(settings -> new UsedStore(settings.client().appKey(), settings.store())));
        } finally {
            lock.unlock();
        }
    }

    private CallInterceptor open(FollowUpSettings settings) {
        Clock clock = settings.client().clockOrSystem();
        String appKey = settings.client().appKey();
        LazopClient client = clients.get(settings.client());
        rounds.every(new BackgroundReconciler(appKey, client, settings.store(), settings.token(), settings.longest(),
                new ClaimPace(LONGEST_LOOK, settings.client().requestTimeout()), clock)::run);
        return new DeferredReconciliation(appKey, settings.store(), settings.longest(),
                () -> settings.kept() || isWanted(appKey), clock, client.clockSkew()::current);
    }
}
