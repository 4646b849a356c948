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

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whose the tokens are that an answer brings without naming a seller: asks {@code seller-get} with the new token, in the
 * country of the answer or, where that is cross-border or absent, in each country. The one-time code cannot be used again.
 */
final class TokenOwners {
    private static final Logger LOG = LoggerFactory.getLogger(TokenOwners.class);

    private final TokenCalls calls;

    TokenOwners(TokenCalls calls) {
        this.calls = calls;
    }

    /** The answer with its sellers; fails where no gateway names one. */
    CompletionStage<TokenAnswer> named(TokenAnswer answer) {
        if (!answer.sellers().isEmpty()) {
            return CompletableFuture.completedStage(answer);
        }
        List<CompletableFuture<Optional<TokenAnswer.CountrySeller>>> asked = countries(answer).stream()
                .map(country -> ask(country, answer.accessToken())).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).thenApply(all -> {
            List<TokenAnswer.CountrySeller> found = asked.stream().map(CompletableFuture::join).flatMap(Optional::stream)
                    .toList();
            if (found.isEmpty()) {
                throw nobody();
            }
            return answer.with(found);
        });
    }

    private static List<LazadaCountry> countries(TokenAnswer answer) {
        return LazadaCountry.ofSite(answer.country()).map(List::of).orElseGet(() -> List.of(LazadaCountry.values()));
    }

    // what one gateway knows is kept where another one fails
    private CompletableFuture<Optional<TokenAnswer.CountrySeller>> ask(LazadaCountry country, String accessToken) {
        return calls.seller(country, accessToken).exceptionally(failure -> {
            LOG.warn("The answer with new tokens named no seller, and seller-get in {} does not name one either: {}", country,
                    FailureCause.of(failure).getMessage());
            return Optional.empty();
        }).toCompletableFuture();
    }

    private static LazadaResponseException nobody() {
        return new LazadaResponseException(LazadaFailure.unanswered("auth-token-create", null,
                "Lazada's answer names no seller, and seller-get with the new token names none either, so "
                        + "the store cannot keep the tokens. The one-time code is used up: let the seller authorize "
                        + "the app again",
                false));
    }
}
