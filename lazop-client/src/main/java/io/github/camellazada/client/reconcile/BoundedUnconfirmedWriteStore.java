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
package io.github.camellazada.client.reconcile;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.BoundedWriteStore;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.StoreDeadline;

/** A store of unconfirmed writes that answers in time, or fails. */
@Internal
public final class BoundedUnconfirmedWriteStore extends BoundedWriteStore<UnconfirmedWrite, LateOutcome, UnconfirmedWriteStore>
        implements
            UnconfirmedWriteStore {

    public BoundedUnconfirmedWriteStore(UnconfirmedWriteStore store, StoreDeadline deadline) {
        super(store, "unconfirmed writes", deadline);
    }

    @Override
    public CompletionStage<Boolean> keep(UnconfirmedWrite write, Instant notBefore) {
        return ask(() -> store.keep(write, notBefore));
    }

    @Override
    public CompletionStage<Boolean> release(Claim claim, UnconfirmedWrite write, Instant notBefore) {
        return ask(() -> store.release(claim, write, notBefore));
    }
}
