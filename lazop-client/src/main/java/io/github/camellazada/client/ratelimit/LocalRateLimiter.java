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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaLimitScope;

/**
 * Permits of one process: a bucket for each known limit, the waiting calls parked at the one that holds them up, so that a
 * throttled seller is in nobody's way.
 */
@Internal
public final class LocalRateLimiter implements RateLimiter {
    private static final Duration USUAL_BAN = Duration.ofSeconds(1);
    private static final long UNCOUNTED = Long.MIN_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final Limits limits;
    private final ClusterView peers;
    private final WaitingCalls waiting;
    private final DailyQuota quota;
    private final RateLimiterOptions options;
    private volatile boolean inert = true;
    private final NanoClock clock;
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
        this.clock = new NanoClock(options.clock());
        this.peers = lease == null ? null : new ClusterView(lease, clock.now());
        this.limits = new Limits(peers);
        this.quota = new DailyQuota(options.dailyQuota());
        this.waiting = new WaitingCalls(options, lock, limits, quota, starved,
                (call, waitedFor) -> new Grant(call, waitedFor, clock.now()));
    }

    @Override
    public CompletionStage<Permit> acquire(LazadaCall call, Duration longest) {
        CallQueue.Key key = CallQueue.Key.of(call);
        lock.lock();
        try {
            // under the lock: a clock must not seem to be set back by the time of whoever waited for it
            Instant instant = options.clock().instant();
            long now = NanoClock.of(instant);
            limits.sweep(now);
            if (!quota.take(call.priority(), instant)) {
                return NoPermit.stage(call, DailyQuota.untilTomorrow(instant),
                        "the rest of the daily quota is kept for higher priorities; raise the option 'dailyQuota' if "
                                + "Lazada grants more");
            }
            List<TokenBucket> counting = limits.of(call, key, now);
            inert = limits.size() == 0;
            if (mayPass(counting, key, now)) {
                counting.forEach(limit -> limit.take(now));
                return CompletableFuture.completedStage(new Grant(call, null, now));
            }
            return waiting.join(call, key, counting, longest, now);
        } finally {
            lock.unlock();
        }
    }

    /** Where nothing is limited, no call has to be counted; the refusal of such a call does not tell how high a limit is. */
    @Override
    public Permit atOnce(LazadaCall call) {
        return inert && quota.isUnlimited() && call.operation().flow().callsPerSecond() == null
                ? new Grant(call, null, UNCOUNTED)
                : null;
    }

    @Override
    public void close() {
        waiting.close();
    }

    @Override
    public RateLimiterState state() {
        lock.lock();
        try {
            Instant instant = options.clock().instant();
            return new RateLimiterState(waiting.room().byLane(), waiting.room().waits(),
                    waiting.room().waited(), refusals, bans, quota.calls(),
                    quota.left(instant), limits.states(NanoClock.of(instant)), peers == null ? 1 : peers.processes(),
                    peers != null && peers.isCutOff(NanoClock.of(instant)));
        } finally {
            lock.unlock();
        }
    }

    /** What this process reports to the others now. */
    UsageReport report(UsageReport head) {
        lock.lock();
        try {
            return head.with(quota.day(head.now()), quota.report(), limits.reports(clock.now()));
        } finally {
            lock.unlock();
        }
    }

    /** The report did not arrive. */
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
            long now = clock.now();
            peers.heard(known.processes(), now);
            limits.heard(known.limits(), process, now);
            quota.heard(day, known.calls(), known.processes());
            inert = limits.size() == 0;
        } finally {
            lock.unlock();
        }
        wakeAll();
    }

    boolean isCutOff() {
        lock.lock();
        try {
            return peers.isCutOff(clock.now());
        } finally {
            lock.unlock();
        }
    }

    /** Lets waiting calls go on, since this process may use more or less of the limits than before. */
    void wakeAll() {
        lock.lock();
        try {
            waiting.wakeAll(clock.now());
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
            return waiting.room().waiting();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayPass(List<TokenBucket> counting, CallQueue.Key key, long now) {
        return !waiting.isAwaited(key) && counting.stream().allMatch(limit -> limit.waiting().isEmpty() && limit.isFree(now));
    }

    private Duration learn(Grant grant, LazadaThrottledException refusal) {
        Duration ban = refusal.getRetryAfter() == null ? USUAL_BAN : refusal.getRetryAfter();
        if (refusal.getScope() == LazadaLimitScope.OBJECT) {
            return ban;
        }
        lock.lock();
        try {
            long now = clock.now();
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
            limit.taken(clock.now());
        } finally {
            lock.unlock();
        }
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
