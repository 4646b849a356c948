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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.time.PendingDelays;

/** Finds the access token for a seller at the moment of a call; asked anew for each attempt. */
@Internal
@FunctionalInterface
public interface AccessTokens {

    /** Completes with the token, or empty where the seller has none. */
    CompletionStage<Optional<AccessToken>> find(TokenKey key);

    /**
     * Replaces a token that the gateway has just refused.
     *
     * @return completes with another token, or empty where there is no other
     */
    default CompletionStage<Optional<AccessToken>> replace(TokenKey key, AccessToken refused) {
        return CompletableFuture.completedStage(Optional.empty());
    }

    /** Takes note that a token from {@link #replace} was refused as well: it is not the token that the gateway minds. */
    default void refusedAgain(TokenKey key, AccessToken refused) {
    }

    /** The tokens that were asked for and are kept in this process, without the tokens themselves. */
    default List<TokenStatus> states() {
        return List.of();
    }

    /**
     * Hands over the client that carries the token calls; it does so once, before the first token is asked for.
     *
     * @param waits   ends with the client
     * @param longest how long a call waits for a token
     */
    default void callThrough(LazadaClient client, PendingDelays waits, Duration longest) {
    }

    /** Takes note that Lazada has told when an authorization ends; {@code null} where it did not say. */
    default void authorizationEnds(TokenKey key, Instant end) {
    }

    /** No token for anybody. */
    static AccessTokens none() {
        return key -> CompletableFuture.completedStage(Optional.empty());
    }

    /** One token for every call, as it stands in a configuration. */
    static AccessTokens fixed(String accessToken) {
        Optional<AccessToken> token = Optional.of(new AccessToken(accessToken, false));
        return key -> CompletableFuture.completedStage(token);
    }
}
