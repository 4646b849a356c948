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
 * What became of writes whose answer was lost: found out by reads, which the catalogue names.
 * <pre>{@code
 * at once:   ReconcileInterceptor -> Reconciler -> WriteReconciliation (a whole write) | ItemReconciliation (some items)
 *                -> ProbeSchedule -> StateProbe, several times
 * later on:  DeferredReconciliation -> UnconfirmedWriteStore
 *            BackgroundReconciler, periodically: UnconfirmedWriteStore.claim -> StateProbe -> LateOutcome
 * }</pre>
 * A {@code StateProbe} makes the reads ({@code ReadChain}), and {@code RuleEvaluator} judges their rows; {@code SeenItems} turns the
 * verdict into outcomes.
 */
package io.github.camellazada.client.reconcile;
