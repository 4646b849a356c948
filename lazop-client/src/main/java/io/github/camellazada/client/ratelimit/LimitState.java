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
package io.github.camellazada.client.ratelimit;

import java.time.Instant;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.outcome.LazadaLimitScope;

/**
 * One limit, as it is known at a moment.
 *
 * @param scope          whose calls it counts
 * @param seller         country and id of the seller whose calls it counts, or {@code null} where it counts all sellers
 * @param operation      path of the operation whose calls it counts, or {@code null} where it counts all operations
 * @param documented     whether Lazada documents it; otherwise refusals have shown it
 * @param callsPerSecond the rate that this process keeps to now: documented or learned, or its part of that where others
 *                       share it
 * @param bannedUntil    end of the ban that is under way, or {@code null} without one
 */
@Internal
public record LimitState(LazadaLimitScope scope, String seller, String operation, boolean documented, double callsPerSecond,
        Instant bannedUntil) {
}
