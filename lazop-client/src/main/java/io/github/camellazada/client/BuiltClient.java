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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camellazada.client.check.CallCheck;
import io.github.camellazada.client.check.CheckWords;
import io.github.camellazada.client.ratelimit.DistributedRateLimiter;
import io.github.camellazada.client.ratelimit.LocalRateLimiter;
import io.github.camellazada.client.ratelimit.RateLimiter;
import io.github.camellazada.client.ratelimit.RateLimiterOptions;
import io.github.camellazada.client.ratelimit.UnlimitedRateLimiter;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.store.StoreDeadline;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.token.RefreshingAccessTokens;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenRefreshScheduler;
import io.github.camellazada.client.token.TokenSettings;
import io.github.camellazada.client.token.TokenStores;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.OwnVertx;
import io.github.camellazada.client.transport.VertxTransport;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the parts of a client that the application does not bring, and closes them in the reverse order. */
final class BuiltClient {
    private static final Logger LOG = LoggerFactory.getLogger(BuiltClient.class);
    private static final Duration AUTHORIZATION_WARNING = Duration.ofDays(7);
    private static final int CLOSE_SECONDS = 5;
    private static final CheckWords WORDS = new CheckWords() {
        @Override
        public String option(String name, String value) {
            return name + "(" + value + ") on the builder";
        }

        @Override
        public String parameter(String name) {
            return "add " + name + " to the parameters of the call";
        }
    };

    private final BuilderOptions options;
    private final Deque<Runnable> closings = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    BuiltClient(BuilderOptions options) {
        this.options = options;
    }

    LazadaApi open() {
        try {
            Executor executor = executor();
            DelayTimer timer = DelayTimer.ofTheJdk(executor);
            RateLimiter limiter = limiter(timer, executor);
            closings.push(limiter::close);
            AccessTokens tokens = tokens(timer);
            RetryOptions retries = new RetryOptions(options.maxRetries, options.retryBackoff, options.maxWaitTime, limiter,
                    timer,
                    options.clock, executor);
            LazopClient client = new LazopClient(new LazopClientOptions(options.appKey, options.appSecret, options.gateways(),
                    options.requestTimeout, tokens, transport(), options.clock, executor, options.observer, retries));
            closings.push(client::close);
            return new LazadaApi(client, new SellerCalls(options.sellerId, options.country, options.accessToken,
                    new CallCheck(options.validateParameters, options.unknownParameters, WORDS)),
                    options.failOnItems, this::close);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Executor executor() {
        if (options.executor != null) {
            return options.executor;
        }
        OwnThreads threads = new OwnThreads();
        closings.push(threads::close);
        return threads;
    }

    private RateLimiter limiter(DelayTimer timer, Executor executor) {
        if (!options.rateLimiting) {
            return new UnlimitedRateLimiter();
        }
        RateLimiterOptions limits = new RateLimiterOptions(options.dailyQuota, options.maxQueuedCalls, timer, options.clock,
                executor);
        return options.rateLimitStore == null
                ? new LocalRateLimiter(limits)
                : DistributedRateLimiter.of(options.appKey, options.serverUrl, options.rateLimitStore, limits);
    }

    private AccessTokens tokens(DelayTimer timer) {
        if (options.tokenStore == null) {
            return AccessTokens.none();
        }
        SharedTokenStore store = TokenStores.shared(options.tokenStore, new StoreDeadline(timer::after), options.clock);
        TokenSettings settings = TokenSettings.of(options.tokenRefreshMargin, options.maxWaitTime, options.requestTimeout,
                AUTHORIZATION_WARNING);
        RefreshingAccessTokens tokens = new RefreshingAccessTokens(store, settings, options.clock, options.tokenListener);
        if (options.refreshIdleTokens) {
            TokenRefreshScheduler idle = new TokenRefreshScheduler(options.appKey, store, tokens, settings, options.clock);
            closings.push(idle::close);
            closings.push(idle.start(timer)::close);
        }
        return tokens;
    }

    private LazadaTransport transport() {
        if (options.transport != null) {
            return options.transport::send;
        }
        Vertx vertx = options.vertx;
        if (vertx == null) {
            vertx = OwnVertx.open(true);
            closings.push(closing(vertx));
        }
        return new VertxTransport(vertx, options.transportOptions);
    }

    private static Runnable closing(Vertx vertx) {
        return () -> {
            CompletableFuture<Void> closing = vertx.close().toCompletionStage().toCompletableFuture();
            if (Context.isOnVertxThread()) {
                return; // which must not wait for itself
            }
            try {
                closing.get(CLOSE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("The Vert.x of the client did not close within {} s; its threads end with the program", CLOSE_SECONDS,
                        e);
            }
        };
    }

    private void close() {
        if (closed.compareAndSet(false, true)) {
            closings.forEach(Runnable::run);
        }
    }
}
