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

import io.github.camellazada.annotation.Internal;

/**
 * When tokens are refreshed.
 *
 * @param margin  how long before its end an access token is replaced
 * @param lease   how long one process may take to refresh a token before another one tries; longer than a call may take
 * @param warning how long before its end a refresh token is reported
 */
@Internal
public record TokenSettings(Duration margin, Duration lease, Duration warning) {
    private static final Duration LEAST_MARGIN = Duration.ofMinutes(30);

    public TokenSettings {
        if (margin.compareTo(LEAST_MARGIN) < 0) {
            throw new IllegalArgumentException(
                    "Access tokens would be refreshed " + margin + " before they end, but Lazada asks"
                            + " for 30 minutes at least; set PT30M or more");
        }
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("A lease of " + lease + " would let two processes refresh one token at a"
                    + " time, which can cost the seller's authorization. Set a lease that is longer than a call may take");
        }
    }

    /** 30 minutes before the end, a minute for a refresh, a warning 7 days ahead. */
    public static TokenSettings defaults() {
        return new TokenSettings(LEAST_MARGIN, Duration.ofMinutes(1), Duration.ofDays(7));
    }

    /** With a lease that outlasts a refresh, so that its holder has been answered or has given up when the lease ends. */
    public static TokenSettings of(Duration margin, Duration maxWaitTime, Duration requestTimeout, Duration warning) {
        return new TokenSettings(margin, maxWaitTime.plus(requestTimeout.multipliedBy(2)), warning);
    }
}
