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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaResponseException;

/** Makes the token calls through the same client as any other call. */
@Internal
public final class TokenCalls {
    private final LazadaClient client;

    public TokenCalls(LazadaClient client) {
        this.client = client;
    }

    /** Trades the one-time code of a seller's authorization for tokens. */
    public CompletionStage<TokenAnswer> create(String code) {
        return call(LazadaOperation.AUTH_TOKEN_CREATE, null, Map.of("code", code));
    }

    CompletionStage<TokenAnswer> refresh(String seller, String refreshToken) {
        return call(LazadaOperation.AUTH_TOKEN_REFRESH, seller, Map.of("refresh_token", refreshToken));
    }

    private CompletionStage<TokenAnswer> call(LazadaOperation operation, String seller, Map<String, String> parameters) {
        return client.call(new LazadaCall(OperationCatalog.get(operation), "POST", null, seller, null, parameters, Map.of()))
                .thenApply(answer -> read(operation, seller, answer));
    }

    /** @throws LazadaResponseException if there is no access token in it, which is no fault of a token store */
    private static TokenAnswer read(LazadaOperation operation, String seller, LazadaAnswer answer) {
        try {
            return TokenAnswer.read(answer.envelope());
        } catch (IllegalArgumentException e) {
            throw new LazadaResponseException(new LazadaFailure(OperationCatalog.get(operation).name(), seller, null, null,
                    e.getMessage(), answer.requestId(), answer.httpStatus(), true, List.of()));
        }
    }

    /** Asks one country's gateway whose token it is; empty where the answer does not say. */
    CompletionStage<Optional<TokenAnswer.CountrySeller>> seller(LazadaCountry country, String accessToken) {
        LazadaCall call = new LazadaCall(OperationCatalog.get(LazadaOperation.SELLER_GET), "GET", country, null, accessToken,
                Map.of(), Map.of());
        return client.call(call).thenApply(answer -> TokenAnswer.seller(country, answer.payload()));
    }
}
