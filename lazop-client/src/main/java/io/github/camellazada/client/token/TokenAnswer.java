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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Lazada answers to a token call, in any documented shape.
 *
 * @param accessToken      the new access token
 * @param expiresIn        how long it is good, or {@code null} where the answer does not say
 * @param refreshToken     the new refresh token, or {@code null}
 * @param refreshExpiresIn how long that is good, zero where it cannot be used, or {@code null} where the answer does not say
 * @param country          country of the authorization in lower case, {@code cb} for a cross-border seller, or {@code null}
 * @param sellers          the seller's id in each country
 */
@Internal
public record TokenAnswer(String accessToken, Duration expiresIn, String refreshToken, Duration refreshExpiresIn,
        String country, List<CountrySeller> sellers) {
    private static final Logger LOG = LoggerFactory.getLogger(TokenAnswer.class);
    private static final int YEARS = 10;
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(YEARS * 365L).toSeconds());
    private static final List<String> SELLERS = List.of("country_user_info", "country_user_info_list");

    public TokenAnswer {
        sellers = List.copyOf(sellers);
    }

    /**
     * Reads the flat answer.
     *
     * @throws IllegalArgumentException if it has no access token
     */
    public static TokenAnswer read(JsonNode answer) {
        String accessToken = text(answer.path("access_token"));
        if (accessToken == null) {
            throw new IllegalArgumentException(
                    "Lazada's answer to a token call has no access_token beside its code, so there is no token to keep");
        }
        return new TokenAnswer(accessToken, seconds(answer.path("expires_in")), text(answer.path("refresh_token")),
                seconds(answer.path("refresh_expires_in")), lower(text(answer.path("country"))), sellers(answer));
    }

    /** The token that follows from it; what the answer leaves out is taken from the token before, which may be {@code null}. */
    LazadaToken token(String appKey, Instant now, LazadaToken before) {
        Instant refreshEnd = refreshExpiresIn == null
                ? before == null ? null : before.refreshExpiresAt()
                : now.plus(refreshExpiresIn);
        String next = refreshToken == null && before != null ? before.refreshToken() : refreshToken;
        boolean refreshable = next != null && (refreshExpiresIn == null || !refreshExpiresIn.isZero());
        return new LazadaToken(accessToken, expiresIn == null ? null : now.plus(expiresIn), refreshable ? next : null,
                refreshable ? refreshEnd : null, sharedBy(appKey, before));
    }

    // whoever is left out of a later answer still holds the pair that this one replaces
    private List<TokenKey> sharedBy(String appKey, LazadaToken before) {
        Stream<TokenKey> known = before == null ? Stream.empty() : before.sharedBy().stream();
        return Stream.concat(known, keys(appKey).stream()).distinct().toList();
    }

    /** Under which keys it is kept: a cross-border token once for each seller id, any other for each country. */
    List<TokenKey> keys(String appKey) {
        return sellers.stream().map(seller -> new TokenKey(appKey, seller.sellerId(),
                TokenKey.CROSS_BORDER.equals(country) ? country : seller.country())).distinct().toList();
    }

    private static List<CountrySeller> sellers(JsonNode answer) {
        List<CountrySeller> sellers = new ArrayList<>();
        for (String name : SELLERS) {
            JsonNode countries = answer.path(name);
            if (countries.isArray()) {
                countries.forEach(row -> add(sellers, text(row.path("country")), row));
            }
            for (Map.Entry<String, JsonNode> row : countries.properties()) {
                add(sellers, row.getKey(), row.getValue());
            }
        }
        return sellers;
    }

    private static void add(List<CountrySeller> sellers, String country, JsonNode row) {
        String sellerId = text(row.path("seller_id"));
        if (country != null && sellerId != null) {
            sellers.add(new CountrySeller(lower(country), sellerId, text(row.path("short_code"))));
        }
    }

    /** The seller of an answer of {@code seller-get}. */
    static Optional<CountrySeller> seller(LazadaCountry country, JsonNode seller) {
        String id = text(seller.path("seller_id"));
        return id == null
                ? Optional.empty()
                : Optional.of(new CountrySeller(lower(country.name()), id, text(seller.path("short_code"))));
    }

    /** The same answer, which names those sellers. */
    TokenAnswer with(List<CountrySeller> others) {
        return new TokenAnswer(accessToken, expiresIn, refreshToken, refreshExpiresIn, country, others);
    }

    private static Duration seconds(JsonNode node) {
        String text = text(node);
        try {
            return text == null ? null : seconds(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null; // as good as not said: the gateway's refusal will tell when the token has ended
        }
    }

    private static Duration seconds(BigDecimal number) {
        if (number.compareTo(LONGEST) <= 0) {
            return Duration.ofSeconds(number.signum() <= 0 ? 0 : number.longValue());
        }
        LOG.warn("Lazada's answer to a token call gives a token more than {} years, which is implausible. The "
                + "client counts {} years and keeps the new tokens", YEARS, YEARS);
        return Duration.ofSeconds(LONGEST.longValueExact());
    }

    private static String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asText().trim() : "";
        return text.isEmpty() || "null".equalsIgnoreCase(text) ? null : text;
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TokenAnswer[country " + country + ", sellers " + sellers + "]";
    }

    /**
     * A seller as one country knows him.
     *
     * @param country   country in lower case
     * @param sellerId  his id there
     * @param shortCode his short code there, or {@code null}
     */
    public record CountrySeller(String country, String sellerId, String shortCode) {
    }
}
