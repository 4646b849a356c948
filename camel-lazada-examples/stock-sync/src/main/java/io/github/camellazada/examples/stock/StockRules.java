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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camellazada.examples.support.StockBuffer;
import io.github.camellazada.model.CampaignStock;
import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;

/** How many pieces may be on sale at Lazada, given what the source counts and what Lazada has promised. */
public final class StockRules {
    private final StockBuffer buffer;
    private final Counts counts;

    /** What a number of the source counts. */
    public enum Counts {
        /** Pieces that can be sold: those of open orders are taken off already. */
        SELLABLE,
        /** Pieces that lie in the warehouse, with those of open orders. */
        TOTAL
    }

    /**
     * @param buffer share of each level that is kept back
     * @param counts what a number of the source counts
     */
    public StockRules(StockBuffer buffer, Counts counts) {
        this.buffer = buffer;
        this.counts = counts;
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

    /** Sellable pieces that the source asks for; below zero where it asks for less than is possible. */
    long wanted(StockLine line, WarehouseStock now) {
        if (line.relative()) {
            return orZero(now.sellable()) + line.quantity();
        }
        long level = buffer.leaves(line.quantity());
        if (counts == Counts.TOTAL) {
            return level - committed(now);
        }
        // the source may not know yet of orders that were placed since the last write; a repair must not sell their pieces twice
        int newOrders = line.repair() && line.committed() != null ? Math.max(0, committed(now) - line.committed()) : 0;
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
