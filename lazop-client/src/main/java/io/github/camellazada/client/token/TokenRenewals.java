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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets new pairs of tokens from Lazada, and keeps each until the store has it, since Lazada may have ended the old one.
 */
final class TokenRenewals {
    private final TokenCalls calls;
    private final Clock clock;
    private final Map<TokenKey, Renewal> unsaved = new ConcurrentHashMap<>();

    TokenRenewals(TokenCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Whether there is a new pair that the store does not have. */
    boolean isUnsaved(TokenKey key) {
        return unsaved.containsKey(key);
    }

    /** The pair that follows this one: the one that is kept, or a new one. */
    CompletionStage<Renewal> renew(TokenKey key, LazadaToken old) {
        Renewal kept = unsaved.get(key);
        if (kept != null && (old.refreshToken() == null || old.refreshToken().equals(kept.spent()))) {
            return CompletableFuture.completedStage(kept);
        }
        unsaved.remove(key);
        // measured from before the call, so that no token is taken for good longer than it is
        Instant asked = clock.instant();
        return calls.refresh(key.seller(), old.refreshToken())
                .thenApply(answer -> new Renewal(old.refreshToken(), answer.token(key.appKey(), asked, old)));
    }

    void keep(TokenKey key, Renewal renewal) {
        unsaved.put(key, renewal);
    }

    /** The store has the pair. */
    void saved(TokenKey key) {
        unsaved.remove(key);
    }

    /**
     * A new pair.
     *
     * @param spent the refresh token that it was got with
     * @param token the pair
     */
    record Renewal(String spent, LazadaToken token) {

        /** Without the tokens. */
        @Override
        public String toString() {
            return "Renewal[" + token + "]";
        }
    }
}
