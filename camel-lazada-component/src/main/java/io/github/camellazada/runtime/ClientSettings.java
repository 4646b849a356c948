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

/**
 * What tells one client from another; endpoints with equal settings share one.
 *
 * @param clock {@code null} for the clock of the machine
 */
public record ClientSettings(App app, Server server, Connections connections, Tokens tokens, Clock clock, FlowSettings flow) {

    public String appKey() {
        return app.key();
    }

    public Gateways gateways() {
        return new Gateways(server.url(), server.authUrl(), server.allowPlainHttp());
    }

    public Duration requestTimeout() {
        return connections.requestTimeout();
    }

    public Clock clockOrSystem() {
        return clock == null ? Clock.systemUTC() : clock;
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "ClientSettings[app " + app.key() + ", server " + server.url() + "]";
    }

    /** The app. */
    public record App(String key, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "App[" + key + "]";
        }
    }

    /** Where calls go; {@code null} stands for Lazada's own hosts. */
    public record Server(String url, String authUrl, boolean allowPlainHttp) {
    }

    /** How calls are sent; what is {@code null} is made for the component. */
    public record Connections(Duration connectTimeout, Duration requestTimeout, int maxResponseSize, int maxConnections,
            Proxy proxy, SSLContextParameters tls, Vertx vertx, LazadaTransport transport) {
    }

    /** The proxy on the way; none where the host is {@code null} or blank. */
    public record Proxy(String host, int port, String username, String password) {

        ProxyOptions options() {
            return host == null || host.isBlank()
                    ? null
                    : new ProxyOptions().setHost(host).setPort(port).setUsername(username).setPassword(password);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Proxy[" + host + ":" + port + "]";
        }
    }

    /**
     * Where tokens come from.
     *
     * @param store       {@code null} where there is none
     * @param refreshIdle whether tokens are refreshed that no call asks for
     */
    public record Tokens(LazadaTokenStore store, TokenSettings settings, boolean refreshIdle, TokenListener listener) {
    }
}
