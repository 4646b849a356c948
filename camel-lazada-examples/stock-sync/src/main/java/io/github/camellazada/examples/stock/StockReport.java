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
import java.util.stream.Collectors;

/**
 * Results that one source is told together.
 *
 * @param results what became of its rows, at least one; a single one for a topic
 */
public record StockReport(List<StockResult> results) {

    public StockReport {
        results = List.copyOf(results);
    }

    /** The kind of the source: {@code erp}, {@code kafka} or {@code csv}. */
    public String getKind() {
        return getFirst().kind();
    }

    /** The name of the file that told the rows, for the file of results. */
    public String getFile() {
        return getFirst().file();
    }

    /** The results as lines of CSV. */
    public String getCsv() {
        return results.stream().map(StockResult::csv).collect(Collectors.joining("\n"));
    }

    /** The result for a topic. */
    public StockResult getFirst() {
        return results.get(0);
    }
}
