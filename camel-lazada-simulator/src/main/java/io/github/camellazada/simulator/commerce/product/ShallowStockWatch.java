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
package io.github.camellazada.simulator.commerce.product;

import java.util.List;

import io.github.camellazada.simulator.commerce.Announcer;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.stock.WarehouseStock;

/** Sees to it that the seller hears of it once when the sellable stock of a SKU in a warehouse falls below five. */
public final class ShallowStockWatch {
    private static final int SHALLOW = 5;

    private final Announcer announcer;

    public ShallowStockWatch(Announcer announcer) {
        this.announcer = announcer;
    }

    /** Carries out a change of the SKU's stock and reports what ran low by it. */
    public void during(Shop shop, Sku sku, Runnable change) {
        List<WarehouseStock> wellStocked = sku.stock().warehouses().stream().filter(w -> w.sellable() >= SHALLOW).toList();
        change.run();
        wellStocked.stream().filter(w -> w.sellable() < SHALLOW).forEach(w -> announcer.shallowStock(shop, sku, w));
    }
}
