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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.protocol.ClockSkew;
import io.github.camellazada.client.reconcile.DoubtInterceptor;
import io.github.camellazada.client.reconcile.ReconcileInterceptor;
import io.github.camellazada.client.reconcile.Reconciler;
import io.github.camellazada.client.retry.RetryInterceptor;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenStatus;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.exception.LazadaException;

/**
 * Calls the Lazada Open Platform over HTTP. An answer completes on the executor of the options. A call that is refused
 * before it is sent completes on the caller's thread, or on the thread on which a token store answered.
 */
public final class LazopClient implements LazadaClient {
    private final LazadaTransport transport;
    private final ClockSkew skew = new ClockSkew();
    private final PendingDelays waits;
    private final RetryInterceptor flow;
    private final RetryInterceptor looks;
    private final CallInterceptor steps;
    private final CallObserver observer;
    private final Clock clock;
    private final AccessTokens tokens;

    /** Builds a client that calls operations by name and needs nothing else: no Camel, no threads, no Vert.x. */
    public static LazopClientBuilder builder() {
        return new LazopClientBuilder();
    }

    public LazopClient(LazopClientOptions options) {
        this.transport = options.transport();
        this.waits = new PendingDelays(options.timer());
        CallInterceptor attempt = new DoubtInterceptor(new Attempt(options, skew, waits));
        this.looks = options.flow() == null
                ? null
                : new RetryInterceptor(options.flow().forLooks(options.totalTimeout()), attempt::proceed);
        this.flow = options.flow() == null ? null : new RetryInterceptor(options.flow(), settled(attempt, options)::proceed);
        this.steps = flow == null ? attempt : flow::proceed;
        this.observer = options.observer();
        this.clock = options.clock();
        this.tokens = options.tokens();
        tokens.callThrough(this, waits, options.totalTimeout());
    }

    private CallInterceptor settled(CallInterceptor attempt, LazopClientOptions options) {
        return new ReconcileInterceptor(attempt,
                new Reconciler(this::look, looks.pauses(), options.totalTimeout(), skew::current),
                options.clock(), options.observer());
    }

    @Override
    public CompletionStage<LazadaAnswer> call(LazadaCall call) {
        return call(call, steps);
    }

    private CompletionStage<LazadaAnswer> look(LazadaCall read) {
        return call(read, looks::proceed);
    }

    private CompletionStage<LazadaAnswer> call(LazadaCall call, CallInterceptor way) {
        Instant start = clock.instant();
        CompletableFuture<LazadaAnswer> result = new CompletableFuture<>();
        observer.started(call);
        try {
            way.proceed(call).whenComplete((answer, failure) -> {
                if (failure == null) {
                    answered(call, start, answer, result);
                } else {
                    failed(call, start, failure, result);
                }
            });
        } catch (RuntimeException e) {
            failed(call, start, e, result);
        }
        return result;
    }

    private void answered(LazadaCall call, Instant start, LazadaAnswer answer, CompletableFuture<LazadaAnswer> result) {
        try {
            observer.ended(call, CallEnd.of(answer, since(start)));
        } finally {
            result.complete(answer);
        }
    }

    private void failed(LazadaCall call, Instant start, Throwable failure, CompletableFuture<LazadaAnswer> result) {
        LazadaException known = Refusals.broken(call, failure);
        try {
            observer.ended(call, CallEnd.of(known, since(start)));
        } finally {
            result.completeExceptionally(known);
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    /** How far this machine's clock is from Lazada's. */
    public ClockSkew clockSkew() {
        return skew;
    }

    /** The sellers' tokens that it has used, without the tokens themselves. */
    public List<TokenStatus> tokens() {
        return tokens.states();
    }

    /** Takes note that Lazada has told when an authorisation ends, so that it is told as well when there is a new one. */
    public void authorisationEnds(TokenKey key, Instant end) {
        tokens.authorisationEnds(key, end);
    }

    @Override
    public void close() {
        if (flow != null) {
            flow.close();
            looks.close();
        }
        waits.close();
        transport.close();
    }
}
