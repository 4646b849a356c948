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
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A plain store of the application, which takes its time to save. */
class SlowTokenStoreTest {
    private static final TokenKey KEY = new TokenKey("123456", "1001", "sg");
    private static final LazadaToken OLD = new LazadaToken("old", null, "r1", null);
    private static final LazadaToken NEXT = new LazadaToken("next", null, "r2", null);
    private static final LazadaToken ANEW = new LazadaToken("anew", null, "r3", null);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Queue<Runnable> saves = new ArrayDeque<>();
    private LazadaToken stored = OLD;
    private final SharedTokenStore store = TokenStores.shared(new LazadaTokenStore() {
        @Override
        public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
            return CompletableFuture.completedStage(Optional.of(stored));
        }

        @Override
        public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
            CompletableFuture<Void> saved = new CompletableFuture<>();
            saves.add(() -> {
                stored = token;
                saved.complete(null);
            });
            return saved;
        }
    }, Clock.systemUTC());

    @Test
    void aNewAuthorizationGoesBeforeARefreshUnderWay() {
        TokenLease lease = lease();
        CompletionStage<Void> authorized = store.save(KEY, ANEW);
        CompletionStage<Boolean> refreshed = store.save(KEY, NEXT, lease);

        saveAll();

        assertThat(authorized).isCompleted();
        assertThat(refreshed).isCompletedWithValue(false);
        assertThat(stored).isEqualTo(ANEW);
        assertThat(store.lease(KEY, LONG).toCompletableFuture().join()).isPresent();
    }

    @Test
    void aRefreshThatBeganBesideANewAuthorizationDoesNotOverwriteIt() {
        store.save(KEY, ANEW);
        CompletionStage<Boolean> refreshed = store.save(KEY, NEXT, lease());

        saveAll();

        assertThat(refreshed).isCompletedWithValue(false);
        assertThat(stored).isEqualTo(ANEW);
    }

    @Test
    void aTokenTakesThePlaceOfTheOneBeforeAndOfNoOther() {
        TokenLease lease = lease();
        CompletionStage<Boolean> replaced = store.replace(KEY, OLD, NEXT);
        CompletionStage<Boolean> refreshed = store.save(KEY, OLD, lease);
        store.save(KEY, ANEW);
        CompletionStage<Boolean> late = store.replace(KEY, NEXT, OLD);

        saveAll();

        assertThat(replaced).isCompletedWithValue(true);
        assertThat(refreshed).isCompletedWithValue(false);
        assertThat(late).isCompletedWithValue(false);
        assertThat(stored).isEqualTo(ANEW);
    }

    @Test
    void aStoreThatFailsHoldsNoLaterWriteUp() {
        SharedTokenStore broken = TokenStores.shared(new LazadaTokenStore() {
            @Override
            public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
                return CompletableFuture.completedStage(Optional.of(OLD));
            }

            @Override
            public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
                throw new IllegalStateException("away");
            }
        }, Clock.systemUTC());

        assertThatThrownBy(() -> broken.save(KEY, NEXT).toCompletableFuture().join()).hasMessageContaining("away");
        assertThatThrownBy(() -> broken.save(KEY, NEXT).toCompletableFuture().join()).hasMessageContaining("away");
    }

    private TokenLease lease() {
        return store.lease(KEY, LONG).toCompletableFuture().join().orElseThrow();
    }

    private void saveAll() {
        while (!saves.isEmpty()) {
            saves.poll().run();
        }
    }
}
