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
 * When a call is sent, and whether it is sent again. All of it on an injected clock, timer and executor.
 * <pre>
 * Flow -&gt; FlowCall: ObjectOrder (turn among the writes of an object) -&gt; Permits -&gt; attempt -&gt; Backoff or BatchRetry, and again
 * Permits: OpenPermits | LocalPermits | SharedPermits, which is LocalPermits with a share of each limit
 * LocalPermits -&gt; Limits -&gt; RateBucket (one limit, with its LearntRate) -&gt; LaneRing -&gt; WaitingLine
 * SharedPermits -&gt; PermitReport of LimitReports -&gt; PermitStore, which merges them into SharedLimits -&gt; PermitAnswer -&gt; Share
 * </pre>
 */
package io.github.camellazada.client.flow;
