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
package io.github.camellazada.client.auth;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes a seller's token from a store: the token of the country first, then the cross-border one. */
public final class StoredAccessTokens implements AccessTokens {
    private static final String CROSS_BORDER = "cb";

    private final LazadaTokenStore store;

    public StoredAccessTokens(LazadaTokenStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<Optional<AccessToken>> find(TokenKey key) {
        if (key.seller() == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        if (key.country() == null) {
            return load(key, CROSS_BORDER);
        }
        return load(key, key.country()).thenCompose(
                found -> found.isPresent() ? CompletableFuture.completedStage(found) : load(key, CROSS_BORDER));
    }

    private CompletionStage<Optional<AccessToken>> load(TokenKey key, String country) {
        return store.load(new TokenKey(key.appKey(), key.seller(), country))
                .thenApply(found -> found.map(
                        token -> new AccessToken(token.accessToken(), CROSS_BORDER.equals(country))));
    }
}
