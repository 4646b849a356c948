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
package io.github.camellazada.client.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.catalog.FlowDescriptor;
import io.github.camellazada.catalog.FlowDescriptor.LimitPer;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.exception.LazadaLimitScope;

/** The limits that are known: documented ones of the operations in use, and those that refusals have shown. Guarded by its owner's lock. */
final class Limits {
    private static final long LEARNT_NANOS = Duration.ofMinutes(10).toNanos();
    private static final long DOCUMENTED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long SWEEP_NANOS = Duration.ofMinutes(1).toNanos();

    private record Key(LazadaLimitScope scope, String seller, String operation) {
    }

    private final Map<Key, RateBucket> buckets = new HashMap<>();
    private long sweptAt = Long.MIN_VALUE / 2;

    /** Those that count a call of this line, the widest first. */
    List<RateBucket> of(LazadaCall call, WaitingLine.Key line, long now) {
        seed(call, line, now);
        List<RateBucket> found = new ArrayList<>(LazadaLimitScope.values().length);
        add(found, key(LazadaLimitScope.APP, line));
        add(found, key(LazadaLimitScope.OPERATION, line));
        add(found, key(LazadaLimitScope.SELLER, line));
        add(found, key(LazadaLimitScope.SELLER_OPERATION, line));
        return found;
    }

    /** The limit of that scope that counts a call of this line; a refusal showed that there is one. */
    RateBucket shown(LazadaLimitScope scope, WaitingLine.Key line, long now) {
        return buckets.computeIfAbsent(key(scope, line), key -> new RateBucket(LearntRate.unknown(), true, now));
    }

    /** All of them, as they are now, those with a ban first. */
    List<LimitState> states(long now) {
        return buckets.entrySet().stream()
                .map(limit -> state(limit.getKey(), limit.getValue(), now))
                .sorted(Comparator.comparing(LimitState::bannedUntil, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
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

    private void seed(LazadaCall call, WaitingLine.Key line, long now) {
        FlowDescriptor flow = call.operation().flow();
        if (flow.callsPerSecond() != null) {
            LazadaLimitScope scope = flow.limitPer() == LimitPer.APP
                    ? LazadaLimitScope.OPERATION
                    : LazadaLimitScope.SELLER_OPERATION;
            buckets.computeIfAbsent(key(scope, line),
                    key -> new RateBucket(LearntRate.documented(flow.callsPerSecond()), false, now));
        }
    }

    private static LimitState state(Key key, RateBucket bucket, long now) {
        return new LimitState(key.scope(), key.seller(), key.operation(), !bucket.isLearnt(), bucket.rate().perSecond(),
                bucket.pausedUntil() > now ? Instant.ofEpochSecond(0, bucket.pausedUntil()) : null);
    }

    private void add(List<RateBucket> found, Key key) {
        RateBucket bucket = buckets.get(key);
        if (bucket != null) {
            found.add(bucket);
        }
    }

    private static Key key(LazadaLimitScope scope, WaitingLine.Key line) {
        return switch (scope) {
            case APP -> new Key(scope, null, null);
            case OPERATION -> new Key(scope, null, line.operation());
            case SELLER -> new Key(scope, line.seller(), null);
            case SELLER_OPERATION, OBJECT -> new Key(scope, line.seller(), line.operation());
        };
    }
}
