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
package io.github.camellazada.client.token;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.TokenNeed;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaLimitScope;

/** Finds the token for a call, and sends the call once more with another token where the gateway refuses the first. */
@Internal
public final class TokenInterceptor implements CallInterceptor {
    private static final Set<String> REFUSALS = Set.of("IllegalAccessToken", "InvalidAccessToken");
    private static final AccessToken NONE = new AccessToken(null, false);

    private final String appKey;
    private final AccessTokens tokens;
    private final Duration timeout;
    private final PendingDelays waits;

    public TokenInterceptor(String appKey, AccessTokens tokens, Duration timeout, PendingDelays waits) {
        this.appKey = appKey;
        this.tokens = tokens;
        this.timeout = timeout;
        this.waits = waits;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        AccessToken atHand = atHand(call);
        return atHand == null
                ? bounded(call, tokens::find).thenCompose(found -> send(call, checked(call, found), next))
                : send(call, atHand, next);
    }

    private CompletionStage<LazadaAnswer> send(LazadaCall call, AccessToken token, Chain next) {
        return proceed(call, token, next).exceptionallyCompose(failure -> withAnother(call, token, failure, next));
    }

    // The gateway refuses a token before it does anything, so that a write may be sent once more like a read.
    private CompletionStage<LazadaAnswer> withAnother(LazadaCall call, AccessToken refused, Throwable failure, Chain next) {
        if (!isRefusal(failure)) {
            return CompletableFuture.failedStage(failure);
        }
        return replace(call, refused).thenCompose(other -> other.isEmpty()
                ? CompletableFuture.failedStage(explained(call, failure))
                : proceed(call, other.get(), next).whenComplete((answer, again) -> {
                    if (isRefusal(again)) {
                        tokens.refusedAgain(key(call), other.get());
                    }
                }));
    }

    private static CompletionStage<LazadaAnswer> proceed(LazadaCall call, AccessToken token, Chain next) {
        next.run().authorize(token.value(), token.crossBorder());
        return next.proceed(call);
    }

    /** The token that need not be looked for, without a value where the operation goes without; {@code null} for no such. */
    private static AccessToken atHand(LazadaCall call) {
        if (call.operation().access().token() == TokenNeed.NONE) {
            return NONE;
        }
        return isOwn(call) ? new AccessToken(call.accessToken(), false) : null;
    }

    /** Completes with another token for a call whose token the gateway has refused, or empty where there is none. */
    private CompletionStage<Optional<AccessToken>> replace(LazadaCall call, AccessToken refused) {
        boolean ours = refused.value() != null && !refused.value().equals(call.accessToken());
        return ours ? bounded(call, key -> tokens.replace(key, refused)) : CompletableFuture.completedStage(Optional.empty());
    }

    /** The refusal of a token, with the reason why it is not replaced where the call brought it along. */
    private static Throwable explained(LazadaCall call, Throwable failure) {
        if (isOwn(call) && FailureCause.of(failure) instanceof LazadaAuthorizationException refused) {
            LazadaFailure known = refused.getFailure();
            return refused.with(known.with(known.message()
                    + ". The option 'accessToken' has this token, and the component does not refresh it. Set a valid one,"
                    + " or set the option 'tokenStore' instead, so that the component refreshes the tokens",
                    known.retryable()));
        }
        return failure;
    }

    private static boolean isOwn(LazadaCall call) {
        return call.accessToken() != null && !call.accessToken().isBlank();
    }

    /** Whether the gateway turned a call away because of its token. */
    private static boolean isRefusal(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof LazadaException refused && refused.getCode() != null && REFUSALS.contains(refused.getCode());
    }

    // A store that throws must end the call, and so must a refresh that takes too long.
    private CompletionStage<Optional<AccessToken>> bounded(LazadaCall call,
            Function<TokenKey, CompletionStage<Optional<AccessToken>>> question) {
        CompletableFuture<Optional<AccessToken>> asked = CompletableFuture.completedFuture(key(call)).thenCompose(question);
        return asked.isDone() && !asked.isCompletedExceptionally() ? asked : inTime(call, asked);
    }

    private CompletionStage<Optional<AccessToken>> inTime(LazadaCall call, CompletableFuture<Optional<AccessToken>> asked) {
        return waits.limit(asked.exceptionallyCompose(failure -> CompletableFuture.failedStage(notSent(call, failure))),
                timeout,
                () -> late(call));
    }

    private LazadaException late(LazadaCall call) {
        return new LazadaUnavailableException(Refusals.failure(call, "The access token of seller " + call.seller()
                + " was not there within " + timeout.toMillis() + " ms, so nothing was sent. The LazadaTokenStore does not"
                + " answer, or a refresh takes longer than that", true));
    }

    private TokenKey key(LazadaCall call) {
        String country = call.country() == null ? null : call.country().name().toLowerCase(Locale.ROOT);
        return new TokenKey(appKey, call.seller(), country);
    }

    private static AccessToken checked(LazadaCall call, Optional<AccessToken> found) {
        if (found.isEmpty() && call.operation().access().token() == TokenNeed.REQUIRED) {
            throw Refusals.authorization(call, "There is no access token for seller " + call.seller() + " in " + call.country()
                    + ", and Lazada takes this operation only from a seller who authorized the app. Set the option"
                    + " 'accessToken', or save the seller's token in the LazadaTokenStore. Its key is the app key, the"
                    + " seller id (sellerId or CamelLazadaSellerId) and the country");
        }
        return found.orElse(NONE);
    }

    // Whatever became of a refresh, the call itself was not sent: it is not the call whose outcome may be unknown.
    private LazadaException notSent(LazadaCall call, Throwable failure) {
        call.trail().notSent();
        Throwable cause = FailureCause.of(failure);
        if (!(cause instanceof LazadaException refresh)) {
            return new LazadaUnavailableException(Refusals.failure(call, "The access token of seller " + call.seller()
                    + " could not be read from the LazadaTokenStore, so nothing was sent; check the store", true), failure);
        }
        LazadaFailure known = refresh.getFailure();
        boolean refused = refresh instanceof LazadaAuthorizationException;
        LazadaFailure told = new LazadaFailure(call.operation().name(), call.seller(), known.code(), known.type(),
                refused
                        ? known.message()
                        : "The access token of seller " + call.seller() + " has ended and could not be"
                                + " refreshed, so nothing was sent: " + known.message(),
                known.requestId(), known.httpStatus(), !refused && !(refresh instanceof LazadaRequestException),
                known.details());
        if (refused) {
            return new LazadaAuthorizationException(told, refresh);
        }
        if (refresh instanceof LazadaRequestException) {
            return new LazadaRequestException(told, refresh);
        }
        return refresh instanceof LazadaThrottledException throttled
                ? new LazadaThrottledException(told, throttled.getRetryAfter(), LazadaLimitScope.OBJECT)
                : new LazadaUnavailableException(told, refresh);
    }
}
