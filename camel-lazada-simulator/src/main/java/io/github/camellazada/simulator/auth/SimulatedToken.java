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
package io.github.camellazada.simulator.auth;

import java.time.Instant;

/**
 * A seller's authorization as the app holds it.
 *
 * @param accessToken      what calls carry
 * @param refreshToken     what a new access token is got with
 * @param sellerId         the seller
 * @param expiresAt        end of the access token
 * @param refreshExpiresAt end of the authorization, which a refresh does not move
 */
public record SimulatedToken(String accessToken, String refreshToken, String sellerId, Instant expiresAt,
        Instant refreshExpiresAt) {

    /** Without the tokens themselves. */
    @Override
    public String toString() {
        return "SimulatedToken[seller " + sellerId + ", until " + expiresAt + ", refresh until " + refreshExpiresAt + "]";
    }
}
