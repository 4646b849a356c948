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
package io.github.camellazada.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;

/**
 * A seller who authorizes the app once.
 *
 * @param id        the id that the authorization is of
 * @param tokens    the country under which tokens are kept
 * @param merchants the seller as it is known in each of its countries
 */
record Account(String id, String tokens, List<Merchant> merchants) {
    private static final List<String> COUNTRIES = List.of("sg", "my", "th", "vn", "ph", "id");

    /** So many; every sixth has a shop in each country, and as much traffic in all of them as the others have in one. */
    static List<Account> several(LazadaSimulator simulator, int number) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = Integer.toString(1001 + i);
            accounts.add((i + 1) % COUNTRIES.size() == 0
                    ? crossBorder(simulator, id, COUNTRIES)
                    : ordinary(simulator, id, COUNTRIES.get(i % COUNTRIES.size())));
        }
        return List.copyOf(accounts);
    }

    /** One country, one id. */
    static Account ordinary(LazadaSimulator simulator, String id, String country) {
        simulator.sellers().add(id, country);
        return new Account(id, country, List.of(new Merchant(simulator, id, id, country)));
    }

    /** An id in each of these countries, and one token for all of them. */
    static Account crossBorder(LazadaSimulator simulator, String id, List<String> countries) {
        simulator.sellers().addCrossBorder(id);
        List<Merchant> merchants = new ArrayList<>();
        for (String country : countries) {
            String idThere = merchants.isEmpty() ? id : id + merchants.size();
            simulator.sellers().knownAs(id, country, idThere);
            merchants.add(new Merchant(simulator, id, idThere, country));
        }
        return new Account(id, TokenKey.CROSS_BORDER, List.copyOf(merchants));
    }

    /** The seller authorizes the app: what it has to keep, and under which keys. */
    Map<TokenKey, LazadaToken> authorize(LazadaSimulator simulator) {
        SimulatedToken token = simulator.tokens().issue(id);
        List<TokenKey> keys = keys(simulator.appKey());
        return keys.stream().collect(Collectors.toMap(key -> key, key -> new LazadaToken(token.accessToken(),
                token.expiresAt(), token.refreshToken(), token.refreshExpiresAt(), keys)));
    }

    /** Under which keys its token is kept. */
    private List<TokenKey> keys(String appKey) {
        return merchants.stream().map(merchant -> new TokenKey(appKey, merchant.seller(), tokens)).toList();
    }
}
