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
 * Writes that a campaign has frozen: refused, handed to the route, or held until it lifts.
 * <pre>{@code
 * FreezeInterceptor -> FreezePolicy: FailOnFreeze | RouteOnFreeze | HoldOnFreeze
HoldOnFreeze -> WriteOrder.inTurn -> FreezeSchedule (frozen?) -> HeldStore -> HeldWriteStore | the rest of the chain
 * HeldWriteDispatcher, periodically: HeldWriteStore.claim -> HeldBatches -> LazadaClient -> ClaimedWrites -> WriteOutcome | rest
 * }</pre>
 * {@code HeldLines} takes a call apart into one {@code HeldWrite} for each SKU, warehouse and kind, and puts them together
 * again; {@code HeldKey} says which of them replace each other. {@code HeldWriteStore} is the store, {@code HeldStore} its use by
 * one app.
 */
package io.github.camellazada.client.freeze;
