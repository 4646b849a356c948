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

import java.time.Duration;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.freeze.FreezeInterceptor;
import io.github.camellazada.client.freeze.FreezeWindow;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.OnFreeze;
import io.github.camellazada.client.reconcile.DeferredReconciliation;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.token.TokenOfSeller;
import io.github.camellazada.client.token.TokenSettings;
import io.github.camellazada.runtime.ClientSettings;
import io.github.camellazada.runtime.FlowSettings;
import io.github.camellazada.runtime.FollowUpSettings;
import io.github.camellazada.runtime.FreezeSettings;

/** Reads from a configuration what the clients, looks and freezes that endpoints share go by. */
final class EndpointSettings {
    // one object, so that endpoints without a listener share a client
    private static final TokenListener NOBODY = TokenListener.none();

    static ClientSettings client(LazadaConfiguration configuration) {
        return new ClientSettings(configuration.getAppKey(), configuration.getAppSecret(), configuration.getServerUrl(),
                configuration.getAuthServerUrl(), configuration.isAllowPlainHttp(),
                Duration.ofMillis(configuration.getConnectTimeout()), Duration.ofMillis(configuration.getRequestTimeout()),
                configuration.getMaxResponseSize(), configuration.getMaxConnections(), configuration.getProxyHost(),
                configuration.getProxyPort(), configuration.getProxyUsername(), configuration.getProxyPassword(),
                configuration.getSslContextParameters(), configuration.getTokenStore(), tokenSettings(configuration),
                configuration.isTokenRefreshIdle(),
                configuration.getTokenListener() == null ? NOBODY : configuration.getTokenListener(), configuration.getVertx(),
                configuration.getTransport(), configuration.getClock(), flow(configuration));
    }

    private static TokenSettings tokenSettings(LazadaConfiguration configuration) {
        return TokenSettings.of(Duration.ofMillis(configuration.getTokenRefreshMargin()),
                Duration.ofMillis(configuration.getMaxWaitTime()), Duration.ofMillis(configuration.getRequestTimeout()),
                Duration.ofMillis(configuration.getAuthorizationWarning()));
    }

    private EndpointSettings() {
    }

    private static FlowSettings flow(LazadaConfiguration configuration) {
        return new FlowSettings(configuration.getMaxRetries(), Duration.ofMillis(configuration.getRetryBackoff()),
                Duration.ofMillis(configuration.getMaxWaitTime()), configuration.isRateLimiting()
                        ? new FlowSettings.Limits(configuration.getDailyQuota(), configuration.getMaxQueuedCalls(),
                                configuration.getRateLimitStore())
                        : null);
    }

    /** @param operation what is called; {@code null} where each call says so */
    static FollowUpSettings calls(LazadaConfiguration configuration, UnconfirmedWriteStore store,
            OperationDescriptor operation) {
        boolean follows = operation == null || operation.settlement() != null;
        return new FollowUpSettings(client(configuration),
                follows ? later(configuration) : Duration.ZERO, store,
                configuration.getUnconfirmedWriteStore() != null, token(configuration, follows || holds(configuration,
                        operation)));
    }

    // A time that ends before the first later read leaves those of the call alone.
    private static Duration later(LazadaConfiguration configuration) {
        Duration timeout = Duration.ofMillis(configuration.getReconcileTimeout());
        return timeout.compareTo(DeferredReconciliation.FIRST_READ) < 0 ? Duration.ZERO : timeout;
    }

    // Where nobody calls later, or with a token that stands in the store, one seller is like another.
    private static TokenOfSeller token(LazadaConfiguration configuration, boolean later) {
        String token = later ? configuration.getAccessToken() : null;
        return new TokenOfSeller(token, token == null ? null : configuration.getSellerId(),
                configuration.getTokenStore() != null);
    }

    /** @param operation what is called; {@code null} where each call says so */
    static FreezeSettings freeze(LazadaConfiguration configuration, HeldWriteStore store, FollowUpSettings calls,
            OperationDescriptor operation) {
        return new FreezeSettings(calls, FreezeWindow.parse(configuration.getFreezeWindows()),
                Duration.ofMillis(configuration.getFreezeProbeInterval()),
                Duration.ofMillis(configuration.getHeldWriteRetryDelay()), store, configuration.getOnFreeze(),
                holds(configuration, operation));
    }

    /** Whether calls of that operation may be held. */
    private static boolean holds(LazadaConfiguration configuration, OperationDescriptor operation) {
        return configuration.getOnFreeze() == OnFreeze.hold && (operation == null || FreezeInterceptor.holds(operation));
    }
}
