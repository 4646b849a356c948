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
 * Which tokens are looked for ahead of their end.
 *
 * @param appKey        tokens of this app
 * @param access        those whose access token ends before then,
 * @param authorization and those whose authorization ends before then
 * @param after         the last key of the page before, or {@code null} for the first page
 * @param limit         most keys of a page
 */
public record EndingTokens(String appKey, Instant access, Instant authorization, TokenKey after, int limit) {

    // each token that ends does so before then
    static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    /** Whether a token with those ends is looked for. */
    boolean matches(TokenKey key, Instant accessExpiresAt, Instant authorizedUntil) {
        return key.appKey().equals(appKey) && (after == null || key.compareTo(after) > 0)
                && (isBefore(accessExpiresAt, access) || isBefore(authorizedUntil, authorization));
    }

    /** The page behind the one that ended with that key. */
    EndingTokens behind(TokenKey last) {
        return new EndingTokens(appKey, access, authorization, last, limit);
    }

    private static boolean isBefore(Instant end, Instant limit) {
        return end != null && end.isBefore(limit);
    }
}
