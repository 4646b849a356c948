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
package io.github.camellazada.client.retry;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.github.camellazada.client.order.WriteSequencer;
import io.github.camellazada.client.ratelimit.RateLimiter;
import io.github.camellazada.client.time.DelayTimer;

/**
 * How a client waits and repeats.
 *
 * @param maxRetries   how often a call is sent again at most; 0 for never
 * @param retryBackoff upper end of the first pause before a repetition; doubles with each
 * @param maxWaitTime      the longest that a call may wait in all, for its turn, for permits and between its attempts
 * @param permits      what limits the rate of calls
 * @param timer        runs what has waited
 * @param clock        what measures the waiting
 * @param executor     runs calls whose turn has come
 * @param order        the order of the writes of each object
 */
public record RetryOptions(int maxRetries, Duration retryBackoff, Duration maxWaitTime, RateLimiter permits, DelayTimer timer,
        Clock clock, Executor executor, WriteSequencer order) {

    /** With an order of its own. */
    public RetryOptions(int maxRetries, Duration retryBackoff, Duration maxWaitTime, RateLimiter permits, DelayTimer timer,
            Clock clock,
            Executor executor) {
        this(maxRetries, retryBackoff, maxWaitTime, permits, timer, clock, executor, new WriteSequencer(executor));
    }

    public RetryOptions {
        Objects.requireNonNull(permits, "permits");
        Objects.requireNonNull(timer, "timer");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(order, "order");
        if (maxRetries < 0 || retryBackoff.isNegative() || maxWaitTime.isNegative()) {
            throw new IllegalArgumentException(
                    "maxRetries (" + maxRetries + "), retryBackoff (" + retryBackoff + ") and maxWaitTime ("
                            + maxWaitTime + ") must not be negative; set maxRetries=0 to switch repetitions off");
        }
    }

    /**
     * The same for reads that look something up: each is sent again once at most, since a failure of one would spoil the look,
     * and the looks are repeated besides.
     *
     * @param longest how long a look-up may take
     */
    public RetryOptions forLooks(Duration longest) {
        return new RetryOptions(Math.min(1, maxRetries), retryBackoff,
                maxWaitTime.compareTo(longest) < 0 ? maxWaitTime : longest,
                permits, timer, clock, executor, order);
    }
}
