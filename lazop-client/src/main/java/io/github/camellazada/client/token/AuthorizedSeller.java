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
 * A seller who has just authorized the app, without the tokens, which are in the token store.
 *
 * @param appKey          the app
 * @param seller          seller id as text
 * @param country         country in lower case, {@code cb} for a cross-border seller, whom all countries' gateways serve
 * @param shortCode       the seller's short code, or {@code null}
 * @param authorizedAt    when the app traded the seller's code for the tokens
 * @param accessExpiresAt end of the access token, which is refreshed before, or {@code null} where it is not known
 * @param authorizedUntil when the seller has to authorize the app again, or {@code null} where it is not known
 */
public record AuthorizedSeller(String appKey, String seller, String country, String shortCode, Instant authorizedAt,
        Instant accessExpiresAt, Instant authorizedUntil) {
}
