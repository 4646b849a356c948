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
package io.github.camellazada.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.client.ratelimit.LimitState;
import io.github.camellazada.client.ratelimit.RateLimiterState;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.outcome.LazadaLimitScope;

/** Shows what flow control holds; of all sellers the worst, since a meter for each would be thousands. */
final class FlowMeters {
    private final CachedSupplier<List<RateLimiterState>> states;
    private final Clock clock;

    FlowMeters(ObservedApp app) {
        this.states = new CachedSupplier<>(app.flow());
        this.clock = app.clock();
    }

    void start(Gauges gauges) {
        for (CallPriority priority : CallPriority.values()) {
            gauges.number("lazada.calls.waiting", "Calls that wait for a permit", () -> waiting(priority), "priority",
                    priority.name().toLowerCase(Locale.ROOT));
        }
        for (LazadaLimitScope scope : LazadaLimitScope.values()) {
            if (scope != LazadaLimitScope.OBJECT) { // a refusal for one object is no limit that is kept
                String name = scope.name().toLowerCase(Locale.ROOT);
                gauges.number("lazada.limits.banned", "Limits under which Lazada takes no call for a while",
                        () -> limits(scope).filter(limit -> limit.bannedUntil() != null).count(), "scope", name);
                gauges.number("lazada.limits.rate.lowest", "Calls per second of the lowest rate that refusals have taught",
                        () -> lowest(scope), "scope", name);
            }
        }
        gauges.time("lazada.ban.longest", "How long the ban lasts that ends last", this::longestBan);
        gauges.number("lazada.daily.quota", "Calls that may be sent in a day", () -> quota(RateLimiterState::dailyQuota));
        gauges.number("lazada.daily.quota.left", "Calls that are left of the day",
                () -> quota(RateLimiterState::dailyQuotaLeft));
        gauges.count("lazada.bans", "Bans that refusals of Lazada began", this,
                flow -> flow.states.get().stream().mapToLong(RateLimiterState::bans).sum());
    }

    private Number waiting(CallPriority priority) {
        return states.get().stream().mapToInt(state -> state.waiting().getOrDefault(priority, 0)).sum();
    }

    private Number lowest(LazadaLimitScope scope) {
        return limits(scope).filter(limit -> !limit.documented()).map(LimitState::callsPerSecond)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    private Duration longestBan() {
        Instant now = clock.instant();
        return states.get().stream().flatMap(state -> state.limits().stream()).map(LimitState::bannedUntil)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).filter(now::isBefore)
                .map(end -> Duration.between(now, end)).orElse(Duration.ZERO);
    }

    /** Of the app with the least left, should a component have several. */
    private Number quota(Function<RateLimiterState, Long> figure) {
        return states.get().stream().filter(state -> state.dailyQuotaLeft() != null)
                .min(Comparator.comparing(RateLimiterState::dailyQuotaLeft)).map(figure).orElse(null);
    }

    private Stream<LimitState> limits(LazadaLimitScope scope) {
        return states.get().stream().flatMap(state -> state.limits().stream()).filter(limit -> limit.scope() == scope);
    }
}
