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

import java.util.concurrent.CompletionStage;

/**
 * Where several processes share the limits of one app, so that together they keep to what Lazada allows the app. A process
 * leases its share of each limit that it needs for a while; calls never wait for the store. No method may block its caller.
 */
@FunctionalInterface
public interface RateLimitStore {

    /**
     * Tells what a process did since it asked before, and learns what all processes know. For each limit of the report, reading
     * it, {@link SharedLimit#told} (or {@link SharedLimit#first} where nobody told of it before), then
     * {@link SharedLimit#leased}, and writing it must be one step that no other process interrupts.
     *
     * @return completes exceptionally where the store cannot be reached; the process then keeps to a safe share of its own
     */
    CompletionStage<LeaseGrant> exchange(UsageReport report);
}
