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
package io.github.camellazada.client.protocol;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.CallRun;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportException;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaThrottledException;

/** The last step: signs the request, sends it, and decodes and classifies the answer. */
@Internal
public final class TransportInterceptor implements CallInterceptor {
    private static final Set<Integer> ASKING_TO_WAIT = Set.of(429, 503);

    private final Gateways gateways;
    private final RequestFactory requests;
    private final LazadaTransport transport;
    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());
    private final String appSecret;
    private final ClockSkew skew;
    private final Clock clock;
    private final Executor executor;
    private final CallObserver observer;

    /**
     * @param skew     learns from the answers how far Lazada's clock is from this machine's
     * @param executor decodes the answers
     */
    public TransportInterceptor(Gateways gateways, RequestFactory requests, LazadaTransport transport, String appSecret,
            ClockSkew skew, Clock clock, Executor executor, CallObserver observer) {
        this.gateways = gateways;
        this.requests = requests;
        this.transport = transport;
        this.appSecret = appSecret;
        this.skew = skew;
        this.clock = clock;
        this.executor = executor;
        this.observer = observer;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        CallRun run = next.run();
        String token = run.accessToken();
        URI gateway = gateways.resolve(call, run.crossBorder());
        Instant sent = clock.instant();
        TransportRequest request = requests.create(call, gateway, token, sent.plus(run.correction()));
        // the last thing before the transport, so that nothing that takes its time comes in between
        if (call.sendBefore() != null && clock.instant().isAfter(call.sendBefore())) {
            return CompletableFuture.failedStage(Refusals.late(call));
        }
        call.trail().sent();
        observer.attempted(call);
        return transport.send(request).thenApply(response -> new Received(response, sent, clock.instant()))
                .handleAsync((received, failure) -> {
                    if (failure != null) {
                        throw translated(call, gateway, failure);
                    }
                    return decoded(call, token, received);
                }, executor);
    }

    private LazadaAnswer decoded(LazadaCall call, String token, Received received) {
        try {
            LazadaAnswer answer = LargeAnswers.read(received.response().body().length,
                    () -> decoder.decode(call, received.response(), Arrays.asList(appSecret, token)));
            received.teach(skew);
            return answer;
        } catch (LazadaException e) {
            if (e.getCode() != null) {
                received.teach(skew);
            }
            if (e instanceof LazadaThrottledException throttled) {
                observer.refused(call, Excerpt.ofText(e.getCode()), throttled.getScope());
            }
            throw ASKING_TO_WAIT.contains(received.response().status())
                    ? e.askedToWait(received.response().retryAfter())
                    : e;
        }
    }

    private static RuntimeException translated(LazadaCall call, URI gateway, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof TransportException broken
                ? TransportFailures.exception(call, gateway, broken)
                : new CompletionException(cause);
    }

    /**
     * An answer with the times of its exchange. It shows Lazada's clock once it is seen to be Lazada's and no page of a proxy.
     */
    private record Received(TransportResponse response, Instant sent, Instant at) {

        void teach(ClockSkew skew) {
            skew.observe(response.date(), sent, at);
        }
    }
}
