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
package io.github.camellazada;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.ClaimPace;
import io.github.camellazada.client.LazadaClient;
import io.github.camellazada.client.WriteBacklog;
import io.github.camellazada.client.freeze.BoundedHeldWrites;
import io.github.camellazada.client.freeze.CampaignCalendar;
import io.github.camellazada.client.freeze.FreezeGuard;
import io.github.camellazada.client.freeze.FrozenWindow;
import io.github.camellazada.client.freeze.HeldRelease;
import io.github.camellazada.client.freeze.HeldWrites;
import io.github.camellazada.client.freeze.KeptBackCalls;
import io.github.camellazada.client.freeze.LastQuantities;
import io.github.camellazada.client.freeze.LearntFreezes;
import io.github.camellazada.client.freeze.MemoryHeldWrites;
import io.github.camellazada.client.freeze.WriteOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a component's endpoints share of campaign freezes and of the writes that are held because of them. */
final class Freezes {
    private static final Logger LOG = LoggerFactory.getLogger(Freezes.class);

    private final SharedClients clients;
    private final Rounds rounds;
    private final FollowUps followUps;
    private final ReentrantLock lock = new ReentrantLock();
    private final LearntFreezes learnt = new LearntFreezes();
    private final LastQuantities quantities = new LastQuantities();
    private final HeldWrites memory;
    private final StoreForms<HeldWrites, HeldWrites> stores;
    private final WriteOrder order = new WriteOrder();
    private final Map<String, Set<FrozenWindow>> planned = new HashMap<>();
    private final Map<FreezeSettings, FreezeGuard> guards = new HashMap<>();

    Freezes(SharedClients clients, Rounds rounds, FollowUps followUps) {
        this.clients = clients;
        this.rounds = rounds;
        this.followUps = followUps;
        this.memory = new MemoryHeldWrites(followUps::isWanted);
        this.stores = new StoreForms<>(store -> new BoundedHeldWrites(store, clients.deadline()));
    }

    void stop() {
        List<FreezeGuard> all;
        lock.lock();
        try {
            all = List.copyOf(guards.values());
            guards.clear();
            planned.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(FreezeGuard::close);
    }

    /**
     * The guard of an endpoint; from now on, what it holds is looked at.
     */
    FreezeGuard guard(FreezeSettings settings) {
        lock.lock();
        try {
            return guards.computeIfAbsent(settings, this::open);
        } finally {
            lock.unlock();
        }
    }

    /** Where the writes of an endpoint are held; {@code own} is the store of the application, if any. */
    HeldWrites store(HeldWrites own) {
        return own == null ? memory : stores.of(own);
    }

    /** What is held, in all stores in use. */
    CompletionStage<WriteBacklog> backlog() {
        lock.lock();
        try {
            return UsedStore.backlog(guards.keySet().stream().filter(FreezeSettings::holds)
                    .map(settings -> new UsedStore(settings.calls().client().appKey(), settings.store())));
        } finally {
            lock.unlock();
        }
    }

    private FreezeGuard open(FreezeSettings settings) {
        ClientSettings calls = settings.calls().client();
        Clock clock = calls.clockOrSystem();
        Set<FrozenWindow> all = planned.computeIfAbsent(calls.appKey(), app -> new CopyOnWriteArraySet<>());
        all.addAll(settings.windows());
        CampaignCalendar calendar = calendar(settings.windows(), settings, clock);
        LazadaClient client = followUps.client(settings.calls());
        KeptBackCalls told = new KeptBackCalls(clients.observer(), settings.onFreeze() == OnFreeze.route);
        if (!settings.holds()) {
            return new FreezeGuard(calls.appKey(), client, calendar, null, order, clock, told, () -> {
            }, clients::later, calls.flow().maxWait());
        }
        if (settings.store() == memory) {
            LOG.warn(
                    "onFreeze=hold without a store: held writes are lost when this process ends. Put a HeldWrites bean into the"
                            + " registry (option heldWrites), such as JdbcHeldWrites");
        }
        // what is held is absolute and sent again when its outcome is unknown, so that nobody has to look it up later
        // and it is kept back by the windows of whichever endpoint, as they share what is held
        HeldRelease release = new HeldRelease(calls.appKey(), clients.get(calls), calendar(all, settings, clock),
                settings.store(), order,
                settings.calls().token(), new ClaimPace(calls.flow().maxWait(), calls.requestTimeout()), settings.believed(),
                clock);
        return new FreezeGuard(calls.appKey(), client, calendar, settings.store(), order, clock, told,
                rounds.every(release::run), clients::later, calls.flow().maxWait());
    }

    private CampaignCalendar calendar(Collection<FrozenWindow> windows, FreezeSettings settings, Clock clock) {
        return new CampaignCalendar(windows, learnt, settings.believed(), quantities, clock);
    }
}
