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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where sellers' tokens are kept. Implementations never log a token. */
public interface LazadaTokenStore {

    /** The token of that key, empty where the seller has not authorized the app. */
    CompletionStage<Optional<LazadaToken>> load(TokenKey key);

    /** Keeps the token; the stage completes when it is safe. */
    CompletionStage<Void> save(TokenKey key, LazadaToken token);

    /**
     * The keys of tokens that end, in the order of the keys. A store that cannot tell gives none; sellers for whom nothing is called
     * are then not looked after.
     */
    default CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return CompletableFuture.completedStage(List.of());
    }

    /**
     * The keys of all tokens of an app, in the order of the keys, whether they end or not. A store that does not override this
     * tells those that end.
     *
     * @param after the last key of the page before, or {@code null} for the first page
     * @param limit most keys of a page
     */
    default CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return ending(new EndingTokens(appKey, EndingTokens.FAR, EndingTokens.FAR, after, limit));
    }
}
