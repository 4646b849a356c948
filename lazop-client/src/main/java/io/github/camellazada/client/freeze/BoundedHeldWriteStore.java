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
package io.github.camellazada.client.freeze;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.BoundedWriteStore;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.StoreDeadline;

/** A store of held writes that answers in time, or fails. */
@Internal
public final class BoundedHeldWriteStore extends BoundedWriteStore<HeldWrite, WriteOutcome, HeldWriteStore>
        implements
            HeldWriteStore {

    public BoundedHeldWriteStore(HeldWriteStore store, StoreDeadline deadline) {
        super(store, "held writes", deadline);
    }

    @Override
    public CompletionStage<Void> hold(Collection<HeldWrite> writes) {
        return ask(() -> store.hold(writes));
    }

    @Override
    public CompletionStage<List<HeldWrite>> held(HeldLookup skus) {
        return ask(() -> store.held(skus));
    }

    @Override
    public CompletionStage<Set<HeldWrite>> release(Claim claim, Map<HeldWrite, Instant> notBefore) {
        return ask(() -> store.release(claim, notBefore));
    }
}
