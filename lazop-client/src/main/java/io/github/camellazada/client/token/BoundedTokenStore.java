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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.client.store.StoreDeadline;

/** A token store that answers in time, or fails. */
class BoundedTokenStore implements LazadaTokenStore {
    private final LazadaTokenStore store;
    private final StoreDeadline deadline;

    private BoundedTokenStore(LazadaTokenStore store, StoreDeadline deadline) {
        this.store = store;
        this.deadline = deadline;
    }

    /** That store in time, shared where it is. */
    static LazadaTokenStore of(LazadaTokenStore store, StoreDeadline deadline) {
        return store instanceof SharedTokenStore shared ? new Shared(shared, deadline) : new BoundedTokenStore(store, deadline);
    }

    final <T> CompletionStage<T> ask(Supplier<CompletionStage<T>> question) {
        return deadline.ask("tokens", question);
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return ask(() -> store.load(key));
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        return ask(() -> store.save(key, token));
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return ask(() -> store.ending(which));
    }

    @Override
    public CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return ask(() -> store.keys(appKey, after, limit));
    }

    /** One that several processes share. */
    private static final class Shared extends BoundedTokenStore implements SharedTokenStore {
        private final SharedTokenStore store;

        private Shared(SharedTokenStore store, StoreDeadline deadline) {
            super(store, deadline);
            this.store = store;
        }

        @Override
        public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
            return ask(() -> store.lease(key, duration));
        }

        @Override
        public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
            return ask(() -> store.save(key, token, lease));
        }

        @Override
        public CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next) {
            return ask(() -> store.replace(key, old, next));
        }

        @Override
        public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
            return ask(() -> store.release(key, lease));
        }

        @Override
        public CompletionStage<Void> keepState(String state, Duration duration) {
            return ask(() -> store.keepState(state, duration));
        }

        @Override
        public CompletionStage<Boolean> takeState(String state) {
            return ask(() -> store.takeState(state));
        }
    }
}
