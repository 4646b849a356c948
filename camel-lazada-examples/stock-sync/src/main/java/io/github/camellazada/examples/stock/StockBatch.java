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

/**
 * Rows of one seller that travel in one call.
 *
 * @param seller  seller id
 * @param country two-letter code of the country
 * @param claim   under which the book has given them out
 * @param lines   the rows; all are levels or all are differences
 */
public record StockBatch(String seller, String country, String claim, List<StockLine> lines) {

    public StockBatch {
        lines = List.copyOf(lines);
    }

    /** The SKUs, each once. */
    public List<String> skus() {
        return lines.stream().map(StockLine::sellerSku).distinct().toList();
    }

    /** Whether the rows are differences. */
    public boolean isRelative() {
        return lines.get(0).relative();
    }

    /** Whether the rows are only compared and written where they differ. */
    public boolean isRepair() {
        return lines.get(0).repair();
    }
}
