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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.store.StoreDeadline;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.PeriodicTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Permits that several processes share: each leases its part of a limit from a store for a while, in advance, so that no call
 * waits for the store; a process that cannot reach it goes on with an even part of what was known last.
 */
@Internal
public final class DistributedRateLimiter implements RateLimiter {
    /** How long a share lasts, and so the longest that a ban stays unknown to the other processes. */
    static final Duration LEASE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DistributedRateLimiter.class);
    private static final Duration INTERVAL = LEASE.dividedBy(4);
    private static final Duration SOON = Duration.ofMillis(100);

    private final String app;
    private final RateLimitStore store;
    private final StoreDeadline deadline;
    private final DelayTimer timer;
    private final Clock clock;
    private final LocalRateLimiter local;
    private final String process = UUID.randomUUID().toString();
    private final ReentrantLock lock = new ReentrantLock();
    private final PeriodicTask exchanges;
    private Instant newsSince = Instant.EPOCH;
    private boolean cutOff;

    /** For the calls of an app to a gateway; {@code serverUrl} is {@code null} for Lazada's own. */
    public static DistributedRateLimiter of(String appKey, String serverUrl, RateLimitStore store, RateLimiterOptions options) {
        return new DistributedRateLimiter(appKey + "@" + (serverUrl == null ? "lazada" : serverUrl), store, options);
    }

    /**
     * @param app     names the app and gateway; processes that name the same share their limits
     * @param options what limits this process besides
     */
    public DistributedRateLimiter(String app, RateLimitStore store, RateLimiterOptions options) {
        this.app = app;
        this.store = store;
        this.deadline = new StoreDeadline(options.timer());
        this.timer = options.timer();
        this.clock = options.clock();
        this.exchanges = new PeriodicTask(timer, clock, INTERVAL, this::ask);
        this.local = new LocalRateLimiter(options, LEASE, () -> exchanges.within(SOON));
        exchanges.within(Duration.ZERO);
    }

    @Override
    public Permit atOnce(LazadaCall call) {
        return local.atOnce(call);
    }

    @Override
    public CompletionStage<Permit> acquire(LazadaCall call, Duration longest) {
        return local.acquire(call, longest);
    }

    @Override
    public RateLimiterState state() {
        return local.state();
    }

    /** Ends all waiting, and gives the shares back. */
    @Override
    public void close() {
        exchanges.close();
        local.close();
        exchange(local.report(head(clock.instant(), true))).exceptionally(failure -> {
            LOG.debug("The process failed to return its shares of limits; they expire", failure);
            return null;
        });
    }

    private CompletionStage<Void> ask() {
        // a store that does not answer at all is noticed as well
        Runnable cancelWatch = timer.after(LEASE.plus(INTERVAL), this::unheard);
        return CompletableFuture.completedFuture(head(clock.instant(), false)).thenApply(local::report)
                .thenCompose(report -> exchange(report).thenAccept(known -> heard(known, report)))
                .whenComplete((told, failure) -> {
                    cancelWatch.run();
                    if (failure != null) {
                        local.lost();
                        unheard(failure);
                    }
                });
    }

    private void heard(LeaseGrant known, UsageReport report) {
        local.heard(known, report.day(), process);
        lock.lock();
        try {
            // the clocks of processes differ a little, and what is told twice does no harm
            newsSince = report.now().minus(LEASE);
            if (cutOff) {
                LOG.info("The store of shared limits answers again; {} processes share the limits of app {}",
                        known.processes(), app);
            }
            cutOff = false;
        } finally {
            lock.unlock();
        }
    }

    private CompletionStage<LeaseGrant> exchange(UsageReport report) {
        return deadline.ask("shared limits", () -> store.exchange(report));
    }

    private void unheard() {
        unheard(null);
    }

    private void unheard(Throwable failure) {
        boolean now = local.isCutOff();
        boolean news;
        lock.lock();
        try {
            news = now && !cutOff;
            cutOff |= now;
        } finally {
            lock.unlock();
        }
        if (news) {
            LOG.warn(
                    "The store of shared limits has not answered for {} s. Until it does, this process takes an "
                            + "even share of each limit of app {} and learns alone",
                    LEASE.toSeconds(), app, failure);
        }
        local.wakeAll();
    }

    private UsageReport head(Instant now, boolean leaving) {
        return new UsageReport(app, process, now, LEASE, newsSince, leaving, 0, 0, List.of());
    }
}
