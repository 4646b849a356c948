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
 * What the endpoints of a component share: clients, limits, stores, threads and timers, taken from Camel.
 * <pre>{@code
 * ClientRegistry -> LazopClient, one for each ClientSettings; RateLimiterRegistry -> RateLimiter, WriteSequencer
 * Freezes -> FreezeInterceptor, HeldWriteDispatcher; FollowUps -> DeferredReconciliation, BackgroundReconciler
 * PeriodicTasks and ComponentTimer time them; ElasticExecutor, RouteThreads and OncePerTurn run them
 * }</pre>
 */
@Internal
package io.github.camellazada.runtime;

import io.github.camellazada.annotation.Internal;
