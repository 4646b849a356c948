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

/**
 * Reads from a configuration what the clients, reconciliation and freezes that endpoints share go by.
 *
 * @param limits of the component, for all of its endpoints
 * @param own    the tokens that configurations of the component name themselves
 */
record EndpointSettings(LazadaConfiguration configuration, FlowSettings.Limits limits, OwnTokens own) {
    // one object, so that endpoints without a listener share a client
    private static final TokenListener NOBODY = TokenListener.none();

    ClientSettings client() {
        return new ClientSettings(new ClientSettings.App(configuration.getAppKey(), configuration.getAppSecret()),
                new ClientSettings.Server(configuration.getServerUrl(), configuration.getAuthServerUrl(),
                        configuration.isAllowPlainHttp()),
                connections(), tokens(), configuration.getClock(), flow());
    }

    private ClientSettings.Connections connections() {
        return new ClientSettings.Connections(Duration.ofMillis(configuration.getConnectTimeout()),
                Duration.ofMillis(configuration.getRequestTimeout()), configuration.getMaxResponseSize(),
                configuration.getMaxConnections(),
                new ClientSettings.Proxy(configuration.getProxyHost(), configuration.getProxyPort(),
                        configuration.getProxyUsername(), configuration.getProxyPassword()),
                configuration.getSslContextParameters(), configuration.getVertx(), configuration.getTransport());
    }

    private ClientSettings.Tokens tokens() {
        return new ClientSettings.Tokens(configuration.getTokenStore(), tokenSettings(), configuration.isTokenRefreshIdle(),
                configuration.getTokenListener() == null ? NOBODY : configuration.getTokenListener());
    }

    private TokenSettings tokenSettings() {
        return TokenSettings.of(Duration.ofMillis(configuration.getTokenRefreshMargin()),
                Duration.ofMillis(configuration.getMaxWaitTime()), Duration.ofMillis(configuration.getRequestTimeout()),
                Duration.ofMillis(configuration.getAuthorizationWarning()));
    }

    private FlowSettings flow() {
        return new FlowSettings(configuration.getMaxRetries(), Duration.ofMillis(configuration.getRetryBackoff()),
                Duration.ofMillis(configuration.getMaxWaitTime()), configuration.isRateLimiting() ? limits : null);
    }

    /** @param operation what is called; {@code null} where each call says so */
    FollowUpSettings calls(UnconfirmedWriteStore store, OperationDescriptor operation) {
        boolean follows = operation == null || operation.effect().reconciliation() != null;
        return new FollowUpSettings(client(),
                follows ? later() : Duration.ZERO, store,
                configuration.getUnconfirmedWriteStore() != null, token(follows || holds(operation)));
    }

    // A time that ends before the first later read leaves those of the call alone.
    private Duration later() {
        Duration timeout = Duration.ofMillis(configuration.getReconcileTimeout());
        return timeout.compareTo(DeferredReconciliation.FIRST_READ) < 0 ? Duration.ZERO : timeout;
    }

    // Where nobody calls later, or with a token that stands in the store, one seller is like another.
    private TokenOfSeller token(boolean later) {
        String token = later ? configuration.getAccessToken() : null;
        return own.newest(configuration.getAppKey(), token, configuration.getSellerId(),
                configuration.getTokenStore() != null);
    }

    /** @param operation what is called; {@code null} where each call says so */
    FreezeSettings freeze(HeldWriteStore store, FollowUpSettings calls,
            OperationDescriptor operation) {
        return new FreezeSettings(calls, FreezeWindow.parse(configuration.getFreezeWindows()),
                Duration.ofMillis(configuration.getFreezeProbeInterval()),
                Duration.ofMillis(configuration.getHeldWriteRetryDelay()), store, configuration.getOnFreeze(),
                holds(operation));
    }

    /** Whether calls of that operation may be held. */
    private boolean holds(OperationDescriptor operation) {
        return configuration.getOnFreeze() == OnFreeze.hold && (operation == null || FreezeInterceptor.holds(operation));
    }
}
