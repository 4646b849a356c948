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

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/**
 * Bean for routes that write stock: makes batches, finds SKUs and warehouses, and decides how many pieces to send. The variable
 * {@code levels} holds the batch, the header {@code CamelLazadaSellerId} the seller. Without that header, all levels must be of
 * one seller. Options are set before the first use.
 */
public class StockPlanner {
    private static final int MOST_SKUS = 50;
    private static final int ADVISED_SKUS = 20;

    private final InstantSource clock;
    private final WarehouseDirectory warehouses;
    private SkuDirectory skus;
    private StockOperation operation = StockOperation.UPDATE;
    private StockRules rules = new StockRules(0, StockCounts.SELLABLE);
    private int batchSize = ADVISED_SKUS;

    public StockPlanner() {
        this(Clock.systemUTC());
    }

    /** @param clock tells which campaigns have ended, and how old a SKU is */
    public StockPlanner(InstantSource clock) {
        this.clock = clock;
        this.warehouses = new WarehouseDirectory(clock);
        setRemember(Duration.ofMinutes(1));
    }

    /** The operation that writes levels, {@code product-stock-sellable-update} by default; changes go by {@code ...-adjust}. */
    public void setOperation(String name) {
        operation = StockOperation.of(name);
    }

    /** Share of each level that is kept back, in percent and rounded up; 0 by default. */
    public void setBufferPercent(int percent) {
        rules = new StockRules(percent, rules.counts());
    }

    /** What of a level is offered while {@code bufferPercent} stays back, for a route that plans its calls itself. */
    public long offered(long level) {
        return rules.offered(level);
    }

    /** What a level of the source counts, {@code SELLABLE} by default. */
    public void setCounts(StockCounts counts) {
        rules = new StockRules(rules.bufferPercent(), counts);
    }

    /** SKUs in a batch, 20 by default and 50 at most. */
    public void setBatchSize(int size) {
        if (size < 1 || size > MOST_SKUS) {
            throw new IllegalArgumentException("batchSize is " + size
                    + ", but Lazada takes 1 to 50 SKUs in a call and advises 20. Correct that option of the StockPlanner.");
        }
        batchSize = size;
    }

    /** For how long a level may be written by a SKU that was read before, a minute by default. */
    public final void setRemember(Duration age) {
        skus = new SkuDirectory(age, clock);
    }

    /** The SKUs that are known. */
    public SkuDirectory skus() {
        return skus;
    }

    /** Batches of one kind. Of each SKU and warehouse one level is left; the warehouses of a SKU stay together. */
    public List<List<StockLevel>> batches(@Body Collection<StockLevel> levels) {
        Map<List<String>, StockLevel> last = new LinkedHashMap<>();
        levels.forEach(level -> last.merge(List.of(level.sellerSku(), level.warehouse()), level, StockLevel::then));
        List<List<StockLevel>> batches = new ArrayList<>();
        last.values().stream().collect(Collectors.groupingBy(StockLevel::kind, LinkedHashMap::new,
                Collectors.groupingBy(StockLevel::sellerSku, LinkedHashMap::new, Collectors.toList()))).values()
                .forEach(bySku -> {
                    List<List<StockLevel>> each = List.copyOf(bySku.values());
                    for (int from = 0; from < each.size(); from += batchSize) {
                        batches.add(each.subList(from, Math.min(each.size(), from + batchSize)).stream()
                                .flatMap(List::stream).toList());
                    }
                });
        return batches;
    }

    /** The parameter {@code sku_seller_list} of {@code products-get}; {@code null} where nothing has to be read. */
    public List<String> toRead(@Header(LazadaConstants.SELLER_ID) String seller, @Variable("levels") List<StockLevel> levels) {
        List<String> codes = levels.stream().map(StockLevel::sellerSku).distinct().toList();
        List<String> unread = readsNow(levels) ? codes : skus.toRead(seller, codes);
        return unread.isEmpty() ? null : unread;
    }

    /** Whether the number depends on Lazada's own, so that this has to be the newest. */
    public boolean readsNow(@Variable("levels") List<StockLevel> levels) {
        return operation != StockOperation.UPDATE || rules.counts() == StockCounts.TOTAL
                || levels.stream().anyMatch(level -> level.kind() != StockLevel.Kind.LEVEL);
    }

    /** Takes the products that {@code products-get} has answered when it was asked for {@link #toRead}. */
    public void learn(@Header(LazadaConstants.SELLER_ID) String seller, @Variable("levels") List<StockLevel> levels,
            @Body Iterator<Product> products) {
        // what another thread has read meanwhile is new enough
        List<String> asked = toRead(seller, levels);
        if (asked != null) {
            skus.learn(seller, asked, products);
        }
    }

    /** Whether a warehouse is named otherwise than by a code of its SKU, so that the seller's warehouses have to be read. */
    public boolean asksForWarehouses(@Header(LazadaConstants.SELLER_ID) String seller,
            @Variable("levels") List<StockLevel> levels) {
        return !warehouses.isKnown(seller) && levels.stream().filter(level -> !level.warehouse().isEmpty())
                .anyMatch(level -> {
                    KnownSku found = skus.find(seller, level.sellerSku());
                    return found != null && found.sku().warehouses().stream()
                            .noneMatch(stock -> level.warehouse().equals(stock.warehouseCode()));
                });
    }

