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

import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteStore;

/**
 * Keeps writes until a campaign freeze lifts, and their outcomes until a route has taken them. Nothing here may block; what
 * blocks belongs on an executor of the store's own.
 */
public interface HeldWriteStore extends WriteStore<HeldWrite, WriteOutcome> {

    /** Keeps these writes, each joined with the one of the same key that is there already. */
    CompletionStage<Void> hold(Collection<HeldWrite> writes);

    /**
     * What is held of some SKUs, so that a new write must not overtake it: every write whose key has one of the names; and every
     * one whose {@link HeldWrite#namedBy()} is none of the fields and whose {@link HeldWrite#product()} is one of the products or
     * empty, whatever its product where the question names none. More of the same seller does no harm.
     */
    CompletionStage<List<HeldWrite>> held(HeldLookup skus);

    /**
     * Gives claimed writes back.
     *
     * @param  notBefore the writes, and when each may be claimed again at the earliest
     * @return           those that are another one's by now; nothing happens to them
     */
    CompletionStage<Set<HeldWrite>> release(Claim claim, Map<HeldWrite, Instant> notBefore);

    /**
     * Ends a claimed write with its outcome, in one step. Where a later value was asked for meanwhile, nothing ends: it is due at
     * once. {@code false}, and nothing happens, where the claim is another one's by now.
     */
    @Override
    CompletionStage<Boolean> complete(Claim claim, WriteOutcome outcome);
}
