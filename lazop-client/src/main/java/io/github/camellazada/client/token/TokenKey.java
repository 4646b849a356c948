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

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaCountry;

/**
 * Whose token it is.
 *
 * @param appKey  the app
 * @param seller  seller id as text
 * @param country lower-case country code, or {@code cb} for a cross-border token that serves all six gateways
 */
public record TokenKey(String appKey, String seller, String country) implements Comparable<TokenKey> {
    /** Stands for the country of a cross-border token. */
    public static final String CROSS_BORDER = "cb";
    private static final Comparator<TokenKey> ORDER = Comparator.comparing(TokenKey::appKey).thenComparing(TokenKey::seller)
            .thenComparing(TokenKey::country);

    /** Whether it is a cross-border token. */
    public boolean isCrossBorder() {
        return CROSS_BORDER.equals(country);
    }

    /** Whether that is the same, or is of a country that this cross-border token serves too; pushes may name no country at all. */
    public boolean covers(TokenKey other) {
        return other.appKey.equals(appKey) && Objects.equals(other.seller, seller)
                && (isCrossBorder() || other.country == null || other.country.equals(country));
    }

    /** The keys of the same seller for each country that a cross-border token serves. */
    Stream<TokenKey> singleCountries() {
        return Stream.of(LazadaCountry.values())
                .map(single -> new TokenKey(appKey, seller, single.name().toLowerCase(Locale.ROOT)));
    }

    /** The same key, whose texts are those of all other such keys: thousands of keys name few apps, sellers and countries. */
    TokenKey shared() {
        return new TokenKey(shared(appKey), shared(seller), shared(country));
    }

    private static String shared(String text) {
        return text == null ? null : text.intern();
    }

    /** By app, seller and country. */
    @Override
    public int compareTo(TokenKey other) {
        return ORDER.compare(this, other);
    }
}
