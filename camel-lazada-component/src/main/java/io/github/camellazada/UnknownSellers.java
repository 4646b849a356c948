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

import java.util.Locale;
import java.util.function.Predicate;

import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.push.event.PushEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns once of each seller whose pushes arrive and whose token the store lacks. Their pushes are kept and routed all the same. */
final class UnknownSellers {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownSellers.class);
    private static final int MOST = 10_000;

    private final BoundedMap<TokenKey, Boolean> seen = new BoundedMap<>(MOST);
    private final SharedTokenStore store;
    private final Predicate<String> served;

    /**
     * @param store  the tokens of the app's sellers, {@code null} where the application has no store
     * @param served whether calls for a seller have a token in any case
     */
    UnknownSellers(SharedTokenStore store, Predicate<String> served) {
        this.store = store;
        this.served = served;
    }

    /** Never fails, and waits for nothing. */
    void see(PushEvent event) {
        if (store == null || event.seller() == null || event.country() == null || served.test(event.seller())) {
            return;
        }
        TokenKey key = new TokenKey(event.appKey(), event.seller(), event.country().name().toLowerCase(Locale.ROOT));
        if (seen.put(key, true) == null) {
            look(key);
        }
    }

    private void look(TokenKey key) {
        TokenKey crossBorder = new TokenKey(key.appKey(), key.seller(), TokenKey.CROSS_BORDER);
        store.load(key).thenCombine(store.load(crossBorder), (one, other) -> one.isPresent() || other.isPresent())
                .whenComplete((known, failure) -> {
                    if (failure != null) {
                        LOG.debug("The token store failed to tell whether it has a seller", failure);
                    } else if (!known) {
                        LOG.warn(
                                "Pushes of seller {} in {} arrive at app {}, and the token store has no token of this seller. They are"
                                        + " routed; calls for the seller fail until it authorizes the app (lazada:authorize)",
                                Excerpt.ofText(key.seller()), key.country(), key.appKey());
                    }
                });
    }
}
