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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.ChainedClient;
import io.github.camellazada.client.call.InterceptorChain;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.call.ObserveInterceptor;
import io.github.camellazada.client.order.ObjectAliases;
import io.github.camellazada.client.order.SequenceInterceptor;
import io.github.camellazada.client.protocol.ClockSkew;
import io.github.camellazada.client.protocol.LazopSigner;
import io.github.camellazada.client.protocol.RequestFactory;
import io.github.camellazada.client.protocol.StampInterceptor;
import io.github.camellazada.client.protocol.TransportInterceptor;
import io.github.camellazada.client.ratelimit.RateLimitInterceptor;
import io.github.camellazada.client.reconcile.DoubtInterceptor;
import io.github.camellazada.client.reconcile.ReconcileInterceptor;
import io.github.camellazada.client.reconcile.Reconciler;
import io.github.camellazada.client.retry.RetryInterceptor;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.client.token.TokenInterceptor;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenStatus;

/**
 * Calls the Lazada Open Platform over HTTP. An answer completes on the executor of the options. A call that is refused
 * before it is sent completes on the caller's thread, or on the thread on which a token store answered.
 */
public final class LazopClient implements LazadaClient {
    private final LazopClientOptions options;
    private final ClockSkew skew = new ClockSkew();
    private final PendingDelays waits;
    private final CallInterceptor exchange;
    private final List<CallInterceptor> interceptors;
    private final List<CallInterceptor> ofLookUps;

    /** Builds a client that calls operations by name and needs nothing else: no Camel, no threads, no Vert.x. */
    public static LazopClientBuilder builder() {
        return new LazopClientBuilder();
    }

    public LazopClient(LazopClientOptions options) {
        this.options = options;
        this.waits = new PendingDelays(options.timer());
        this.exchange = new TransportInterceptor(options.gateways(), requests(), options.transport(), options.appSecret(), skew,
                options.clock(), options.executor(), options.observer());
        this.interceptors = interceptors(options.flow(), List.of());
        this.ofLookUps = options.flow() == null
                ? null
                : interceptors(options.flow().forLooks(options.totalTimeout()), List.of());
        options.tokens().callThrough(this, waits, options.totalTimeout());
    }

    /** The life of a call, the outermost step first. A step more is a line more. */
    private List<CallInterceptor> interceptors(RetryOptions flow, List<CallInterceptor> inTurn) {
        List<CallInterceptor> steps = new ArrayList<>();
        steps.add(new ObserveInterceptor(options.observer(), options.clock()));
        if (flow != null) {
            steps.add(new SequenceInterceptor(flow.order(), flow.maxWaitTime(), waits, flow.clock()));
        }
        steps.addAll(inTurn);
        if (flow != null) {
            steps.add(new RetryInterceptor(flow, waits));
            steps.add(new RateLimitInterceptor(flow.permits(), flow.maxWaitTime(), flow.clock()));
            steps.add(new ReconcileInterceptor(reconciler(), options.clock(), options.observer()));
        }
        steps.add(new DoubtInterceptor());
        steps.add(new TokenInterceptor(options.appKey(), options.tokens(), options.totalTimeout(), waits));
        steps.add(new StampInterceptor(skew));
        steps.add(exchange);
        return List.copyOf(steps);
    }

    private Reconciler reconciler() {
        return new Reconciler(read -> InterceptorChain.call(read, ofLookUps), waits, options.totalTimeout(), skew::current);
    }

    private RequestFactory requests() {
        return new RequestFactory(options.appKey(), new LazopSigner(options.appSecret()), options.totalTimeout());
    }

    @Override
    public CompletionStage<LazadaAnswer> call(LazadaCall call) {
        return InterceptorChain.call(call, interceptors);
    }

    /**
     * This client with more steps; closing it closes nothing.
     *
     * @param outer  steps before its own, the outermost first
     * @param inTurn steps within the turn of a write, which therefore see the writes of an object one after the other
     */
    public ChainedClient with(List<CallInterceptor> outer, List<CallInterceptor> inTurn) {
        return new ChainedClient(
                Stream.concat(outer.stream(), interceptors(options.flow(), inTurn).stream()).toList());
    }

    /** By which names the objects are known that its writes change. */
    public ObjectAliases names() {
        return options.flow() == null ? new ObjectAliases() : options.flow().order().names();
    }

    /** How far this machine's clock is from Lazada's. */
    public ClockSkew clockSkew() {
        return skew;
    }

    /** The sellers' tokens that it has used, without the tokens themselves. */
    public List<TokenStatus> tokens() {
        return options.tokens().states();
    }

    /** Takes note that Lazada has told when an authorization ends, so that it is told as well when there is a new one. */
    public void authorizationEnds(TokenKey key, Instant end) {
        options.tokens().authorizationEnds(key, end);
    }

    @Override
    public void close() {
        waits.close();
        options.transport().close();
    }
}
