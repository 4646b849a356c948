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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps tokens in this process alone. After a restart they are gone, and so is whatever was refreshed meanwhile: for tests,
 * and for tokens that the application saves at each start.
 */
public final class MemoryTokenStore implements SharedTokenStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final TokenFile book = new TokenFile();
    private final Clock clock;

    public MemoryTokenStore() {
        this(Clock.systemUTC());
    }

    /** @param clock measures leases and the time to agree */
    public MemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return locked(() -> book.load(key));
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        return locked(() -> {
            book.save(key, token);
            return null;
        });
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return locked(() -> book.ending(which));
    }

    @Override
    public CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return locked(() -> book.keys(appKey, after, limit));
    }

    @Override
    public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
        return locked(() -> book.lease(key, duration, clock.instant()));
    }

    @Override
    public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
        return locked(() -> book.save(key, token, lease));
    }

    @Override
    public CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next) {
        return locked(() -> book.replace(key, old, next));
    }

    @Override
    public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
        return locked(() -> {
            book.release(key, lease);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> keepState(String state, Duration duration) {
        return locked(() -> {
            book.keepState(state, clock.instant().plus(duration), clock.instant());
            return null;
        });
    }

    @Override
    public CompletionStage<Boolean> takeState(String state) {
        return locked(() -> book.takeState(state, clock.instant()));
    }

    private <T> CompletionStage<T> locked(Supplier<T> action) {
        lock.lock();
        try {
            return CompletableFuture.completedStage(action.get());
        } finally {
            lock.unlock();
        }
    }
}
