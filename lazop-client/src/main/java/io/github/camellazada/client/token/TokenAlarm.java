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

import java.time.Instant;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener and the log what happened to a token, without the token. */
@Internal
public final class TokenAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(TokenAlarm.class);

    private final TokenListener listener;

    public TokenAlarm(TokenListener listener) {
        this.listener = listener;
    }

    /** Tells. */
    public void raise(TokenEvent.Kind kind, TokenKey key, Instant at) {
        log(kind, key, at);
        try {
            listener.on(new TokenEvent(kind, key, at));
        } catch (RuntimeException e) {
            LOG.warn("A TokenListener failed on {}; nothing else is affected", kind, e);
        }
    }

    private static void log(TokenEvent.Kind kind, TokenKey key, Instant at) {
        switch (kind) {
            case AUTHORIZED -> LOG.info("Seller {} in {} authorized app {}", key.seller(), key.country(), key.appKey());
            case RECOVERED -> LOG.info("Refreshing the token of seller {} in {} works again", key.seller(), key.country());
            case REFRESHED -> LOG.debug("The token of seller {} in {} was refreshed", key.seller(), key.country());
            case REFRESH_FAILED -> LOG.warn("Refreshing the token of seller {} in {} failed; the client tries again",
                    key.seller(), key.country());
            case AUTHORIZE_AGAIN -> LOG.error("Lazada no longer refreshes the token of seller {} in {}: the seller has to"
                    + " authorize app {} again", key.seller(), key.country(), key.appKey());
            case AUTHORIZATION_ENDS -> LOG.warn("The authorization of seller {} in {} ends at {} and cannot be prolonged: the"
                    + " seller has to authorize app {} again", key.seller(), key.country(), at, key.appKey());
        }
    }
}
