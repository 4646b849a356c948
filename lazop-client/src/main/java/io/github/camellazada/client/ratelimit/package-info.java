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
/**
 * How many calls are sent when. All of it on an injected clock, timer and executor.
 * <pre>{@code
 * RateLimitInterceptor -> RateLimiter
 * RateLimiter: UnlimitedRateLimiter | LocalRateLimiter | DistributedRateLimiter, which is LocalRateLimiter with a share of each limit
 * LocalRateLimiter -> Limits -> TokenBucket (one limit, with its AdaptiveRate) -> WeightedFairQueue -> CallQueue
 * DistributedRateLimiter -> UsageReport of LimitReports -> RateLimitStore, which merges them into SharedLimits
 *     -> LeaseGrant -> LeasedShare
 * }</pre>
 */
package io.github.camellazada.client.ratelimit;
