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
import java.util.concurrent.CompletionStage;

/** A store of an application's own, which knows neither leases nor states. */
public class PlainTokenStore implements LazadaTokenStore {
    private final LazadaTokenStore kept;

    public PlainTokenStore(LazadaTokenStore kept) {
        this.kept = kept;
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return kept.load(key);
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        return kept.save(key, token);
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return kept.ending(which);
    }

    @Override
    public CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return kept.keys(appKey, after, limit);
    }
}
