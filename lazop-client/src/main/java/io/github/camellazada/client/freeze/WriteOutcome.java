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
package io.github.camellazada.client.freeze;

import java.time.Instant;

import io.github.camellazada.outcome.LazadaItemOutcome;

/**
 * The final outcome of a write whose exchange has long ended.
 *
 * @param id      tells outcomes apart, the same each time one is delivered
 * @param write   the write as it was sent last
 * @param outcome what became of it
 * @param at      when that was known
 */
public record WriteOutcome(String id, HeldWrite write, LazadaItemOutcome outcome, Instant at) {
}
