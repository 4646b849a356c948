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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.ratelimit.CallQueue.Waiter;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaLimitScope;

/**
 * Permits of one process: a bucket for each known limit, the waiting calls parked at the one that holds them up, so that a
 * throttled seller is in nobody's way.
 */
@Internal
public final class LocalRateLimiter implements RateLimiter {
    private static final Duration USUAL_BAN = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Limits limits;
    private final ClusterView peers;
    private final Runnable starved;
    private final Map<CallQueue.Key, CallQueue> lines = new HashMap<>();
    private final WaitingRoom room;
    private final DailyQuota budget;
    private final RateLimiterOptions options;
    private volatile boolean inert = true;
    private boolean closed;
    private long refusals;
    private long bans;

    public LocalRateLimiter(RateLimiterOptions options) {
        this(options, null, () -> {
        });
    }

    /**
     * @param lease   how long a share of the limits lasts that are shared with other processes, or {@code null} where they
     *                are not
     * @param starved is run when a share is needed; under the lock, and so must not wait
     */
    LocalRateLimiter(RateLimiterOptions options, Duration lease, Runnable starved) {
        this.options = options;
        this.peers = lease == null ? null : new ClusterView(lease, nanos(options.clock().instant()));
        this.limits = new Limits(peers);
        this.starved = starved;
        this.room = new WaitingRoom(options.maxQueuedCalls());
        this.budget = new DailyQuota(options.dailyQuota());
    }

    @Override
    public CompletionStage<Permit> acquire(LazadaCall call, Duration longest) {
        if (inert && budget.isUnlimited() && call.operation().flow().callsPerSecond() == null) {
            return CompletableFuture.completedStage(new Grant(call, null, nanos(options.clock().instant())));
        }
        CallQueue.Key key = CallQueue.Key.of(call);
        lock.lock();
        try {
            // under the lock: a clock must not seem to be set back by the time of whoever waited for it
            Instant instant = options.clock().instant();
            long now = nanos(instant);
            limits.sweep(now);
            if (!budget.take(call.priority(), instant)) {
                return refuse(call, DailyQuota.untilTomorrow(instant),
                        "what is left of the day's calls is kept for more urgent"
                                + " priorities; raise the option 'dailyQuota' if Lazada grants more");
            }
            List<TokenBucket> counting = limits.of(call, key, now);
            inert = limits.size() == 0;
            if (mayPass(counting, key, now)) {
                counting.forEach(limit -> limit.take(now));
                return CompletableFuture.completedStage(new Grant(call, null, now));
            }
            return queue(call, key, counting, longest, now);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        List<Waiter> ended = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            lines.values().forEach(line -> ended.addAll(line.waiters()));
            lines.clear();
        } finally {
            lock.unlock();
        }
        ended.forEach(waiter -> waiter.permit().completeExceptionally(refusal(waiter.call(), null, "the client was closed")));
    }

    @Override
    public RateLimiterState state() {
        lock.lock();
        try {
            Instant instant = options.clock().instant();
            return new RateLimiterState(room.byLane(), room.waits(), room.waited(), refusals, bans, budget.calls(),
                    budget.left(instant), limits.states(nanos(instant)), peers == null ? 1 : peers.processes(),
                    peers != null && peers.isCutOff(nanos(instant)));
        } finally {
            lock.unlock();
        }
    }

    /** What the other processes are told now. */
    UsageReport report(UsageReport head) {
        lock.lock();
        try {
            return head.with(budget.day(head.now()), budget.report(), limits.reports(nanos(options.clock().instant())));
        } finally {
            lock.unlock();
        }
    }

    /** What was told did not arrive. */
    void lost() {
        lock.lock();
        try {
            limits.lost();
        } finally {
            lock.unlock();
        }
    }

    /** What all processes know now. */
    void heard(LeaseGrant known, long day, String process) {
        lock.lock();
        try {
            long now = nanos(options.clock().instant());
            peers.heard(known.processes(), now);
            limits.heard(known.limits(), process, now);
            budget.heard(day, known.calls(), known.processes());
            inert = limits.size() == 0;
        } finally {
            lock.unlock();
        }
        wakeAll();
    }

