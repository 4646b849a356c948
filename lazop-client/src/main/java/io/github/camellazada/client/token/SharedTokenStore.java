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
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A store that several threads and processes share: it lets one of them at a time refresh a token, and remembers for all of
 * them which authorizations are under way. No method may block its caller, and none keeps anything locked when it has
 * completed.
 */
public interface SharedTokenStore extends LazadaTokenStore {
    /** Most states that are remembered: whoever knows the address may begin an authorization. */
    int MOST_STATES = 10_000;

    /**
     * Takes the right to refresh that token.
     *
     * @param  duration how long the right lasts if it is not given back, measured by the store's own clock
     * @return          empty where somebody else has it or there is no such token
     */
    CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration);

    /** Keeps the token and gives the lease back, if the generation is still that of the lease; completes with whether it was. */
    CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease);

    /**
     * Keeps the next token in the place of the old one, and ends a lease that may be under way, in one step. {@code false}, and
     * nothing happens, where another access token is there by now, as after a new authorization.
     */
    CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next);

    /** Gives the lease back without a new token. */
    CompletionStage<Void> release(TokenKey key, TokenLease lease);

    /**
     * Remembers the {@code state} of an authorization that begins, for that long; beyond {@link #MOST_STATES} in the place of the one
     * that ends first.
     */
    CompletionStage<Void> keepState(String state, Duration duration);

    /** Forgets the {@code state} of an authorization that comes back; completes with whether it was known and in time. */
    CompletionStage<Boolean> takeState(String state);
}
