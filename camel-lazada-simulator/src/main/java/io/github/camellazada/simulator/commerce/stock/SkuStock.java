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
package io.github.camellazada.simulator.commerce.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stock of one SKU over all warehouses, and the rules under which a seller may write it. */
public final class SkuStock {
    /** Warehouse code of a seller who has only one. */
    public static final String SINGLE_WAREHOUSE = "dropshipping";

    private final Map<String, WarehouseStock> warehouses = new LinkedHashMap<>();
    private final List<CampaignStock> campaigns = new ArrayList<>();
    private boolean decreasesFrozen;

    /** Adds a warehouse of the seller. */
    public void addWarehouse(String code, int sellable) {
        warehouses.put(code, new WarehouseStock(code, false, sellable));
    }

    /** Adds a warehouse of Lazada. */
    public void addLazadaWarehouse(String code, int sellable) {
        warehouses.put(code, new WarehouseStock(code, true, sellable));
    }

    public void addCampaign(CampaignStock campaign) {
        campaigns.add(campaign);
    }

    /** Lets the stock only be raised from now on, or frees it again. */
    public void freezeDecreases(boolean frozen) {
        decreasesFrozen = frozen;
    }

    public Collection<WarehouseStock> warehouses() {
        return warehouses.values();
    }

    public List<CampaignStock> campaigns() {
        return campaigns;
    }

    public int sellable() {
        return warehouses.values().stream().mapToInt(WarehouseStock::sellable).sum();
    }

    /** Withholds one piece where there is one. */
    public WarehouseStock withhold() {
        WarehouseStock warehouse = warehouses.values().stream().filter(w -> w.sellable() > 0).findFirst()
                .orElseThrow(() -> new StockRefusal(StockRefusal.Reason.SOLD_OUT, "Nothing is left to sell"));
        warehouse.withhold();
        return warehouse;
    }

    /** Sets sellable stock to an absolute quantity, in the only warehouse. */
    public void set(int quantity, Instant now) {
        set(Map.of(only().code(), quantity), now);
    }

    /** Raises or lowers sellable stock, in the only warehouse. */
    public void adjust(int difference, Instant now) {
        adjust(Map.of(only().code(), difference), now);
    }

    /** Raises or lowers sellable stock by warehouse; all warehouses or none. */
    public void adjust(Map<String, Integer> differences, Instant now) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        differences.forEach((code, difference) -> quantities.put(code, writable(code).sellable() + difference));
        set(quantities, now);
    }

    /** Sets sellable stock to absolute quantities by warehouse; all warehouses or none. */
    public void set(Map<String, Integer> quantities, Instant now) {
        int sum = sellable();
        for (Map.Entry<String, Integer> quantity : quantities.entrySet()) {
            if (quantity.getValue() < 0) {
                throw new StockRefusal(StockRefusal.Reason.NEGATIVE, "Sellable inventory cannot be negative");
            }
            sum += quantity.getValue() - writable(quantity.getKey()).sellable();
        }
        if (decreasesFrozen && sum < sellable()) {
            throw new StockRefusal(StockRefusal.Reason.FROZEN,
                    "During the campaign, there are restrictions for stock adjustments");
        }
        int held = campaigns.stream().filter(c -> c.holdsAt(now)).mapToInt(CampaignStock::quantity).sum();
        if (sum < held) {
            throw new StockRefusal(StockRefusal.Reason.CAMPAIGN,
                    "Sellable stock over all warehouses would be " + sum + ", less than the campaign stock of " + held);
        }
        quantities.forEach((code, quantity) -> writable(code).sellable(quantity));
    }

    /** Takes what the seller's own warehouses could still sell out of sale. */
    public void sellOut() {
        warehouses.values().stream().filter(w -> !w.lazadas()).forEach(w -> w.sellable(0));
    }

    private WarehouseStock only() {
        List<WarehouseStock> own = warehouses.values().stream().filter(w -> !w.lazadas()).toList();
        if (own.size() > 1) {
            throw new StockRefusal(StockRefusal.Reason.WAREHOUSE_NEEDED,
                    "The SKU lies in several warehouses; give the quantity of each in MultiWarehouseInventories");
        }
        if (own.isEmpty()) {
            throw lazadaWarehouse();
        }
        return own.get(0);
    }

    private WarehouseStock writable(String code) {
        WarehouseStock warehouse = warehouses.get(code);
        if (warehouse == null) {
            throw new StockRefusal(StockRefusal.Reason.UNKNOWN_WAREHOUSE,
                    "The seller has no warehouse " + code + " for this SKU");
        }
        if (warehouse.lazadas()) {
            throw lazadaWarehouse();
        }
        return warehouse;
    }

    private static StockRefusal lazadaWarehouse() {
        return new StockRefusal(StockRefusal.Reason.LAZADA_WAREHOUSE,
                "Stock in a Lazada warehouse cannot be edited by the seller");
    }
}
