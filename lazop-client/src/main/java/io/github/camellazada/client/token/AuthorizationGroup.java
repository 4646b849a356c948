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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the keys of one authorization together: one of them is refreshed for all, and all get what that brings. */
final class AuthorizationGroup {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationGroup.class);

    private final SharedTokenStore store;

    AuthorizationGroup(SharedTokenStore store) {
        this.store = store;
    }

    /** The key under which that token is refreshed, the same for whoever asks: the first that is of this authorization still. */
    CompletionStage<TokenKey> leader(TokenKey key, LazadaToken token) {
        return firstOf(token.sharedBy().stream().takeWhile(candidate -> candidate.compareTo(key) < 0).toList(), key);
    }

    private CompletionStage<TokenKey> firstOf(List<TokenKey> candidates, TokenKey key) {
        if (candidates.isEmpty()) {
            return CompletableFuture.completedStage(key);
        }
        TokenKey first = candidates.get(0);
        return store.load(first).thenCompose(found -> found.filter(token -> token.sharedBy().contains(key)).isPresent()
                ? CompletableFuture.completedStage(first)
                : firstOf(candidates.subList(1, candidates.size()), key));
    }

    /**
     * Keeps the next token under all other keys that have the old one, also where one of them is being refreshed: that would try the
     * pair that has just been spent.
     *
     * @return completes, whatever fails, with the keys that have it now; one that failed asks its leader when it is due
     */
    CompletionStage<List<TokenKey>> handOn(TokenKey key, LazadaToken old, LazadaToken next) {
        List<CompletableFuture<Optional<TokenKey>>> others = next.sharedBy().stream().filter(other -> !other.equals(key))
                .map(other -> store.replace(other, old, next).exceptionally(failure -> {
                    LOG.warn("The token store failed to save the new token of seller {} for seller {} in {} as well",
                            key.seller(),
                            other.seller(), other.country(), failure);
                    return false;
                }).thenApply(kept -> Optional.of(other).filter(any -> kept)).toCompletableFuture()).toList();
        return CompletableFuture.allOf(others.toArray(CompletableFuture[]::new))
                .thenApply(all -> others.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList());
    }
}
