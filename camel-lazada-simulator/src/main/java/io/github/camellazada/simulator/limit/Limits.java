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
package io.github.camellazada.simulator.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.simulator.protocol.Operation;

/** The limits that the gateway enforces; none, unless told. A call passes all that count it, or none counts it. */
public final class Limits {
    private record Active(LimitRule rule, Map<String, CountedCalls> counted) {
        CountedCalls of(String path, String seller) {
            return counted.computeIfAbsent(rule.counted().key(path, seller), key -> new CountedCalls(rule, key));
        }
    }

    private final Clock clock;
    private final Iterable<Operation> operations;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Active> active = new ArrayList<>();

    public Limits(Clock clock, Iterable<Operation> operations) {
        this.clock = clock;
        this.operations = operations;
    }

    /** Describes a limit, for calls that are counted together. */
    public LimitPlan per(CountedBy counts) {
        return new LimitPlan(counts, this::add);
    }

    /** Enforces the limits that Lazada documents for single operations, besides those that there are. */
    public void documented() {
        for (Operation operation : operations) {
            if (operation.callsPerSecond() != null) {
                per(operation.isLimitedForApp() ? CountedBy.OPERATION : CountedBy.SELLER_OPERATION).on(operation.path())
                        .ban(Duration.ZERO)
                        .answer(operation.isNeverEmpty() ? ThrottleShape.EMPTY_SUCCESS : ThrottleShape.TOO_FREQUENT)
                        .calls(operation.callsPerSecond(), Duration.ofSeconds(1));
            }
        }
    }

    /** Ends all limits, and forgets what they counted. */
    public void clear() {
        lock.lock();
        try {
            active.clear();
        } finally {
            lock.unlock();
        }
    }

    /** What became of the calls, for each limit and what it counted together. */
    public List<LimitTally> tallies() {
        long now = clock.millis();
        lock.lock();
        try {
            return active.stream().flatMap(limit -> limit.counted().values().stream()).map(calls -> calls.tally(now)).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a call pass.
     *
     * @return           to be run when it has been answered; a second run does nothing
     * @throws Throttled where a limit refuses it
     */
    public Runnable pass(String path, String seller) {
        lock.lock();
        try {
            if (active.isEmpty()) {
                return () -> {
                };
            }
            long now = clock.millis();
            List<CountedCalls> counting = active.stream().filter(limit -> limit.rule().meets(path, seller))
                    .map(limit -> limit.of(path, seller)).toList();
            for (CountedCalls calls : counting) {
                long free = calls.freeAt(now);
                if (free > now) {
                    throw calls.refusal(free - now);
                }
            }
            counting.forEach(calls -> calls.take(now));
            AtomicBoolean ended = new AtomicBoolean();
            return () -> end(counting, ended);
        } finally {
            lock.unlock();
        }
    }

    private void end(List<CountedCalls> counting, AtomicBoolean ended) {
        if (ended.getAndSet(true)) {
            return;
        }
        lock.lock();
        try {
            counting.forEach(CountedCalls::end);
        } finally {
            lock.unlock();
        }
    }

    private void add(LimitRule rule) {
        lock.lock();
        try {
            active.add(new Active(rule, new HashMap<>()));
        } finally {
            lock.unlock();
        }
    }
}
