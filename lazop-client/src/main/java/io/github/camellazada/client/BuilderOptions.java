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
package io.github.camellazada.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.check.UnknownParameters;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.vertx.core.Vertx;

/** What a builder was told; where it was told nothing, the usual values. */
final class BuilderOptions {
    String appKey;
    String appSecret;
    LazadaCountry country;
    String sellerId;
    String accessToken;
    LazadaTokenStore tokenStore;
    TokenListener tokenListener = TokenListener.none();
    Duration tokenRefreshMargin = Duration.ofMinutes(30);
    boolean refreshIdleTokens = true;
    String serverUrl;
    String authServerUrl;
    boolean allowPlainHttp;
    Duration requestTimeout = Duration.ofSeconds(30);
    int maxRetries = 3;
    Duration retryBackoff = Duration.ofMillis(500);
    Duration maxWaitTime = Duration.ofMinutes(1);
    boolean rateLimiting = true;
    long dailyQuota;
    int maxQueuedCalls = 10_000;
    RateLimitStore rateLimitStore;
    boolean failOnItems = true;
    boolean validateParameters = true;
    UnknownParameters unknownParameters = UnknownParameters.warn;
    VertxTransportOptions transportOptions = VertxTransportOptions.defaults();
    LazadaTransport transport;
    Vertx vertx;
    Executor executor;
    Clock clock = Clock.systemUTC();
    CallObserver observer = CallObserver.NONE;

    Gateways gateways() {
        return new Gateways(serverUrl, authServerUrl, allowPlainHttp);
    }
}
