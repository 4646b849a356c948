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
package io.github.camellazada.client.auth;

import java.time.Instant;

/**
 * A seller's token pair.
 *
 * @param accessToken      what a call carries
 * @param accessExpiresAt  when it ends, or {@code null} where unknown
 * @param refreshToken     what a refresh takes, or {@code null}
 * @param refreshExpiresAt when that ends; a refresh does not extend it; {@code null} where unknown
 */
public record LazadaToken(String accessToken, Instant accessExpiresAt, String refreshToken, Instant refreshExpiresAt) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "LazadaToken[access until " + accessExpiresAt + ", refresh until " + refreshExpiresAt + "]";
    }
}
