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

/**
 * Something that happened to a seller's token.
 *
 * @param kind what happened
 * @param key  whose token it is
 * @param at   when it happened; for a token that ends, when it ends, or {@code null} where that is not known
 */
public record TokenEvent(Kind kind, TokenKey key, Instant at) {

    /** What happened. */
    public enum Kind {
        /** A seller authorized the app. */
        AUTHORIZED,
        /** A new access token was fetched and stored. */
        REFRESHED,
        /** A refresh failed for a reason that may pass; it is tried again. */
        REFRESH_FAILED,
        /** Lazada refuses to refresh the token: the seller has to authorize the app again. */
        AUTHORIZE_AGAIN,
        /** A token that was reported is good again, such as one of a seller whom another process has taken in. */
        RECOVERED,
        /** The authorization ends soon and a refresh will not prolong it: the seller has to authorize the app again. */
        AUTHORIZATION_ENDS
    }
}
