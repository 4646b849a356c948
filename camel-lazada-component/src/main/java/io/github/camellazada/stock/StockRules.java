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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camellazada.model.CampaignStock;
import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;

/**
 * How many pieces may be on sale at Lazada, given what the source counts and what Lazada has promised.
 *
 * @param bufferPercent share of each level that is kept back, rounded up
 * @param counts        what a level of the source counts
 */
record StockRules(int bufferPercent, StockCounts counts) {
    private static final int ALL = 100;

    StockRules {
        if (bufferPercent < 0 || bufferPercent > ALL) {
            throw new IllegalArgumentException("bufferPercent is " + bufferPercent
                    + ", but only a share from 0 to 100 can be kept back. Correct that option of the StockPlanner.");
        }
    }

    /** Pieces of open orders: withheld and occupied. */
    static int committed(WarehouseStock stock) {
        return orZero(stock.withheld()) + orZero(stock.occupied());
    }

    /** Pieces that campaigns hold now, over all warehouses. */
    static int heldByCampaigns(Sku sku, Instant now) {
        return sku.campaigns().stream().filter(campaign -> campaign.endsAt() == null || campaign.endsAt().isAfter(now))
                .map(CampaignStock::sellable).mapToInt(StockRules::orZero).sum();
    }

    /** What of a level is offered, while the buffer stays back. */
    long offered(long level) {
        return level * (ALL - bufferPercent) / ALL;
    }

    /** Sellable pieces that the source asks for; below zero where it asks for less than is possible. */
    long wanted(StockLevel source, WarehouseStock now) {
        if (source.isChange()) {
            return orZero(now.sellable()) + source.quantity();
        }
        long level = offered(source.quantity());
        if (counts == StockCounts.TOTAL) {
            return level - committed(now);
        }
        // the source may not know yet of orders that were placed since the last write; a repair must not sell their pieces twice
        int newOrders = source.isRepair() && source.committed() != null
                ? Math.max(0, committed(now) - source.committed())
                : 0;
        return level - newOrders;
    }

    /** The numbers that may be written: none below zero, and their sum with the other warehouses not below what campaigns hold. */
    static <K> Map<K, Long> allowed(Map<K, Long> wanted, long elsewhere, int held) {
        Map<K, Long> allowed = new LinkedHashMap<>();
        wanted.forEach((key, number) -> allowed.put(key, Math.max(0, number)));
        long missing = held - elsewhere - allowed.values().stream().mapToLong(Long::longValue).sum();
        if (missing > 0) {
            K first = allowed.keySet().iterator().next();
            allowed.merge(first, missing, Long::sum);
        }
        return allowed;
    }

    static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
