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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;
import org.apache.camel.Variable;

/** Decides what to send for each row: which SKU and warehouse it is, how many pieces, and why a row cannot be sent. */
public class StockPlanner {
    private final SkuDirectory directory;
    private final Warehouses warehouses;
    private final StockRules rules;
    private final StockWrite levels;
    private final InstantSource clock;

    /** @param operation the operation that writes levels; differences always go by {@code product-stock-sellable-adjust} */
    public StockPlanner(SkuDirectory directory, Warehouses warehouses, StockRules rules, String operation,
            InstantSource clock) {
        this.directory = directory;
        this.warehouses = warehouses;
        this.rules = rules;
        this.levels = StockWrite.of(operation);
        this.clock = clock;
    }

    /** Whether a row names a warehouse otherwise than by a code of its SKU, and the seller's warehouses are to be read for it. */
    public boolean asksForWarehouses(@Variable("batch") StockBatch batch) {
        return !warehouses.isKnown(batch.seller()) && batch.lines().stream().filter(row -> !row.warehouse().isEmpty())
                .anyMatch(row -> Optional.ofNullable(directory.find(batch.seller(), row.sellerSku()))
                        .map(found -> found.sku().warehouses().stream()
                                .noneMatch(stock -> row.warehouse().equals(stock.warehouseCode())))
                        .orElse(false));
    }

    /** The plan of a batch whose SKUs were read. */
    public StockPlan plan(StockBatch batch) {
        StockPlan plan = new StockPlan(batch, batch.isRelative() ? StockWrite.ADJUST : levels, new ArrayList<>(),
                new LinkedHashMap<>(), new ArrayList<>());
        batch.lines().stream().collect(Collectors.groupingBy(StockLine::sellerSku, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, rows) -> plan(plan, code, rows));
        return plan;
    }

    private void plan(StockPlan plan, String code, List<StockLine> rows) {
        SkuDirectory.Found found = directory.find(plan.batch().seller(), code);
        if (found == null || found.several()) {
            rows.forEach(row -> plan.refused().put(row, found == null
                    ? "Lazada has no SKU with this code of the seller. List the product, or correct the code."
                    : "Several SKUs of the seller have this code, so nobody can tell which one is meant. Give each its own."));
            return;
        }
        Map<String, WarehouseStock> own = found.sku().warehouses().stream().collect(Collectors
                .toMap(stock -> String.valueOf(stock.warehouseCode()), Function.identity(), (one, other) -> one,
                        LinkedHashMap::new));
        Map<StockLine, WarehouseStock> at = new LinkedHashMap<>();
        for (StockLine row : rows) {
            String warehouse = code(plan, row, own);
            if (own.containsKey(warehouse)) {
                at.put(row, own.get(warehouse));
            } else {
                plan.refused().put(row, notOwned(found.sku(), row.warehouse(), own, warehouses.told(plan.batch().seller())));
            }
        }
        write(plan, found, own, at);
    }

    private String code(StockPlan plan, StockLine row, Map<String, WarehouseStock> own) {
        if (row.warehouse().isEmpty() && own.size() == 1) {
            return own.keySet().iterator().next();
        }
        return own.containsKey(row.warehouse()) ? row.warehouse() : warehouses.code(plan.batch().seller(), row.warehouse());
    }

    private static String notOwned(Sku sku, String warehouse, Map<String, WarehouseStock> own, String told) {
        if (warehouse.isEmpty() && !own.isEmpty()) {
            return "The SKU lies in the warehouses " + own.keySet() + ", and the row names none of them.";
        }
        boolean lazadas = warehouse.isEmpty() || sku.lazadaWarehouses().stream()
                .anyMatch(stock -> warehouse.equals(stock.warehouseCode()));
        return lazadas
                ? "The SKU lies in a warehouse of Lazada, whose stock only inbound and outbound orders change."
                : "The seller has no warehouse '" + warehouse + "' for this SKU, but " + own.keySet() + '.' + told;
    }

    private void write(StockPlan plan, SkuDirectory.Found found, Map<String, WarehouseStock> own,
            Map<StockLine, WarehouseStock> at) {
        if (at.isEmpty()) {
            return;
        }
        int held = StockRules.heldByCampaigns(found.sku(), clock.instant());
        Map<StockLine, Long> wanted = new LinkedHashMap<>();
        at.forEach((row, stock) -> wanted.put(row, rules.wanted(row, stock)));
        int all = own.values().stream().mapToInt(stock -> StockRules.orZero(stock.sellable())).sum()
                + found.sku().lazadaWarehouses().stream().mapToInt(stock -> StockRules.orZero(stock.sellable())).sum();
        int here = at.values().stream().mapToInt(stock -> StockRules.orZero(stock.sellable())).sum();
        Map<StockLine, Long> allowed = StockRules.allowed(wanted, all - here, held);
        if (plan.batch().isRepair() && allowed.entrySet().stream()
                .allMatch(entry -> entry.getValue() == StockRules.orZero(at.get(entry.getKey()).sellable()))) {
            plan.same().addAll(allowed.keySet());
            return;
        }
        allowed.forEach((row, sellable) -> {
            WarehouseStock now = at.get(row);
            String note = sellable.equals(wanted.get(row))
                    ? null
                    : "raised from " + wanted.get(row) + " to " + sellable
                            + " sellable pieces: none may be below 0, and campaigns"
                            + " hold " + held;
            plan.lines().add(new StockPlan.Line(row, found.itemId(), found.sku().skuId(),
                    own.size() == 1 ? null : now.warehouseCode(), plan.write().number(sellable, now), sellable,
                    StockRules.committed(now), note));
        });
    }
}
