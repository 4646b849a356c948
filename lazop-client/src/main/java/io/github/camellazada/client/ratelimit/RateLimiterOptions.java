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

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.time.DelayTimer;

/**
 * What limits calls besides what Lazada documents and refuses.
 *
 * @param dailyQuota calls that may be sent in a day; 0 for no quota
 * @param maxQueuedCalls  calls that may wait at the same time
 * @param timer       wakes what waits
 * @param clock       what measures rates
 * @param executor    runs calls whose permit has come
 */
@Internal
public record RateLimiterOptions(long dailyQuota, int maxQueuedCalls, DelayTimer timer, Clock clock, Executor executor) {

    public RateLimiterOptions {
        Objects.requireNonNull(timer, "timer");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(executor, "executor");
        if (dailyQuota < 0 || maxQueuedCalls < 1) {
            throw new IllegalArgumentException(
                    "dailyQuota (" + dailyQuota + ") must not be negative and maxQueuedCalls (" + maxQueuedCalls
                            + ") must be positive, else no call could wait; dailyQuota=0 is no quota");
        }
    }
}
