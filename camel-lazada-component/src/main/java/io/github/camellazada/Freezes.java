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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.LazadaClient;
import io.github.camellazada.client.freeze.CampaignCalendar;
import io.github.camellazada.client.freeze.FreezeGuard;
import io.github.camellazada.client.freeze.HeldRelease;
import io.github.camellazada.client.freeze.HeldWrites;
import io.github.camellazada.client.freeze.LastQuantities;
import io.github.camellazada.client.freeze.LearntFreezes;
import io.github.camellazada.client.freeze.MemoryHeldWrites;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a component's endpoints share of campaign freezes, and the timer that looks at held writes. */
final class Freezes {
    private static final Logger LOG = LoggerFactory.getLogger(Freezes.class);
    private static final long LOOK_MILLIS = 500;

    private final SharedClients clients;
    private final ReentrantLock lock = new ReentrantLock();
    private final LearntFreezes learnt = new LearntFreezes();
    private final LastQuantities quantities = new LastQuantities();
    private final HeldWrites memory = new MemoryHeldWrites();
    private final Map<FreezeSettings, FreezeGuard> guards = new HashMap<>();
    private CamelContext context;
    private ScheduledExecutorService timer;

    Freezes(SharedClients clients) {
        this.clients = clients;
    }

    void start(CamelContext camelContext) {
        context = camelContext;
    }

    void stop() {
        lock.lock();
        try {
            guards.clear();
            if (timer != null) {
                context.getExecutorServiceManager().shutdownGraceful(timer);
                timer = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The guard of an endpoint; from now on, what it holds is looked at. */
    FreezeGuard guard(LazadaConfiguration configuration) {
        FreezeSettings settings = FreezeSettings.of(configuration, store(configuration));
        if (settings.holds() && configuration.getHeldWrites() == null) {
            LOG.warn(
                    "onFreeze=hold without a store: held writes are lost when this process ends. Put a HeldWrites bean into the"
                            + " registry (option heldWrites), such as JdbcHeldWrites");
        }
        lock.lock();
        try {
            return guards.computeIfAbsent(settings, this::open);
        } finally {
            lock.unlock();
        }
    }

    /** Where the writes of an endpoint are held. */
    HeldWrites store(LazadaConfiguration configuration) {
        return configuration.getHeldWrites() == null ? memory : configuration.getHeldWrites();
    }

    private FreezeGuard open(FreezeSettings settings) {
        Clock clock = settings.client().clockOrSystem();
        String appKey = settings.client().appKey();
        LazadaClient client = clients.get(settings.client());
        CampaignCalendar calendar = new CampaignCalendar(settings.windows(), learnt, settings.believed(), quantities, clock);
        if (!settings.holds()) {
            return new FreezeGuard(appKey, client, calendar, null, clock, () -> {
            });
        }
        HeldRelease release = new HeldRelease(appKey, client, calendar, settings.store(), settings.token(),
                settings.believed(), clock);
        if (timer == null) {
            timer = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "LazadaHeldWrites");
        }
        ScheduledExecutorService running = timer;
        Runnable look = () -> clients.resume(release::run);
        running.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return new FreezeGuard(appKey, client, calendar, settings.store(), clock, () -> soon(running, look));
    }

    private static void soon(ScheduledExecutorService running, Runnable look) {
        try {
            running.execute(look);
        } catch (RejectedExecutionException e) {
            LOG.debug("The component is stopping; what is held stays in the store", e);
        }
    }
}
