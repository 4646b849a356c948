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
package io.github.camellazada.runtime;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import io.github.camellazada.client.order.WriteSequencer;
import io.github.camellazada.client.ratelimit.DistributedRateLimiter;
import io.github.camellazada.client.ratelimit.LocalRateLimiter;
import io.github.camellazada.client.ratelimit.RateLimiter;
import io.github.camellazada.client.ratelimit.RateLimiterOptions;
import io.github.camellazada.client.ratelimit.RateLimiterState;
import io.github.camellazada.client.ratelimit.UnlimitedRateLimiter;
import io.github.camellazada.client.retry.RetryOptions;

/**
 * What the clients of a component wait by: one timer, and one set of permits and one order of writes for each app and gateway.
 */
final class RateLimiterRegistry {
    private record PermitKey(String appKey, String serverUrl, FlowSettings.Limits limits, Clock clock) {
    }

    private record OrderKey(String appKey, String serverUrl) {
    }

    private final Map<PermitKey, RateLimiter> permits = new HashMap<>();
    private final Map<OrderKey, WriteSequencer> orders = new HashMap<>();
    private final ComponentTimer timer;
    private final Executor executor;

    /** @param executor runs what has waited */
    RateLimiterRegistry(ComponentTimer timer, Executor executor) {
        this.timer = timer;
        this.executor = executor;
    }

    /** Called under the lock of the clients. */
    RetryOptions options(ClientSettings settings, Clock clock) {
        FlowSettings flow = settings.flow();
        RateLimiter shared = flow.limits() == null
                ? new UnlimitedRateLimiter()
                : permits.computeIfAbsent(
                        new PermitKey(settings.appKey(), settings.server().url(), flow.limits(), settings.clock()),
                        key -> permits(key, clock));
        WriteSequencer order = orders.computeIfAbsent(new OrderKey(settings.appKey(), settings.server().url()),
                key -> new WriteSequencer(executor));
        return new RetryOptions(flow.maxRetries(), flow.retryBackoff(), flow.maxWaitTime(), shared, timer::after, clock,
                executor,
                order);
    }

    private RateLimiter permits(PermitKey key, Clock clock) {
        FlowSettings.Limits limits = key.limits();
        RateLimiterOptions options = new RateLimiterOptions(limits.dailyQuota(), limits.maxQueuedCalls(), timer::after, clock,
                executor);
        return limits.store() == null
                ? new LocalRateLimiter(options)
                : DistributedRateLimiter.of(key.appKey(), key.serverUrl(), limits.store(), options);
    }

    /** What the permits hold and have done, for each app and gateway. Called under the lock of the clients. */
    List<RateLimiterState> states() {
        return permits.values().stream().map(RateLimiter::state).toList();
    }

    /** Ends all waiting; the clients are closed before. */
    void close() {
        permits.values().forEach(RateLimiter::close);
        permits.clear();
        orders.clear();
    }
}
