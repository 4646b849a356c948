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
package io.github.camellazada.runtime;

import java.time.Duration;

import io.github.camellazada.client.ratelimit.RateLimitStore;

/**
 * What tells how calls wait and are repeated.
 *
 * @param limits what limits calls, or {@code null} where flow control is off
 */
public record FlowSettings(int maxRetries, Duration retryBackoff, Duration maxWaitTime, Limits limits) {

    /** @param store where they are shared with other processes, or {@code null} where they are not */
    public record Limits(long dailyQuota, int maxQueuedCalls, RateLimitStore store) {
    }
}
