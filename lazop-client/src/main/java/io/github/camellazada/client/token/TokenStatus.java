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
 * How a seller's token is, without the token itself.
 *
 * @param key              whose token it is
 * @param state            how good the access token is
 * @param renewable        whether it can be refreshed, as far as this machine knows
 * @param since            when this process read this access token for the first time
 * @param accessExpiresAt  end of the access token, or {@code null} where it is not known
 * @param refreshExpiresAt end of the refresh token, which no refresh prolongs, or {@code null} where it is not known
 */
public record TokenStatus(TokenKey key, TokenState state, boolean renewable, Instant since, Instant accessExpiresAt,
        Instant refreshExpiresAt) {

    /** The one of the token that was read later. */
    public TokenStatus newer(TokenStatus other) {
        return other.since.isAfter(since) ? other : this;
    }
}
