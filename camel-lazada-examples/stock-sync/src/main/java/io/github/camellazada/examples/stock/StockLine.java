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
package io.github.camellazada.examples.stock;

import io.github.camellazada.stock.StockLevel;

/**
 * A row of the book that is on its way to Lazada.
 *
 * @param seller   seller id
 * @param level    the level or the difference
 * @param version  number of the change
 * @param attempts how often it was sent in vain
 */
public record StockLine(String seller, StockLevel level, long version, int attempts) {
}
