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

import java.util.Collection;

import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;

/**
 * Remembers held writes of which something is suspected: that one of them has spoilt a call, so that each is sent alone the next
 * time, or that they were carried out although the answer was lost.
 */
final class SuspectWrites {
    // what is not remembered is merely sent with others again
    private static final int MOST = 10_000;

    private final BoundedMap<HeldKey, Boolean> keys = new BoundedMap<>(MOST);

    /** Whether a call may have failed for one of its SKUs: Lazada has looked at it, and nothing else was in its way. */
    static boolean mayHaveCaused(LazadaException failure) {
        return failure.getCode() != null && (failure instanceof LazadaRequestException
                || failure instanceof LazadaOutcomeUnknownException || failure instanceof LazadaUnavailableException);
    }

    /** Remembers them from now on, or no longer. */
    void note(Collection<HeldWrite> writes, boolean suspect) {
        if (suspect) {
            add(writes);
        } else {
            sent(writes);
        }
    }

    void add(Collection<HeldWrite> writes) {
        writes.forEach(write -> keys.put(write.key(), true));
    }

    boolean has(HeldWrite write) {
        return keys.get(write.key()) != null;
    }

    /** They are sent now. */
    void sent(Collection<HeldWrite> writes) {
        writes.forEach(write -> keys.remove(write.key()));
    }
}
