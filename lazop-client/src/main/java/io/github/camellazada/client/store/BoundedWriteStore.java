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
package io.github.camellazada.client.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;

/**
 * A store of writes that answers in time, or fails.
 *
 * @param <W> a write
 * @param <O> an outcome
 * @param <S> the store
 */
@Internal
public abstract class BoundedWriteStore<W, O, S extends WriteStore<W, O>> implements WriteStore<W, O> {
    protected final S store;
    private final String contents;
    private final StoreDeadline deadline;

    /** @param contents what is kept in it, as an error tells it */
    protected BoundedWriteStore(S store, String contents, StoreDeadline deadline) {
        this.store = store;
        this.contents = contents;
        this.deadline = deadline;
    }

    protected final <T> CompletionStage<T> ask(Supplier<CompletionStage<T>> question) {
        return deadline.ask(contents, question);
    }

    @Override
    public final CompletionStage<List<W>> claim(String appKey, String seller, Claim claim, int limit) {
        return ask(() -> store.claim(appKey, seller, claim, limit));
    }

    @Override
    public final CompletionStage<Boolean> complete(Claim claim, O outcome) {
        return ask(() -> store.complete(claim, outcome));
    }

    @Override
    public final CompletionStage<List<O>> claimOutcomes(String appKey, Instant now, Instant until, int limit) {
        return ask(() -> store.claimOutcomes(appKey, now, until, limit));
    }

    @Override
    public final CompletionStage<Void> delivered(O outcome) {
        return ask(() -> store.delivered(outcome));
    }

    @Override
    public final CompletionStage<WriteBacklog> backlog(String appKey) {
        return ask(() -> store.backlog(appKey));
    }
}
