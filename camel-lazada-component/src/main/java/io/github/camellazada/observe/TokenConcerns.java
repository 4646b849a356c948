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
package io.github.camellazada.observe;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenListener;

/** Remembers which sellers' tokens are in trouble, until a token is good again. */
public final class TokenConcerns implements TokenListener {
    private final Map<TokenKey, TokenEvent.Kind> concerns = new ConcurrentHashMap<>();

    @Override
    public void on(TokenEvent event) {
        switch (event.kind()) {
            case AUTHORIZED, RECOVERED -> concerns.keySet().removeIf(event.key()::covers);
            // a refresh does not prolong the authorization, so that its end stays near
            case REFRESHED -> concerns.remove(event.key(), TokenEvent.Kind.REFRESH_FAILED);
            case REFRESH_FAILED -> concerns.putIfAbsent(event.key(), event.kind());
            case AUTHORIZE_AGAIN, AUTHORIZATION_ENDS -> concerns.put(event.key(), event.kind());
        }
    }

    /** The sellers in that trouble, as {@code seller@country}. */
    public Set<String> sellers(TokenEvent.Kind kind) {
        Set<String> sellers = new TreeSet<>();
        concerns.forEach((key, concern) -> {
            if (concern == kind) {
                sellers.add(key.seller() + "@" + key.country());
            }
        });
        return sellers;
    }
}
