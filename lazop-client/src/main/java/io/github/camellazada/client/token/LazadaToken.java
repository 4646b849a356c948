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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a seller's authorization is worth: an access token, and a refresh token that gets the next one.
 *
 * @param accessToken      the access token
 * @param accessExpiresAt  its end, or {@code null} where it is not known
 * @param refreshToken     the refresh token, or {@code null} where there is none: the seller has to authorize the app again
 *                         when the access token ends
 * @param refreshExpiresAt its end, or {@code null} where it is not known. A refresh does not prolong it.
 * @param sharedBy         all keys of an authorization that is kept under several, such as the seller ids of a cross-border
 *                         seller; they are refreshed as one. Empty where this is the only one.
 */
public record LazadaToken(String accessToken, Instant accessExpiresAt, String refreshToken, Instant refreshExpiresAt,
        List<TokenKey> sharedBy) {

    public LazadaToken {
        // absent from what an earlier version has stored
        sharedBy = sharedBy == null ? List.of() : sharedBy.stream().distinct().sorted().toList();
        sharedBy = sharedBy.size() < 2 ? List.of() : sharedBy;
    }

    /** A token that is kept under one key. */
    public LazadaToken(String accessToken, Instant accessExpiresAt, String refreshToken, Instant refreshExpiresAt) {
        this(accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, List.of());
    }

    /** How good the access token is at that time; it is stale once less than the margin is left of it. */
    public TokenState state(Instant now, Duration margin) {
        if (accessExpiresAt == null || now.isBefore(accessExpiresAt.minus(margin))) {
            return TokenState.FRESH;
        }
        return now.isBefore(accessExpiresAt) ? TokenState.STALE : TokenState.EXPIRED;
    }

    /** Whether the refresh token is good at that time, as far as this machine knows. */
    public boolean canRefresh(Instant now) {
        return isRenewable() && (refreshExpiresAt == null || now.isBefore(refreshExpiresAt));
    }

    /** When the seller has to authorize the app again: the end of what no refresh prolongs, {@code null} where it is not known. */
    public Instant authorizedUntil() {
        return isRenewable() ? refreshExpiresAt : accessExpiresAt;
    }

    /** Whether there is a refresh token. */
    boolean isRenewable() {
        return refreshToken != null && !refreshToken.isBlank();
    }

    /** The same pair, kept under those keys. */
    LazadaToken sharedBy(List<TokenKey> keys) {
        return new LazadaToken(accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, keys);
    }

    /** The same access token with that end, which nothing will follow. */
    LazadaToken withoutRefresh(Instant end) {
        return new LazadaToken(accessToken, end, null, null, sharedBy);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "LazadaToken[access until " + accessExpiresAt + ", refresh until " + refreshExpiresAt + "]";
    }
}
