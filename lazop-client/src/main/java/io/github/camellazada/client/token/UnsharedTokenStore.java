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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.github.camellazada.client.concurrent.KeyedQueue;

/** Makes up for the leases, conditions and states that a plain store does not have, within this process. */
final class UnsharedTokenStore implements SharedTokenStore {
    private final LazadaTokenStore store;
    private final Map<TokenKey, Right> rights = new ConcurrentHashMap<>();
    private final KeyedQueue<TokenKey, Void> writes = new KeyedQueue<>(Runnable::run);
    private final AtomicLong generations = new AtomicLong();
    private final MemoryTokenStore states;

    UnsharedTokenStore(LazadaTokenStore store, Clock clock) {
        this.store = store;
        this.states = new MemoryTokenStore(clock);
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return store.load(key);
    }

    /** Ends a lease that is under way, or begins meanwhile: what it would bring is older than this. */
    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        rights.remove(key);
        return inTurn(key, () -> store.save(key, token).whenComplete((saved, failure) -> rights.remove(key)));
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return store.ending(which);
    }

    @Override
    public CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return store.keys(appKey, after, limit);
    }

    @Override
    public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
        return store.load(key).thenApply(found -> found.flatMap(token -> taken(key, duration)));
    }

    private Optional<TokenLease> taken(TokenKey key, Duration duration) {
        long now = System.nanoTime();
        Right mine = new Right(new TokenLease(UUID.randomUUID().toString(), generations.incrementAndGet()),
                now + duration.toNanos());
        Right holder = rights.compute(key, (same, before) -> before == null || before.end() - now <= 0 ? mine : before);
        return holder == mine ? Optional.of(mine.lease()) : Optional.empty();
    }

    @Override
    public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
        return inTurn(key, () -> {
            Right held = rights.get(key);
            return held != null && held.lease().equals(lease)
                    ? store.save(key, token).thenApply(saved -> true)
                            .whenComplete((saved, failure) -> rights.remove(key, held))
                    : CompletableFuture.completedStage(false);
        });
    }

    @Override
    public CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next) {
        return inTurn(key, () -> store.load(key).thenCompose(
                found -> found.filter(token -> token.accessToken().equals(old.accessToken())).isPresent()
                        ? store.save(key, next).thenApply(saved -> true)
                                .whenComplete((saved, failure) -> rights.remove(key))
                        : CompletableFuture.completedStage(false)));
    }

    @Override
    public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
        rights.computeIfPresent(key, (same, held) -> held.lease().equals(lease) ? null : held);
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

    /** One write of a token at a time; a write that fails does not keep the next one from its turn. */
    private <T> CompletionStage<T> inTurn(TokenKey key, Supplier<CompletionStage<T>> write) {
        KeyedQueue<TokenKey, Void>.Ticket place = writes.enter(Set.of(key), null);
        return place.take(place.turn(), write);
    }

    /**
     * The right to refresh a token.
     *
     * @param lease what its holder was given
     * @param end   when it ends, by {@link System#nanoTime()}
     */
    private record Right(TokenLease lease, long end) {
    }
}
