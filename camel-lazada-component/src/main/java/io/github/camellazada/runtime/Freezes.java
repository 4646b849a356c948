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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.freeze.AskTimes;
import io.github.camellazada.client.freeze.BoundedHeldWriteStore;
import io.github.camellazada.client.freeze.FailOnFreeze;
import io.github.camellazada.client.freeze.FreezeInterceptor;
import io.github.camellazada.client.freeze.FreezePolicy;
import io.github.camellazada.client.freeze.FreezeSchedule;
import io.github.camellazada.client.freeze.FreezeWindow;
import io.github.camellazada.client.freeze.HeldWriteDispatcher;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.HoldOnFreeze;
import io.github.camellazada.client.freeze.LastKnownStock;
import io.github.camellazada.client.freeze.LearnedFreezes;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.freeze.OnFreeze;
import io.github.camellazada.client.freeze.RouteOnFreeze;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.store.WriteBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a component's endpoints share of campaign freezes and of the writes that are held because of them. */
public final class Freezes {
    private static final Logger LOG = LoggerFactory.getLogger(Freezes.class);

    private final ClientRegistry clients;
    private final PeriodicTasks rounds;
    private final FollowUps followUps;
    private final ReentrantLock lock = new ReentrantLock();
    private final LearnedFreezes learned = new LearnedFreezes();
    private final LastKnownStock quantities = new LastKnownStock();
    private final HeldWriteStore memory;
    private final StoreForms<HeldWriteStore, HeldWriteStore> stores;
    private final AskTimes times = new AskTimes();
    private final Map<String, Set<FreezeWindow>> planned = new HashMap<>();
    private final Map<FreezeSettings, LazadaClient> open = new HashMap<>();

    public Freezes(ClientRegistry clients, PeriodicTasks rounds, FollowUps followUps) {
        this.clients = clients;
        this.rounds = rounds;
        this.followUps = followUps;
        this.memory = new MemoryHeldWriteStore(followUps::isWanted);
        this.stores = new StoreForms<>(store -> new BoundedHeldWriteStore(store, clients.deadline()));
    }

    public void stop() {
        lock.lock();
        try {
            open.clear();
            planned.clear();
        } finally {
            lock.unlock();
        }
    }

    /** The client of an endpoint; the writes that it holds are dispatched from now on. */
    public LazadaClient client(FreezeSettings settings) {
        lock.lock();
        try {
            return open.computeIfAbsent(settings, this::open);
        } finally {
            lock.unlock();
        }
    }

    /** Where the writes of an endpoint are held; {@code own} is the store of the application, if any. */
    public HeldWriteStore store(HeldWriteStore own) {
        return own == null ? memory : stores.of(own);
    }

    /** What is held, in all stores in use. */
    public CompletionStage<WriteBacklog> backlog() {
        lock.lock();
        try {
            return UsedStore.backlog(open.keySet().stream().filter(FreezeSettings::holds)
                    .map(settings -> new UsedStore(settings.calls().client().appKey(), settings.store())));
        } finally {
            lock.unlock();
        }
    }

    private LazadaClient open(FreezeSettings settings) {
        return clients.get(settings.calls().client()).with(followUps.step(settings.calls()).stream().toList(),
                List.of(freeze(settings)));
    }

    private FreezeInterceptor freeze(FreezeSettings settings) {
        ClientSettings calls = settings.calls().client();
        Clock clock = calls.clockOrSystem();
        Set<FreezeWindow> all = planned.computeIfAbsent(calls.appKey(), app -> new CopyOnWriteArraySet<>());
        all.addAll(settings.windows());
        return new FreezeInterceptor(calls.appKey(), policy(settings, all, clock), clock);
    }

    private FreezePolicy policy(FreezeSettings settings, Set<FreezeWindow> all, Clock clock) {
        FreezeSchedule calendar = calendar(settings.windows(), settings, clock);
        if (settings.onFreeze() == OnFreeze.route) {
            return new RouteOnFreeze(calendar, clock);
        }
        if (!settings.holds()) {
            return new FailOnFreeze(calendar, clock);
        }
        if (settings.store() == memory) {
            LOG.warn(
                    "onFreeze=hold without a heldWriteStore: held writes are lost when this process ends. Set "
                            + "heldWriteStore, for example to jdbc:NAME");
        }
        ClientSettings client = settings.calls().client();
        LazopClient lazada = clients.get(client);
        return new HoldOnFreeze(calendar, settings.store(), times, lazada.names(), lazada::call,
                rounds.every(dispatcher(settings, all, clock)::run), clock);
    }

    // what is held is absolute and sent again when its outcome is unknown, so that nobody has to look it up later
    // and it is kept back by the windows of whichever endpoint, as they share what is held
    private HeldWriteDispatcher dispatcher(FreezeSettings settings, Set<FreezeWindow> all, Clock clock) {
        ClientSettings client = settings.calls().client();
        return new HeldWriteDispatcher(client.appKey(), clients.get(client), calendar(all, settings, clock), settings.store(),
                settings.calls().token(), new ClaimPace(client.flow().maxWaitTime(), client.requestTimeout()),
                settings.retryDelay(), clock);
    }

    private FreezeSchedule calendar(Collection<FreezeWindow> windows, FreezeSettings settings, Clock clock) {
        return new FreezeSchedule(windows, learned, settings.probeInterval(), quantities, clock);
    }
}
