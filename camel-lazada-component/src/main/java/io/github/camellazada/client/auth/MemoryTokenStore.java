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
package io.github.camellazada.client.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens in memory: for tests and for a process that is given its tokens at each start. */
public final class MemoryTokenStore implements LazadaTokenStore {
    private final Map<TokenKey, LazadaToken> tokens = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return CompletableFuture.completedStage(Optional.ofNullable(tokens.get(key)));
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        tokens.put(key, token);
        return CompletableFuture.completedStage(null);
    }
}
