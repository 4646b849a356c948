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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.catalog.TokenNeed;
import io.github.camellazada.client.auth.AccessToken;
import io.github.camellazada.client.auth.AccessTokens;
import io.github.camellazada.client.auth.TokenKey;
import io.github.camellazada.exception.LazadaUnavailableException;

/** Finds the token for a call, and refuses a call that needs one and has none. */
final class TokenStep {
    private static final AccessToken NONE = new AccessToken(null, false);

    private final String appKey;
    private final AccessTokens tokens;
    private final Duration timeout;

    TokenStep(String appKey, AccessTokens tokens, Duration timeout) {
        this.appKey = appKey;
        this.tokens = tokens;
        this.timeout = timeout;
    }

    /** Completes with the token; its value is {@code null} where the operation goes without. */
    CompletionStage<AccessToken> token(LazadaCall call) {
        if (call.operation().token() == TokenNeed.NONE) {
            return CompletableFuture.completedStage(NONE);
        }
        if (call.accessToken() != null && !call.accessToken().isBlank()) {
            return CompletableFuture.completedStage(new AccessToken(call.accessToken(), false));
        }
        String country = call.country() == null ? null : call.country().name().toLowerCase(Locale.ROOT);
        // A store that throws or never answers must end the call, not hold it for ever.
        return CompletableFuture.completedFuture(new TokenKey(appKey, call.seller(), country)).thenCompose(tokens::find)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((found, failure) -> {
                    if (failure != null) {
                        throw unreadableStore(call, failure);
                    }
                    return checked(call, found);
                });
    }

    private static AccessToken checked(LazadaCall call, Optional<AccessToken> found) {
        if (found.isEmpty() && call.operation().token() == TokenNeed.REQUIRED) {
            throw Refusals.authorization(call, "There is no access token for seller " + call.seller() + " in " + call.country()
                    + ", and Lazada takes this operation only from a seller who authorised the app; set the option 'accessToken',"
                    + " or save the seller's token in the LazadaTokenStore under the app key, the seller id ('seller' or"
                    + " CamelLazadaSeller) and the country");
        }
        return found.orElse(NONE);
    }

    private static LazadaUnavailableException unreadableStore(LazadaCall call, Throwable failure) {
        return new LazadaUnavailableException(Refusals.failure(call, "The access token of seller " + call.seller()
                + " could not be read from the LazadaTokenStore, so nothing was sent; check the store", true), failure);
    }
}
