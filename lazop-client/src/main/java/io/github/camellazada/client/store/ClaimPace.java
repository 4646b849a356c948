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
package io.github.camellazada.client.store;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.annotation.Internal;

/**
 * How long writes are claimed, so that whatever is sent for them has ended before another process may claim them.
 *
 * @param longestWait    the longest that may go by before the last request is sent
 * @param longestRequest the longest that a request may take
 */
@Internal
public record ClaimPace(Duration longestWait, Duration longestRequest) {
    // by which the clocks of the processes may differ
    private static final Duration CLOCKS = Duration.ofSeconds(10);

    /** A claim in which there is time for the longest wait, and for a request that goes before the last one. */
    public Claim claim(Instant now) {
        return Claim.of(now, longestWait.plus(longestRequest.multipliedBy(2)).plus(CLOCKS));
    }

    /** Until when more may be claimed, so that there is time to send it. */
    public Instant latestClaim(Claim claim) {
        return claim.since().plus(longestRequest.dividedBy(2));
    }

    /** Until when a call may begin that waits as long as it may. */
    public Instant latestCall(Claim claim) {
        return latestRequest(claim).minus(longestWait);
    }

    /** Until when a request may be sent. */
    public Instant latestRequest(Claim claim) {
        return claim.until().minus(CLOCKS).minus(longestRequest);
    }
}
