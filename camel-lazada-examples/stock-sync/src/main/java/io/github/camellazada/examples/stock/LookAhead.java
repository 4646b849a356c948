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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.stock.StockPlanner;

/** Finds what to look up ahead of the batches: SKUs that are not known, if their stock may be some seconds old. */
public class LookAhead {
    /** Products in an answer, at most. */
    private static final int PAGE = 50;

    private final StockPlanner planner;

    public LookAhead(StockPlanner planner) {
        this.planner = planner;
    }

    /** Full pages of what is to be read for these batches, which are of one seller. */
    public List<StockBatch> pages(List<StockBatch> batches) {
        List<StockLine> unread = batches.stream().filter(batch -> !planner.readsNow(batch.getLevels()))
                .flatMap(batch -> batch.lines().stream()).collect(Collectors.toCollection(ArrayList::new));
        if (unread.isEmpty()) {
            return List.of();
        }
        String seller = batches.get(0).seller();
        Set<String> codes = new HashSet<>(planner.skus().toRead(seller,
                unread.stream().map(line -> line.level().sellerSku()).toList()));
        // of a SKU in several warehouses one row is enough
        unread.removeIf(line -> !codes.remove(line.level().sellerSku()));
        List<StockBatch> pages = new ArrayList<>();
        for (int from = 0; from < unread.size(); from += PAGE) {
            pages.add(new StockBatch(seller, batches.get(0).country(), null,
                    unread.subList(from, Math.min(unread.size(), from + PAGE))));
        }
        return pages;
    }
}
