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
import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.vertx.core.Vertx;

/**
 * Builds a {@link LazadaApi}. Only the app key and the app secret are required. The client makes threads, timer and Vert.x for
 * itself where it is handed none, and closes what it has made.
 */
public final class LazopClientBuilder {
    private final BuilderOptions options = new BuilderOptions();

    LazopClientBuilder() {
    }

    /** Key and secret of the app, from its page in the console of the Lazada Open Platform. Required. */
    public LazopClientBuilder app(String key, String secret) {
        options.appKey = key;
        options.appSecret = secret;
        return this;
    }

    /** The seller of calls that name none, and the country whose gateway and time zone they use. */
    public LazopClientBuilder seller(String id, LazadaCountry site) {
        options.sellerId = id;
        options.country = site;
        return this;
    }

    /** A token of the seller. Nothing refreshes it: for more than a trial, set a token store. */
    public LazopClientBuilder accessToken(String token) {
        options.accessToken = token;
        return this;
    }

    /** Keeps the tokens of all sellers. The client refreshes them, one refresh at a time, also beside other processes. */
    public LazopClientBuilder tokenStore(LazadaTokenStore store) {
        options.tokenStore = store;
        return this;
    }

    /** Listener for token events (refreshed, failed, expiring). It must not block. */
    public LazopClientBuilder tokenListener(TokenListener listener) {
        options.tokenListener = listener;
        return this;
    }

    /** How long before its end a token is refreshed; 30 minutes by default, which Lazada asks for at least. */
    public LazopClientBuilder tokenRefreshMargin(Duration margin) {
        options.tokenRefreshMargin = margin;
        return this;
    }

    /** Whether the client also refreshes tokens of sellers for whom nothing is called; true by default. */
    public LazopClientBuilder refreshIdleTokens(boolean refresh) {
        options.refreshIdleTokens = refresh;
        return this;
    }

    /** Replaces Lazada's gateways, for a simulator or a proxy; {@code {country}} in it becomes the country's code. */
    public LazopClientBuilder serverUrl(String url) {
        options.serverUrl = url;
        return this;
    }

    /** Replaces the host of the token calls. */
    public LazopClientBuilder authServerUrl(String url) {
        options.authServerUrl = url;
        return this;
    }

    /** Whether {@code http://} is taken for other hosts than this machine: only for a test network that you trust. */
    public LazopClientBuilder allowPlainHttp(boolean allow) {
        options.allowPlainHttp = allow;
        return this;
    }

    /** The longest that one attempt may take, from connecting to the last byte of its answer; 30 seconds by default. */
    public LazopClientBuilder requestTimeout(Duration timeout) {
        options.requestTimeout = timeout;
        return this;
    }

    /** Maximum retries, 3 by default. Only calls that were rate limited, never sent, or are idempotent are retried. */
    public LazopClientBuilder maxRetries(int retries) {
        options.maxRetries = retries;
        return this;
    }

    /** Upper end of the first pause before a retry; it doubles with each retry. 500 milliseconds by default. */
    public LazopClientBuilder retryBackoff(Duration backoff) {
        options.retryBackoff = backoff;
        return this;
    }

    /** The longest that a call waits in all for earlier writes, permits and retries; a minute by default. */
    public LazopClientBuilder maxWaitTime(Duration time) {
        options.maxWaitTime = time;
        return this;
    }

    /** Whether calls are limited to the rates that Lazada documents and to those learned from refusals; true by default. */
    public LazopClientBuilder rateLimiting(boolean limit) {
        options.rateLimiting = limit;
        return this;
    }

    /** Calls that may be sent in a day; 0, the default, for no quota. */
    public LazopClientBuilder dailyQuota(long calls) {
        options.dailyQuota = calls;
        return this;
    }

    /** Calls that may wait for permits at the same time; 10,000 by default. */
    public LazopClientBuilder maxQueuedCalls(int calls) {
        options.maxQueuedCalls = calls;
        return this;
    }

    /** Shares the limits of the app with other processes. */
    public LazopClientBuilder rateLimitStore(RateLimitStore store) {
        options.rateLimitStore = store;
        return this;
    }

    /**
     * Whether parameters are checked before a call is sent, by what Lazada documents of them; true by default. A call that Lazada
     * would refuse fails with all of its faults in one message.
     */
    public LazopClientBuilder validateParameters(boolean validate) {
        options.validateParameters = validate;
        return this;
    }

    /** What happens to a parameter that the operation does not have; it is sent and warned about once by default. */
    public LazopClientBuilder unknownParameters(UnknownParameters handling) {
        options.unknownParameters = handling;
        return this;
    }

    /** Whether a call fails if an item of its batch was not carried out (default), or hands all outcomes to the caller. */
    public LazopClientBuilder failOnItems(boolean fail) {
        options.failOnItems = fail;
        return this;
    }

    /** Time to connect, largest answer, connections, TLS and proxy. */
    public LazopClientBuilder transportOptions(VertxTransportOptions transport) {
        options.transportOptions = transport;
        return this;
    }

    /** Replaces HTTP over Vert.x. The client does not close it. */
    public LazopClientBuilder transport(LazadaTransport own) {
        options.transport = own;
        return this;
    }

    /** The Vert.x of the application. The client does not close it. */
    public LazopClientBuilder vertx(Vertx own) {
        options.vertx = own;
        return this;
    }

    /** Decodes answers and runs what depends on them. The client does not end it. */
    public LazopClientBuilder executor(Executor own) {
        options.executor = own;
        return this;
    }

    /** Clock of signatures, tokens and limits; that of the system by default. */
    public LazopClientBuilder clock(Clock own) {
        options.clock = own;
        return this;
    }

    /** Is told of every call, such as for meters. It must not block. */
    public LazopClientBuilder observer(CallObserver calls) {
        options.observer = calls;
        return this;
    }

    /** @throws IllegalArgumentException if a value cannot be right; the text names it */
    public LazadaApi build() {
        return new BuiltClient(options).open();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "LazopClientBuilder[app " + options.appKey + "]";
    }
}
