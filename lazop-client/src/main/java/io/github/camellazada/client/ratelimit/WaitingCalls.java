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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.ratelimit.CallQueue.Waiter;

/** The calls that wait for permits, in lines that are parked at the limit which holds them up, until a permit is free for each. */
final class WaitingCalls {
    private final RateLimiterOptions options;
    private final ReentrantLock lock;
    private final Limits limits;
    private final DailyQuota quota;
    private final Runnable starved;
    private final BiFunction<LazadaCall, TokenBucket, RateLimiter.Permit> grants;
    private final NanoClock clock;
    private final WaitingRoom room;
    private final Map<CallQueue.Key, CallQueue> lines = new HashMap<>();
    private boolean closed;

    /**
     * @param lock    guards limits, quota and lines
     * @param starved is run when a share is needed; under the lock, and so must not wait
     * @param grants  makes the permit of a call that waited at a limit
     */
    WaitingCalls(RateLimiterOptions options, ReentrantLock lock, Limits limits, DailyQuota quota, Runnable starved,
            BiFunction<LazadaCall, TokenBucket, RateLimiter.Permit> grants) {
        this.options = options;
        this.lock = lock;
        this.limits = limits;
        this.quota = quota;
        this.starved = starved;
        this.grants = grants;
        this.clock = new NanoClock(options.clock());
        this.room = new WaitingRoom(options.maxQueuedCalls());
    }

    /** How many wait and have waited; guarded by the lock. */
    WaitingRoom room() {
        return room;
    }

    /** Whether a call of that line waits already. Called under the lock. */
    boolean isAwaited(CallQueue.Key key) {
        return lines.containsKey(key);
    }

    /** Looks at what waits for limits. Called under the lock. */
    void wakeAll(long now) {
        limits.awaited().forEach(limit -> wakeAt(limit, limit.freeAt(now), now));
    }

    void close() {
        List<Waiter> ended = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            lines.values().forEach(line -> ended.addAll(line.waiters()));
            lines.clear();
        } finally {
            lock.unlock();
        }
        ended.forEach(waiter -> waiter.permit()
                .completeExceptionally(NoPermit.of(waiter.call(), null, "the client was closed")));
    }

    /** Lets a call wait for its permit, unless that would take too long or too many wait. Called under the lock. */
    CompletionStage<RateLimiter.Permit> join(LazadaCall call, CallQueue.Key key, List<TokenBucket> counting, Duration longest,
            long now) {
        long free = counting.stream().mapToLong(limit -> limit.mayBeFreeAt(now)).max().orElse(now);
        if (free - now > longest.toNanos()) {
            quota.putBack();
            return NoPermit.stage(call, Duration.ofNanos(free - now),
                    "a limit that Lazada enforces lasts longer than the call may"
                            + " wait (option 'maxWaitTime')");
        }
        if (closed || !room.hasRoomFor(key.seller())) {
            quota.putBack();
            return NoPermit.stage(call, null, closed
                    ? "the client was closed"
                    : room.waiting() + " calls wait for limits already, " + room.of(key.seller())
                            + " of them for this seller; send fewer, or raise the option 'maxQueuedCalls'");
        }
        Waiter waiter = new Waiter(call, now);
        room.enter(key);
        CallQueue line = lines.get(key);
        if (line == null) {
            line = new CallQueue(key);
            lines.put(key, line);
            line.waiters().add(waiter);
            place(line, counting.get(0), now);
        } else {
            line.waiters().add(waiter);
        }
        CallQueue joined = line;
        Runnable cancel = options.timer().after(longest, () -> expire(joined, waiter));
        waiter.permit().whenComplete((permit, failure) -> cancel.run());
        return waiter.permit();
    }

    /** Parks a line at the first limit that holds it up; the limit tries the line again when it has a free permit. */
    private void place(CallQueue line, TokenBucket otherwise, long now) {
        TokenBucket blocking = blocking(line, now);
        TokenBucket place = blocking == null ? otherwise : blocking;
        place.waiting().add(line);
        place.starve();
        if (place.needsLease(now)) {
            starved.run();
        }
        wakeAt(place, place.freeAt(now), now);
    }

    private TokenBucket blocking(CallQueue line, long now) {
        for (TokenBucket limit : limits.of(line.waiters().peek().call(), line.key(), now)) {
            if (!limit.isFree(now)) {
                return limit;
            }
        }
        return null;
    }

    private void wakeAt(TokenBucket limit, long at, long now) {
        if (limit.needsWake(at)) {
            options.timer().after(Duration.ofNanos(at - now), () -> wake(limit, at));
        }
    }

    private void wake(TokenBucket limit, long at) {
        List<Runnable> released = new ArrayList<>();
        lock.lock();
        try {
            long now = clock.now();
            if (!limit.woken(at)) {
                return;
            }
            while (!limit.waiting().isEmpty() && limit.isFree(now)) {
                serve(limit.waiting().poll(), limit, now, released);
            }
            if (!limit.waiting().isEmpty()) {
                wakeAt(limit, limit.freeAt(now), now);
            }
        } finally {
            lock.unlock();
        }
        released.forEach(options.executor()::execute);
    }

    private void serve(CallQueue line, TokenBucket parkedAt, long now, List<Runnable> released) {
        if (!line.waiters().isEmpty() && blocking(line, now) == null) {
            Waiter waiter = line.waiters().poll();
            limits.of(waiter.call(), line.key(), now).forEach(limit -> limit.take(now));
            room.served(line.key(), now - waiter.since());
            released.add(() -> waiter.permit()
                    .complete(grants.apply(waiter.call(), parkedAt)));
        }
        if (line.waiters().isEmpty()) {
            lines.remove(line.key(), line);
        } else {
            place(line, parkedAt, now);
        }
    }

    private void expire(CallQueue line, Waiter waiter) {
        lock.lock();
        try {
            if (!line.waiters().remove(waiter)) {
                return;
            }
            room.leave(line.key());
            quota.putBack();
        } finally {
            lock.unlock();
        }
        waiter.permit()
                .completeExceptionally(NoPermit.of(waiter.call(), null, "no permit came within the time that the call may"
                        + " wait (option 'maxWaitTime'), since Lazada takes fewer calls than are sent"));
    }
}
