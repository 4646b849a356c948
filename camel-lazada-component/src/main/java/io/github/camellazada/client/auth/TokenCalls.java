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
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.client.LazadaClient;

/** Makes the token calls through the same client as any other call. */
public final class TokenCalls {
    private final LazadaClient client;

    public TokenCalls(LazadaClient client) {
        this.client = client;
    }

    /** Trades the one-time code of a seller's authorisation for tokens. */
    public CompletionStage<TokenAnswer> create(String code) {
        return call(LazadaOperation.AUTH_TOKEN_CREATE, null, Map.of("code", code));
    }

    CompletionStage<TokenAnswer> refresh(String seller, String refreshToken) {
        return call(LazadaOperation.AUTH_TOKEN_REFRESH, seller, Map.of("refresh_token", refreshToken));
    }

    private CompletionStage<TokenAnswer> call(LazadaOperation operation, String seller, Map<String, String> parameters) {
        return client.call(new LazadaCall(OperationCatalog.get(operation), "POST", null, seller, null, parameters, Map.of()))
                .thenApply(answer -> TokenAnswer.read(answer.envelope()));
    }
}
