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

import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteStore;

/**
 * Keeps writes whose outcome is unknown until it is found out, and the outcomes until a route has taken them. Processes that
 * share a store take a write one at a time. Implementations must not block the caller.
 */
public interface UnconfirmedWriteStore extends WriteStore<UnconfirmedWrite, LateOutcome> {

    /** Keeps a write, not to be claimed before then; {@code false} where there is no room for it. */
    CompletionStage<Boolean> keep(UnconfirmedWrite write, Instant notBefore);

    /**
     * Puts a claimed write back as it is known now, not to be claimed before then; {@code false}, and nothing happens, where the
     * claim is another one's by now.
     */
    CompletionStage<Boolean> release(Claim claim, UnconfirmedWrite write, Instant notBefore);
}
