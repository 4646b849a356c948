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

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.protocol.ClockSkew;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.protocol.LazopSigner;
import io.github.camellazada.client.protocol.RequestFactory;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.protocol.TransportFailures;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.client.token.AccessToken;
import io.github.camellazada.client.token.TokenStep;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportException;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaThrottledException;

/** One attempt of a call: token, stamp and sign, transport, decode. Each attempt does all of it anew. */
final class Attempt implements CallInterceptor {
    private static final Set<Integer> ASKING_TO_WAIT = Set.of(429, 503);
    private static final String STAMP_REFUSED = "IllegalTimestamp";

    private final TokenStep tokens;
    private final Gateways gateways;
    private final RequestFactory requests;
    private final LazadaTransport transport;
    private final ResponseDecoder decoder;
    private final String appSecret;
    private final ClockSkew skew;
    private final Clock clock;
    private final Executor executor;
    private final CallObserver observer;

    /** @param waits what waits for tokens, until the client is closed */
    Attempt(LazopClientOptions options, ClockSkew skew, PendingDelays waits) {
        this.tokens = new TokenStep(options.appKey(), options.tokens(), options.totalTimeout(), waits);
        this.gateways = options.gateways();
        this.requests = new RequestFactory(options.appKey(), new LazopSigner(options.appSecret()), options.totalTimeout());
        this.transport = options.transport();
        this.decoder = new ResponseDecoder(ErrorCatalogue.load());
        this.appSecret = options.appSecret();
        this.skew = skew;
        this.clock = options.clock();
        this.executor = options.executor();
        this.observer = options.observer();
    }

    @Override
    public CompletionStage<LazadaAnswer> proceed(LazadaCall call) {
        return tokens.token(call).thenCompose(token -> {
            Duration correction = skew.current();
            return exchange(call, token, correction).exceptionallyCompose(failure -> isStampRefusal(failure)
                    ? withAnotherStamp(call, token, correction, failure)
                    : withAnotherToken(call, token, failure));
        });
    }

    // The gateway refuses a timestamp before it does anything, and the time of that very answer has just set the clock right.
    private CompletionStage<LazadaAnswer> withAnotherStamp(LazadaCall call, AccessToken token, Duration refused,
            Throwable failure) {
        Duration correction = skew.current();
        return correction.equals(refused) ? CompletableFuture.failedStage(failure) : exchange(call, token, correction);
    }

    private static boolean isStampRefusal(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof LazadaException refused && STAMP_REFUSED.equals(refused.getCode());
    }

    // The gateway refuses a token before it does anything, so that a write may be sent once more like a read.
    private CompletionStage<LazadaAnswer> withAnotherToken(LazadaCall call, AccessToken refused, Throwable failure) {
        if (!TokenStep.isRefusal(failure)) {
            return CompletableFuture.failedStage(failure);
        }
        return tokens.replace(call, refused).thenCompose(other -> other.isEmpty()
                ? CompletableFuture.failedStage(TokenStep.explained(call, failure))
                : exchange(call, other.get(), skew.current()).whenComplete((answer, again) -> {
                    if (TokenStep.isRefusal(again)) {
                        tokens.refusedAgain(call, other.get());
                    }
                }));
    }

    private CompletionStage<LazadaAnswer> exchange(LazadaCall call, AccessToken token, Duration correction) {
        URI gateway = gateways.resolve(call, token.crossBorder());
        Instant sent = clock.instant();
        TransportRequest request = requests.create(call, gateway, token.value(), sent.plus(correction));
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

    private LazadaAnswer decoded(LazadaCall call, AccessToken token, Received received) {
        try {
            LazadaAnswer answer = decoder.decode(call, received.response(),
                    Stream.of(appSecret, token.value()).filter(Objects::nonNull).toList());
            received.teach(skew);
            return answer;
        } catch (LazadaException e) {
            if (e.getCode() != null) {
                received.teach(skew);
            }
            if (ASKING_TO_WAIT.contains(received.response().status())) {
                e.askedToWait(received.response().retryAfter());
            }
            if (e instanceof LazadaThrottledException throttled) {
                observer.refused(call, Excerpt.ofText(e.getCode()), throttled.getScope());
            }
            throw e;
        }
    }

    /**
     * An answer with the times of its exchange. It shows Lazada's clock once it is seen to be Lazada's and no page of a proxy.
     */
    private record Received(TransportResponse response, Instant sent, Instant at) {

        void teach(ClockSkew skew) {
            skew.observe(response.date(), sent, at);
        }
    }

    private static RuntimeException translated(LazadaCall call, URI gateway, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof TransportException broken
                ? TransportFailures.exception(call, gateway, broken)
                : new CompletionException(cause);
    }
}
