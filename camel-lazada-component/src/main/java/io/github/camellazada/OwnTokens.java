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
package io.github.camellazada;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.token.TokenOfSeller;

/**
 * The tokens of the option {@code accessToken} for what is sent after the call. A dynamic endpoint has another one with each token,
 * and they share the newest, so that none is used that has ended.
 */
final class OwnTokens {
    private final Map<Owner, TokenOfSeller> tokens = new ConcurrentHashMap<>();

    /**
     * The token of one configuration, for all configurations of the same owner.
     *
     * @param value  the token, or {@code null} to take each seller's from the token store
     * @param seller the seller whom it belongs to, or {@code null} where every call bears it
     */
    TokenOfSeller newest(String appKey, String value, String seller, boolean store) {
        TokenOfSeller token = tokens.computeIfAbsent(new Owner(appKey, value == null ? null : seller, value != null, store),
                owner -> new TokenOfSeller(value, owner.seller(), store));
        token.renew(value);
        return token;
    }

    private record Owner(String appKey, String seller, boolean given, boolean store) {
    }
}
