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
package io.github.camellazada.stock;

import io.github.camellazada.outcome.LazadaItemOutcome;

/**
 * What became of a stock level.
 *
 * @param level     the level
 * @param state     what became of it; a level that could not be sent is {@code REJECTED}
 * @param line      what was sent, or {@code null} where nothing was
 * @param retryable whether Lazada says that it may be sent again
 * @param reason    why it was refused, raised or kept; {@code null} where there is nothing to tell
 */
public record StockOutcome(StockLevel level, LazadaItemOutcome.State state, StockWrite line, boolean retryable,
        String reason) {
}
