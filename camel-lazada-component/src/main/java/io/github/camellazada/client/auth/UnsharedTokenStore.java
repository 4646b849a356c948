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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Makes up for the leases and states that a plain store does not have, within this process. */
final class UnsharedTokenStore implements SharedTokenStore {
    private final LazadaTokenStore store;
    private final Map<TokenKey, TokenLease> held = new ConcurrentHashMap<>();
    private final MemoryTokenStore states = new MemoryTokenStore();

    UnsharedTokenStore(LazadaTokenStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return store.load(key);
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        return store.save(key, token);
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return store.ending(which);
    }

    // without an end: within one process every holder gives its lease back
    @Override
    public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
        TokenLease lease = new TokenLease(UUID.randomUUID().toString(), 0);
        return CompletableFuture
                .completedStage(held.putIfAbsent(key, lease) == null ? Optional.of(lease) : Optional.empty());
    }

    @Override
    public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
        return store.save(key, token).thenApply(saved -> true).whenComplete((saved, failure) -> held.remove(key, lease));
    }

    @Override
    public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
        held.remove(key, lease);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> keepState(String state, Duration duration) {
        return states.keepState(state, duration);
    }

    @Override
    public CompletionStage<Boolean> takeState(String state) {
        return states.takeState(state);
    }
}