    /** Takes what {@code rc-warehouse-get} or {@code rc-warehouse-detail-get} has answered, as a map. */
    public void learnWarehouses(@Header(LazadaConstants.SELLER_ID) String seller, @Body Object answer) {
        warehouses.learn(seller, answer);
    }

    /** The plan of a batch whose SKUs were read. */
    public StockPlan plan(@Header(LazadaConstants.SELLER_ID) String seller, @Variable("levels") List<StockLevel> levels) {
        if (levels.stream().map(StockLevel::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("A call cannot write levels, changes and repairs together."
                    + " Let batches() of the StockPlanner part them.");
        }
        StockPlan plan = StockPlan.of(levels.stream().anyMatch(StockLevel::isChange) ? StockOperation.ADJUST : operation);
        levels.stream().collect(Collectors.groupingBy(StockLevel::sellerSku, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, rows) -> plan(plan, seller, code, rows));
        return plan;
    }

    private void plan(StockPlan plan, String seller, String code, List<StockLevel> rows) {
        KnownSku found = skus.find(seller, code);
        if (found == null || found.ambiguous()) {
            rows.forEach(row -> plan.refused().put(row, found == null
                    ? "Lazada has no SKU with this code of the seller. List the product, or correct the code."
                    : "Several SKUs of the seller have this code, so nobody can tell which one is meant. Give each its own."));
            return;
        }
        Map<String, WarehouseStock> own = found.sku().warehouses().stream().collect(Collectors
                .toMap(stock -> String.valueOf(stock.warehouseCode()), Function.identity(), (one, other) -> one,
                        LinkedHashMap::new));
        Map<StockLevel, WarehouseStock> at = new LinkedHashMap<>();
        for (StockLevel row : rows) {
            WarehouseStock stock = own.get(code(seller, row, own));
            if (stock == null) {
                plan.refused().put(row, notOwned(found.sku(), row.warehouse(), own, warehouses.told(seller)));
            } else {
                at.put(row, stock);
            }
        }
        if (!at.isEmpty()) {
            write(plan, found, own, at);
        }
    }

    private String code(String seller, StockLevel row, Map<String, WarehouseStock> own) {
        if (row.warehouse().isEmpty() && own.size() == 1) {
            return own.keySet().iterator().next();
        }
        return own.containsKey(row.warehouse()) ? row.warehouse() : warehouses.code(seller, row.warehouse());
    }

    private static String notOwned(Sku sku, String warehouse, Map<String, WarehouseStock> own, String told) {
        if (warehouse.isEmpty() && !own.isEmpty()) {
            return "The SKU lies in the warehouses " + own.keySet() + ", and the row names none of them.";
        }
        if (own.isEmpty() && sku.lazadaWarehouses().isEmpty()) {
            return "Lazada's answer names no warehouse of this SKU. Let products-get tell them by param.options=1.";
        }
        boolean lazadas = warehouse.isEmpty() || sku.lazadaWarehouses().stream()
                .anyMatch(stock -> warehouse.equals(stock.warehouseCode()));
        return lazadas
                ? "The SKU lies in a warehouse of Lazada, whose stock only inbound and outbound orders change."
                : "The seller has no warehouse '" + warehouse + "' for this SKU, but " + own.keySet() + '.' + told;
    }

    private void write(StockPlan plan, KnownSku found, Map<String, WarehouseStock> own, Map<StockLevel, WarehouseStock> at) {
        int held = StockRules.heldByCampaigns(found.sku(), clock.instant());
        Map<StockLevel, Long> wanted = new LinkedHashMap<>();
        at.forEach((row, stock) -> wanted.put(row, rules.wanted(row, stock)));
        long elsewhere = sellable(own.values()) + sellable(found.sku().lazadaWarehouses()) - sellable(at.values());
        Map<StockLevel, Long> allowed = StockRules.allowed(wanted, elsewhere, held);
        if (allowed.entrySet().stream().allMatch(row -> row.getKey().isRepair()
                && row.getValue() == StockRules.orZero(at.get(row.getKey()).sellable()))) {
            plan.unchanged().addAll(allowed.keySet());
            return;
        }
        allowed.forEach((row, sellable) -> {
            WarehouseStock now = at.get(row);
            String note = sellable.equals(wanted.get(row))
                    ? null
                    : "raised from " + wanted.get(row) + " to " + sellable
                            + " sellable pieces: none may be below 0, and campaigns hold " + held;
            plan.lines().add(new StockWrite(row, found.itemId(), found.sku().skuId(),
                    own.size() == 1 ? null : now.warehouseCode(), plan.write().number(sellable, now), sellable,
                    StockRules.committed(now), note));
        });
    }

    private static int sellable(Collection<WarehouseStock> stocks) {
        return stocks.stream().mapToInt(stock -> StockRules.orZero(stock.sellable())).sum();
    }
}
