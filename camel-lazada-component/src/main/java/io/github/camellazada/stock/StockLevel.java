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

import java.util.Objects;

/**
 * Stock of a SKU in a warehouse, as a source tells it.
 *
 * @param sellerSku the seller's own SKU code
 * @param warehouse warehouse code, or the name that the seller gave the warehouse; empty for a SKU in one warehouse
 * @param quantity  pieces: the level, or the difference of a {@code CHANGE}
 * @param kind      what the quantity means
 * @param committed pieces of open orders when a {@code REPAIR} was last written; {@code null} if not known
 */
public record StockLevel(String sellerSku, String warehouse, long quantity, Kind kind, Integer committed) {

    /** What a quantity means. */
    public enum Kind {
        /** The new level. */
        LEVEL,
        /** A difference, which must not count twice. */
        CHANGE,
        /** A level that was written before: compared with Lazada's stock, and written where that differs. */
        REPAIR
    }

    public StockLevel {
        Objects.requireNonNull(sellerSku, "sellerSku");
        Objects.requireNonNull(kind, "kind");
        warehouse = warehouse == null ? "" : warehouse;
    }

    /** A new level of a SKU in one warehouse. */
    public static StockLevel of(String sellerSku, long quantity) {
        return new StockLevel(sellerSku, "", quantity, Kind.LEVEL, null);
    }

    /** A difference of a SKU in one warehouse. */
    public static StockLevel change(String sellerSku, long difference) {
        return new StockLevel(sellerSku, "", difference, Kind.CHANGE, null);
    }

    /** The same in a warehouse of the seller, by its code or name. */
    public StockLevel in(String named) {
        return new StockLevel(sellerSku, named, quantity, kind, committed);
    }

    /** The one that stands for this one and a later one of the same SKU and warehouse: differences add up, levels replace. */
    public StockLevel then(StockLevel later) {
        return later.kind == Kind.CHANGE
                ? new StockLevel(sellerSku, warehouse, Math.addExact(quantity, later.quantity), kind, committed)
                : later;
    }

    /** Whether the quantity is a difference. */
    public boolean isChange() {
        return kind == Kind.CHANGE;
    }

    /** Whether it is only to be written where Lazada has another number. */
    public boolean isRepair() {
        return kind == Kind.REPAIR;
    }
}