    boolean isCutOff() {
        lock.lock();
        try {
            return peers.isCutOff(nanos(options.clock().instant()));
        } finally {
            lock.unlock();
        }
    }

    /** Looks at what waits, since this process may use more or less of the limits than before. */
    void wakeAll() {
        lock.lock();
        try {
            long now = nanos(options.clock().instant());
            limits.awaited().forEach(limit -> wakeAt(limit, limit.freeAt(now), now));
        } finally {
            lock.unlock();
        }
    }

    /** Number of limits that are kept in memory. */
    int known() {
        lock.lock();
        try {
            return limits.size();
        } finally {
            lock.unlock();
        }
    }

    /** Number of calls that wait. */
    int waiting() {
        lock.lock();
        try {
            return room.waiting();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayPass(List<TokenBucket> counting, CallQueue.Key key, long now) {
        return !lines.containsKey(key) && counting.stream().allMatch(limit -> limit.waiting().isEmpty() && limit.isFree(now));
    }

    private CompletionStage<Permit> queue(LazadaCall call, CallQueue.Key key, List<TokenBucket> counting, Duration longest,
            long now) {
        long free = counting.stream().mapToLong(limit -> limit.mayBeFreeAt(now)).max().orElse(now);
        if (free - now > longest.toNanos()) {
            budget.putBack();
            return refuse(call, Duration.ofNanos(free - now), "a limit that Lazada enforces lasts longer than the call may"
                    + " wait (option 'maxWaitTime')");
        }
        if (closed || !room.hasRoomFor(key.seller())) {
            budget.putBack();
            return refuse(call, null, closed
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

    /** Parks a line at the first limit that holds it up; there it is looked at again when a permit is free. */
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
            long now = nanos(options.clock().instant());
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
                    .complete(new Grant(waiter.call(), parkedAt, nanos(options.clock().instant()))));
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
            budget.putBack();
        } finally {
            lock.unlock();
        }
        waiter.permit().completeExceptionally(refusal(waiter.call(), null, "no permit came within the time that the call may"
                + " wait (option 'maxWaitTime'), since Lazada takes fewer calls than are sent"));
    }

    private Duration learn(Grant grant, LazadaThrottledException refusal) {
        Duration ban = refusal.getRetryAfter() == null ? USUAL_BAN : refusal.getRetryAfter();
        if (refusal.getScope() == LazadaLimitScope.OBJECT) {
            return ban;
        }
        lock.lock();
        try {
            long now = nanos(options.clock().instant());
            TokenBucket limit = limits.shown(refusal.getScope(), CallQueue.Key.of(grant.call), now);
            refusals++;
            bans += limit.pausedUntil(now) > now ? 0 : 1;
            limit.refused(grant.sentAt, now, now + ban.toNanos());
            inert = false;
        } finally {
            lock.unlock();
        }
        return Duration.ZERO;
    }

    private void taken(TokenBucket limit) {
        lock.lock();
        try {
            limit.taken(nanos(options.clock().instant()));
        } finally {
            lock.unlock();
        }
    }

    private static CompletionStage<Permit> refuse(LazadaCall call, Duration retryAfter, String why) {
        return CompletableFuture.failedStage(refusal(call, retryAfter, why));
    }

    private static LazadaThrottledException refusal(LazadaCall call, Duration retryAfter, String why) {
        return new LazadaThrottledException(LazadaFailure.unanswered(call.operation().name(), call.seller(),
                "Nothing was sent: " + why, false), retryAfter);
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private final class Grant implements Permit {
        private final LazadaCall call;
        private final TokenBucket waitedFor;
        private final long sentAt;

        private Grant(LazadaCall call, TokenBucket waitedFor, long sentAt) {
            this.call = call;
            this.waitedFor = waitedFor;
            this.sentAt = sentAt;
        }

        @Override
        public void accepted() {
            if (waitedFor != null) {
                taken(waitedFor);
            }
        }

        @Override
        public Duration rejected(LazadaThrottledException refusal) {
            return learn(this, refusal);
        }
    }
}
