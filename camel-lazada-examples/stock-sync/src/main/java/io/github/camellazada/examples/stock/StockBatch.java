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

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.stock.StockLevel;

/**
 * Rows of one seller that travel in one call.
 *
 * @param seller  seller id
 * @param country two-letter code of the country
 * @param claim   under which the book has given them out
 * @param lines   the rows, of one kind
 */
public record StockBatch(String seller, String country, String claim, List<StockLine> lines) {

    public StockBatch {
        lines = List.copyOf(lines);
    }

    /** What the planner plans. */
    public List<StockLevel> getLevels() {
        return lines.stream().map(StockLine::level).toList();
    }

    /** The rows by what was planned for them. */
    Map<StockLevel, StockLine> byLevel() {
        return lines.stream().collect(Collectors.toMap(StockLine::level, Function.identity()));
    }
}
