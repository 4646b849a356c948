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

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.StoreDeadline;

/** Makes of any store of tokens one that processes or clients can share. */
@Internal
public final class TokenStores {

    private TokenStores() {
    }

    /**
     * That store, with leases and states of this process alone where it has none of its own.
     *
     * @param clock measures these
     */
    public static SharedTokenStore shared(LazadaTokenStore store, Clock clock) {
        return store instanceof SharedTokenStore shared ? shared : new UnsharedTokenStore(store, clock);
    }

    /** As {@link #shared(LazadaTokenStore, Clock)}, where each answer of the store comes in time, or fails. */
    public static SharedTokenStore shared(LazadaTokenStore store, StoreDeadline deadline, Clock clock) {
        return shared(BoundedTokenStore.of(store, deadline), clock);
    }
}
