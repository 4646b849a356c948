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
package io.github.camellazada.client.settle;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.BoundedWriteStore;
import io.github.camellazada.client.Claim;
import io.github.camellazada.client.StoreDeadline;

/** A store of unknown writes that answers in time, or fails. */
public final class BoundedUnknownWrites extends BoundedWriteStore<LateOutcome, UnknownWrites> implements UnknownWrites {

    public BoundedUnknownWrites(UnknownWrites store, StoreDeadline deadline) {
        super(store, "unknown writes", deadline);
    }

    @Override
    public CompletionStage<Boolean> keep(UnknownWrite write, Instant notBefore) {
        return ask(() -> store.keep(write, notBefore));
    }

    @Override
    public CompletionStage<List<UnknownWrite>> claim(String appKey, String seller, Claim claim, int limit) {
        return ask(() -> store.claim(appKey, seller, claim, limit));
    }

    @Override
    public CompletionStage<Boolean> release(Claim claim, UnknownWrite write, Instant notBefore) {
        return ask(() -> store.release(claim, write, notBefore));
    }

    @Override
    public CompletionStage<Boolean> end(Claim claim, LateOutcome outcome) {
        return ask(() -> store.end(claim, outcome));
    }
}
