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
package io.github.camellazada.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenState;

/**
 * An access token of the application's store to ask Lazada with. A token that has ended is left to the application, which
 * refreshes it.
 *
 * @param value     the token
 * @param country   where it is good
 * @param countries of all tokens of the app
 */
record SellerToken(String value, LazadaCountry country, String countries) {
    // a store may keep thousands
    private static final int TRIED = 50;

    /** One that has not ended, of that country where there is one. */
    static Optional<SellerToken> of(LazadaTokenStore store, List<TokenKey> keys, LazadaCountry wanted, Instant now) {
        String countries = keys.stream().map(key -> of(key, wanted).name()).distinct().sorted()
                .collect(Collectors.joining(", "));
        return keys.stream().sorted(Comparator.comparing(key -> of(key, wanted) != wanted)).limit(TRIED)
                .flatMap(key -> store.load(key).toCompletableFuture().join().filter(token -> isGood(token, now))
                        .map(token -> new SellerToken(token.accessToken(), of(key, wanted), countries)).stream())
                .findFirst();
    }

    private static boolean isGood(LazadaToken token, Instant now) {
        return token.state(now, Duration.ZERO) != TokenState.EXPIRED;
    }

    /** A cross-border token is good in any country. */
    private static LazadaCountry of(TokenKey key, LazadaCountry wanted) {
        return LazadaCountry.ofSite(key.country()).orElse(wanted);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SellerToken[" + country + " of " + countries + "]";
    }
}
