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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.CallPriority;

/**
 * What the permits of one app and gateway hold and have done, at a moment. Counts are since the start.
 *
 * @param waiting     calls that wait for a permit, by priority; priorities without any are left out
 * @param waits       calls that had to wait and got their permit
 * @param waited      how long these waited together
 * @param refusals    calls that Lazada refused for their rate
 * @param bans        bans that these refusals began; a refusal during a ban begins none
 * @param dailyQuota calls that may be sent in a day, or 0 without a quota
 * @param dailyQuotaLeft  calls that are left of the day's quota, or {@code null} without a quota
 * @param limits      the limits that are known, those with a ban first
 * @param processes   processes that share these limits, this one included
 * @param cutOff      whether the store by which they do cannot be reached, so that this one keeps to an even part
 */
@Internal
public record RateLimiterState(Map<CallPriority, Integer> waiting, long waits, Duration waited, long refusals, long bans,
        long dailyQuota, Long dailyQuotaLeft, List<LimitState> limits, int processes, boolean cutOff) {
    /** Of a client without flow control. */
    static final RateLimiterState NOTHING = new RateLimiterState(Map.of(), 0, Duration.ZERO, 0, 0, 0, null, List.of(), 1,
            false);

    /** Calls that wait for a permit, in all priorities. */
    public int allWaiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }
}
