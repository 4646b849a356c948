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
package io.github.camellazada.simulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.github.camellazada.simulator.protocol.Rejection;

/** What is to go wrong: refusals, troubles of the wire, a wrong clock, pushes that get lost, doubled or mixed up. */
public final class Faults {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<ActiveFault> active = new ArrayList<>();
    private volatile Duration clockSkew = Duration.ZERO;
    private int pushesToDrop;
    private int pushesToRepeat;
    private int pushesToReorder;
    private PushOdds odds;
    private Random chance;

    public Faults(Clock clock) {
        this.clock = clock;
    }

    /** A fault of one operation. */
    public FaultPlan on(String path) {
        return new FaultPlan(path, clock.instant(), this::activate);
    }

    /** A fault of every operation, token calls included. */
    public FaultPlan onAny() {
        return new FaultPlan(null, clock.instant(), this::activate);
    }

    /** Lets the gateway's own clock go wrong: its {@code Date} header and its check of timestamps. */
    public void clockSkew(Duration skew) {
        clockSkew = skew;
    }

    /** By how much the gateway's own clock is wrong. */
    public Duration clockSkew() {
        return clockSkew;
    }

    /** The next pushes are never sent. */
    public void dropPushes(int count) {
        locked(() -> pushesToDrop = count);
    }

    /** The next pushes are sent twice. */
    public void repeatPushes(int count) {
        locked(() -> pushesToRepeat = count);
    }

    /** The next pushes are held until all of them are there, then sent last first. */
    public void reorderPushes(int count) {
        locked(() -> pushesToReorder = count);
    }

    /** Leaves all pushes to chance, until {@link #clear()}; the same seed gives the same fates. */
    public void pushesByChance(PushOdds shares, long seed) {
        locked(() -> {
            odds = shares;
            chance = new Random(seed);
        });
    }

    /** The faults that are switched on. */
    public List<FaultState> states() {
        lock.lock();
        try {
            return active.stream().filter(fault -> !fault.isOver(clock.instant())).map(ActiveFault::state).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all faults. */
    public void clear() {
        locked(() -> {
            active.clear();
            pushesToDrop = 0;
            pushesToRepeat = 0;
            pushesToReorder = 0;
            odds = null;
        });
        clockSkew = Duration.ZERO;
    }

    /** The refusal that is due for a call of this path and seller; counts as used. */
    public Optional<Rejection> rejection(String path, String seller) {
        return next(path, seller, ActiveFault::rejection);
    }

    /** The refusal that is due for an item of a batch of this path and seller; counts as used. */
    public Optional<Rejection> itemRefusal(String path, String seller) {
        return next(path, seller, ActiveFault::itemRefusal);
    }

    /** The trouble of the wire that is due for a call of this path and seller; counts as used. */
    public Optional<WireFault> wireFault(String path, String seller) {
        return next(path, seller, ActiveFault::wire);
    }

    /** What becomes of the next push; counts as used. */
    public PushFate nextPushFate() {
        lock.lock();
        try {
            if (pushesToDrop > 0) {
                pushesToDrop--;
                return PushFate.DROPPED;
            }
            if (pushesToReorder > 0) {
                pushesToReorder--;
                return pushesToReorder == 0 ? PushFate.RELEASES_THE_HELD : PushFate.HELD;
            }
            if (pushesToRepeat > 0) {
                pushesToRepeat--;
                return PushFate.REPEATED;
            }
            return odds == null ? PushFate.SENT : byChance(chance.nextDouble());
        } finally {
            lock.unlock();
        }
    }

    private PushFate byChance(double drawn) {
        if (drawn < odds.dropped()) {
            return PushFate.DROPPED;
        }
        if (drawn < odds.dropped() + odds.repeated()) {
            return PushFate.REPEATED;
        }
        return drawn < odds.dropped() + odds.repeated() + odds.delayed() ? PushFate.DELAYED : PushFate.SENT;
    }

    /** How long the next delayed push waits, in simulated time. */
    public Duration nextPushDelay() {
        lock.lock();
        try {
            return odds == null ? Duration.ZERO : Duration.ofMillis((long) (chance.nextDouble() * odds.longest().toMillis()));
        } finally {
            lock.unlock();
        }
    }

    private void activate(ActiveFault fault) {
        locked(() -> active.add(fault));
    }

    private <T> Optional<T> next(String path, String seller, Function<ActiveFault, T> effect) {
        lock.lock();
        try {
            Instant now = clock.instant();
            active.removeIf(fault -> fault.isOver(now));
            Optional<ActiveFault> due = active.stream()
                    .filter(fault -> fault.meets(path, seller) && effect.apply(fault) != null).findFirst();
            due.ifPresent(fault -> fault.use(now));
            return due.map(effect);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
