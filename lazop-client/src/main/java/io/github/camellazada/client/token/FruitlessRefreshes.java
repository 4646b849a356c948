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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.time.Rest;

/** The access tokens that a refresh did not replace, or whose successor was refused too: for a while they cost no other refresh. */
final class FruitlessRefreshes {
    private final Map<TokenKey, Fruitless> known = new ConcurrentHashMap<>();
    private final Duration pause;
    private final Clock clock;

    /** @param pause how long the refusal of such a token brings about no other refresh */
    FruitlessRefreshes(Duration pause, Clock clock) {
        this.pause = pause;
        this.clock = clock;
    }

    boolean contains(TokenKey key, String accessToken) {
        Fruitless before = known.get(key);
        return before != null && accessToken.equals(before.accessToken()) && before.rest().isOn(clock.instant());
    }

    void add(TokenKey key, String accessToken) {
        Instant now = clock.instant();
        known.values().removeIf(before -> !before.rest().isOn(now));
        known.put(key, new Fruitless(accessToken, Rest.of(now, pause)));
    }

    private record Fruitless(String accessToken, Rest rest) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Fruitless[until " + rest.until() + "]";
        }
    }
}
