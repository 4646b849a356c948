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
package io.github.camellazada;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import io.github.camellazada.client.flow.FlowOptions;
import io.github.camellazada.client.flow.FlowState;
import io.github.camellazada.client.flow.LocalPermitOptions;
import io.github.camellazada.client.flow.LocalPermits;
import io.github.camellazada.client.flow.ObjectOrder;
import io.github.camellazada.client.flow.OpenPermits;
import io.github.camellazada.client.flow.Permits;
import io.github.camellazada.client.flow.SharedPermits;

/**
 * What the clients of a component wait by: one timer, and one set of permits and one order of writes for each app and gateway.
 */
final class SharedFlow {
    private record PermitKey(String appKey, String serverUrl, FlowSettings.Limits limits, Clock clock) {
    }

    private record OrderKey(String appKey, String serverUrl) {
    }

    private final Map<PermitKey, Permits> permits = new HashMap<>();
    private final Map<OrderKey, ObjectOrder> orders = new HashMap<>();
    private final ComponentTimer timer;
    private final Executor executor;

    /** @param executor runs what has waited */
    SharedFlow(ComponentTimer timer, Executor executor) {
        this.timer = timer;
        this.executor = executor;
    }

    /** Called under the lock of the clients. */
    FlowOptions options(ClientSettings settings, Clock clock) {
        FlowSettings flow = settings.flow();
        Permits shared = flow.limits() == null
                ? new OpenPermits()
                : permits.computeIfAbsent(
                        new PermitKey(settings.appKey(), settings.serverUrl(), flow.limits(), settings.clock()),
                        key -> permits(key, clock));
        ObjectOrder order = orders.computeIfAbsent(new OrderKey(settings.appKey(), settings.serverUrl()),
                key -> new ObjectOrder(executor));
        return new FlowOptions(flow.maxRetries(), flow.retryBackoff(), flow.maxWait(), shared, timer::after, clock, executor,
                order);
    }

    private Permits permits(PermitKey key, Clock clock) {
        FlowSettings.Limits limits = key.limits();
        LocalPermitOptions options = new LocalPermitOptions(limits.dailyBudget(), limits.maxWaiting(), timer::after, clock,
                executor);
        return limits.store() == null
                ? new LocalPermits(options)
                : new SharedPermits(key.appKey() + "@" + (key.serverUrl() == null ? "lazada" : key.serverUrl()), limits.store(),
                        options);
    }

    /** What the permits hold and have done, for each app and gateway. Called under the lock of the clients. */
    List<FlowState> states() {
        return permits.values().stream().map(Permits::state).toList();
    }

    /** Ends all waiting; the clients are closed before. */
    void close() {
        permits.values().forEach(Permits::close);
        permits.clear();
        orders.clear();
    }
}
