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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.catalog.FlowDescriptor;
import io.github.camellazada.catalog.FlowDescriptor.LimitPer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.outcome.LazadaLimitScope;

/** The limits that are known: documented ones of the operations in use, and those that refusals have shown. Guarded by its owner's lock. */
final class Limits {
    private static final long LEARNT_NANOS = Duration.ofMinutes(10).toNanos();
    private static final long DOCUMENTED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long SWEEP_NANOS = Duration.ofMinutes(1).toNanos();

    private final Map<LimitKey, TokenBucket> buckets = new HashMap<>();
    private final ClusterView peers;
    private long sweptAt = Long.MIN_VALUE / 2;

    /** @param peers the processes that share the limits, or {@code null} where this one has them alone */
    Limits(ClusterView peers) {
        this.peers = peers;
    }

    /** Those that count a call of this line, the widest first. */
    List<TokenBucket> of(LazadaCall call, CallQueue.Key line, long now) {
        seed(call, line, now);
        List<TokenBucket> found = new ArrayList<>(LazadaLimitScope.values().length);
        add(found, LimitKey.of(LazadaLimitScope.APP, line));
        add(found, LimitKey.of(LazadaLimitScope.OPERATION, line));
        add(found, LimitKey.of(LazadaLimitScope.SELLER, line));
        add(found, LimitKey.of(LazadaLimitScope.SELLER_OPERATION, line));
        return found;
    }

    /** The limit of that scope that counts a call of this line; a refusal showed that there is one. */
    TokenBucket shown(LazadaLimitScope scope, CallQueue.Key line, long now) {
        return buckets.computeIfAbsent(LimitKey.of(scope, line),
                key -> new TokenBucket(AdaptiveRate.unknown(), true, share(now), now));
    }

    /** All of them, as they are now, those with a ban first. */
    List<LimitState> states(long now) {
        return buckets.entrySet().stream()
                .map(limit -> state(limit.getKey(), limit.getValue(), now))
                .sorted(Comparator.comparing(LimitState::bannedUntil, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** What the other processes are told now. */
    List<LimitReport> reports(long now) {
        List<LimitReport> reports = new ArrayList<>();
        buckets.forEach((key, bucket) -> {
            LimitReport report = bucket.report(key, now);
            if (report != null) {
                reports.add(report);
            }
        });
        return reports;
    }

    /** What was told did not arrive. */
    void lost() {
        buckets.values().forEach(TokenBucket::lost);
    }

    /** What all processes know now; limits that only others met are known here from now on. */
    void heard(Map<String, SharedLimit> known, String process, long now) {
        known.forEach((name, limit) -> buckets
                .computeIfAbsent(LimitKey.parse(name), key -> new TokenBucket(AdaptiveRate.unknown(), true, share(now), now))
                .heard(limit, process, now));
    }

    /** Those that calls wait for. */
    List<TokenBucket> awaited() {
        return buckets.values().stream().filter(bucket -> !bucket.waiting().isEmpty()).toList();
    }

    int size() {
        return buckets.size();
    }

    /** Forgets limits that nobody ran into for a while, so that sellers who do not call cost nothing. */
    void sweep(long now) {
        if (now - sweptAt > SWEEP_NANOS) {
            sweptAt = now;
            buckets.values().removeIf(bucket -> bucket.isIdle(now, LEARNT_NANOS, DOCUMENTED_NANOS));
        }
    }

    private void seed(LazadaCall call, CallQueue.Key line, long now) {
        FlowDescriptor flow = call.operation().flow();
        if (flow.callsPerSecond() != null) {
            LazadaLimitScope scope = flow.limitPer() == LimitPer.APP
                    ? LazadaLimitScope.OPERATION
                    : LazadaLimitScope.SELLER_OPERATION;
            buckets.computeIfAbsent(LimitKey.of(scope, line),
                    key -> new TokenBucket(AdaptiveRate.documented(flow.callsPerSecond()), false, share(now), now));
        }
    }

    private static LimitState state(LimitKey key, TokenBucket bucket, long now) {
        long pausedUntil = bucket.pausedUntil(now);
        return new LimitState(key.scope(), key.seller(), key.operation(), !bucket.isLearned(), bucket.perSecond(now),
                pausedUntil > now ? Instant.ofEpochSecond(0, pausedUntil) : null);
    }

    private LeasedShare share(long now) {
        return new LeasedShare(peers, now);
    }

    private void add(List<TokenBucket> found, LimitKey key) {
        TokenBucket bucket = buckets.get(key);
        if (bucket != null) {
            found.add(bucket);
        }
    }
}
