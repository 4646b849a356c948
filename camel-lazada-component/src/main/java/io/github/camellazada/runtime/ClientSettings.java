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
import java.time.Duration;

import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.token.TokenSettings;
import io.github.camellazada.client.transport.LazadaTransport;
import io.vertx.core.Vertx;
import io.vertx.core.net.ProxyOptions;
import org.apache.camel.support.jsse.SSLContextParameters;

/** What tells one client from another; endpoints with equal settings share one. */
public record ClientSettings(String appKey, String appSecret, String serverUrl, String authServerUrl, boolean allowPlainHttp,
        Duration connectTimeout, Duration requestTimeout, int maxResponseSize, int maxConnections, String proxyHost,
        int proxyPort, String proxyUsername, String proxyPassword, SSLContextParameters tls, LazadaTokenStore tokens,
        TokenSettings tokenSettings, boolean tokenRefreshIdle, TokenListener tokenListener,
        Vertx vertx, LazadaTransport transport, Clock clock, FlowSettings flow) {
    public Gateways gateways() {
        return new Gateways(serverUrl, authServerUrl, allowPlainHttp);
    }

    public Clock clockOrSystem() {
        return clock == null ? Clock.systemUTC() : clock;
    }

    ProxyOptions proxy() {
        if (proxyHost == null || proxyHost.isBlank()) {
            return null;
        }
        return new ProxyOptions().setHost(proxyHost).setPort(proxyPort).setUsername(proxyUsername).setPassword(proxyPassword);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "ClientSettings[app " + appKey + ", server " + serverUrl + "]";
    }
}
